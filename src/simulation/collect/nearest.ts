import type { Lane } from "../kernel/block.js";
import type { Collector, Place, Tools } from "./collector.js";

/** The paths nearest to a point, of those that one thread has seen. */
export interface NearestSheet {
  readonly sets: readonly {
    /** Position among the pass's columns. */
    readonly column: number;
    readonly point: number;
  }[];
  /** Paths of a set. */
  readonly size: number;
  /** [thread][set][size]: ascending by distance, then path; Infinity where there are fewer. */
  readonly distances: Float64Array;
  readonly paths: Float64Array;
}

/** Two paths in a hundred, at least one and at most 2 000. */
export const setSize = (paths: number): number => (paths < 100 ? 1 : paths < 100_000 ? Math.floor(paths / 50) : 2000);

/**
 * Collects for every set the paths whose value is nearest to its point. Ties go to the lower path number, so that the set is the
 * same however the paths are shared out.
 */
export function collectNearest(
  { sets, size, distances, paths }: NearestSheet,
  { thread }: Pick<Tools, "thread">,
): Collector {
  const candidates = sets.map(() => makeCandidates(size));
  return {
    column(column, lane, place) {
      sets.forEach((set, index) => {
        if (set.column === column) offer(candidates[index] as Candidates, lane, set.point, place);
      });
    },
    end() {
      candidates.forEach((own, index) => {
        const best = bestOf(own);
        const at = (thread * sets.length + index) * size;
        distances.fill(Infinity, at, at + size);
        best.forEach(({ distance, path }, place) => {
          distances[at + place] = distance;
          paths[at + place] = path;
        });
      });
    },
  };
}

/** The nearest of all threads. */
export function mergeNearest({ sets, size, distances, paths }: NearestSheet, set: number): readonly Near[] {
  const threads = distances.length / (sets.length * size);
  const all: Near[] = [];
  for (let thread = 0; thread < threads; thread++) {
    const at = (thread * sets.length + set) * size;
    for (let place = at; place < at + size; place++) {
      const distance = distances[place] as number;
      if (distance < Infinity) all.push({ distance, path: paths[place] as number });
    }
  }
  return all.sort(byDistance).slice(0, size);
}

/** A path and how far its value is from the point. */
export interface Near {
  readonly distance: number;
  readonly path: number;
}

const isNearer = (distance: number, path: number, than: Near): boolean =>
  distance < than.distance || (distance === than.distance && path < than.path);

/** No two paths are the same. */
const byDistance = (a: Near, b: Near): number => (isNearer(a.distance, a.path, b) ? -1 : 1);

interface Candidates {
  readonly size: number;
  /** Up to twice as many as are wanted; cut down when full. */
  list: Near[];
  /** Nothing after this one is wanted. */
  worst: Near;
}

const makeCandidates = (size: number): Candidates => ({ size, list: [], worst: { distance: Infinity, path: -1 } });

function offer(candidates: Candidates, lane: Lane, point: number, { first, size }: Place): void {
  for (let p = 0; p < size; p++) {
    const distance = Math.abs((lane[p] as number) - point);
    if (isNearer(distance, first + p, candidates.worst)) take(candidates, { distance, path: first + p });
  }
}

function take(candidates: Candidates, near: Near): void {
  candidates.list.push(near);
  if (candidates.list.length >= 2 * candidates.size) bestOf(candidates);
}

/** Cuts the list down to the nearest, sorted. */
function bestOf(candidates: Candidates): readonly Near[] {
  candidates.list = candidates.list.sort(byDistance).slice(0, candidates.size);
  const last = candidates.list[candidates.size - 1];
  if (last !== undefined) candidates.worst = last;
  return candidates.list;
}
