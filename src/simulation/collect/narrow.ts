import { orderStatistics } from "./order-statistics.js";
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

/** A window as it stands. */
export interface Held extends Range {
  readonly below: number;
  readonly found: number;
  /** The values, where all of them are at hand. */
  readonly values: Float64Array | null;
}

/** The windows of a column. Views into the sheet. */
export function heldOf({ most, room, windows, low, high, start, below, found, values }: SiftSheet, column: number) {
  return Array.from({ length: windows[column] as number }, (_, window): Held => {
    const at = column * most + window;
    const begin = start[column * (most + 1) + window] as number;
    const [count, part] = [found[at] as number, (start[column * (most + 1) + window + 1] as number) - begin];
    const from = column * room + begin;
    return {
      low: low[at] as number,
      high: high[at] as number,
      below: below[at] as number,
      found: count,
      values: count <= part ? values.subarray(from, from + count) : null,
    };
  });
}

/** Draws the windows of a column closer around its quantiles, and drops the values that fall out of them. */
export function narrowColumn({ sheet, seen, paths, percentiles, edged }: Narrowing, column: number): void {
  const n = sheet.numbers[column] as number;
  if (n === 0) return;
  const total = (n / seen) * paths;
  const held = heldOf(sheet, column);
  const shares = [...percentiles.map((percent) => percent / 100), ...(edged.includes(column) ? EDGES : [])];
  const wanted = held.map((): number[][] => []);
  for (const share of shares) {
    const ranks = ranksAround(n, share, total);
    wanted[windowOf(held, (n - 1) * share)]?.push([...ranks]);
  }
  const kept = held.flatMap((window, at) => narrowed(window, wanted[at] as number[][]));
  layOut(sheet, column, kept);
}

/** The window that holds a rank, or else the last before it. */
export function windowOf(held: readonly Held[], rank: number): number {
  let at = held.length - 1;
  while (at > 0 && (held[at] as Held).below > rank) at--;
  return at;
}

/** The parts of a window between pairs of ranks; as it is where its values are not at hand, or can only be one. */
function narrowed(window: Held, pairs: readonly (readonly number[])[]): readonly Held[] {
  const { values, low, high, below } = window;
  if (pairs.length === 0) return [];
  if (values === null || low === high) return [window];
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

/** Where all values of a window lie; undefined where one of its ends is open. */
export const endsOf = ({ low, high }: Range): readonly [number, number] | undefined =>
  low > -Infinity && high < Infinity ? [low, high] : undefined;

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

/** Writes the windows of a column, each with a part of the room by what it holds. */
function layOut(
  { most, room, windows, low, high, start, below, found, values }: SiftSheet,
  column: number,
  kept: readonly Held[],
): void {
  const weights = kept.map((window) => weightOf(window));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = column * (most + 1);
  windows[column] = kept.length;
  let before = 0;
  kept.forEach((window, index) => {
    const at = column * most + index;
    low[at] = window.low;
    high[at] = window.high;
    below[at] = window.below;
    found[at] = window.found;
    start[starts + index] = before;
    if (weights[index] !== 0) values.set(window.values as Float64Array, column * room + before);
    before += Math.floor((room * (weights[index] as number)) / all);
    start[starts + index + 1] = before;
  });
}

/** A window of one number needs no room, and one that has lost values no more. */
const weightOf = ({ low, high, values }: Held): number =>
  values === null || low === high ? 0 : values.length + 5 * Math.sqrt(values.length) + 10;
