import { momentsOf } from "../simulation/collect/moments.js";
import type { Plan } from "../plan/plan.js";
import {
  betweenSets,
  chanceAmong,
  type Dependent,
  deviationOfMean,
  meanErrorOf,
  percentilesBetweenSets,
  setEnds,
} from "../simulation/collect/sampled-errors.js";
import { chanceOf, meanOf, summariser } from "../simulation/collect/summaries.js";
import type { Estimate } from "../simulation/simulation.js";

/** One number worked out from the values of the paths; its error by how they were drawn, where the values are of all of them. */
export type Reduction = (values: Float64Array, sampling?: Plan["sampling"]) => Estimate | null;

/** The mean over the paths that have the number. */
export const mean: Reduction = (values, sampling = "plain") => {
  const moments = momentsOf(values);
  if (moments.count === 0) return null;
  if (sampling === "plain") return meanOf(moments);
  return { value: moments.mean, standardError: meanErrorOf(values, moments.mean, sampling) };
};

/** A percentile, type 7, of the paths that have the number. @param percent  0 … 100 */
export function percentile(percent: number): Reduction {
  const summarise = summariser([percent]);
  return (values, sampling = "plain") => {
    const found = summarise(values)?.percentiles[0] ?? null;
    if (found === null || sampling === "plain") return found;
    return betweenSets(found, percentilesBetweenSets(values, [percent], sampling)[0]);
  };
}

/** The share of all paths on which a margin is not negative. */
export const chance: Reduction = (margins, sampling = "plain") => {
  if (sampling !== "plain" && margins.length > 0) {
    return chanceAmong(
      Uint8Array.from(margins, (margin) => (margin >= 0 ? 1 : 0)),
      null,
      sampling,
    );
  }
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
export function difference(
  first: Float64Array,
  second: Float64Array,
  reduce: Reduction,
  sampling: Plan["sampling"] = "plain",
): Estimate | null {
  const [before, after] = [reduce(first), reduce(second)];
  if (before === null || after === null) return null;
  if (sampling !== "plain") return dependentDifference(first, second, reduce, sampling);
  if (reduce === mean) return mean(lessBy(first, second));
  if (reduce === chance) return mean(lessBy(met(first), met(second)));
  return { value: after.value - before.value, standardError: batchError(first, second, reduce) };
}

/** The same of paths that do not come each by itself: from the differences of pairs, or between sets. */
function dependentDifference(
  first: Float64Array,
  second: Float64Array,
  reduce: Reduction,
  sampling: Dependent,
): Estimate | null {
  if (reduce === mean || reduce === chance) {
    const own = reduce === mean ? lessBy(first, second) : lessBy(met(first), met(second));
    return mean(own, sampling);
  }
  const [before, after] = [reduce(first)?.value ?? 0, reduce(second)?.value ?? 0];
  let begin = 0;
  const found = setEnds(first.length, sampling).map((end) => {
    const [own, other] = [reduce(first.subarray(begin, end)), reduce(second.subarray(begin, end))];
    begin = end;
    return own === null || other === null ? null : other.value - own.value;
  });
  const standardError = found.every((one) => one !== null) ? deviationOfMean(found) : null;
  return { value: after - before, standardError };
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
