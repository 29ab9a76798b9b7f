import type { Block, Lane, SegmentLanes } from "../kernel/block.js";
import type { HorizonTotals } from "../simulation.js";
import { add } from "./history.js";
import { LEAF, mergeTree, momentsOfLeaf } from "./moments.js";
import { meanOf } from "./summaries.js";

/** The lines of a group's horizon, in the order of the leaves' moments. */
const LINES = ["inflows", "outflows", "exchanges", "distributions", "marketGain", "fees", "closing"] as const;

/** Doubles that the moments of all groups and lines take: a mean and a sum of squares for each leaf. */
export const totalsLength = (groups: number, paths: number): number => groups * LINES.length * leavesOf(paths) * 2;

const leavesOf = (paths: number): number => Math.ceil(paths / LEAF);

/** Where a block's moments go. */
export interface TotalsTarget {
  readonly groups: readonly { readonly members: readonly number[] }[];
  readonly moments: Float64Array;
  /** First path of the block, a multiple of the leaf; and paths in all. */
  readonly first: number;
  readonly paths: number;
}

/** Writes the moments of every group's horizon totals, leaf by leaf. */
export function collectTotals({ groups, moments, first, paths }: TotalsTarget, block: Block, scratch: Lane): void {
  groups.forEach(({ members }, group) => {
    LINES.forEach((line, position) => {
      scratch.fill(0);
      for (const member of members) {
        const lanes = block.segments[member] as SegmentLanes;
        add(line === "closing" ? lanes.closing : lanes.totals[line], scratch, block.size);
      }
      const row = (group * LINES.length + position) * leavesOf(paths);
      for (let from = 0; from < block.size; from += LEAF) {
        const { mean, squares } = momentsOfLeaf(scratch, from, Math.min(from + LEAF, block.size));
        const at = 2 * (row + (first + from) / LEAF);
        moments[at] = mean;
        moments[at + 1] = squares;
      }
    });
  });
}

/** Means over all paths with their standard errors, one for each group. */
export function horizonTotals(moments: Float64Array, groups: number, paths: number): readonly HorizonTotals[] {
  const leaves = leavesOf(paths);
  return Array.from({ length: groups }, (_, group) => {
    const estimate = (line: (typeof LINES)[number]) => {
      const row = (group * LINES.length + LINES.indexOf(line)) * leaves;
      return meanOf(
        mergeTree(
          Array.from({ length: leaves }, (__, leaf) => ({
            count: Math.min(LEAF, paths - leaf * LEAF),
            mean: moments[2 * (row + leaf)] as number,
            squares: moments[2 * (row + leaf) + 1] as number,
          })),
        ),
      );
    };
    return {
      group,
      inflows: estimate("inflows"),
      outflows: estimate("outflows"),
      exchanges: estimate("exchanges"),
      distributions: estimate("distributions"),
      marketGain: estimate("marketGain"),
      fees: estimate("fees"),
      closing: estimate("closing"),
    };
  });
}
