import { log } from "../simulation/arithmetic/log.js";
import { normalQuantile } from "../simulation/arithmetic/normal-quantile.js";
import { chiSquareSurvival } from "./chi-square.js";
import { require, requireShare } from "./refuse.js";

/** Whether an event that was forecast with one chance came as often as it should. */
export interface Coverage {
  readonly rate: number;
  /** Kupiec's likelihood ratio, 2·(ln L(rate) − ln L(expected)). */
  readonly statistic: number;
  /** The chance of a larger one with one degree of freedom, if the forecasts are right and the trials independent. */
  readonly pValue: number;
  /** Wilson's interval for the chance behind the rate. */
  readonly interval: readonly [number, number];
}

/** How many trials, in how many the event came, how often it was expected, and how sure the interval shall be (95 % unless said otherwise). */
export interface Trials {
  readonly trials: number;
  readonly breaches: number;
  readonly expected: number;
  readonly confidence?: number;
}

/**
 * Sources: Kupiec (1995), "Techniques for Verifying the Accuracy of Risk Measurement Models", Journal of Derivatives 3(2), 73–84;
 * Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 *
 * @throws InputError for counts that are none, and chances outside 0 to 1
 */
export function coverage({ trials, breaches, expected, confidence = 0.95 }: Trials): Coverage {
  const counts = Number.isInteger(trials) && Number.isInteger(breaches) && trials > 0 && breaches >= 0;
  const fix = "Give whole numbers, breaches from 0 to trials";
  require(counts && breaches <= trials, "breaches", { what: `is ${breaches} of ${trials}`, fix });
  requireShare("expected", expected, { open: true });
  requireShare("confidence", confidence, { open: true });
  const rate = breaches / trials;
  const logLikelihood = (chance: number): number =>
    timesLog(breaches, chance) + timesLog(trials - breaches, 1 - chance);
  // Never below nothing, which rounding could make it where the rate is as expected.
  const statistic = Math.max(0, 2 * (logLikelihood(rate) - logLikelihood(expected)));
  return { rate, statistic, pValue: chiSquareSurvival(statistic, 1), interval: wilson(rate, trials, confidence) };
}

/** n·ln p, and 0·ln 0 = 0. */
const timesLog = (n: number, p: number): number => (n === 0 ? 0 : n * log(p));

function wilson(rate: number, trials: number, confidence: number): readonly [number, number] {
  const z = normalQuantile(0.5 + confidence / 2);
  const square = (z * z) / trials;
  const middle = (rate + square / 2) / (1 + square);
  const half = (z * Math.sqrt((rate * (1 - rate) + square / 4) / trials)) / (1 + square);
  // At the ends exactly, where rounding could leave a trace.
  return [rate === 0 ? 0 : middle - half, rate === 1 ? 1 : middle + half];
}
