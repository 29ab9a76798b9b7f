import type { Sampling } from "../scenario/sampling.js";
import { momentsOf } from "../simulation/collect/moments.js";
import { valuesAtPlaces } from "../simulation/collect/order-statistics.js";
import { meanErrorOf } from "../simulation/collect/sampled-errors.js";
import { meanOf, withoutNaN } from "../simulation/collect/summaries.js";

/** What is taken of values: their mean, or a percentile of them (0 … 100). */
export type Taken = "mean" | { readonly percent: number };

/** Fewer paths say too little of how dense values are about a percentile. */
const FEWEST = 25;

/**
 * By how much each path moves a statistic, times the number of paths (its influence function): the mean of that has the error of the
 * statistic, and what two statistics of the same draws differ by is moved by the difference, path by path.
 *
 *     mean:        (value − mean)·all/own
 *     percentile:  (p − (1 where value ≤ percentile, else 0))/density·all/own,   density: 2δ/(percentile(p + δ) − percentile(p − δ)),
 *                  δ = √(p(1 − p)/own), one path at least
 *
 * Batches of paths do not serve here: where both statistics come from the same path of a batch they differ by nearly the same in every
 * batch, and the spread over 20 batches understated the error of paired medians up to fivefold, of antithetic ones tenfold.
 *
 * @param values  [path] NaN where a path is not among those that it is taken of; it moves nothing
 * @returns       null where too few are
 */
export function influenceOf(values: Float64Array, taken: Taken): Float64Array | null {
  const own = withoutNaN(values);
  if (own.length < (taken === "mean" ? 2 : FEWEST)) return null;
  const scale = values.length / own.length;
  const move = taken === "mean" ? movesMean(own) : movesPercentile(own, taken.percent / 100);
  return values.map((value) => (value === value ? scale * move(value) : 0));
}

function movesMean(own: Float64Array): (value: number) => number {
  const { mean } = momentsOf(own);
  return (value) => value - mean;
}

function movesPercentile(own: Float64Array, share: number): (value: number) => number {
  const [paths, last] = [own.length, own.length - 1];
  const reach = Math.sqrt(share * (1 - share) * paths);
  const [below, above] = [last * share - (reach > 1 ? reach : 1), last * share + (reach > 1 ? reach : 1)];
  const [from, to] = [below < 0 ? 0 : below, above > last ? last : above];
  const [percentile, low, high] = valuesAtPlaces(own, [last * share, from, to]) as [number, number, number];
  const slope = ((high - low) * paths) / (to - from);
  return (value) => slope * (share - (value <= percentile ? 1 : 0));
}

/** The standard error of what the second statistic is less what the first is, of the same draws; null where one has none. */
export function errorOfMoved(
  first: Float64Array | null,
  second: Float64Array | null,
  sampling: Sampling,
): number | null {
  if (first === null || second === null) return null;
  const moved = second.map((value, path) => value - (first[path] as number));
  return sampling === "plain" ? meanOf(momentsOf(moved)).standardError : meanErrorOf(moved, 0, sampling);
}
