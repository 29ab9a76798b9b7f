import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { bucketOf, type Windows, windowAt } from "./windows.js";

/** How many values lie below each window and in each of its buckets. Whole numbers: their sum over threads has no order. */
export interface CountSheet {
  readonly windows: Windows;
  /** [thread][window][bucket]. */
  readonly within: Uint32Array;
  /** [thread][window]. */
  readonly below: Uint32Array;
}

export function countValues(
  { windows, within, below }: CountSheet,
  loops: CollectLoops,
  { thread, sifted }: Pick<Tools, "thread" | "sifted">,
): Collector {
  const count = windows.low.length;
  const all = Array.from({ length: count }, (_, window) => windowAt(windows, window));
  return {
    column(column, lane, { size }) {
      const end = windows.from[column + 1] as number;
      for (let at = windows.from[column] as number; at < end; at++) {
        const window = all[at] as (typeof all)[number];
        const place = thread * count + at;
        const hits = loops.sift(lane, sifted, window.low, window.high, size);
        below[place] = (below[place] as number) + (sifted[hits] as number);
        const first = place * windows.buckets;
        for (let hit = 0; hit < hits; hit++) {
          const bucket = first + bucketOf(sifted[hit] as number, window);
          within[bucket] = (within[bucket] as number) + 1;
        }
      }
    },
  };
}

/** The counts of all threads together, in the place of the first one's. */
export function mergeCounts({ windows, within, below }: CountSheet, threads: number): void {
  for (const counts of [within, below]) {
    const length = counts === below ? windows.low.length : windows.low.length * windows.buckets;
    for (let thread = 1; thread < threads; thread++) {
      for (let at = 0; at < length; at++) {
        counts[at] = (counts[at] as number) + (counts[thread * length + at] as number);
      }
    }
  }
}
