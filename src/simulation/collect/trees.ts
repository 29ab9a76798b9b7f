import type { Lane } from "../kernel/block.js";
import type { CollectLoops } from "./loops.js";
import { LEAF, MOMENTS, readMoments, writeMoments } from "./moments.js";
import { addLeaf, makeSubtrees, takeSubtree } from "./subtrees.js";

/** The moments of some series over every unit: [unit][series][count, mean, squares]. */
export interface TreeSheet {
  readonly nodes: Float64Array;
  readonly series: number;
  readonly unitPaths: number;
}

/** Takes values block by block and writes the moments of every unit. */
export interface Tree {
  readonly add: (series: number, lane: Lane, size: number) => void;
  readonly finish: (unit: number) => void;
}

export function growTree({ nodes, series, unitPaths }: TreeSheet, loops: CollectLoops, leaves: Float64Array): Tree {
  const subtrees = makeSubtrees(series, unitPaths);
  return {
    add(one, lane, size) {
      loops.leafMoments(lane, leaves, size);
      const count = Math.ceil(size / LEAF);
      for (let leaf = 0; leaf < count; leaf++) addLeaf(subtrees, one, readMoments(leaves, MOMENTS * leaf));
    },
    finish(unit) {
      for (let one = 0; one < series; one++)
        writeMoments(takeSubtree(subtrees, one), nodes, (unit * series + one) * MOMENTS);
    },
  };
}
