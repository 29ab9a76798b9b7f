import { LEAF, MOMENTS, type Moments, mergeMoments, mergeTree, readMoments, writeMoments } from "./moments.js";

/** Most units that the paths are split into: enough to keep threads busy to the end, few enough to keep a node for each. */
const MOST_UNITS = 256;

/**
 * Paths of one unit of work: a power of two of leaves, so that a unit is a whole subtree of the tree of sums, and at least a block.
 */
export function unitPathsOf(paths: number, blockPaths: number): number {
  let unit = LEAF;
  while (unit < blockPaths || unit * MOST_UNITS < paths) unit *= 2;
  return unit;
}

/**
 * The moments of many series over the paths of a unit, leaf by leaf. Finished subtrees wait at their level until their neighbour is
 * there, as in counting by binary digits; so nothing is kept but a node for each level, and the tree is the one by position.
 */
export interface Subtrees {
  /** [series] → leaves so far. */
  readonly leaves: Uint32Array;
  /** [level][series][count, mean, squares]. */
  readonly waiting: Float64Array;
}

export function makeSubtrees(series: number, unitPaths: number): Subtrees {
  const levels = 32 - Math.clz32(unitPaths / LEAF);
  return { leaves: new Uint32Array(series), waiting: new Float64Array(levels * series * MOMENTS) };
}

/** Adds the next leaf of a series. */
export function addLeaf({ leaves, waiting }: Subtrees, series: number, leaf: Moments): void {
  const before = leaves[series] as number;
  leaves[series] = before + 1;
  let [node, level] = [leaf, 0];
  for (; ((before >> level) & 1) === 1; level++) node = mergeMoments(waitingAt(level), node);
  writeMoments(node, waiting, (level * leaves.length + series) * MOMENTS);

  function waitingAt(at: number): Moments {
    return readMoments(waiting, (at * leaves.length + series) * MOMENTS);
  }
}

/** The moments of a series over all leaves so far, and the series empty again. */
export function takeSubtree({ leaves, waiting }: Subtrees, series: number): Moments {
  const count = leaves[series] as number;
  leaves[series] = 0;
  let node: Moments | null = null;
  for (let level = 0; count >> level > 0; level++) {
    if (((count >> level) & 1) === 0) continue;
    const left = readMoments(waiting, (level * leaves.length + series) * MOMENTS);
    node = node === null ? left : mergeMoments(left, node);
  }
  return node ?? { count: 0, mean: 0, squares: 0 };
}

/** Where the subtrees of all units go: [unit][series][count, mean, squares]. */
export const nodesLength = (paths: number, unitPaths: number, series: number): number =>
  Math.ceil(paths / unitPaths) * series * MOMENTS;

/** The moments of a series over all units. */
export function momentsOfUnits(nodes: Float64Array, series: number, count: number): Moments {
  const units = nodes.length / (count * MOMENTS);
  return mergeTree(Array.from({ length: units }, (_, unit) => readMoments(nodes, (unit * count + series) * MOMENTS)));
}
