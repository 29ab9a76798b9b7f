import { isSingle } from "./held-windows.js";
import { nextAbove, nextBelow } from "./neighbours.js";
import type { Range } from "./search.js";

/** A part of a window with its values, or a window of one number, whose values are not at hand. */
export interface Part extends Range {
  /** Values below it, and in it. */
  readonly below: number;
  readonly found: number;
  readonly values: Float64Array | null;
}

/** Values that are looked at to tell whether any are repeated. */
const LOOKED_AT = 64;
/** A value is taken for repeated when it is this part of a window's values, and at least so many. */
const PART = 1 / 64;
const LEAST = 8;

/**
 * A window without the numbers that many of its values are, each of which becomes a window of its own and needs no room: months
 * until a recovery are whole, a fee rate is the same on all paths but for rounding.
 */
export function withoutRepeated(window: Part): readonly Part[] {
  const { low, high, values } = window;
  if (values === null || isSingle(window) || !looksRepeated(values)) return [window];
  const sorted = values.slice().sort();
  const numbers = repeatedIn(sorted);
  const ranges: Range[] = [];
  let next = low;
  for (const number of numbers) {
    if (next < number) ranges.push({ low: next, high: nextBelow(number) });
    ranges.push({ low: number, high: number });
    next = nextAbove(number);
  }
  if (next <= high) ranges.push({ low: next, high });
  return partsOf(window, sorted, ranges);
}

function looksRepeated(values: Float64Array): boolean {
  const some = values.slice(0, LOOKED_AT).sort();
  return some.some((value, i) => i > 0 && value === some[i - 1]);
}

/** The numbers that are repeated, ascending. */
function repeatedIn(sorted: Float64Array): readonly number[] {
  const least = Math.max(LEAST, sorted.length * PART);
  const found: number[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from >= least) found.push(sorted[from] as number);
  }
  return found;
}

/** What of a window's values is in each of the ranges, which cover it. */
function partsOf({ below }: Part, sorted: Float64Array, ranges: readonly Range[]): readonly Part[] {
  let from = 0;
  return ranges.map(({ low, high }) => {
    const begin = from;
    while (from < sorted.length && (sorted[from] as number) <= high) from++;
    return { low, high, below: below + begin, found: from - begin, values: sorted.subarray(begin, from) };
  });
}
