import { momentsOf } from "../simulation/collect/moments.js";
import type { Plan } from "../plan/plan.js";
import { withError, chanceAmong, meanErrorOf, percentilesWithErrors } from "../simulation/collect/sampled-errors.js";
import { chanceOf, meanOf, summariser } from "../simulation/collect/summaries.js";
import type { Estimate } from "../simulation/simulation.js";
import { errorOfMoved, influenceOf } from "./influence.js";

/** One number worked out from the values of the paths; its error by how they were drawn, where the values are of all of them. */
export interface Reduction {
  (values: Float64Array, sampling?: Plan["sampling"]): Estimate | null;
  /** Of a percentile, 0 … 100. */
  readonly percent?: number;
}

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
  const reduce = (values: Float64Array, sampling: Plan["sampling"] = "plain"): Estimate | null => {
    const found = summarise(values)?.percentiles[0] ?? null;
    if (found === null || sampling === "plain") return found;
    return withError(found, percentilesWithErrors(values, [percent], sampling)[0]);
  };
  return Object.assign(reduce, { percent });
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

/**
 * What a reduction gives on the second values less what it gives on the first, both of the same draws. Its standard error is paired:
 * of a mean or a chance from the differences path by path, of a percentile from what each path moves on both sides. Null where a side has
 * no value.
 */
export function difference(
  first: Float64Array,
  second: Float64Array,
  reduce: Reduction,
  sampling: Plan["sampling"] = "plain",
): Estimate | null {
  const [before, after] = [reduce(first), reduce(second)];
  if (before === null || after === null) return null;
  if (reduce === mean) return mean(lessBy(first, second), sampling);
  if (reduce === chance) return mean(lessBy(met(first), met(second)), sampling);
  const { percent = 50 } = reduce;
  const standardError = errorOfMoved(influenceOf(first, { percent }), influenceOf(second, { percent }), sampling);
  return { value: after.value - before.value, standardError };
}

/** 1 where a margin is not negative, else 0. */
const met = (margins: Float64Array): Float64Array => margins.map((margin) => (margin >= 0 ? 1 : 0));

/** Second less first, path by path. */
export const lessBy = (first: Float64Array, second: Float64Array): Float64Array =>
  second.map((value, path) => value - (first[path] as number));
