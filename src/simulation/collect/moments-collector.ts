import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { growTree, type TreeSheet } from "./trees.js";

/** The moments of columns. */
export interface MomentSheet extends TreeSheet {
  /** [column of the pass] → its series; −1 where nobody asks for its moments. */
  readonly seriesOf: Int32Array;
}

/** Adds up the moments of columns. */
export function collectMoments(sheet: MomentSheet, loops: CollectLoops, { leaves }: Tools): Collector {
  const tree = growTree(sheet, loops, leaves);
  return {
    column(column, lane, { size }) {
      const series = sheet.seriesOf[column] as number;
      if (series >= 0) tree.add(series, lane, size);
    },
    unit: tree.finish,
  };
}
