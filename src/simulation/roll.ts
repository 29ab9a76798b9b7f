import type { Collector, Place } from "./collect/collector.js";
import { type Column, FIRM } from "./collect/columns.js";
import { countValues } from "./collect/count.js";
import { startFall } from "./collect/drawdown.js";
import { gatherValues } from "./collect/gather.js";
import { compoundClasses, type GroupHistory, rememberMonth, slotOf, startHistory } from "./collect/history.js";
import { keepValues } from "./collect/keep.js";
import { keepLedgers } from "./collect/ledgers.js";
import { addYears, measureColumn, type Measuring } from "./collect/measures.js";
import { collectMoments } from "./collect/moments-collector.js";
import { collectNearest } from "./collect/nearest.js";
import { siftValues } from "./collect/sift.js";
import { collectSpreads } from "./collect/spreads.js";
import { collectTally } from "./collect/tally.js";
import { collectTotals, totalLines } from "./collect/totals.js";
import { collectYears } from "./collect/year-totals.js";
import type { Job } from "./job.js";
import { type Block, type Lane, withPaths } from "./kernel/block.js";
import { billSegments, startBilling } from "./kernel/billing.js";
import { crossCliffs, startCliffs } from "./kernel/cliffs.js";
import { rollFirm } from "./kernel/economics.js";
import { unrepeated } from "./kernel/kernel.js";
import type { Pass, Sheets } from "./pass.js";
import type { Workbench } from "./workbench.js";

/** A thread's part in a pass. */
export interface Roller {
  /** Rolls a unit block by block; yields the paths of each block when it is done. */
  readonly unit: (unit: number) => Generator<number>;
  readonly end: () => void;
}

/** Makes ready for a pass. */
export function startPass(job: Job, bench: Workbench, pass: Pass): Roller {
  const reading = { pass, collectors: collectorsOf(job, bench, pass.sheets), ...readersOf(job, bench, pass) };
  const { collectors } = reading;
  const { capacity } = bench.block;
  return {
    *unit(unit) {
      const begin = pass.from + unit * pass.unitPaths;
      const end = Math.min(begin + pass.unitPaths, pass.paths);
      for (let first = begin; first < end; first += capacity) {
        const size = first + capacity < end ? capacity : end - first;
        rollBlock(job, bench, reading, { first, size });
        yield size;
      }
      for (const { unit: finish } of collectors) finish?.(begin / pass.unitPaths);
    },
    end: () => {
      for (const { end } of collectors) end?.();
    },
  };
}

function collectorsOf(job: Job, bench: Workbench, sheets: Sheets): readonly Collector[] {
  const { loops } = bench.kernel;
  const found: Collector[] = [];
  const measure = (column: Column, out: Lane) =>
    measureColumn(column, historyOf(bench, column), measuringOf(bench), out);
  if (sheets.tally !== undefined)
    found.push(collectTally(sheets.tally, job.targets, { ...bench, loops, measure }, bench));
  if (sheets.totals !== undefined) found.push(collectTotals(summed(job, sheets.totals), loops, bench));
  if (sheets.byYear !== undefined) found.push(collectYears(sheets.byYear, job, loops, bench));
  if (sheets.moments !== undefined) found.push(collectMoments(sheets.moments, loops, bench));
  for (const sheet of sheets.keep ?? []) found.push(keepValues(sheet));
  if (sheets.count !== undefined) found.push(countValues(sheets.count, loops, bench));
  if (sheets.gather !== undefined) found.push(gatherValues(sheets.gather, loops, bench));
  if (sheets.sift !== undefined) found.push(siftValues(sheets.sift, loops, bench.sifted));
  if (sheets.spreads !== undefined) found.push(collectSpreads(sheets.spreads, loops, bench));
  if (sheets.nearest !== undefined) found.push(collectNearest(sheets.nearest, bench));
  if (sheets.ledgers !== undefined) found.push(keepLedgers(sheets.ledgers));
  return found;
}

const summed = ({ groups, program }: Job, sheet: NonNullable<Sheets["totals"]>) => ({
  sheet,
  groups,
  lines: totalLines(program.occasional),
});

/** Rolls paths through all months and hands out what is known at the end of each. */
function rollBlock(job: Job, bench: Workbench, reading: Reading, place: Place): void {
  const { pass, collectors } = reading;
  const { first, size } = place;
  const { program } = job;
  const paths = pass.chosen?.subarray(first, first + size) ?? consecutive(first, size);
  const block = withPaths(bench.block, paths);
  bench.kernel.startBlock(program, block);
  startBilling(block);
  startCliffs(program, block);
  block.residual[0] = 0;
  const openings = program.segments.map(({ openingReported }) => openingReported);
  startHistory(pass.history, bench.history, openings);
  const firm = pass.history.find(({ group }) => group === FIRM);
  startFall(bench.fall, firm?.members.reduce((sum, member) => sum + (openings[member] as number), 0) ?? 0);
  const steps = [...worked(job, bench, block), ...read(job, bench, reading, { block, place })];
  rollMonths(program.months, steps);
  for (const collector of collectors) collector.block?.(block, place);
}

/** In a loop of its own: what makes arrays from a function looks up every element that is not there. */
function consecutive(first: number, size: number): Uint32Array {
  const paths = new Uint32Array(size);
  for (let p = 0; p < size; p++) paths[p] = first + p;
  return paths;
}

/** The only loop of a block that is hot: it is compiled by itself, and so is each step. All in one would take a thread longer than hundreds of paths. */
function rollMonths(months: number, steps: readonly Step[]): void {
  for (let month = 0; month < months; month++) for (const step of steps) step(month);
}

/** What a pass reads off its paths. */
interface Reading extends Readers {
  readonly pass: Pass;
  readonly collectors: readonly Collector[];
}

/** What is the same for every block, and repeated. */
interface Readers {
  /** What is to be remembered of a month. */
  readonly readMonth: (month: number, size: number) => void;
  /** One of the pass's columns that is more than month-end AUM, into `Workbench.values`. */
  readonly readColumn: (column: number, size: number) => void;
}

function readersOf({ columns }: Job, bench: Workbench, pass: Pass): Readers {
  const { kernel, history, block } = bench;
  const repeat = pass.paths - pass.from > ROLLED_ANEW * block.capacity ? kernel.repeating() : unrepeated(kernel.loops);
  return {
    readMonth: repeat((loops, month, size) => {
      rememberMonth(pass.history, history, { block: { ...block, size }, loops }, month);
      follow(pass, bench, { ...measuringOf(bench), loops, size }, month);
    }),
    readColumn: repeat((loops, position, size) => {
      const column = columns[pass.columns[position] as number] as Column;
      measureColumn(column, historyOf(bench, column), { ...measuringOf(bench), loops, size }, bench.values);
    }),
  };
}

/** Up to so many blocks, what is read is worked out for each: to make ready to repeat it would take longer. */
const ROLLED_ANEW = 2;

/** Done with a block in every month. */
type Step = (month: number) => void;

/** The months themselves. */
function worked({ program }: Job, { kernel }: Workbench, block: Block): readonly Step[] {
  const { economics, bills, cliffs } = program;
  const { firm } = block;
  const steps: Step[] = [
    (month) => kernel.fillMarket(program, block, month),
    (month) => kernel.step(program, block, month),
  ];
  if (economics !== null && firm !== null) steps.push((month) => rollFirm(economics, firm, block, month));
  if (bills) steps.push((month) => billSegments(program, block, month));
  if (cliffs) steps.push((month) => crossCliffs(program, block, month));
  return steps;
}

/** What is known at the end of a month. */
function read(
  { columns }: Job,
  bench: Workbench,
  { pass, collectors, readMonth, readColumn }: Reading,
  { block, place }: { readonly block: Block; readonly place: Place },
): readonly Step[] {
  const { size } = place;
  const steps: Step[] = [(month) => readMonth(month, size)];
  if (pass.history.some(({ asset }) => asset !== null))
    steps.push((month) => compoundClasses(pass.history, bench.history, block, month));
  for (const { month: hand } of collectors) if (hand !== undefined) steps.push((month) => hand(month, place));
  const takers = collectors.flatMap(({ column }) => column ?? []);
  let next = 0;
  /** Month-end AUM is read where it is remembered; everything else is worked out. */
  const laneOf = (column: Column): Lane => {
    if (column.measure === "aum") return historyOf(bench, column).lines.get("aum")?.[slotOf(column.to)] as Lane;
    readColumn(next, size);
    return bench.values;
  };
  steps.push((month) => {
    for (; columns[pass.columns[next] as number]?.to === month; next++) {
      const lane = laneOf(columns[pass.columns[next] as number] as Column);
      for (let at = 0; at < takers.length; at++) (takers[at] as (typeof takers)[number])(next, lane, place);
    }
  });
  return steps;
}

/** What runs from month to month: the firm's falls, the horizon's years. */
function follow({ history: needs }: Pass, bench: Workbench, measuring: Measuring, month: number): void {
  for (const own of needs) {
    const group = bench.history[own.group] as GroupHistory;
    if (own.recovers) {
      const aum = group.lines.get("aum")?.[slotOf(month)] as Lane;
      measuring.loops.followFall(bench.fall, aum, month, measuring.size);
    }
    addYears({ needs: own, group }, month, measuring, bench.values);
  }
}

const historyOf = ({ history }: Workbench, { group }: Column): GroupHistory => history[group] as GroupHistory;

const measuringOf = ({ kernel, block, measuring, fall }: Workbench): Measuring => ({
  loops: kernel.loops,
  size: block.capacity,
  scratch: measuring,
  fall,
});
