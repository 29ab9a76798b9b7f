import { valuesAtPlaces } from "./order-statistics.js";

/** What antithetic pairs say of one percentile. */
export interface PairedPercentile {
  /** Type 7. */
  readonly value: number;
  /** Half the width of the interval. */
  readonly error: number;
}

/** The values of the paths, pair by pair, NaN where one has none; and those that are numbers. */
export interface PairedValues {
  readonly values: Float64Array;
  readonly own: Float64Array;
}

/** How often the ends of an interval are moved to where the pairs there say: the error is not the same on both sides, nor at the middle. */
const PASSES = 2;

/**
 * Percentiles of antithetic paths with their errors: as of independent paths, half the width of an interval of order statistics, but between
 * the values x at which the share of values at or below x differs from p by its own standard error over the pairs,
 *
 *     F(x) = p ± √(G/(G − 1)·Σ((pair's number at or below x) − (pair's paths)·F(x))²)/n,   and by one path at least.
 *
 * Batches of pairs do not serve here: at the median a path and its mirror lie on either side, which leaves an error that falls with the
 * paths as 1/n in a small batch and as √(1/n) in a large sample, so that the spread over 16 batches understates the error of the whole up
 * to threefold.
 *
 * @param percentiles  in percent
 * @param within       where most values are: see `orderStatistics`
 */
export function percentilesOfPairs(
  { values, own }: PairedValues,
  percentiles: readonly number[],
  within?: readonly [number, number],
): readonly PairedPercentile[] {
  const last = own.length - 1;
  const middles = percentiles.map((percent) => last * (percent / 100));
  const found = valuesAtPlaces(own, middles, within);
  let ends: readonly number[] = [...found, ...found];
  for (let pass = 0; pass < PASSES; pass++) {
    const places = ends.map((end, at) => {
      const middle = middles[at % middles.length] as number;
      const reach = own.length * atLeastOne(shareErrorOfPairs(values, end), own.length);
      const place = at < middles.length ? middle - reach : middle + reach;
      return place < 0 ? 0 : place > last ? last : place;
    });
    ends = valuesAtPlaces(own, places, within);
  }
  return found.map((value, at) => ({ value, error: ((ends[at + found.length] as number) - (ends[at] as number)) / 2 }));
}

const atLeastOne = (share: number, paths: number): number => (share > 1 / paths ? share : 1 / paths);

/** Pairs by how many of their paths have the number (0 … 2), and how many of these are at or below a threshold. */
const KINDS = new Int32Array(9);

/** The standard error of the share of values at or below a threshold, over the pairs; 0 for fewer than two. */
export function shareErrorOfPairs(values: Float64Array, threshold: number): number {
  const kinds = KINDS.fill(0);
  const even = values.length - (values.length % 2);
  for (let path = 0; path < even; path += 2) {
    const [first, second] = [values[path] as number, values[path + 1] as number];
    const paths = (first === first ? 1 : 0) + (second === second ? 1 : 0);
    const below = (first <= threshold ? 1 : 0) + (second <= threshold ? 1 : 0);
    const kind = 3 * paths + below;
    kinds[kind] = (kinds[kind] as number) + 1;
  }
  let [pairs, paths, below] = [0, 0, 0];
  kinds.forEach((count, kind) => {
    const own = Math.floor(kind / 3);
    if (own > 0) pairs += count;
    paths += own * count;
    below += (kind % 3) * count;
  });
  if (pairs < 2) return 0;
  let squares = 0;
  kinds.forEach((count, kind) => {
    const off = (kind % 3) - Math.floor(kind / 3) * (below / paths);
    squares += count * off * off;
  });
  return Math.sqrt((squares * pairs) / (pairs - 1)) / paths;
}
