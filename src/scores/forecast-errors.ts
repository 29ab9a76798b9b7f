import { require, requireFinite } from "./refuse.js";

/** Errors are forecast − actual: positive where too much was forecast. */
export interface ForecastErrors {
  readonly meanError: number;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Mean of |error/actual|, as a share; null where an actual is zero. */
  readonly meanAbsolutePercentageError: number | null;
}

/** @throws InputError for lists of different lengths, empty ones, and numbers that are not finite */
export function forecastErrors(forecasts: readonly number[], actuals: readonly number[]): ForecastErrors {
  const n = forecasts.length;
  const fix = "Give one actual for each forecast, and at least one";
  require(n === actuals.length && n > 0, "actuals", { what: `are ${actuals.length} for ${n} forecasts`, fix });
  requireFinite("forecasts or actuals", ...forecasts, ...actuals);
  const errors = forecasts.map((forecast, at) => forecast - (actuals[at] as number));
  const mean = (of: (error: number, at: number) => number): number =>
    errors.reduce((sum, error, at) => sum + of(error, at), 0) / n;
  return {
    meanError: mean((error) => error),
    meanAbsoluteError: mean(Math.abs),
    rootMeanSquareError: Math.sqrt(mean((error) => error * error)),
    meanAbsolutePercentageError: actuals.includes(0)
      ? null
      : mean((error, at) => Math.abs(error / (actuals[at] as number))),
  };
}
