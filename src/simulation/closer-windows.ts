import type { CountSheet } from "./collect/count.js";
import { type Range, type Sought, sampleRanks, united, type Windowed } from "./collect/search.js";
import { countIn, locateAll, type Placed, type Round } from "./rank-search.js";

/** What windows are drawn closer around. */
export interface Closer {
  /** Values of a column that are numbers, among the paths that were counted. */
  readonly numbersOf: (column: number) => number;
  /** The quantiles of a column, 0 … 1. */
  readonly sharesOf: (column: number) => readonly number[];
}

/**
 * Windows drawn closer around quantiles: the values of the first paths are counted in the wide windows of a small sample, and what
 * they say of all paths is the narrower by the root of how many more they are. Few values of all paths are then found in a window,
 * and few in a bucket of it.
 *
 * @param round   over the first paths
 * @param placed  by column
 */
export async function closerWindows(
  round: Round,
  placed: readonly Placed[],
  closer: Closer,
): Promise<readonly Placed[]> {
  const count = await countIn(round, placed);
  return drawnCloser(placed, count, closer);
}

function drawnCloser(placed: readonly Placed[], count: CountSheet, closer: Closer): readonly Placed[] {
  const sought = new Map<number, Sought[]>();
  for (const one of locateAll(
    placed.map((own) => ranksAround(own, closer)),
    count,
  )) {
    const own = sought.get(one.column);
    if (own === undefined) sought.set(one.column, [one]);
    else own.push(one);
  }
  return placed.map(({ column, windows }) => {
    const found = sought.get(column) ?? [];
    const ranges = rankPairs({ column }, closer).flatMap((ranks) => rangeOf(ranks, found, windows));
    return { column, windows: united(ranges) };
  });
}

const rankPairs = ({ column }: Pick<Placed, "column">, { numbersOf, sharesOf }: Closer) => {
  const numbers = numbersOf(column);
  return numbers === 0 ? [] : sharesOf(column).map((share) => sampleRanks(numbers, share));
};

/** The ranks between which the quantiles of all paths lie, as a search among the paths that are counted. */
function ranksAround(placed: Placed, closer: Closer): Windowed {
  const ranks = [...new Set(rankPairs(placed, closer).flat())].sort((a, b) => a - b);
  const interval = { low: -Infinity, high: Infinity, before: 0, count: closer.numbersOf(placed.column) };
  return { ...placed, ranks, interval };
}

/** From the bucket of one rank to that of the other, within the windows; none where the windows hold neither. */
function rangeOf(
  [from, to]: readonly [number, number],
  found: readonly Sought[],
  windows: readonly Range[],
): readonly Range[] {
  const intervalOf = (rank: number) => found.find(({ ranks }) => ranks.includes(rank))?.interval;
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const low = Math.max(intervalOf(from)?.low ?? -Infinity, first.low);
  const high = Math.min(intervalOf(to)?.high ?? Infinity, last.high);
  return low <= high ? [{ low, high }] : [];
}
