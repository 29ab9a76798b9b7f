import { momentsOf } from "../simulation/collect/moments.js";
import type { Estimate } from "../simulation/simulation.js";

/**
 * The standard deviation s of a sample, by n − 1. Its standard error is √(var(s²))/(2s), with
 * var(s²) = (m₄ − s⁴·(n − 3)/(n − 1))/n and m₄ the fourth central moment (Rao 1973, Linear Statistical Inference, 6h):
 * no normality is assumed. Null for fewer than four values.
 */
export function sampleDeviation(values: Float64Array): Estimate {
  const { count, mean, squares } = momentsOf(values);
  const variance = count < 2 ? 0 : squares / (count - 1);
  const value = Math.sqrt(variance);
  if (count < 4) return { value, standardError: null };
  const fourth = momentsOf(values.map((one) => (one - mean) * (one - mean) * (one - mean) * (one - mean))).mean;
  const ofVariance = (fourth - (variance * variance * (count - 3)) / (count - 1)) / count;
  return { value, standardError: value === 0 ? 0 : Math.sqrt(ofVariance > 0 ? ofVariance : 0) / (2 * value) };
}
