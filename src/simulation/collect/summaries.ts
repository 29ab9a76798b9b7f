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

/** Summarises columns with the same percentiles; what only depends on their length is worked out once. */
export type Summariser = (column: Float64Array) => Summary | null;

/**
 * Mean and percentiles of a column. Paths without the number (NaN) are left out. Null where no path has it.
 *
 *     percentile: type 7, x[h] with h = (n − 1)·p, linear between order statistics
 *     standard error: half the width of the interval of order statistics that covers the percentile with 68.27 %
 *
 * @param percentiles  in percent, 0 … 100
 */
export function summariser(percentiles: readonly number[]): Summariser {
  const ranks = new Map<number, Asked>();
  return (column) => {
    const moments = momentsOf(column);
    if (moments.count === 0) return null;
    const asked = ranks.get(moments.count) ?? askedOf(percentiles, moments.count);
    ranks.set(moments.count, asked);
    const values = moments.count === column.length ? column : column.filter((value) => value === value);
    return {
      mean: meanOf(moments),
      percentiles: estimates(asked, orderStatistics(values, asked.ranks), moments.count),
    };
  };
}

/** The ranks that percentiles and their intervals need: all of them in order, and each percentile's. */
interface Asked {
  readonly ranks: readonly number[];
  readonly percentiles: readonly Ranks[];
}

function askedOf(percentiles: readonly number[], n: number): Asked {
  const each = percentiles.map((percent) => ranksOf(percent / 100, n));
  const ranks = [...new Set(each.flatMap(({ below, above, from, to }) => [below, above, from, to]))];
  return { ranks: ranks.sort((a, b) => a - b), percentiles: each };
}

function estimates({ ranks, percentiles }: Asked, found: readonly number[], n: number): readonly Estimate[] {
  const at = new Map(ranks.map((rank, position) => [rank, found[position] as number]));
  const read = (rank: number) => at.get(rank) as number;
  return percentiles.map(({ below, above, part, from, to }) => ({
    value: read(below) + part * (read(above) - read(below)),
    standardError: n < 2 ? null : (read(to) - read(from)) / 2,
  }));
}

interface Ranks {
  readonly below: number;
  readonly above: number;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** Positions in the sorted sample that a percentile and its interval need, from 0. */
function ranksOf(p: number, n: number): Ranks {
  const place = (n - 1) * p;
  const below = Math.floor(place);
  const { from, to } = intervalOf(p, n);
  return { below, above: below + 1 < n ? below + 1 : below, part: place - below, from, to };
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
