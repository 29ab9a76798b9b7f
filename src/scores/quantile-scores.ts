import { require, requireFinite, requireShare } from "./refuse.js";

/**
 * The pinball loss of a forecast quantile: q·(y − f) where the observation y is at or above the forecast f, (1 − q)·(f − y) below.
 * Its mean is least for the true quantile. Source: Koenker and Bassett (1978), Econometrica 46, 33–50.
 *
 * @param quantile  q, above 0 and below 1
 * @throws InputError for a quantile outside, and numbers that are not finite
 */
export function pinballLoss(quantile: number, forecast: number, observed: number): number {
  requireShare("quantile", quantile, { open: true });
  requireFinite("forecast or observed", forecast, observed);
  const error = observed - forecast;
  return error >= 0 ? quantile * error : (1 - quantile) * -error;
}

/** A central interval: the observation is outside with probability `alpha`, half on either side. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly alpha: number;
}

/**
 * The interval score of Gneiting and Raftery (2007), equation 43: its width, and 2/α times the distance by which the observation
 * is outside.
 *
 * @throws InputError where lower is above upper, for an alpha outside 0 to 1, and numbers that are not finite
 */
export function intervalScore({ lower, upper, alpha }: Interval, observed: number): number {
  requireShare("alpha", alpha, { open: true });
  requireFinite("lower, upper or observed", lower, upper, observed);
  require(lower <= upper, "lower", { what: `is ${lower}, above upper, ${upper}`, fix: "Give the lower end first" });
  const outside = observed < lower ? lower - observed : observed > upper ? observed - upper : 0;
  return upper - lower + (2 / alpha) * outside;
}
