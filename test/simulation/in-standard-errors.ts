import { mean, sampleCorrelation, sampleVariance } from "simple-statistics";
import { expect } from "vitest";

/**
 * Seeds are fixed, so nothing here is random in practice. Limits are set as if seeds were: for 200 checks a limit of 5.9 standard
 * errors keeps the chance that any of them fails below 1e-6 (Bonferroni).
 */
export const LIMIT = 5.9;
/** |found − truth| in standard errors. */
export const distance = (found: number, truth: number, error: number) => Math.abs(found - truth) / error;

export function expectMean(values: readonly number[], truth: number): void {
  const error = Math.sqrt(sampleVariance([...values]) / values.length);
  expect(distance(mean([...values]), truth, error)).toBeLessThan(LIMIT);
}

/** By the fourth moment: no normality is assumed. */
export function expectVariance(values: readonly number[], truth: number): void {
  const centre = mean([...values]);
  const squares = values.map((value) => (value - centre) ** 2);
  const error = Math.sqrt(sampleVariance(squares) / values.length);
  expect(distance(mean(squares), truth, error)).toBeLessThan(LIMIT);
}

/** By Fisher's transformation, whose error is 1/√(n − 3) for jointly normal samples. */
export function expectCorrelation(a: readonly number[], b: readonly number[], truth: number): void {
  const z = (r: number) => 0.5 * Math.log((1 + r) / (1 - r));
  expect(Math.abs(z(sampleCorrelation([...a], [...b])) - z(truth)) * Math.sqrt(a.length - 3)).toBeLessThan(LIMIT);
}
