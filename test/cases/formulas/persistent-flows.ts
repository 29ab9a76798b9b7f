import type { Decimal } from "decimal.js";
import { ONE, Precise, quotient, ZERO } from "../numbers.js";

/** f' = constant + persistence·f + e, e with the given standard deviation. */
export interface Autoregression {
  readonly constant: Decimal;
  readonly persistence: Decimal;
  readonly deviation: Decimal;
  readonly start: Decimal;
}

/** 1 + φ + … + φ^(k−1). */
export const geometricSum = (persistence: Decimal, terms: number): Decimal => {
  let sum: Decimal = ZERO;
  for (let k = 0; k < terms; k++) sum = sum.times(persistence).plus(1);
  return sum;
};

const upTo = (steps: number): readonly number[] => Array.from({ length: steps }, (_, index) => index + 1);
const sumOver = (steps: number, term: (k: number) => Decimal): Decimal =>
  upTo(steps).reduce<Decimal>((sum, k) => sum.plus(term(k)), ZERO);

/** E f_k = φᵏ·f₀ + c·(1 + … + φ^(k−1)). */
export const meanAfter = ({ constant, persistence, start }: Autoregression, steps: number): Decimal =>
  new Precise(persistence)
    .pow(steps)
    .times(start)
    .plus(constant.times(geometricSum(persistence, steps)));

/** s²·Σ φ^(2i), i < k. */
export const varianceAfter = ({ persistence, deviation }: Autoregression, steps: number): Decimal =>
  deviation.times(deviation).times(geometricSum(persistence.times(persistence), steps));

export const cumulativeMean = (flow: Autoregression, steps: number): Decimal =>
  sumOver(steps, (k) => meanAfter(flow, k));

/** s²·Σ_k (1 + … + φ^(k−1))², k = 1…n. */
export const cumulativeVariance = ({ persistence, deviation }: Autoregression, steps: number): Decimal =>
  deviation.times(deviation).times(sumOver(steps, (k) => geometricSum(persistence, k).pow(2)));

/** Σ_k (1 + … + φ^(k−1)): what a correlation with the return of the same month weighs. */
export const cumulativeExposure = ({ persistence }: Autoregression, steps: number): Decimal =>
  sumOver(steps, (k) => geometricSum(persistence, k));

/** c/(1 − φ) and s²/(1 − φ²); null without a long run (|φ| ≥ 1). */
export function longRun({ constant, persistence, deviation }: Autoregression): {
  readonly mean: Decimal | null;
  readonly variance: Decimal | null;
} {
  if (!persistence.abs().lessThan(1)) return { mean: null, variance: null };
  return {
    mean: quotient(constant, ONE.minus(persistence)),
    variance: quotient(deviation.times(deviation), ONE.minus(persistence.times(persistence))),
  };
}

/** ln(½)/ln(φ); null unless 0 < φ < 1. */
export const halfLife = ({ persistence }: Autoregression): Decimal | null =>
  persistence.greaterThan(0) && persistence.lessThan(1)
    ? new Precise("0.5").ln().dividedBy(new Precise(persistence).ln())
    : null;
