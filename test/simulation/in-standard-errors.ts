import { mean, sampleCorrelation, sampleVariance } from "simple-statistics";
import { expect } from "vitest";

/**
 * Seeds are fixed, so nothing here is random in practice. Limits are set as if seeds were: for 200 checks a limit of 5.9 standard
 * errors keeps the chance that any of them fails below 1e-6 (Bonferroni).
 */
export const LIMIT = 5.9;
/** |found − truth| in standard errors. */
export const distance = (found: number, truth: number, error: number) => Math.abs(found - truth) / error;

/** How far the mean of a sample is from the truth, in standard errors. */
export function meanScore(values: readonly number[], truth: number): number {
  const error = Math.sqrt(sampleVariance([...values]) / values.length);
  return distance(mean([...values]), truth, error);
}

/** The same of the variance, whose error is that of the fourth moment: no normality is assumed. */
export function varianceScore(values: readonly number[], truth: number): number {
  const centre = mean([...values]);
  const squares = values.map((value) => (value - centre) ** 2);
  const error = Math.sqrt(sampleVariance(squares) / values.length);
  return distance(mean(squares), truth, error);
}

/** The same of a correlation by Fisher's transformation, whose error is 1/√(n − 3) for jointly normal samples. */
export function correlationScore(a: readonly number[], b: readonly number[], truth: number): number {
  const z = (r: number) => 0.5 * Math.log((1 + r) / (1 - r));
  return distance(z(sampleCorrelation([...a], [...b])), z(truth), 1 / Math.sqrt(a.length - 3));
}

export const expectMean = (values: readonly number[], truth: number): void =>
  expect(meanScore(values, truth)).toBeLessThan(LIMIT);

export const expectVariance = (values: readonly number[], truth: number): void =>
  expect(varianceScore(values, truth)).toBeLessThan(LIMIT);

export const expectCorrelation = (a: readonly number[], b: readonly number[], truth: number): void =>
  expect(correlationScore(a, b, truth)).toBeLessThan(LIMIT);
