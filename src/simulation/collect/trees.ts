import type { Plan } from "../../plan/plan.js";
import { SETS } from "../../plan/sampling.js";
import type { Lane } from "../kernel/block.js";
import type { Estimate } from "../simulation.js";
import type { CollectLoops } from "./loops.js";
import { LEAF, MOMENTS, type Moments } from "./moments.js";
import { deviationOfMean } from "./sampled-errors.js";
import { addLeaf, makeSubtrees, momentsOfUnits, takeSubtree } from "./subtrees.js";
import { meanOf } from "./summaries.js";

/** The moments of some series over every unit: [unit][series][count, mean, squares]. */
export interface TreeSheet {
  readonly nodes: Float64Array;
  readonly series: number;
  readonly unitPaths: number;
  /** Every value is taken to be its pair's mean: the spread is that between pairs. */
  readonly pairs: boolean;
}

/** Takes values block by block and writes the moments of every unit. */
export interface Tree {
  /** Writes over the lane where it takes pairs. */
  readonly add: (series: number, lane: Lane, size: number) => void;
  readonly finish: (unit: number) => void;
}

export function growTree(
  { nodes, series, unitPaths, pairs }: TreeSheet,
  loops: CollectLoops,
  leaves: Float64Array,
): Tree {
  const subtrees = makeSubtrees(series, unitPaths);
  return {
    add(one, lane, size) {
      if (pairs) toMeansOfPairs(lane, size);
      loops.leafMoments(lane, leaves, size);
      const count = Math.ceil(size / LEAF);
      for (let leaf = 0; leaf < count; leaf++) addLeaf(subtrees, one, leaves, MOMENTS * leaf);
    },
    finish(unit) {
      for (let one = 0; one < series; one++) takeSubtree(subtrees, one, nodes, (unit * series + one) * MOMENTS);
    },
  };
}

function toMeansOfPairs(lane: Lane, size: number): void {
  for (let p = 0; p < size; p += 2) lane[p] = lane[p + 1] = ((lane[p] as number) + (lane[p + 1] as number)) / 2;
}

/** The mean of a series over all units, with its error by how the paths were drawn. */
export function meanOfUnits({ nodes, series }: TreeSheet, one: number, sampling: Plan["sampling"]): Estimate {
  const whole = momentsOfUnits(nodes, one, series);
  if (sampling === "plain") return meanOf(whole);
  if (sampling === "antithetic") return meanOfPairs(whole);
  const units = nodes.length / (series * MOMENTS) / SETS;
  const sets = Array.from({ length: SETS }, (_, set) => {
    const own = nodes.subarray(set * units * series * MOMENTS, (set + 1) * units * series * MOMENTS);
    return momentsOfUnits(own, one, series).mean;
  });
  return { value: whole.mean, standardError: deviationOfMean(sets) };
}

/** Each pair's mean stands twice: half as many values, and half the squares. */
const meanOfPairs = ({ count, mean, squares }: Moments): Estimate =>
  meanOf({ count: count / 2, mean, squares: squares / 2 });
