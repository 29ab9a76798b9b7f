import type { Plan } from "../plan/plan.js";
import { NONE } from "./doubles.js";
import { responsesOf } from "./flow-response.js";
import type { RateLanes, TranslatedLanes } from "./kernel/ledger-lanes.js";
import { type Block, type Lane, makeBlock, type Moment, type SegmentLanes, withPaths } from "./kernel/block.js";
import { billSegments, startBilling } from "./kernel/billing.js";
import { benchmarkReturns } from "./kernel/benchmark.js";
import { PATH_LINES, type PathLine } from "./kernel/occasional-lanes.js";
import { withKernel } from "./kernel/choose-kernel.js";
import type { Kernel } from "./kernel/kernel.js";
import { roomForMonths } from "./tape-rooms.js";
import { compileProgram, type Program, type SegmentProgram } from "./program.js";
import type { Drawn, KernelChoice, Replay, ReplayLine, TranslatedLine } from "./simulation.js";

/** Lines that every replay has. */
const COMMON_LINES = [
  "opening",
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "marketGain",
  "feesInAdvance",
  "feesInArrears",
  "closing",
  "revenue",
  "segmentReturn",
] as const satisfies readonly ReplayLine[];

/** Where a segment has a performance fee, these too. */
export const PERFORMANCE_LINES = ["performanceFees", "performanceAccrual"] as const satisfies readonly ReplayLine[];

/** Where what is earned is not billed, paid and kept in its month, these too. */
const BILLED_LINES = ["billed", "collected", "netRevenue"] as const satisfies readonly ReplayLine[];

const linesOf = ({ segments, occasional }: Program): readonly ReplayLine[] => [
  ...COMMON_LINES,
  ...(segments.some(({ billing }) => billing !== null) ? BILLED_LINES : []),
  ...(segments.some(({ performance }) => performance !== null) ? PERFORMANCE_LINES : []),
  ...occasional.filter((line) => line !== "fx"),
];

/** In the order of a translated replay's values. */
export const TRANSLATED_LINES = [
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "marketGain",
  "feesInAdvance",
  "feesInArrears",
  "closing",
  "revenue",
  "fx",
] as const satisfies readonly TranslatedLine[];

/** Paths replayed together. */
const BLOCK_PATHS = 256;

/**
 * The full ledger of chosen paths, computed again from their draws: the same bits as in the simulation.
 *
 * @param paths  numbers of paths, 0 … plan.paths − 1, in any order
 * @param choice any of them; the bits are the same
 */
export function replay(plan: Plan, paths: Uint32Array, choice: KernelChoice = "reference"): Replay {
  const program = { ...compileProgram(plan), bills: true };
  const sheet = makeSheet(program, paths);
  const capacity = paths.length < BLOCK_PATHS ? paths.length : BLOCK_PATHS;
  const rooms = { months: paths.length > capacity ? roomForMonths(program) : 0, reading: 0 };
  const make = (own: Kernel) => ({ kernel: own, block: makeBlock(program, capacity, own) });
  const { kernel, block } = withKernel(choice, make, { rooms });
  for (let first = 0; first < paths.length; first += BLOCK_PATHS) {
    const part = withPaths(block, paths.subarray(first, first + BLOCK_PATHS));
    kernel.startBlock(program, part);
    startBilling(part);
    keepOnce(sheet, part, first);
    for (let month = 0; month < program.months; month++) {
      kernel.fillMarket(program, part, month);
      kernel.step(program, part, month);
      billSegments(program, part, month);
      keepMonth(program, sheet, part, { first, month });
      keepTranslated(program, sheet, part, { first, month });
    }
  }
  return sheet;
}

function makeSheet(program: Program, paths: Uint32Array): Replay {
  const { segments, months, uncertain, chances, clients, currencies } = program;
  const lines = linesOf(program);
  const translatedLines = [...TRANSLATED_LINES, ...PATH_LINES.filter((line) => program.occasional.includes(line))];
  const abroad = [...segments.keys()].filter((position) => segments[position]?.translation !== null);
  const lane = segments.length * months * paths.length;
  return {
    paths,
    lines,
    values: new Float64Array(lines.length * lane),
    drawn: {
      shifts: new Float64Array(uncertain.length * paths.length),
      benchmarkReturns: new Float64Array(lane),
      assetReturns: new Float64Array(readsAssets(program) ? program.assets.length * months * paths.length : 0),
      happens: new Float64Array(chances.length * paths.length),
      leaves: new Float64Array(clients.length * months * paths.length),
      inflowShocks: new Float64Array(lane),
      outflowShocks: new Float64Array(lane),
      netRates: new Float64Array(lane),
      hurdleReturns: new Float64Array(lane),
      rates: new Float64Array(currencies.length * months * paths.length),
    },
    translated: {
      segments: abroad,
      lines: translatedLines,
      values: new Float64Array(translatedLines.length * abroad.length * months * paths.length),
    },
  };
}

/** Whether a response is measured against an asset class. */
const readsAssets = ({ segments }: Program): boolean =>
  segments.some(({ flows }) => responsesOf(flows).some(({ beside }) => beside !== null && beside.asset !== NONE));

function keepOnce({ paths, drawn }: Replay, { shifts, chances, size }: Block, first: number): void {
  shifts.forEach((lane, value) => drawn.shifts.set(lane.subarray(0, size), value * paths.length + first));
  chances.forEach((lane, chance) => drawn.happens.set(lane.subarray(0, size), chance * paths.length + first));
}

function keepMonth(
  program: Program,
  { paths, lines, values, drawn }: Replay,
  block: Block,
  { first, month }: { readonly first: number; readonly month: number },
): void {
  if (drawn.assetReturns.length > 0) {
    // After them stand the lanes of classes as segments of other currencies hold them.
    block.assets
      .slice(0, program.assets.length)
      .forEach(({ returns }, asset) =>
        drawn.assetReturns.set(
          returns.subarray(0, block.size),
          (asset * program.months + month) * paths.length + first,
        ),
      );
  }
  block.clients.forEach(({ leaving }, client) =>
    drawn.leaves.set(leaving.subarray(0, block.size), (client * program.months + month) * paths.length + first),
  );
  program.segments.forEach((segment, position) => {
    const lanes = block.segments[position] as SegmentLanes;
    const place = (row: number): number =>
      ((row * program.segments.length + position) * program.months + month) * paths.length + first;
    const keep = (lane: Lane, out: Float64Array, row = 0): void => out.set(lane.subarray(0, block.size), place(row));
    lines.forEach((line, row) => keep(laneOf(lanes, line, block), values, row));
    const random = drawnLanes(segment, lanes, { block, month });
    for (const line of ["benchmarkReturns", "inflowShocks", "outflowShocks", "netRates", "hurdleReturns"] as const)
      keep(random[line], drawn[line]);
  });
}

function laneOf(lanes: SegmentLanes, line: ReplayLine, { zeros }: Block): Lane {
  if (line === "segmentReturn") return lanes.returns;
  if (line === "billed" || line === "collected" || line === "netRevenue") return lanes.billing?.[line] ?? lanes.revenue;
  const occasional = PATH_LINES.find((one) => one === line);
  if (occasional !== undefined) return lanes.occasional?.[occasional] ?? zeros;
  return lanes[line as (typeof COMMON_LINES)[number] & keyof SegmentLanes];
}

function keepTranslated(
  { months }: Program,
  { paths, drawn, translated }: Replay,
  block: Block,
  { first, month }: { readonly first: number; readonly month: number },
): void {
  const place = (row: number): number => (row * months + month) * paths.length + first;
  block.rates.forEach(({ closing }: RateLanes, currency) =>
    drawn.rates.set(closing.subarray(0, block.size), place(currency)),
  );
  translated.segments.forEach((segment, position) => {
    const lanes = block.translated[segment] as TranslatedLanes;
    translated.lines.forEach((line, row) => {
      const lane =
        line in lanes ? lanes[line as (typeof TRANSLATED_LINES)[number]] : lanes.occasional?.[line as PathLine];
      const values = (lane ?? block.zeros).subarray(0, block.size);
      translated.values.set(values, place(row * translated.segments.length + position));
    });
  });
}

/** What the month drew for a segment beside its return; ones and zeros where it draws nothing. */
const drawnLanes = (
  segment: SegmentProgram,
  lanes: SegmentLanes,
  { block, month }: Moment,
): Readonly<Record<Exclude<keyof Drawn, "shifts" | "assetReturns" | "happens" | "leaves" | "rates">, Lane>> => ({
  benchmarkReturns: benchmarkReturns(segment, lanes, { block, month }),
  inflowShocks: segment.flows.inflows.shock === null ? block.ones : lanes.inflowShock,
  outflowShocks: segment.flows.outflows.shock === null ? block.ones : lanes.outflowShock,
  netRates: segment.flows.net === null ? block.zeros : lanes.netRate,
  hurdleReturns: block.assets[segment.performance?.hurdleAsset ?? NONE]?.returns ?? block.zeros,
});
