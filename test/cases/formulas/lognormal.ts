import type { Decimal } from "decimal.js";
import { ONE, Precise, quotient } from "../numbers.js";
import { normalDensity, normalDistribution, normalQuantile } from "./normal.js";

/** ln(A) ~ Normal(logMean, logVariance). */
export interface Lognormal {
  readonly logMean: Decimal;
  readonly logVariance: Decimal;
}

/** From A₀ over t with log returns of mean m and standard deviation s a unit of time: ln A₀ + m·t, s²·t. */
export const lognormal = (start: Decimal, mean: Decimal, deviation: Decimal, time: Decimal): Lognormal => ({
  logMean: new Precise(start).ln().plus(mean.times(time)),
  logVariance: deviation.times(deviation).times(time),
});

export const meanOf = ({ logMean, logVariance }: Lognormal): Decimal => logMean.plus(logVariance.dividedBy(2)).exp();

/** E[A]²·(e^v − 1). */
export const varianceOf = (one: Lognormal): Decimal => {
  const mean = meanOf(one);
  return mean.times(mean).times(one.logVariance.exp().minus(1));
};

export const deviationOf = (one: Lognormal): Decimal => varianceOf(one).sqrt();

/** (e^v + 2)·√(e^v − 1). */
export const skewnessOf = ({ logVariance }: Lognormal): Decimal =>
  logVariance.exp().plus(2).times(logVariance.exp().minus(1).sqrt());

export const quantileOf = ({ logMean, logVariance }: Lognormal, probability: Decimal): Decimal =>
  logMean.plus(normalQuantile(probability).times(logVariance.sqrt())).exp();

/** P(A < level); 0 or 1 for a point. */
export function probabilityBelow({ logMean, logVariance }: Lognormal, level: Decimal): Decimal {
  const distance = new Precise(level).ln().minus(logMean);
  const z = quotient(distance, logVariance.sqrt());
  return z === null ? new Precise(distance.greaterThan(0) ? 1 : 0) : normalDistribution(z);
}

/** The density of A at a level. */
export const densityAt = ({ logMean, logVariance }: Lognormal, level: Decimal): Decimal =>
  normalDensity(new Precise(level).ln().minus(logMean).dividedBy(logVariance.sqrt())).dividedBy(
    logVariance.sqrt().times(level),
  );

/**
 * The probability that ln A, watched at every moment, has been at or below ln(level) before t (Harrison 1985):
 * Φ((b − mt)/(s√t)) + e^(2mb/s²)·Φ((b + mt)/(s√t)) with b = ln(level/A₀); 1 when it starts there.
 */
export function probabilityTouched(
  { start, level }: { readonly start: Decimal; readonly level: Decimal },
  { mean, deviation, time }: { readonly mean: Decimal; readonly deviation: Decimal; readonly time: Decimal },
): Decimal {
  const b = new Precise(level).dividedBy(start).ln();
  if (!b.lessThan(0)) return ONE;
  const spread = deviation.times(time.sqrt());
  if (spread.isZero()) return new Precise(mean.times(time).lessThanOrEqualTo(b) ? 1 : 0);
  const drift = mean.times(time);
  const image = mean.times(b).times(2).dividedBy(deviation.times(deviation)).exp();
  return normalDistribution(b.minus(drift).dividedBy(spread)).plus(
    image.times(normalDistribution(b.plus(drift).dividedBy(spread))),
  );
}

/** The mean of A below its q-quantile: E[A]·Φ(z_q − √v)/q. */
export const meanBelow = (one: Lognormal, probability: Decimal): Decimal =>
  meanOf(one)
    .times(normalDistribution(normalQuantile(probability).minus(one.logVariance.sqrt())))
    .dividedBy(probability);

/** √(q(1 − q)/n)/f(x_q): the standard error of a simulated quantile. */
export const quantileError = (one: Lognormal, probability: Decimal, paths: Decimal): Decimal =>
  probability
    .times(ONE.minus(probability))
    .dividedBy(paths)
    .sqrt()
    .dividedBy(densityAt(one, quantileOf(one, probability)));
