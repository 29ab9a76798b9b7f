import { momentsOf } from "../simulation/collect/moments.js";
import { chanceOf, meanOf, summariser } from "../simulation/collect/summaries.js";
import type { Estimate } from "../simulation/simulation.js";

/** One number worked out from the values of the paths. */
export type Reduction = (values: Float64Array) => Estimate | null;

/** The mean over the paths that have the number. */
export const mean: Reduction = (values) => {
  const moments = momentsOf(values);
  return moments.count === 0 ? null : meanOf(moments);
};

/** A percentile, type 7, of the paths that have the number. @param percent  0 … 100 */
export function percentile(percent: number): Reduction {
  const summarise = summariser([percent]);
  return (values) => summarise(values)?.percentiles[0] ?? null;
}

/** The share of all paths on which a margin is not negative. */
export const chance: Reduction = (margins) => {
  let count = 0;
  for (const margin of margins) if (margin >= 0) count++;
  return margins.length === 0 ? null : chanceOf(count, margins.length);
};

/** The values on the paths where a margin is not negative. */
export const where = (values: Float64Array, margins: Float64Array): Float64Array =>
  values.filter((_, path) => (margins[path] as number) >= 0);

/** Batches from whose spread the error of a difference is taken, and the fewest paths that one may have. */
const [BATCHES, FEWEST] = [20, 25];

/**
 * What a reduction gives on the second values less what it gives on the first, both of the same draws. Its standard error is paired:
 * of a mean or a chance from the differences path by path, of anything else from the spread of the difference over 20 batches of paths.
 * Null where a side has no value.
 */
export function difference(first: Float64Array, second: Float64Array, reduce: Reduction): Estimate | null {
  const [before, after] = [reduce(first), reduce(second)];
  if (before === null || after === null) return null;
  if (reduce === mean) return mean(lessBy(first, second));
  if (reduce === chance) return mean(lessBy(met(first), met(second)));
  return { value: after.value - before.value, standardError: batchError(first, second, reduce) };
}

/** 1 where a margin is not negative, else 0. */
const met = (margins: Float64Array): Float64Array => margins.map((margin) => (margin >= 0 ? 1 : 0));

/** Second less first, path by path. */
export const lessBy = (first: Float64Array, second: Float64Array): Float64Array =>
  second.map((value, path) => value - (first[path] as number));

function batchError(first: Float64Array, second: Float64Array, reduce: Reduction): number | null {
  if (first.length < BATCHES * FEWEST) return null;
  const size = Math.floor(first.length / BATCHES);
  const found = Array.from({ length: BATCHES }, (_, batch) => {
    const part = (values: Float64Array) => values.subarray(batch * size, (batch + 1) * size);
    const [before, after] = [reduce(part(first)), reduce(part(second))];
    return before === null || after === null ? NaN : after.value - before.value;
  });
  const { count, squares } = momentsOf(Float64Array.from(found));
  return count < BATCHES ? null : Math.sqrt(squares / (count - 1) / count);
}
