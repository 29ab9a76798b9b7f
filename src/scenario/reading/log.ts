import type { Problem } from "../../errors.js";
import { atOf, type Spot } from "../document/node.js";

/** What the reader has found so far. Readers go on after a problem, so that all are told at once. */
export interface Log {
  readonly problems: Found[];
  readonly warnings: Found[];
}

/** A problem with a place that can be put in order. */
export interface Found extends Omit<Problem, "at"> {
  readonly spot: Spot;
}

/** More than these are counted, not told: one slip can repeat ten thousand times in a generated file. */
const MOST_TOLD = 500;

export const newLog = (): Log => ({ problems: [], warnings: [] });

/** In the order of the file; the files in the order in which they extend each other. */
export function inOrder(found: readonly Found[]): readonly Problem[] {
  const sorted = [...found].sort(
    ({ spot: a }, { spot: b }) => a.rank - b.rank || a.line - b.line || a.column - b.column,
  );
  const told = sorted.slice(0, MOST_TOLD).map(({ spot, key, what, fix }) => ({ at: atOf(spot), key, what, fix }));
  const next = sorted[MOST_TOLD];
  if (next === undefined) return told;
  const rest = sorted.length - MOST_TOLD;
  const what = `is not all: ${rest} more ${rest === 1 ? "problem follows" : "problems follow"}`;
  return [...told, { at: atOf(next.spot), key: "this list", what, fix: "Mend those above and check again" }];
}
