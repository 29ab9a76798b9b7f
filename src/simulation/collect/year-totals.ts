import type { Job } from "../job.js";
import { alphaGainOn, benchmarkReturns, hasAlpha } from "../kernel/benchmark.js";
import type { Block, Lane, SegmentLanes } from "../kernel/block.js";
import type { LedgerLanes } from "../kernel/ledger-lanes.js";
import type { SegmentProgram } from "../program.js";
import type { Estimate, YearTotals } from "../simulation.js";
import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { horizonTotals, totalLines, totalOf } from "./totals.js";
import { growTree, meanOfUnits, type TreeSheet } from "./trees.js";

type Years = Pick<Job, "program" | "groups" | "ledgers" | "yearEnds">;

/** What a year has besides the lines of the horizon: alpha's part of the market gain, and performance fees. */
export const BESIDES = ["alphaGain", "performanceFees"] as const;

/** Lines of a year, in the order of series: those of the horizon, then those besides. */
export const yearLines = (occasional: Years["program"]["occasional"]) => [...totalLines(occasional), ...BESIDES];

export type YearLine = ReturnType<typeof yearLines>[number];

/** Series [ledger][each year, then the horizon][line]. */
export const yearSeries = ({ ledgers, yearEnds, program }: Omit<Years, "groups">): number =>
  ledgers.length * (yearEnds.length + 1) * yearLines(program.occasional).length;

/** The moments of the lines of the firm and of every segment, by year and over the horizon. */
export function collectYears(
  sheet: TreeSheet,
  { program, groups, ledgers, yearEnds }: Years,
  loops: CollectLoops,
  { block, leaves, scratch }: Tools & { readonly block: Block },
): Collector {
  const tree = growTree(sheet, loops, leaves);
  const lines = yearLines(program.occasional);
  const totals = runningTotals(program.segments, block);
  const own = ledgers.map((group) => groups[group]?.members ?? []);
  /** [ledger][line]: what it came to up to the last year end. */
  const before = own.map(() => lines.map(() => new Float64Array(block.capacity)));
  const add = (line: YearLine, members: readonly number[], size: number): void => {
    scratch.fill(0);
    for (const member of members) {
      const lane = totals.of(member, line);
      for (let p = 0; p < size; p++) scratch[p] = (scratch[p] as number) + (lane[p] as number);
    }
  };
  const closeYear = (year: number, size: number): void =>
    own.forEach((members, ledger) => {
      lines.forEach((line, position) => {
        add(line, members, size);
        if (line !== "closing") sinceLast(scratch, before[ledger]?.[position] as Float64Array, size);
        tree.add((ledger * (yearEnds.length + 1) + year) * lines.length + position, scratch, size);
      });
    });
  return {
    month(month, { size }) {
      if (month === 0) {
        totals.start();
        for (const lines of before) for (const lane of lines) lane.fill(0);
      }
      totals.addMonth(month, size);
      const year = yearEnds.indexOf(month);
      if (year >= 0) closeYear(year, size);
    },
    block(_, { size }) {
      own.forEach((members, ledger) => {
        lines.forEach((line, position) => {
          add(line, members, size);
          tree.add((ledger * (yearEnds.length + 1) + yearEnds.length) * lines.length + position, scratch, size);
        });
      });
    },
    unit: tree.finish,
  };
}

/** What came since the last year end; the total so far is remembered for the next. */
function sinceLast(total: Lane, before: Float64Array, size: number): void {
  for (let p = 0; p < size; p++) {
    const sum = total[p] as number;
    total[p] = sum - (before[p] as number);
    before[p] = sum;
  }
}

/** The segments' lines so far: the block's own sums, and what it does not keep. */
export interface RunningTotals {
  readonly start: () => void;
  readonly addMonth: (month: number, size: number) => void;
  readonly of: (segment: number, line: YearLine) => Float64Array;
}

export function runningTotals(segments: readonly SegmentProgram[], block: Block): RunningTotals {
  const nothing = new Float64Array(block.capacity);
  const sums = segments.map((segment) => ({
    alpha: hasAlpha(segment) ? new Float64Array(block.capacity) : null,
    performance: segment.performance === null ? null : new Float64Array(block.capacity),
  }));
  return {
    start: () => {
      for (const { alpha, performance } of sums) for (const lane of [alpha, performance]) lane?.fill(0);
    },
    addMonth(month, size) {
      segments.forEach((segment, position) => {
        const [{ alpha = null, performance = null } = {}, lanes] = [
          sums[position],
          block.segments[position] as SegmentLanes,
        ];
        const ledger = block.ledgers[position] as LedgerLanes;
        if (alpha !== null) {
          const benchmark = benchmarkReturns(segment, lanes, { block: { ...block, size }, month });
          addTo(alpha, (p) => alphaGainOn(lanes, ledger, benchmark, p), size);
        }
        if (performance !== null) addTo(performance, (p) => ledger.performanceFees[p] as number, size);
      });
    },
    of(segment, line) {
      if (line === "alphaGain") return sums[segment]?.alpha ?? nothing;
      return line === "performanceFees" ? (sums[segment]?.performance ?? nothing) : totalOf(block, segment, line);
    },
  };
}

function addTo(sum: Float64Array, value: (path: number) => number, size: number): void {
  for (let p = 0; p < size; p++) sum[p] = (sum[p] as number) + value(p);
}

/** Means with their standard errors, by ledger, then year, then the horizon. */
export function yearTotals(
  sheet: TreeSheet,
  { ledgers, yearEnds, program }: Omit<Years, "groups">,
): readonly YearTotals[] {
  const lines = yearLines(program.occasional);
  const common = totalLines(program.occasional);
  return ledgers.flatMap((group, ledger) =>
    Array.from({ length: yearEnds.length + 1 }, (_, year) => {
      const first = (ledger * (yearEnds.length + 1) + year) * lines.length;
      const means = lines.map((__, line) => meanOfUnits(sheet, first + line, program.sampling));
      const mean = (line: YearLine) => means[lines.indexOf(line)] as Estimate;
      const besides = { alphaGain: mean("alphaGain"), performanceFees: mean("performanceFees") };
      return { ...horizonTotals(group, common, means), year: year < yearEnds.length ? year : null, ...besides };
    }),
  );
}
