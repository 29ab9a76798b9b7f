import type { Plan } from "../../plan/plan.js";
import { type Bins, binOf, binsOf, edgeRanks } from "./bins.js";
import type { FoundSpread } from "./found.js";
import { type Moments, momentsOf } from "./moments.js";
import { orderStatistics } from "./order-statistics.js";
import { chanceAmong, type Dependent, errorBetweenSets } from "./sampled-errors.js";
import { chanceOf } from "./summaries.js";

/** Bins with the share of the paths in each, and the standard deviation. */
export const spreadOf = (bins: Bins, counts: Uint32Array, { own, fourth }: Deviating): FoundSpread => ({
  bins: Array.from(counts, (count, bin) => ({
    from: (bins.first + bin) * bins.width,
    to: (bins.first + bin + 1) * bins.width,
    share: chanceOf(count, own.count),
  })),
  deviation: deviationOf(own, fourth),
});

interface Deviating {
  readonly own: Moments;
  /** Mean of (value − mean)⁴. */
  readonly fourth: number;
}

/**
 * The standard deviation s of a sample, by n − 1. Its standard error is √(var(s²))/(2s), with
 * var(s²) = (m₄ − s⁴·(n − 3)/(n − 1))/n and m₄ the fourth central moment (Rao 1973, Linear Statistical Inference, 6h):
 * no normality is assumed. Null for fewer than four values.
 */
export function deviationOf({ count, squares }: Moments, fourth: number): FoundSpread["deviation"] {
  const variance = count < 2 ? 0 : squares / (count - 1);
  const value = Math.sqrt(variance);
  if (count < 4) return { value, standardError: null };
  const ofVariance = (fourth - (variance * variance * (count - 3)) / (count - 1)) / count;
  return { value, standardError: value === 0 ? 0 : Math.sqrt(ofVariance > 0 ? ofVariance : 0) / (2 * value) };
}

/** The spread of values that are all at hand. */
export function spreadOfValues(values: Float64Array, sampling: Plan["sampling"] = "plain"): FoundSpread {
  const [low, high] = orderStatistics(values, edgeRanks(values.length)) as [number, number];
  const bins = binsOf(low, high);
  const counts = new Uint32Array(bins.count);
  for (let path = 0; path < values.length; path++) {
    const bin = binOf(values[path] as number, bins);
    counts[bin] = (counts[bin] as number) + 1;
  }
  const own = momentsOf(values);
  const spread = spreadOf(bins, counts, { own, fourth: momentsOf(fourthPowers(values, own.mean)).mean });
  return sampling === "plain" ? spread : withErrorsOf(values, spread, bins, sampling);
}

/** The same with the errors of paths that do not come each by itself. */
function withErrorsOf(values: Float64Array, spread: FoundSpread, bins: Bins, sampling: Dependent): FoundSpread {
  const at = Uint16Array.from(values, (value) => binOf(value, bins));
  const deviation = (own: Float64Array): number | null => deviationOf(momentsOf(own), 0).value;
  return {
    bins: spread.bins.map((bin, own) => ({
      ...bin,
      share: chanceAmong(
        Uint8Array.from(at, (one) => (one === own ? 1 : 0)),
        null,
        sampling,
      ),
    })),
    deviation: { ...spread.deviation, standardError: errorBetweenSets(values, sampling, deviation) },
  };
}

function fourthPowers(values: Float64Array, mean: number): Float64Array {
  const powers = new Float64Array(values.length);
  for (let path = 0; path < powers.length; path++) {
    const own = (values[path] as number) - mean;
    powers[path] = own * own * own * own;
  }
  return powers;
}
