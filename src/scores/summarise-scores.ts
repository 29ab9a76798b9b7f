import { type Coverage, coverage } from "./coverage.js";
import { type ForecastErrors, forecastErrors } from "./forecast-errors.js";
import type { ScoredActual } from "./score-run.js";

/** How one measure of one group was forecast, over all times and runs. */
export interface SeriesScore {
  /** "aum of firm". */
  readonly series: string;
  /** Null for shares. */
  readonly currency: string | null;
  readonly count: number;
  /** Of the medians. */
  readonly errors: ForecastErrors;
  readonly meanCrps: number;
  /** What was outside the band between the 5th and 95th percentile, of which 10 % should be; and between the quartiles, 50 %. */
  readonly outside90: Coverage;
  readonly outside50: Coverage;
}

/** Series in the order of their first actual. */
export function summariseScores(scores: readonly ScoredActual[]): readonly SeriesScore[] {
  const found = new Map<string, ScoredActual[]>();
  for (const one of scores) {
    const key = `${one.series} ${one.currency}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return Array.from(found.values(), summaryOf);
}

function summaryOf(scores: readonly ScoredActual[]): SeriesScore {
  const trials = scores.length;
  const { series, currency } = scores[0] as ScoredActual;
  const outside = (low: "p5" | "p25", high: "p95" | "p75"): number =>
    scores.filter((one) => one.actual < one[low] || one.actual > one[high]).length;
  return {
    series,
    currency,
    count: trials,
    errors: forecastErrors(
      scores.map(({ median }) => median),
      scores.map(({ actual }) => actual),
    ),
    meanCrps: scores.reduce((sum, { crps }) => sum + crps, 0) / trials,
    outside90: coverage({ trials, breaches: outside("p5", "p95"), expected: 0.1 }),
    outside50: coverage({ trials, breaches: outside("p25", "p75"), expected: 0.5 }),
  };
}
