import type { Range } from "./search.js";
import type { SiftSheet } from "./sift.js";

/** A window as it stands. */
export interface Held extends Range {
  /** Values below it, and in it. */
  readonly below: number;
  readonly found: number;
  /** Values of the column's lower windows that are at hand. */
  readonly before: number;
}

/** The windows of a column, ascending, and the values that are at hand of all of them, in any order; null where some were lost. */
export interface HeldColumn {
  readonly windows: readonly Held[];
  readonly values: Float64Array | null;
}

export function heldOf(sheet: SiftSheet, column: number): HeldColumn {
  const { most, room, windows, low, high, below, found, values, kept } = sheet;
  const [first, count] = [column * most, kept[column] as number];
  let before = 0;
  const held = Array.from({ length: windows[column] as number }, (_, window): Held => {
    const at = first + window;
    const range = { low: low[at] as number, high: high[at] as number };
    const own = { ...range, below: below[at] as number, found: found[at] as number, before };
    if (!isSingle(range)) before += own.found;
    return own;
  });
  return { windows: held, values: count > room ? null : values.subarray(column * room, column * room + count) };
}

/** A window of one number: its values need not be at hand. */
export const isSingle = ({ low, high }: Range): boolean => low === high;

/** Where all values of a column's windows lie; undefined where one of the ends is open. */
export function endsOf(windows: readonly Range[]): readonly [number, number] | undefined {
  const own = windows.filter((window) => !isSingle(window));
  const [low, high] = [own[0]?.low ?? -Infinity, own.at(-1)?.high ?? Infinity];
  return low > -Infinity && high < Infinity ? [low, high] : undefined;
}
