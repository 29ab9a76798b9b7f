import { binOf, type Bins } from "./bins.js";
import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { growTree, type TreeSheet } from "./trees.js";

/** Counts in bins and the fourth moment of some columns. */
export interface SpreadSheet {
  readonly spreads: readonly {
    /** Position among the pass's columns. */
    readonly column: number;
    readonly bins: Bins;
    /** The column's mean. */
    readonly mean: number;
    /** [thread][bin]. */
    readonly counts: Uint32Array;
  }[];
  /** Of (value − mean)⁴; series [spread]. */
  readonly fourths: TreeSheet;
}

export function collectSpreads({ spreads, fourths }: SpreadSheet, loops: CollectLoops, tools: Tools): Collector {
  const { thread, leaves, scratch } = tools;
  const tree = growTree(fourths, loops, leaves);
  return {
    column(column, lane, { size }) {
      spreads.forEach(({ column: own, bins, mean, counts }, spread) => {
        if (own !== column) return;
        for (let p = 0; p < size; p++) {
          const bin = thread * bins.count + binOf(lane[p] as number, bins);
          counts[bin] = (counts[bin] as number) + 1;
        }
        loops.fourthPower(lane, scratch, mean, size);
        tree.add(spread, scratch, size);
      });
    },
    unit: tree.finish,
  };
}

/** The counts of all threads together. */
export function mergeSpread({ bins, counts }: SpreadSheet["spreads"][number]): Uint32Array {
  const merged = new Uint32Array(bins.count);
  counts.forEach((count, at) => {
    merged[at % bins.count] = (merged[at % bins.count] as number) + count;
  });
  return merged;
}
