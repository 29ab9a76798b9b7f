import type { Contribution, Level } from "../analysis/worth.js";
import { InvariantError } from "../errors.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Estimate } from "../simulation/simulation.js";
import { chance, difference, lessBy, mean, percentile } from "./estimates.js";

export const [P5, MEDIAN, P95] = [percentile(5), percentile(50), percentile(95)];

/** Every path has balances and sums of months. */
export function there(estimate: Estimate | null): Estimate {
  if (estimate === null) throw new InvariantError("no path has the number that is asked for");
  return estimate;
}

export const levelOf = (values: Float64Array, sampling: Sampling): Level => ({
  mean: there(mean(values, sampling)),
  median: there(MEDIAN(values, sampling)),
});

/** One number of every path with something less without it, on the same draws. */
export function contributionOf(without: Float64Array, own: Float64Array, sampling: Sampling): Contribution {
  const byPath = lessBy(without, own);
  return {
    mean: there(mean(byPath, sampling)),
    median: there(difference(without, own, MEDIAN, sampling)),
    p5: there(P5(byPath, sampling)),
    p95: there(P95(byPath, sampling)),
    higher: higherOn(byPath, sampling),
  };
}

/** The share of paths on which a difference is above 0. */
export const higherOn = (byPath: Float64Array, sampling: Sampling): Estimate => {
  const signs = byPath.map((value) => (value > 0 ? 1 : -1));
  return there(chance(signs, sampling));
};
