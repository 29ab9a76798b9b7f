import type { Estimate } from "../simulation/simulation.js";

/** The arithmetic mean of a sample; its standard error s/√n with s² = Σ(x − mean)²/(n − 1), null for a single value. */
export function sampleMean(values: Float64Array): Estimate {
  const n = values.length;
  const mean = centre(values);
  if (n < 2) return { value: mean, standardError: null };
  return { value: mean, standardError: Math.sqrt(centralSums(values, mean).second / (n - 1) / n) };
}

/** The share of `count` in `n` independent paths; standard error √(p(1 − p)/n), null for a single path. */
export function sampleShare(count: number, n: number): Estimate {
  const value = count / n;
  return { value, standardError: n < 2 ? null : Math.sqrt((value * (1 - value)) / n) };
}

/**
 * The standard deviation s of a sample, by n − 1. Its standard error is √(var(s²))/(2s), with
 * var(s²) = (m₄ − s⁴·(n − 3)/(n − 1))/n and m₄ the fourth central moment (Rao 1973, Linear Statistical Inference, 6h):
 * no normality is assumed. Null for fewer than four values.
 */
export function sampleDeviation(values: Float64Array): Estimate {
  const n = values.length;
  const { second, fourth } = centralSums(values, centre(values));
  const variance = n < 2 ? 0 : second / (n - 1);
  const value = Math.sqrt(variance);
  if (n < 4) return { value, standardError: null };
  const ofVariance = (fourth / n - (variance * variance * (n - 3)) / (n - 1)) / n;
  return { value, standardError: value === 0 ? 0 : Math.sqrt(ofVariance > 0 ? ofVariance : 0) / (2 * value) };
}

/** The mean in two passes: the second takes back most of the rounding of the first. */
function centre(values: Float64Array): number {
  const rough = total(values, 0) / values.length;
  return rough + total(values, rough) / values.length;
}

function total(values: Float64Array, from: number): number {
  let sum = 0;
  for (const value of values) sum += value - from;
  return sum;
}

function centralSums(values: Float64Array, mean: number): { readonly second: number; readonly fourth: number } {
  let second = 0;
  let fourth = 0;
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    second += square;
    fourth += square * square;
  }
  return { second, fourth };
}
