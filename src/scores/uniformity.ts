import { chiSquareSurvival } from "./chi-square.js";
import { require, requireShare } from "./refuse.js";

/** How evenly probability integral transforms lie between 0 and 1: forecasts that know their spread leave them even. */
export interface Uniformity {
  /** How many are in each of the bins of one width. */
  readonly counts: readonly number[];
  /** Σ (count − n/bins)²/(n/bins). */
  readonly chiSquare: number;
  /** The chance of a larger one with bins − 1 degrees of freedom, if the transforms are even and independent; null for one bin. */
  readonly pValue: number | null;
  /** Kolmogorov–Smirnov: the largest gap between their distribution and the even one. */
  readonly distance: number;
}

/** The share of a sample below the observation, ties by half: where in the forecast the truth fell. */
export function probabilityTransform(sample: ArrayLike<number>, observed: number): number {
  require(sample.length > 0, "sample", { what: "is empty", fix: "Give at least one value" });
  let halves = 0;
  for (let at = 0; at < sample.length; at++) {
    const value = sample[at] as number;
    halves += value < observed ? 2 : value === observed ? 1 : 0;
  }
  return halves / (2 * sample.length);
}

/**
 * @param transforms  shares from 0 to 1
 * @param bins        at least 1
 * @throws InputError for no transforms, one that is no share, and no bins
 */
export function uniformity(transforms: readonly number[], bins = 10): Uniformity {
  require(transforms.length > 0, "transforms", { what: "are none", fix: "Give at least one" });
  require(Number.isInteger(bins) && bins > 0, "bins", { what: `is ${bins}`, fix: "Give a whole number above 0" });
  for (const one of transforms) requireShare("transform", one);
  const counts = Array.from({ length: bins }, () => 0);
  for (const one of transforms) counts[binOf(one, bins)] = (counts[binOf(one, bins)] as number) + 1;
  const expected = transforms.length / bins;
  const chiSquare = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
  const pValue = bins === 1 ? null : chiSquareSurvival(chiSquare, bins - 1);
  return { counts, chiSquare, pValue, distance: largestGap(transforms) };
}

/** A bound belongs to the upper bin; 1 to the last. */
const binOf = (share: number, bins: number): number => Math.min(Math.floor(share * bins), bins - 1);

function largestGap(transforms: readonly number[]): number {
  const n = transforms.length;
  const sorted = Float64Array.from(transforms).sort();
  return sorted.reduce((gap, share, rank) => Math.max(gap, (rank + 1) / n - share, share - rank / n), 0);
}
