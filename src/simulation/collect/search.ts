import type { GatherSheet } from "./gather.js";
import { nextAbove, nextBelow } from "./neighbours.js";
import type { CountSheet } from "./count.js";
import { boundsOf, windowAt } from "./windows.js";

/** A closed interval of doubles, how many of a column's values lie below it, and how many in it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly before: number;
  readonly count: number;
}

/** Ranks (from 0, ascending) of a column's sorted values that are known to lie in an interval. */
export interface Sought {
  readonly column: number;
  readonly interval: Interval;
  readonly ranks: readonly number[];
}

/** The same with the windows in which the interval's values are to be counted: ascending, disjoint, within the interval. */
export interface Windowed extends Sought {
  readonly windows: readonly Range[];
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Standard errors of a sample's quantile on either side that a window covers. */
const REACH = 5;
/** Values of a sample that place windows well in an interval that holds too many, and that just do. */
const SAMPLE = 4096;
const LEAST_SAMPLE = 64;

/**
 * Windows around quantiles of a sample of n values, wide enough to hold the same quantiles of all values but for one time in a
 * million; overlapping ones as one. A miss costs another pass, never a wrong number.
 *
 * @param shares  the quantiles, 0 … 1
 * @param read    the value at a rank of the sorted sample
 */
export function placeWindows(n: number, shares: readonly number[], read: (rank: number) => number): readonly Range[] {
  const ranges = shares.map((share) => {
    const [from, to] = sampleRanks(n, share);
    return { low: read(from), high: read(to) };
  });
  return united(ranges);
}

/** The ranks of a sample of n values between which a quantile of all values lies. */
export function sampleRanks(n: number, share: number): readonly [number, number] {
  const reach = REACH * Math.sqrt(n * share * (1 - share)) + 2;
  const [from, to] = [Math.floor((n - 1) * share - reach), Math.ceil((n - 1) * share + reach)];
  return [from < 0 ? 0 : from, to > n - 1 ? n - 1 : to];
}

/** Ranges with overlapping ones as one, ascending. */
export function united(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.low - b.low)) {
    const last = found.at(-1);
    if (last === undefined || range.low > last.high) found.push(range);
    else if (range.high > last.high) found[found.length - 1] = { low: last.low, high: range.high };
  }
  return found;
}

/** Windows for the ranks of an interval, from some of its values. */
export function windowed({ column, interval, ranks }: Sought, sample: Float64Array): Windowed {
  const sorted = sample.slice().sort();
  const shares = ranks.map((rank) => (rank - interval.before + 0.5) / interval.count);
  return { column, interval, ranks, windows: placeWindows(sorted.length, shares, (rank) => sorted[rank] as number) };
}

/**
 * Where ranks are after a count: in a bucket of a window, or between windows.
 *
 * @param first  the windows' first position among those of the sheet, which is merged
 */
export function locate({ column, interval, ranks, windows }: Windowed, sheet: CountSheet, first: number): Sought[] {
  const { buckets } = sheet.windows;
  const found: Sought[] = [];
  let [low, before, next] = [interval.low, interval.before, 0];
  const wanted = (count: number): boolean => (ranks[next] as number) < before + count;
  const take = (range: Range, count: number): void => {
    const own = ranks.filter((rank) => rank >= before && rank < before + count);
    found.push({ column, interval: { ...range, before, count }, ranks: own });
    next += own.length;
  };
  for (let at = first; at < first + windows.length; at++) {
    const window = windowAt(sheet.windows, at);
    const apart = (sheet.below[at] as number) - before;
    if (wanted(apart)) take({ low, high: nextBelow(window.low) }, apart);
    before += apart;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const inside = sheet.within[at * buckets + bucket] as number;
      if (wanted(inside)) take(boundsOf(window, bucket), inside);
      before += inside;
    }
    low = nextAbove(window.high);
  }
  const above = interval.before + interval.count - before;
  if (wanted(above)) take({ low, high: interval.high }, above);
  return found;
}

/** The values at ranks, where all values of the interval are at hand; or where they can only be one. */
export function settle({ interval, ranks }: Sought, values: Float64Array | null): ReadonlyMap<number, number> {
  if (interval.low === interval.high) return new Map(ranks.map((rank) => [rank, interval.low]));
  const sorted = (values as Float64Array).slice().sort();
  return new Map(ranks.map((rank) => [rank, sorted[rank - interval.before] as number]));
}

/** Where the memory of a sheet comes from. */
export interface GatherRoom {
  /** Where each column of the pass begins among entries that are ordered by column. */
  readonly from: (columns: readonly number[]) => Uint32Array;
  /** Doubles in all. */
  readonly room: number;
  readonly doubles: (count: number) => Float64Array;
  readonly words: (count: number) => Int32Array;
}

/**
 * A sheet for the values of intervals: all of an interval's where there is room for them, else enough for a sample.
 *
 * @param sought  by column, then ascending
 */
export function gatherSheet(sought: readonly Sought[], { from, room, doubles, words }: GatherRoom): GatherSheet {
  const counts = sought.map(({ interval }) => interval.count);
  const start = new Float64Array(sought.length + 1);
  roomFor(counts, room).forEach((capacity, at) => {
    start[at + 1] = (start[at] as number) + capacity;
  });
  const spans = spansOf(sought);
  return {
    from: from(spans.map((at) => (sought[at] as Sought).column)),
    first: Uint32Array.from([...spans, sought.length]),
    low: Float64Array.from(sought, ({ interval }) => interval.low),
    high: Float64Array.from(sought, ({ interval }) => interval.high),
    start,
    found: words(sought.length),
    values: doubles(start[sought.length] as number),
  };
}

/** Small intervals get all the room they need, from the smallest on, as long as every other one can have a sample. */
function roomFor(counts: readonly number[], room: number): readonly number[] {
  const share = Math.floor(room / counts.length);
  const sample = share < LEAST_SAMPLE ? LEAST_SAMPLE : share < SAMPLE ? share : SAMPLE;
  const capacities = counts.map((count) => (count < sample ? count : sample));
  let left = room - capacities.reduce((sum, capacity) => sum + capacity, 0);
  const order = [...counts.keys()].sort((a, b) => (counts[a] as number) - (counts[b] as number));
  for (const at of order) {
    const more = (counts[at] as number) - (capacities[at] as number);
    if (more > left) break;
    capacities[at] = counts[at] as number;
    left -= more;
  }
  return capacities;
}

/** Widths of an interval within which the next one of a column is looked for with it: to look once at a little more is cheaper than twice. */
const NEIGHBOURS = 16;

/** Where spans begin among the intervals: those of a quantile and its error are one span, other quantiles are not between them. */
function spansOf(sought: readonly Sought[]): readonly number[] {
  return [...sought.keys()].filter((at) => {
    const [last, own] = [sought[at - 1], sought[at] as Sought];
    if (last?.column !== own.column) return true;
    const { low, high } = last.interval;
    return !(own.interval.low - high <= NEIGHBOURS * (high - low));
  });
}
