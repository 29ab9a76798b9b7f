import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { bucketOf, type Windows, windowAt } from "./windows.js";

/** How many values lie below each window and in each of its buckets. Whole numbers that threads add to: their sum has no order. */
export interface CountSheet {
  readonly windows: Windows;
  /** [window][bucket]. */
  readonly within: Uint32Array;
  /** [window]. */
  readonly below: Uint32Array;
}

export function countValues(
  { windows, within, below }: CountSheet,
  loops: CollectLoops,
  { sifted }: Pick<Tools, "sifted">,
): Collector {
  const all = Array.from({ length: windows.low.length }, (_, window) => windowAt(windows, window));
  return {
    column(column, lane, { size }) {
      const end = windows.from[column + 1] as number;
      for (let at = windows.from[column] as number; at < end; at++) {
        const window = all[at] as (typeof all)[number];
        const hits = loops.sift(lane, sifted, window.low, window.high, size);
        Atomics.add(below, at, sifted[hits] as number);
        const first = at * windows.buckets;
        for (let hit = 0; hit < hits; hit++) Atomics.add(within, first + bucketOf(sifted[hit] as number, window), 1);
      }
    },
  };
}
