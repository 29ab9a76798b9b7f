import { BOUNDED_VALUE, CAPPED_FEE, CAPPED_OUTFLOW, FLOORED_RETURN, type Lane } from "../kernel/block.js";
import type { Collector, Tools } from "./collector.js";
import type { Column } from "./columns.js";
import type { CollectLoops } from "./loops.js";
import type { TargetProgram } from "./targets.js";

/**
 * Paths that were bent, by how; paths that meet each target; and the largest residual. Whole numbers and a maximum, so that no order
 * of work can change them.
 */
export interface TallySheet {
  /** [thread][flooredReturns, cappedOutflows, cappedFees, boundedValues, target …, largest residual]. */
  readonly tallies: Float64Array;
  /** Targets whose paths are told apart: [of these][path of the pass] → 1 where it is met. */
  readonly outcomes: { readonly targets: readonly number[]; readonly met: Uint8Array; readonly paths: number };
}

const FLAGS = [FLOORED_RETURN, CAPPED_OUTFLOW, CAPPED_FEE, BOUNDED_VALUE] as const;

export const tallyLength = (targets: number): number => FLAGS.length + targets + 1;

/** What the judging of targets needs of the thread. */
export interface Bench {
  readonly loops: CollectLoops;
  readonly measure: (column: Column, out: Lane) => void;
  /** [target] → whether a path of the block has met it. */
  readonly met: readonly Uint8Array[];
  /** Room for who compares as asked at one moment. */
  readonly meets: Uint8Array;
  /** Columns of a target's two sides, where they are known in different months. */
  readonly held: ReadonlyMap<Column, Lane>;
}

/** Judges every target in its months, and counts at the end of a block. */
export function collectTally(
  { tallies, outcomes }: TallySheet,
  targets: readonly TargetProgram[],
  bench: Bench,
  { thread, scratch }: Pick<Tools, "thread" | "scratch">,
): Collector {
  const first = thread * tallyLength(targets.length);
  const add = (at: number, count: number) => {
    tallies[first + at] = (tallies[first + at] as number) + count;
  };
  return {
    month(month, { size }) {
      if (month === 0) for (const paths of bench.met) paths.fill(0);
      targets.forEach((target, index) =>
        judge(target, bench, { met: bench.met[index] as Uint8Array, month, size, scratch }),
      );
    },
    block(block, { first: path, size }) {
      targets.forEach(({ given }, index) => {
        if (given !== undefined) both(bench.met[index] as Uint8Array, bench.met[given] as Uint8Array, size);
      });
      outcomes.targets.forEach((target, row) =>
        outcomes.met.set((bench.met[target] as Uint8Array).subarray(0, size), row * outcomes.paths + path),
      );
      FLAGS.forEach((flag, at) => add(at, countWhere(block.flags, size, flag)));
      bench.met.forEach((paths, target) => add(FLAGS.length + target, countWhere(paths, size, 1)));
      const worst = first + FLAGS.length + targets.length;
      const residual = block.residual[0] as number;
      if (residual > (tallies[worst] as number)) tallies[worst] = residual;
    },
  };
}

/** Leaves only the paths that meet a condition as well. */
function both(met: Uint8Array, condition: Uint8Array, size: number): void {
  for (let p = 0; p < size; p++) if (condition[p] === 0) met[p] = 0;
}

/** The tallies of all threads as one. */
export function mergeTallies({ tallies }: Pick<TallySheet, "tallies">, targets: number) {
  const [length, worst] = [tallyLength(targets), FLAGS.length + targets];
  const threads = Array.from({ length: tallies.length / length }, (_, thread) => thread * length);
  const sum = (at: number): number => threads.reduce((total, first) => total + (tallies[first + at] as number), 0);
  return {
    counts: { flooredReturns: sum(0), cappedOutflows: sum(1), cappedFees: sum(2), boundedValues: sum(3) },
    targets: Array.from({ length: targets }, (_, target) => sum(FLAGS.length + target)),
    largestResidual: threads.reduce((largest, first) => {
      const own = tallies[first + worst] as number;
      return own > largest ? own : largest;
    }, 0),
  };
}

/** Moves the tallies of all threads to the first. */
export function foldTallies(sheet: TallySheet, targets: number): void {
  const { counts, targets: met, largestResidual } = mergeTallies(sheet, targets);
  const { flooredReturns, cappedOutflows, cappedFees, boundedValues } = counts;
  sheet.tallies.fill(0);
  sheet.tallies.set([flooredReturns, cappedOutflows, cappedFees, boundedValues, ...met, largestResidual]);
}

function countWhere(bits: Uint8Array, size: number, flag: number): number {
  let count = 0;
  for (let p = 0; p < size; p++) count += ((bits[p] as number) & flag) === 0 ? 0 : 1;
  return count;
}

interface Judging {
  readonly met: Uint8Array;
  readonly month: number;
  readonly size: number;
  readonly scratch: Lane;
}

/** Compares the sides of a target whose moment has come. */
function judge({ left, right, atLeast, breaks }: TargetProgram, bench: Bench, judging: Judging): void {
  const { month, size, scratch } = judging;
  const { loops, measure, held } = bench;
  const met = breaks ? bench.meets : judging.met;
  const note = (): void => {
    if (breaks) noteBreaches(met, judging);
  };
  const hold = (column: Column): Lane => {
    const lane = held.get(column) as Lane;
    if (column.to === month) measure(column, lane);
    return lane;
  };
  for (let moment = 0; moment < left.length; moment++) {
    const column = left[moment] as Column;
    if (typeof right === "number") {
      if (column.to !== month) continue;
      measure(column, scratch);
      if (breaks) met.fill(0);
      loops.compareWith(scratch, met, right, atLeast, size);
      note();
    } else {
      const other = right[moment] as Column;
      const [a, b] = [hold(column), hold(other)];
      if ((column.to > other.to ? column.to : other.to) !== month) continue;
      if (breaks) met.fill(0);
      loops.compare(a, b, met, atLeast, size);
      note();
    }
  }
}

/** A path that does not compare as asked at a moment breaks; so does one that has no such number. */
function noteBreaches(meets: Uint8Array, { met, size }: Judging): void {
  for (let p = 0; p < size; p++) if (meets[p] === 0) met[p] = 1;
}
