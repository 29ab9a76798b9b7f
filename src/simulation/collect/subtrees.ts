import { copyMoments, LEAF, MOMENTS, type Moments, mergeMoments, mergeTree } from "./moments.js";

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

/** Adds the next leaf of a series, whose moments stand in an array. */
export function addLeaf({ leaves, waiting }: Subtrees, series: number, leaf: Float64Array, at: number): void {
  const before = leaves[series] as number;
  leaves[series] = before + 1;
  const step = leaves.length * MOMENTS;
  // A node that is merged stands where its left half waited, until it is known how far up it goes.
  // Without lists to take apart: a leaf is added for every 256 values.
  let node = leaf;
  let from = at;
  let place = series * MOMENTS;
  for (let left = before; (left & 1) === 1; left >>= 1) {
    mergeMoments(waiting, place, node, from);
    node = waiting;
    from = place;
    place += step;
  }
  copyMoments(node, from, waiting, place);
}

/** Writes the moments of a series over all leaves so far, and empties the series. */
export function takeSubtree({ leaves, waiting }: Subtrees, series: number, out: Float64Array, at: number): void {
  const count = leaves[series] as number;
  leaves[series] = 0;
  const step = leaves.length * MOMENTS;
  let [place, right] = [series * MOMENTS, -1];
  for (let left = count; left > 0; left >>= 1, place += step) {
    if ((left & 1) === 0) continue;
    if (right >= 0) mergeMoments(waiting, place, waiting, right);
    right = place;
  }
  if (right < 0) out.fill(0, at, at + MOMENTS);
  else copyMoments(waiting, right, out, at);
}

/** Where the subtrees of all units go: [unit][series][count, mean, squares]. */
export const nodesLength = (paths: number, unitPaths: number, series: number): number =>
  Math.ceil(paths / unitPaths) * series * MOMENTS;

/** The moments of a series over all units. */
export function momentsOfUnits(nodes: Float64Array, series: number, count: number): Moments {
  const own = new Float64Array(nodes.length / count);
  for (let at = 0, from = series * MOMENTS; at < own.length; at += MOMENTS, from += count * MOMENTS)
    copyMoments(nodes, from, own, at);
  return mergeTree(own);
}
