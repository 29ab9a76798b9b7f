import type { Plan } from "../plan/plan.js";
import type { Column } from "./collect/columns.js";
import { type FallLanes, followFall, makeFall, startFall } from "./collect/drawdown.js";
import {
  compileHistory,
  type GroupHistory,
  type HistoryProgram,
  makeHistory,
  remember,
  slotOf,
  startHistory,
} from "./collect/history.js";
import { measureColumn } from "./collect/measures.js";
import { compare, compileTargets, type TargetProgram } from "./collect/targets.js";
import { collectTotals, totalsLength } from "./collect/totals.js";
import {
  type Block,
  CAPPED_FEE,
  CAPPED_OUTFLOW,
  BOUNDED_VALUE,
  FLOORED_RETURN,
  type Lane,
  makeBlock,
  withPaths,
} from "./kernel/block.js";
import type { Kernel } from "./kernel/kernel.js";
import { compileProgram, type Program } from "./program.js";

/** Everything that a thread needs to roll its share of the paths: plain data. */
export interface Job {
  readonly program: Program;
  readonly history: HistoryProgram;
  readonly columns: readonly Column[];
  readonly targets: readonly TargetProgram[];
  readonly groups: readonly { readonly members: readonly number[] }[];
  readonly paths: number;
}

/** Where a job's numbers go; shared memory when threads write into it. Every path and leaf has its own place. */
export interface Sheets {
  /** [column][path]. */
  readonly columns: Float64Array;
  /** Moments of the horizon's totals: see `collect/totals.ts`. */
  readonly totals: Float64Array;
  /** Depth and months to recover of the firm's largest fall: [2][path]. */
  readonly falls: Float64Array;
}

/** Counts and the largest residual over some blocks; sums and maxima, so that order does not matter. */
export interface Tally {
  readonly flooredReturns: number;
  readonly cappedOutflows: number;
  readonly cappedFees: number;
  readonly boundedValues: number;
  /** Paths that meet each target. */
  readonly targets: readonly number[];
  readonly largestResidual: number;
}

/** The firm's group. */
const FIRM = 0;

/** Compiles a plan and the columns that are wanted of it. */
export function compileJob(plan: Plan, columns: readonly Column[]): Job {
  const targets = compileTargets(plan);
  const asked = targets.flatMap(({ left, right }) => [...left, ...(typeof right === "number" ? [] : right)]);
  const firm: Column = { group: FIRM, measure: "aum", from: 0, to: 0, weights: new Float64Array(0) };
  return {
    program: compileProgram(plan),
    history: compileHistory(plan.groups, [firm, ...columns, ...asked]),
    columns,
    targets,
    groups: plan.groups.map(({ members }) => ({ members })),
    paths: plan.paths,
  };
}

/** Allocates the sheets of a job. */
export function makeSheets(
  { program, columns, groups, paths }: Job,
  allocate: (doubles: number) => Float64Array,
): Sheets {
  return {
    columns: allocate(columns.length * paths),
    totals: allocate(program.totals ? totalsLength(groups.length, paths) : 0),
    falls: allocate(2 * paths),
  };
}

/** The working memory of one thread. */
export interface Workbench {
  readonly kernel: Kernel;
  readonly block: Block;
  readonly history: readonly (GroupHistory | null)[];
  readonly fall: FallLanes;
  readonly scratch: Lane;
  readonly other: Lane;
  /** [target] → whether a path has met it. */
  readonly met: readonly Uint8Array[];
  /** Columns of a target's two sides, where they are known in different months. */
  readonly held: Map<Column, Lane>;
}

export function makeWorkbench(job: Job, capacity: number, kernel: Kernel): Workbench {
  const lane = (): Lane => new Float64Array(capacity);
  const pairs = job.targets.filter(({ right }) => typeof right !== "number");
  const sides = pairs.flatMap(({ left, right }) => [...left, ...(right as readonly Column[])]);
  return {
    kernel,
    block: makeBlock(job.program, capacity, kernel.allocate),
    history: makeHistory(job.history, capacity),
    fall: makeFall(capacity),
    scratch: lane(),
    other: lane(),
    met: job.targets.map(() => new Uint8Array(capacity)),
    held: new Map(sides.map((column) => [column, lane()])),
  };
}

/** Rolls the paths first … first + count − 1 (at most the workbench's capacity) through all months. */
export function runBlock(
  job: Job,
  bench: Workbench,
  sheets: Sheets,
  { first, count }: { first: number; count: number },
): Tally {
  const block = withPaths(
    bench.block,
    Uint32Array.from({ length: count }, (_, p) => first + p),
  );
  const { program } = job;
  const { kernel } = bench;
  kernel.startBlock(program, block);
  block.residual[0] = 0;
  startCollecting(job, bench);
  let column = 0;
  for (let month = 0; month < program.months; month++) {
    kernel.fillMarket(program, block, month);
    kernel.step(program, block, month);
    remember(bench.history, block, month);
    followFall(bench.fall, firmAum(bench, month), month, count);
    while (column < job.columns.length && job.columns[column]?.to === month) {
      const at = column * job.paths + first;
      writeColumn(job.columns[column++] as Column, bench, sheets.columns.subarray(at, at + count));
    }
    judgeTargets(job, bench, count, month);
  }
  sheets.falls.set(bench.fall.depth.subarray(0, count), first);
  sheets.falls.set(bench.fall.months.subarray(0, count), job.paths + first);
  if (program.totals)
    collectTotals({ groups: job.groups, moments: sheets.totals, first, paths: job.paths }, block, bench.scratch);
  return tallyOf(block, bench, count);
}

function startCollecting({ program, groups }: Job, { history, fall, met }: Workbench): void {
  const openings = program.segments.map(({ opening }) => opening);
  startHistory(history, openings);
  startFall(fall, groups[FIRM]?.members.reduce((sum, member) => sum + (openings[member] as number), 0) ?? 0);
  for (const paths of met) paths.fill(0);
}

const firmAum = ({ history }: Workbench, month: number): Lane =>
  history[FIRM]?.lines.get("aum")?.[slotOf(month)] as Lane;

function writeColumn(column: Column, { history, scratch }: Workbench, out: Lane): void {
  measureColumn(column, history[column.group] as GroupHistory, scratch, out);
}

/** Compares the sides of every target whose moment has come. */
function judgeTargets({ targets }: Job, bench: Workbench, count: number, month: number): void {
  targets.forEach(({ left, right, atLeast }, target) => {
    const met = bench.met[target] as Uint8Array;
    for (let moment = 0; moment < left.length; moment++) {
      const column = left[moment] as Column;
      if (typeof right === "number") {
        if (column.to !== month) continue;
        const values = bench.other.subarray(0, count);
        writeColumn(column, bench, values);
        compare(atLeast, values, right, met);
      } else {
        const other = right[moment] as Column;
        if (column.to === month) hold(column, bench, count);
        if (other.to === month) hold(other, bench, count);
        if ((column.to > other.to ? column.to : other.to) !== month) continue;
        compare(atLeast, heldOf(column, bench, count), heldOf(other, bench, count), met);
      }
    }
  });
}

const heldOf = (column: Column, { held }: Workbench, count: number): Lane =>
  (held.get(column) as Lane).subarray(0, count);

const hold = (column: Column, bench: Workbench, count: number): void =>
  writeColumn(column, bench, heldOf(column, bench, count));

function tallyOf(block: Block, { met }: Workbench, count: number): Tally {
  const flagged = (flag: number) =>
    block.flags.subarray(0, count).reduce((sum, flags) => sum + ((flags & flag) === 0 ? 0 : 1), 0);
  return {
    flooredReturns: flagged(FLOORED_RETURN),
    cappedOutflows: flagged(CAPPED_OUTFLOW),
    cappedFees: flagged(CAPPED_FEE),
    boundedValues: flagged(BOUNDED_VALUE),
    targets: met.map((paths) => paths.subarray(0, count).reduce((sum, hit) => sum + hit, 0)),
    largestResidual: block.residual[0] as number,
  };
}

export const NO_TALLY: Tally = {
  flooredReturns: 0,
  cappedOutflows: 0,
  cappedFees: 0,
  boundedValues: 0,
  targets: [],
  largestResidual: 0,
};

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    flooredReturns: a.flooredReturns + b.flooredReturns,
    cappedOutflows: a.cappedOutflows + b.cappedOutflows,
    cappedFees: a.cappedFees + b.cappedFees,
    boundedValues: a.boundedValues + b.boundedValues,
    targets: b.targets.map((count, target) => count + (a.targets[target] ?? 0)),
    largestResidual: a.largestResidual > b.largestResidual ? a.largestResidual : b.largestResidual,
  };
}
