import type { Plan } from "../../plan/plan.js";
import { SETS } from "../../plan/sampling.js";
import type { Estimate, Summary } from "../simulation.js";
import { valuesAtPlaces } from "./order-statistics.js";
import { percentilesOfPairs } from "./paired-percentiles.js";
import { chanceOf, withoutNaN } from "./summaries.js";

/**
 * Standard errors where paths do not come each by itself. Antithetic pairs, and sets of Sobol points, are independent of one another:
 *
 *     mean, chance:  √(C/(C − 1)·Σ(Σ(x − mean))²)/n over the C pairs or sets, of which paths without the number are no part
 *     percentile:    of pairs from the interval in `paired-percentiles`; of sets of points as what follows
 *     anything else: deviation over the root of 16, between its values in 16 sets; of antithetic paths 16 sets of pairs
 */
export type Dependent = Exclude<Plan["sampling"], "plain">;

/** Paths of a pair. */
const PAIR = 2;

/** The error of a mean over the paths that have the number; null for fewer than two pairs or sets. */
export function meanErrorOf(values: ArrayLike<number>, mean: number, sampling: Dependent): number | null {
  const ends = sampling === "antithetic" ? null : setEnds(values.length, sampling);
  const last = ends === null ? Math.ceil(values.length / PAIR) : SETS;
  let [squares, groups, count, path] = [0, 0, 0, 0];
  for (let group = 0; group < last; group++) {
    const end = ends === null ? Math.min(path + PAIR, values.length) : (ends[group] as number);
    let [sum, own] = [0, 0];
    for (; path < end; path++) {
      const value = values[path] as number;
      if (value !== value) continue;
      sum += value - mean;
      own++;
    }
    squares += sum * sum;
    count += own;
    if (own > 0) groups++;
  }
  return groups < 2 ? null : Math.sqrt((squares * groups) / (groups - 1)) / count;
}

/** Where each of the 16 sets ends: whole pairs, whole sets of points. */
export function setEnds(paths: number, sampling: Dependent): readonly number[] {
  const unit = sampling === "antithetic" ? PAIR : 1;
  return Array.from({ length: SETS }, (_, set) => unit * Math.floor(((set + 1) * paths) / unit / SETS));
}

/** The error of what is read off all values at once, from what it is in each set; null where a set cannot say. */
export function errorBetweenSets(
  values: Float64Array,
  sampling: Dependent,
  read: (values: Float64Array) => number | null,
): number | null {
  let begin = 0;
  const found = setEnds(values.length, sampling).map((end) => {
    const own = values.subarray(begin, end);
    begin = end;
    return own.length === 0 ? null : read(own);
  });
  return found.every((one) => one !== null) ? deviationOfMean(found) : null;
}

/** The standard error of the mean of independent values. */
export function deviationOfMean(found: readonly number[]): number {
  const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
  const squares = found.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.sqrt(squares / (found.length - 1) / found.length);
}

/** What spares looking. */
export interface KnownValues {
  /** No path is without the number. */
  readonly complete?: boolean;
  /** Where most values are: see `orderStatistics`. */
  readonly within?: readonly [number, number] | undefined;
}

/**
 * Several percentiles (type 7) with their errors: of pairs by their interval, of Sobol points between the sets, and the value is the mean of
 * the sets', which errs less than that of all points together. Null where they cannot say. @param percentiles  in percent
 */
export function percentilesWithErrors(
  values: Float64Array,
  percentiles: readonly number[],
  sampling: Dependent,
  known: KnownValues = {},
): readonly ({ readonly value: number | null; readonly error: number } | null)[] {
  if (sampling === "antithetic") {
    const own = known.complete === true ? values : withoutNaN(values);
    if (own.length < 2) return percentiles.map(() => null);
    return percentilesOfPairs({ values, own }, percentiles, known.within).map(({ error }) => ({ value: null, error }));
  }
  let begin = 0;
  const sets = setEnds(values.length, sampling).map((end) => {
    const part = values.subarray(begin, end);
    const own = known.complete === true ? part : withoutNaN(part);
    begin = end;
    return own.length === 0 ? null : percentilesOf(own, percentiles, known.within);
  });
  return percentiles.map((_, at) => {
    if (!sets.every((set) => set !== null)) return null;
    const found = sets.map((set) => set[at] as number);
    const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
    return { value: mean, error: deviationOfMean(found) };
  });
}

/** A percentile of all values with what its pairs or sets say of it. */
export function withError(
  { value }: Estimate,
  found: ReturnType<typeof percentilesWithErrors>[number] | undefined,
): Estimate {
  return { value: found?.value ?? value, standardError: found?.error ?? null };
}

const percentilesOf = (
  values: Float64Array,
  percentiles: readonly number[],
  within: KnownValues["within"],
): readonly number[] =>
  valuesAtPlaces(
    values,
    percentiles.map((percent) => (values.length - 1) * (percent / 100)),
    within,
  );

/**
 * The share of the paths that something is true of, among those of a condition where there is one. Where it is true of none or of all,
 * its error is that of plain draws.
 */
export function chanceAmong(met: Uint8Array, given: Uint8Array | null, sampling: Dependent): Estimate {
  const values = Float64Array.from(met, (one, path) => (given === null || given[path] === 1 ? one : NaN));
  const own = withoutNaN(values);
  const count = own.reduce((sum, one) => sum + one, 0);
  if (count === 0 || count === own.length) return chanceOf(count, own.length);
  return { value: count / own.length, standardError: meanErrorOf(values, count / own.length, sampling) };
}

/** Numbers of a column beside its summary: the error of the mean, then of each percentile its value between sets and its error; NaN where there is none. */
export const errorsLength = (percentiles: readonly number[]): number => 1 + 2 * percentiles.length;

/** A summary with the numbers that `errorsLength` counts. */
export function withErrors({ mean, percentiles }: Summary, numbers: Float64Array): Summary {
  const at = (position: number): number | null => {
    const number = numbers[position] as number;
    return Number.isNaN(number) ? null : number;
  };
  return {
    mean: { ...mean, standardError: at(0) },
    percentiles: percentiles.map(({ value }, index) => ({
      value: at(1 + 2 * index) ?? value,
      standardError: at(2 + 2 * index),
    })),
  };
}
