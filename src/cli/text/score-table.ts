import { amount, ordinal, percent } from "../../report/format.js";
import type { ScoredActual } from "../../scores/score-run.js";
import type { SeriesScore } from "../../scores/summarise-scores.js";
import { textTable } from "./text-table.js";

/** Every actual in its forecast, then every series; what the last two columns should be, and what they cannot prove. */
export function scoreTable(scores: readonly ScoredActual[], series: readonly SeriesScore[]): string {
  const outside =
    "Outside columns: how often what came true was outside the band of the 5th to 95th percentile (10% expected)";
  return [
    textTable(["Quantity", "Run", "Actual", "5th", "Median", "95th", "Fell at", "CRPS"], scores.map(scoreRow), 2),
    "",
    textTable(["Series", "Count", "Bias", "RMSE", "Mean CRPS", "Outside 90%", "Outside 50%"], series.map(seriesRow), 1),
    "",
    "Fell at: the percentile of the forecast that came true. CRPS: lower is better; it is the absolute error of a forecast without spread.",
    "Bias and RMSE are of the median, forecast less actual.",
    `${outside} and between the quartiles (50% expected),`,
    "with Wilson's 95% interval. It takes months to be independent; those of one run are not, and a few prove nothing.",
  ].join("\n");
}

const written = (value: number, currency: string | null): string =>
  currency === null ? percent(value) : amount(value, currency);

function scoreRow({ text, run, actual, p5, median, p95, transform, crps, currency }: ScoredActual): readonly string[] {
  const values = [actual, p5, median, p95].map((value) => written(value, currency));
  return [text, run, ...values, fellAt(transform), written(crps, currency)];
}

/** Outside all paths it fell nowhere. */
function fellAt(transform: number): string {
  if (transform === 0) return "below all";
  return transform === 1 ? "above all" : ordinal(transform);
}

function seriesRow({
  series,
  currency,
  count,
  errors,
  meanCrps,
  outside90,
  outside50,
}: SeriesScore): readonly string[] {
  const values = [errors.meanError, errors.rootMeanSquareError, meanCrps].map((value) => written(value, currency));
  return [series, String(count), ...values, outsideText(outside90), outsideText(outside50)];
}

const outsideText = ({ rate, interval: [low, high] }: SeriesScore["outside90"]): string =>
  `${percent(rate)} (${percent(low)} to ${percent(high)})`;
