import { exp } from "../simulation/arithmetic/exp.js";
import { log } from "../simulation/arithmetic/log.js";
import { normalDensity, normalDistribution, normalSurvival } from "./normal-distribution.js";
import { require, requireFinite } from "./refuse.js";

const ROOT_PI = 1.7724538509055159;

/**
 * The continuous ranked probability score: the integral of (F(x) − 1{x ≥ observed})² over x, in the unit of what was forecast.
 * Lower is better; for a forecast without spread it is the absolute error.
 *
 * Source of all three forms: Gneiting and Raftery (2007), "Strictly Proper Scoring Rules, Prediction, and Estimation",
 * Journal of the American Statistical Association 102, 359–378; the lognormal one from Baran and Lerch (2015), Quarterly Journal of
 * the Royal Meteorological Society 141, 2289–2299.
 */

/**
 * Of a normal forecast: s·(z·(2Φ(z) − 1) + 2φ(z) − 1/√π), z = (observed − mean)/s.
 *
 * @throws InputError for a negative deviation and numbers that are not finite
 */
export function crpsNormal(mean: number, deviation: number, observed: number): number {
  requireFinite("mean, deviation or observed", mean, deviation, observed);
  requireDeviation(deviation);
  if (deviation === 0) return Math.abs(observed - mean);
  const z = (observed - mean) / deviation;
  return deviation * (z * (normalDistribution(z) - normalSurvival(z)) + 2 * normalDensity(z) - 1 / ROOT_PI);
}

/**
 * Of a lognormal forecast: y·(2Φ(w) − 1) − 2e^(μ + s²/2)·(Φ(w − s) + Φ(s/√2) − 1), w = (ln y − μ)/s.
 *
 * @param logMean       μ, the mean of the logarithm
 * @param logDeviation  s, its standard deviation
 * @throws InputError for a negative deviation and numbers that are not finite
 */
export function crpsLognormal(logMean: number, logDeviation: number, observed: number): number {
  requireFinite("logMean, logDeviation or observed", logMean, logDeviation, observed);
  requireDeviation(logDeviation);
  if (logDeviation === 0) return Math.abs(observed - exp(logMean));
  const w = observed > 0 ? (log(observed) - logMean) / logDeviation : -Infinity;
  const mean = exp(logMean + (logDeviation * logDeviation) / 2);
  const below = observed * (normalDistribution(w) - normalSurvival(w));
  return below - 2 * mean * (normalDistribution(w - logDeviation) - normalSurvival(logDeviation * Math.SQRT1_2));
}

const requireDeviation = (deviation: number): void =>
  require(deviation >= 0, "deviation", { what: `is ${deviation}`, fix: "Give a deviation of at least 0" });

export interface SampleScore {
  /** mean|x − y| − Σ|xᵢ − xⱼ|/(2n²): the score of the sample itself, as if it were the forecast. */
  readonly crps: number;
  /** The same over 2n(n − 1): without the part that a small sample adds; null for a single value. */
  readonly fair: number | null;
}

/**
 * Of a sample, such as the paths of a run. Sorting makes it n·log n.
 *
 * @throws InputError for an empty sample and numbers that are not finite
 */
export function crpsSample(sample: ArrayLike<number>, observed: number): SampleScore {
  requireFinite("observed", observed);
  const n = sample.length;
  require(n > 0, "sample", { what: "is empty", fix: "Give at least one value" });
  // From the observation, so that a narrow sample far from zero keeps its digits.
  const errors = Float64Array.from(sample, (value) => value - observed).sort();
  requireFinite("sample", errors[0] as number, errors[n - 1] as number);
  let [distance, spread] = [0, 0];
  errors.forEach((error, rank) => {
    distance += Math.abs(error);
    spread += error * (2 * rank - n + 1);
  });
  const mean = distance / n;
  return { crps: mean - spread / n / n, fair: n === 1 ? null : mean - spread / n / (n - 1) };
}
