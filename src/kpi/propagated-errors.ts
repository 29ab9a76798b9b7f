import type { Estimate } from "../simulation/simulation.js";

/**
 * Correlation of two sample percentiles of one sample, large samples:
 *
 *     √(p (1 − q) / (q (1 − p)))   for p ≤ q
 *
 * H. A. David and H. N. Nagaraja, Order Statistics, 3rd ed. (2003), theorem 10.3.
 *
 * @param lower  p, a share above 0
 * @param upper  q, a share below 1, at least p
 */
export const percentileCorrelation = (lower: number, upper: number): number =>
  Math.sqrt((lower * (1 - upper)) / (upper * (1 - lower)));

/** An estimate with its correlation to another. */
export interface Pair {
  readonly from: Estimate;
  readonly less: Estimate;
  /** −1 to 1. */
  readonly correlation: number;
}

/** from − less, with the standard error √(a² + b² − 2ρab). */
export function difference({ from, less, correlation }: Pair): Estimate {
  const [a, b] = [from.standardError, less.standardError];
  return { value: from.value - less.value, standardError: a === null || b === null ? null : joint(a, b, correlation) };
}

/**
 * 1 − less/from, with the standard error of the first order (delta method): |less/from| · √(α² + β² − 2ραβ), α and β the
 * relative errors. Null over nothing.
 */
export function shareLost({ from, less, correlation }: Pair): Estimate | null {
  if (from.value === 0) return null;
  const left = less.value / from.value;
  const [a, b] = [from.standardError, less.standardError];
  if (a === null || b === null) return { value: 1 - left, standardError: null };
  // |left|·b/|less| is b/|from|: it stays finite where nothing is left.
  const standardError = joint(
    Math.abs(left) * (a / Math.abs(from.value)),
    b / Math.abs(from.value),
    correlation * sign(left),
  );
  return { value: 1 - left, standardError };
}

/**
 * part/whole with a bound of its standard error, for two estimates whose correlation is not known: at the worst,
 * (s(part) + |part/whole| · s(whole)) / |whole| to the first order. Null over nothing.
 */
export function quotientAtWorst(part: Estimate, whole: Estimate): Estimate | null {
  if (whole.value === 0) return null;
  const value = part.value / whole.value;
  const [a, b] = [part.standardError, whole.standardError];
  return { value, standardError: a === null || b === null ? null : (a + Math.abs(value) * b) / Math.abs(whole.value) };
}

const joint = (a: number, b: number, correlation: number): number =>
  Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));

const sign = (value: number): number => (value < 0 ? -1 : 1);
