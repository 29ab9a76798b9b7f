import type { Estimate, Summary } from "../simulation.js";
import { type Moments, momentsOf } from "./moments.js";
import { orderStatistics } from "./order-statistics.js";

/** Probability below and above the interval that stands for one standard error: 1 − Φ(1). */
const TAIL = 0.15865525393145707;

/** The mean of a sample with its standard error s/√n; null for a single value. */
export function meanOf({ count, mean, squares }: Moments): Estimate {
  return { value: mean, standardError: count < 2 ? null : Math.sqrt(squares / (count - 1) / count) };
}

/**
 * The chance of something that happened on `count` of n paths, with standard error √(p(1 − p)/n). Where it happened never or
 * always, p is taken as (count + ½)/(n + 1) for the error: "never seen" is not "impossible". Null for a single path.
 */
export function chanceOf(count: number, n: number): Estimate {
  if (n < 2) return { value: n === 0 ? 0 : count / n, standardError: null };
  const p = count === 0 || count === n ? (count + 0.5) / (n + 1) : count / n;
  return { value: count / n, standardError: Math.sqrt((p * (1 - p)) / n) };
}

/**
 * Mean and percentiles of a sample. Null where it is empty.
 *
 *     percentile: type 7, x[h] with h = (n − 1)·p, linear between order statistics
 *     standard error: half the width of the interval of order statistics that covers the percentile with 68.27 %
 *
 * @param percentiles  in percent, 0 … 100
 * @param read         the value at a rank: the same ones as `summaryRanks` names, by percentile and position there
 */
export function summaryOf(
  moments: Moments,
  percentiles: readonly number[],
  read: (percentile: number, position: number) => number,
): Summary | null {
  const n = moments.count;
  if (n === 0) return null;
  const estimate = (percent: number, index: number): Estimate => {
    const [below, above, from, to] = [0, 1, 2, 3].map((position) => read(index, position)) as [
      number,
      number,
      number,
      number,
    ];
    const place = (n - 1) * (percent / 100);
    return {
      value: below + (place - Math.floor(place)) * (above - below),
      standardError: n < 2 ? null : (to - from) / 2,
    };
  };
  return { mean: meanOf(moments), percentiles: percentiles.map(estimate) };
}

/** Summarises columns with the same percentiles. Paths without the number (NaN) are left out; null where no path has it. */
export function summariser(percentiles: readonly number[]): (column: Float64Array) => Summary | null {
  return (column) => {
    const moments = momentsOf(column);
    const wanted = percentiles.map((percent) => summaryRanks(moments.count, percent / 100));
    const ranks = [...new Set(wanted.flat())].sort((a, b) => a - b);
    const found = moments.count === 0 ? [] : orderStatistics(withoutNaN(column), ranks);
    return summaryOf(moments, percentiles, (percentile, position) => {
      const rank = wanted[percentile]?.[position] as number;
      return found[ranks.indexOf(rank)] as number;
    });
  };
}

/** The values that are numbers; the same array where all are. */
export function withoutNaN(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) return values.filter((value) => value === value);
  return values;
}

/** Ranks (from 0) of the sorted sample that a percentile and its error need: below, above; from, to. */
export type SummaryRanks = readonly [below: number, above: number, from: number, to: number];

const KNOWN = new Map<string, SummaryRanks>();
/** Samples of one size come in hundreds of columns; their ranks are worked out once. */
const MOST_KNOWN = 1000;

export function summaryRanks(n: number, p: number): SummaryRanks {
  const name = `${n} ${p}`;
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const below = Math.floor((n - 1) * p);
  const { from, to } = intervalOf(p, n);
  const ranks = [below, below + 1 < n ? below + 1 : below, from, to] as const;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(name, ranks);
  return ranks;
}

/**
 * The narrowest ranks (from 0) around a quantile with at most 15.87 % below and above: the number of values under the quantile is
 * binomial (n, p). Cut at the ends of the sample.
 */
export function intervalOf(p: number, n: number): { readonly from: number; readonly to: number } {
  const { first, weights, total } = binomial(p, n);
  const limit = TAIL * total;
  let [lower, below] = [0, 0];
  while (below + (weights[lower] as number) <= limit) below += weights[lower++] as number;
  let [upper, above] = [weights.length - 1, 0];
  while (above + (weights[upper] as number) <= limit) above += weights[upper--] as number;
  // lower: most values under the quantile that are still improbable, so the interval begins at that rank; upper alike.
  const from = first + lower - 1;
  const to = first + upper;
  return { from: from < 0 ? 0 : from, to: to > n - 1 ? n - 1 : to };
}

/** Binomial weights from `first` on, relative to the mode's; what is below 1e-20 of that is left out. */
function binomial(
  p: number,
  n: number,
): { readonly first: number; readonly weights: readonly number[]; readonly total: number } {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const [down, up]: [number[], number[]] = [[], []];
  for (let k = mode, w = 1; k > 0 && p > 0; k--) {
    w *= (k * (1 - p)) / ((n - k + 1) * p);
    if (w < 1e-20) break;
    down.push(w);
  }
  for (let k = mode, w = 1; k < n && p < 1; k++) {
    w *= ((n - k) * p) / ((k + 1) * (1 - p));
    if (w < 1e-20) break;
    up.push(w);
  }
  const weights = [...down.reverse(), 1, ...up];
  return { first: mode - down.length, weights, total: weights.reduce((sum, w) => sum + w, 0) };
}
