import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";

/**
 * Values that lie in given intervals. Intervals of one column are ascending and disjoint; those that lie close together are looked
 * for as one span first. What exceeds an interval's room is left out: which values those are depends on the order of work.
 */
export interface GatherSheet {
  /** [column] → its first span, and one more at the end. */
  readonly from: Uint32Array;
  /** [span] → its first interval, and one more at the end. */
  readonly first: Uint32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** [interval] → where its values begin, and one more at the end. */
  readonly start: Float64Array;
  /** [interval] → values found so far. */
  readonly found: Int32Array;
  readonly values: Float64Array;
}

export function gatherValues(sheet: GatherSheet, loops: CollectLoops, { sifted }: Pick<Tools, "sifted">): Collector {
  const { from, first, low, high } = sheet;
  return {
    column(column, lane, { size }) {
      const end = from[column + 1] as number;
      for (let span = from[column] as number; span < end; span++) {
        const begin = first[span] as number;
        const last = (first[span + 1] as number) - 1;
        const hits = loops.sift(lane, sifted, low[begin] as number, high[last] as number, size);
        for (let hit = 0; hit < hits; hit++) {
          const value = sifted[hit] as number;
          let interval = begin;
          while (value > (high[interval] as number)) interval++;
          if (value >= (low[interval] as number)) put(sheet, interval, value);
        }
      }
    },
  };
}

function put({ start, found, values }: GatherSheet, interval: number, value: number): void {
  const begin = start[interval] as number;
  const end = start[interval + 1] as number;
  // Looked at first without the cost of an atomic addition: a full interval stays full.
  if (begin + (found[interval] as number) >= end) return;
  const at = begin + Atomics.add(found, interval, 1);
  if (at < end) values[at] = value;
}
