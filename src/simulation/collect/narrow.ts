import { endsOf, type Held, heldOf, isSingle } from "./held-windows.js";
import { orderStatistics } from "./order-statistics.js";
import { withoutRepeated } from "./repeated.js";
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
function ranksAround(n: number, share: number, total: number): readonly [number, number] {
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

/** Draws the windows of a column closer around its quantiles, and drops the values that fall out of them. */
export function narrowColumn({ sheet, seen, paths, percentiles, edged }: Narrowing, column: number): void {
  const n = sheet.numbers[column] as number;
  // Where values were lost, nothing closer can be told.
  if (n === 0 || (sheet.kept[column] as number) > sheet.room) return;
  const total = (n / seen) * paths;
  const held = heldOf(sheet, column);
  const shares = [...percentiles.map((percent) => percent / 100), ...(edged.includes(column) ? EDGES : [])];
  const wanted = shares.map((share) => ranksAround(n, share, total));
  const closer = held.flatMap((window) =>
    narrowed(
      window,
      wanted.filter((ranks) => overlap(window, ranks)),
    ),
  );
  const separate = closer.flatMap(withoutRepeated);
  if (separate.length <= MOST_SEPARATE) layOut(sheet, column, separate);
  else if (closer.length <= sheet.most) layOut(sheet, column, closer);
}

/** Whether any of a window's values, or of those that it may still get, can be at one of the ranks. */
const overlap = ({ below, found }: Held, [from, to]: readonly [number, number]): boolean =>
  from < below + found && to >= below;

/** The parts of a window between pairs of ranks; as it is where its values are not at hand, or can only be one. */
function narrowed(window: Held, pairs: readonly (readonly number[])[]): readonly Held[] {
  const { values, low, high, below } = window;
  if (pairs.length === 0) return [];
  if (values === null || isSingle(window)) return [window];
  const last = below + values.length - 1;
  const inside = [...new Set(pairs.flat())].filter((rank) => rank > below && rank < last).sort((a, b) => a - b);
  const found = orderStatistics(
    values,
    inside.map((rank) => rank - below),
    endsOf(window),
  );
  // What reaches beyond the window reaches to its end: a window without an end takes whatever is still to come.
  const at = (rank: number): number =>
    rank <= below ? low : rank >= last ? high : (found[inside.indexOf(rank)] as number);
  const ranges = united(pairs.map(([from, to]) => ({ low: at(from as number), high: at(to as number) })));
  return ranges.map((range) => part(window, values, range));
}

/** Written over by every call: most of a window's values fall out of its parts. */
let inside = new Float64Array(0);

function part({ below }: Held, values: Float64Array, { low, high }: Range): Held {
  if (inside.length < values.length) inside = new Float64Array(values.length);
  let [before, count] = [below, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) before++;
    else if (value <= high) inside[count++] = value;
  }
  return { low, high, below: before, found: count, values: inside.slice(0, count) };
}

/** Writes the windows of a column and what they hold. */
function layOut(
  { most, room, windows, low, high, below, found, values, kept }: SiftSheet,
  column: number,
  closer: readonly Held[],
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
