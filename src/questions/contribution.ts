import type { Contribution, Level } from "../analysis/worth.js";
import { InvariantError } from "../errors.js";
import type { Estimate } from "../simulation/simulation.js";
import { chance, difference, lessBy, mean, percentile } from "./estimates.js";

export const [P5, MEDIAN, P95] = [percentile(5), percentile(50), percentile(95)];

/** Every path has balances and sums of months. */
export function there(estimate: Estimate | null): Estimate {
  if (estimate === null) throw new InvariantError("no path has the number that is asked for");
  return estimate;
}

export const levelOf = (values: Float64Array): Level => ({ mean: there(mean(values)), median: there(MEDIAN(values)) });

/** One number of every path with something less without it, on the same draws. */
export function contributionOf(without: Float64Array, own: Float64Array): Contribution {
  const byPath = lessBy(without, own);
  return {
    mean: there(mean(byPath)),
    median: there(difference(without, own, MEDIAN)),
    p5: there(P5(byPath)),
    p95: there(P95(byPath)),
    higher: higherOn(byPath),
  };
}

/** The share of paths on which a difference is above 0. */
export const higherOn = (byPath: Float64Array): Estimate => there(chance(byPath.map((value) => (value > 0 ? 1 : -1))));
