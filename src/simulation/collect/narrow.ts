import { endsOf, type Held, type HeldColumn, heldOf, isSingle } from "./held-windows.js";
import { type Ordering, orderStatistics, siftRanges } from "./order-statistics.js";
import { type Part, withoutRepeated } from "./repeated.js";
import { type Range, united } from "./search.js";
import type { SiftSheet } from "./sift.js";

/** How far a run has come, and what it looks for. */
export interface Narrowing {
  readonly sheet: SiftSheet;
  /** Paths whose values have been sifted, and paths in all. */
  readonly seen: number;
  readonly paths: number;
  readonly percentiles: readonly number[];
  /** Columns whose middle 99 % is wanted besides. */
  readonly edged: readonly number[];
}

/** Shares of the values below and above the bins of a spread. */
export const EDGES = [1 / 200, 199 / 200] as const;

/** Standard errors on either side of a quantile within which that of all paths is taken to lie: a miss costs a pass, never a number. */
const REACH = 5;
/** The same for the ranks of a quantile's own standard error. */
const ERROR_REACH = 1.2;
/** Ranks besides, for rounding and for very small samples. */
const SLACK = 3;

/** Ranks of n values between which a quantile of all `total` lies, with the ranks of its standard error. */
function ranksAround(n: number, share: number, total: number): RankPair {
  const spread = Math.sqrt(n * share * (1 - share));
  const reach = spread * (REACH * Math.sqrt(1 - n / total) + ERROR_REACH * Math.sqrt(n / total)) + SLACK;
  return [Math.floor((n - 1) * share - reach), Math.ceil((n - 1) * share + reach)];
}

/** The part of all values that lies in a column's windows after n of them. */
export function sharesHeld(n: number, total: number, shares: readonly number[]): number {
  const held = shares.reduce((sum, share) => {
    const [from, to] = ranksAround(n, share, total);
    return sum + (Math.min(to, n) - Math.max(from, 0)) / n;
  }, 0);
  return held < 1 ? held : 1;
}

/** Windows that a column may have because values are repeated. */
const MOST_SEPARATE = 48;

/** Windows of a column at most. */
export const mostWindows = (percentiles: readonly number[]): number =>
  percentiles.length + EDGES.length + MOST_SEPARATE;

/**
 * Draws the windows of a column closer around its quantiles, and drops the values that fall out of them.
 *
 * @param ordering  the thread's own, where it has a kernel
 */
export function narrowColumn(narrowing: Narrowing, column: number, ordering?: Ordering): void {
  const { sheet, seen, paths, percentiles, edged } = narrowing;
  const n = sheet.numbers[column] as number;
  const { windows, values } = heldOf(sheet, column);
  // Where values were lost, nothing closer can be told.
  if (n === 0 || values === null) return;
  const shares = [...percentiles.map((percent) => percent / 100), ...(edged.includes(column) ? EDGES : [])];
  const wanted = shares.map((share) => ranksAround(n, share, (n / seen) * paths));
  const closer = partsOf(closerRanges({ windows, values }, wanted, ordering), values, ordering);
  const separate = closer.flatMap(withoutRepeated);
  if (separate.length <= MOST_SEPARATE) layOut(sheet, column, separate);
  else if (closer.length <= sheet.most) layOut(sheet, column, closer);
}

/** Whether any of a window's values, or of those that it may still get, can be at one of the ranks. */
const overlap = ({ below, found }: Held, [from, to]: RankPair): boolean => from < below + found && to >= below;

type RankPair = readonly [from: number, to: number];

/** A range, and the window that it is a part of or the whole of. */
interface Within extends Range {
  readonly window: Held;
}

/** The parts of windows between pairs of ranks; a window of one number as it is. */
function closerRanges(
  { windows, values }: HeldColumn & { readonly values: Float64Array },
  wanted: readonly RankPair[],
  ordering: Ordering | undefined,
): readonly Within[] {
  const own = windows.map((window) => ({ window, pairs: wanted.filter((ranks) => overlap(window, ranks)) }));
  const places = own.flatMap(({ window, pairs }) => (isSingle(window) ? [] : placesInside(window, pairs)));
  const found = places.length === 0 ? [] : orderStatistics(values, places, endsOf(windows), ordering);
  return own.flatMap(({ window, pairs }) => {
    if (pairs.length === 0) return [];
    if (isSingle(window)) return [{ low: window.low, high: window.high, window }];
    const { low, high, below, before } = window;
    // What reaches beyond the window reaches to its end: a window without an end takes whatever is still to come.
    const at = (rank: number): number =>
      rank <= below ? low : rank >= lastOf(window) ? high : (found[places.indexOf(before + rank - below)] as number);
    return united(pairs.map(([from, to]) => ({ low: at(from), high: at(to) }))).map((range) => ({ ...range, window }));
  });
}

const lastOf = ({ below, found }: Held): number => below + found - 1;

/** Where the ranks within a window stand among the column's values that are at hand: ascending, each once. */
function placesInside(window: Held, pairs: readonly RankPair[]): readonly number[] {
  const inside = [...new Set(pairs.flat())].filter((rank) => rank > window.below && rank < lastOf(window));
  return inside.sort((a, b) => a - b).map((rank) => window.before + rank - window.below);
}

/** The ranges with what they hold of the column's values. */
function partsOf(ranges: readonly Within[], values: Float64Array, ordering: Ordering | undefined): readonly Part[] {
  const open = ranges.filter((range) => !isSingle(range.window));
  const sifted = new Map(siftRanges(values, open, ordering).map((own, index) => [open[index], own]));
  return ranges.map((range) => {
    const { low, high, window } = range;
    const own = sifted.get(range);
    if (own === undefined) return { low, high, below: window.below, found: window.found, values: null };
    const below = window.below + own.below - window.before;
    return { low, high, below, found: own.values.length, values: own.values };
  });
}

/** Writes the windows of a column and what they hold. */
function layOut(
  { most, room, windows, low, high, below, found, values, kept }: SiftSheet,
  column: number,
  closer: readonly Part[],
): void {
  windows[column] = closer.length;
  let count = 0;
  closer.forEach((window, index) => {
    const at = column * most + index;
    low[at] = window.low;
    high[at] = window.high;
    below[at] = window.below;
    found[at] = window.found;
    if (window.values === null || isSingle(window)) return;
    values.set(window.values, column * room + count);
    count += window.values.length;
  });
  kept[column] = count;
}
