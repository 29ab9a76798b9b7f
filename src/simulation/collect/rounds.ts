import { sharesHeld } from "./narrow.js";

/** Paths of the first round at most, whose values are all held. */
const FIRST = 8192;
/** Part of its room that a column is expected to fill. */
const FILLED = 0.85;
/** A round that adds less than this part of the paths before it does not pay. */
const LEAST_STEP = 1.15;

/** Paths that are rolled at the end of each round; the room of a column; whether the first round's paths are rolled again. */
export interface Rounds {
  readonly ends: readonly number[];
  /** Doubles. */
  readonly room: number;
  /** The first round is less than a unit of work: it places windows only, and its paths are rolled once more. */
  readonly sampled: boolean;
}

/**
 * Rounds in which windows around quantiles are drawn closer, so that each column's values within them fit a room; null where they
 * cannot. The more paths are rolled, the fewer values can still be a quantile of all: about the root of their number.
 *
 * @param room    doubles of a column, at most
 * @param shares  the quantiles, 0 … 1
 */
export function roundsOf(
  paths: number,
  unitPaths: number,
  { room, shares }: { readonly room: number; readonly shares: readonly number[] },
): Rounds | null {
  const first = firstOf(paths, unitPaths, room);
  if (first < 256) return null;
  const enough = Math.ceil((1.02 * sharesHeld(first, paths, shares) * paths) / FILLED);
  const own = Math.min(room, Math.max(first, enough));
  const ends = [first];
  for (let seen = first; seen < paths; seen = ends.at(-1) as number) {
    const most = Math.floor((FILLED * own) / sharesHeld(seen, paths, shares) / unitPaths) * unitPaths;
    if (most < paths && most < LEAST_STEP * seen) return null;
    ends.push(most < paths ? most : paths);
  }
  return { ends, room: own, sampled: first % unitPaths !== 0 && first < paths };
}

/** A twelfth of the paths or a unit, of which there is room for. */
function firstOf(paths: number, unitPaths: number, room: number): number {
  const wanted = Math.min(FIRST, Math.max(paths / 6, 1024));
  const fitting = Math.min(wanted, room, paths);
  if (fitting === paths) return paths;
  return fitting >= unitPaths ? Math.floor(fitting / unitPaths) * unitPaths : Math.floor(fitting / 256) * 256;
}
