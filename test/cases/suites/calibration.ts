import { coverage } from "../../../src/scores/coverage.js";
import { crpsLognormal, crpsNormal, crpsSample } from "../../../src/scores/crps.js";
import { forecastErrors } from "../../../src/scores/forecast-errors.js";
import { intervalScore, pinballLoss } from "../../../src/scores/quantile-scores.js";
import { uniformity } from "../../../src/scores/uniformity.js";
import type { Inputs } from "../case.js";
import { count, decimals } from "../numbers.js";
import { product, type Tasks } from "../task.js";

const doubles = (inputs: Inputs, key: string): readonly number[] => decimals(inputs, key).map((one) => one.toNumber());

/** Suite 07: scores of forecasts. */
export const CALIBRATION: Tasks = {
  crps_normal: product((inputs) => ({
    crps: crpsNormal(count(inputs, "mean"), count(inputs, "stdev"), count(inputs, "observed")),
  })),
  crps_lognormal: product((inputs) => ({
    crps: crpsLognormal(count(inputs, "log_mean"), count(inputs, "log_stdev"), count(inputs, "observed")),
  })),
  crps_sample: product((inputs) => {
    const { crps, fair } = crpsSample(doubles(inputs, "sample"), count(inputs, "observed"));
    return { crps, crps_fair: fair };
  }),
  pinball_loss: product((inputs) => ({
    loss: pinballLoss(count(inputs, "quantile"), count(inputs, "forecast"), count(inputs, "observed")),
  })),
  interval_score: product((inputs) => {
    const interval = { lower: count(inputs, "lower"), upper: count(inputs, "upper"), alpha: count(inputs, "alpha") };
    return { score: intervalScore(interval, count(inputs, "observed")) };
  }),
  pit_uniformity: product((inputs) => {
    const { counts, chiSquare, pValue, distance } = uniformity(doubles(inputs, "pits"), count(inputs, "bins"));
    return { counts, chi_square: chiSquare, p_value: pValue, ks_distance: distance };
  }),
  coverage_test: product((inputs) => {
    const [trials, breaches] = [count(inputs, "trials"), count(inputs, "breaches")];
    const chances = { expected: count(inputs, "expected_rate"), confidence: count(inputs, "confidence") };
    const { rate, statistic, pValue, interval } = coverage({ trials, breaches, ...chances });
    return { rate, statistic, p_value: pValue, wilson_interval: interval };
  }),
  forecast_errors: product((inputs) => {
    const errors = forecastErrors(doubles(inputs, "forecasts"), doubles(inputs, "actuals"));
    return {
      mean_error: errors.meanError,
      mean_absolute_error: errors.meanAbsoluteError,
      root_mean_square_error: errors.rootMeanSquareError,
      mean_absolute_percentage_error: errors.meanAbsolutePercentageError,
    };
  }),
};
