import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { growTree, type TreeSheet } from "./trees.js";

/** The moments of every column. */
export function collectMoments(sheet: TreeSheet, loops: CollectLoops, { leaves }: Tools): Collector {
  const tree = growTree(sheet, loops, leaves);
  return {
    column: (column, lane, { size }) => tree.add(column, lane, size),
    unit: tree.finish,
  };
}
