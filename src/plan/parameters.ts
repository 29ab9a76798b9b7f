import { type AnnualRate, annualRate, Exact, type MonthlyRate, monthlyRate } from "../units.js";

/** What a stated mean and volatility are: of simple annual returns, its geometric mean, or of log returns. */
export type Parameters = "arithmetic" | "geometric" | "log";

/** Annual drift μ and volatility σ of the log return of a lognormal asset class. */
export interface LogParameters {
  readonly drift: AnnualRate;
  readonly volatility: AnnualRate;
}

/**
 * Stated mean m and volatility s of annual returns as log parameters.
 *
 *     arithmetic: σ² = ln(1 + s²/(1+m)²),                 μ = ln(1+m) − σ²/2
 *     geometric:  σ² = ln((1 + √(1 + 4s²/(1+m)²)) / 2),   μ = ln(1+m)
 *     log:        σ = s,                                  μ = m
 *
 * The first two follow from E[1+R] = exp(μ + σ²/2) and Var[R] = exp(2μ + σ²)(exp(σ²) − 1) of a lognormal 1 + R.
 *
 * @param mean  a year, > −1 (any for log)
 * @param volatility  a year, ≥ 0
 */
export function logParameters(parameters: Parameters, mean: AnnualRate, volatility: AnnualRate): LogParameters {
  if (parameters === "log") return { drift: mean, volatility };
  const growth = new Exact(1).plus(mean);
  const spread = volatility.dividedBy(growth).pow(2);
  if (parameters === "arithmetic") {
    const variance = spread.plus(1).ln();
    return logs(growth.ln().minus(variance.dividedBy(2)), variance.sqrt());
  }
  return logs(growth.ln(), spread.times(4).plus(1).sqrt().plus(1).dividedBy(2).ln().sqrt());
}

const logs = (drift: InstanceType<typeof Exact>, volatility: InstanceType<typeof Exact>): LogParameters => ({
  drift: annualRate(drift),
  volatility: annualRate(volatility),
});

/** The arithmetic mean of annual simple returns: exp(μ + σ²/2) − 1. */
export const arithmeticMean = ({ drift, volatility }: LogParameters): AnnualRate =>
  annualRate(drift.plus(volatility.times(volatility).dividedBy(2)).exp().minus(1));

/** The geometric mean of annual simple returns, which is their median: exp(μ) − 1. */
export const geometricMean = ({ drift }: LogParameters): AnnualRate => annualRate(drift.exp().minus(1));

/** The standard deviation of annual simple returns: exp(μ + σ²/2)·√(exp(σ²) − 1). */
export function simpleVolatility({ drift, volatility }: LogParameters): AnnualRate {
  const variance = volatility.times(volatility);
  return annualRate(drift.plus(variance.dividedBy(2)).exp().times(variance.exp().minus(1).sqrt()));
}

/**
 * The expected simple return of a month: (1+m)^(1/12) − 1 with m the arithmetic mean, which is exp((μ + σ²/2)/12) − 1.
 * A compounded year of them is m, because months are independent.
 */
export function expectedMonthly(parameters: Parameters, mean: AnnualRate, volatility: AnnualRate): MonthlyRate {
  if (parameters === "arithmetic") return twelfthRoot(mean);
  const { drift, volatility: sigma } = logParameters(parameters, mean, volatility);
  return monthlyRate(drift.plus(sigma.times(sigma).dividedBy(2)).dividedBy(12).exp().minus(1));
}

/** By the stated rate, which a class, its segments and every plan of a file share: a root of forty digits takes half a millisecond. */
const roots = new WeakMap<AnnualRate, MonthlyRate>();

function twelfthRoot(mean: AnnualRate): MonthlyRate {
  const known = roots.get(mean);
  if (known !== undefined) return known;
  const found = monthlyRate(new Exact(1).plus(mean).pow(new Exact(1).dividedBy(12)).minus(1));
  roots.set(mean, found);
  return found;
}

/** The standard deviation of the simple return of a month: exp((μ + σ²/2)/12)·√(exp(σ²/12) − 1). A year of such months has the stated one. */
export function monthlyDeviation({ drift, volatility }: LogParameters): MonthlyRate {
  const variance = volatility.times(volatility).dividedBy(12);
  const growth = drift.dividedBy(12).plus(variance.dividedBy(2)).exp();
  return monthlyRate(growth.times(variance.exp().minus(1).sqrt()));
}
