import type { Range } from "./search.js";
import type { SiftSheet } from "./sift.js";

/** A window as it stands. */
export interface Held extends Range {
  readonly below: number;
  readonly found: number;
  /** The values, where all of them are at hand. */
  readonly values: Float64Array | null;
}

/** The windows of a column. Where it has one, its values are those of the sheet; else they are written over by the next call. */
export function heldOf(sheet: SiftSheet, column: number): readonly Held[] {
  const { most, room, windows, low, high, below, found, values, kept } = sheet;
  const [first, count] = [column * most, kept[column] as number];
  const whole = Array.from({ length: windows[column] as number }, (_, window): Omit<Held, "values"> => {
    const at = first + window;
    return { low: low[at] as number, high: high[at] as number, below: below[at] as number, found: found[at] as number };
  });
  if (count > room) return whole.map((window) => ({ ...window, values: null }));
  return apart(whole, values.subarray(column * room, column * room + count));
}

/** Written over by every call. */
let sorted = new Float64Array(0);

/** Gives the values of a column to its windows, which are ascending and disjoint; those of single numbers have none. */
function apart(windows: readonly Omit<Held, "values">[], values: Float64Array): readonly Held[] {
  const own = windows.filter((window) => !isSingle(window));
  if (own.length === 1) return windows.map((window) => ({ ...window, values: isSingle(window) ? null : values }));
  if (sorted.length < values.length) sorted = new Float64Array(values.length);
  const highs = Float64Array.from(own, ({ high }) => high);
  const next = new Int32Array(own.length);
  for (let i = 1; i < own.length; i++) next[i] = (next[i - 1] as number) + (own[i - 1] as Held).found;
  const starts = next.slice();
  const [a = Infinity, b = Infinity, c = Infinity, d = Infinity, e = Infinity, f = Infinity] = highs;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // No branches for the windows of seven quantiles, because which one a value is in cannot be foreseen.
    let window = +(value > a) + +(value > b) + +(value > c) + +(value > d) + +(value > e) + +(value > f);
    while (value > (highs[window] as number)) window++;
    const at = next[window] as number;
    sorted[at] = value;
    next[window] = at + 1;
  }
  let at = 0;
  return windows.map((window) => {
    if (isSingle(window)) return { ...window, values: null };
    const start = starts[at++] as number;
    return { ...window, values: sorted.subarray(start, start + window.found) };
  });
}

/** A window of one number: its values need not be at hand. */
export const isSingle = ({ low, high }: Range): boolean => low === high;

/** Where all values of a window lie; undefined where one of its ends is open. */
export const endsOf = ({ low, high }: Range): readonly [number, number] | undefined =>
  low > -Infinity && high < Infinity ? [low, high] : undefined;
