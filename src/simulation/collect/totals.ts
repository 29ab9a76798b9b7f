import { InvariantError } from "../../errors.js";
import type { Block, Lane, SegmentLanes } from "../kernel/block.js";
import type { HorizonTotals } from "../simulation.js";
import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import type { Moments } from "./moments.js";
import { meanOf } from "./summaries.js";
import { growTree, type TreeSheet } from "./trees.js";

/** The lines of a group's horizon, in the order of series and ledgers. */
export const TOTAL_LINES = [
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "marketGain",
  "fees",
  "closing",
] as const;

/** A segment's line over the whole horizon, at the end of it. */
export function totalOf(block: Block, segment: number, line: (typeof TOTAL_LINES)[number]): Lane {
  const lanes = block.segments[segment] as SegmentLanes;
  return line === "closing" ? lanes.closing : lanes.totals[line];
}

/** The moments of every group's horizon totals; series [group][line]. */
export function collectTotals(
  { sheet, groups }: { readonly sheet: TreeSheet; readonly groups: readonly { readonly members: readonly number[] }[] },
  loops: CollectLoops,
  { leaves, scratch }: Tools,
): Collector {
  const tree = growTree(sheet, loops, leaves);
  return {
    block(block, { size }) {
      groups.forEach(({ members }, group) => {
        TOTAL_LINES.forEach((line, position) => {
          scratch.fill(0);
          for (const member of members) loops.add(totalOf(block, member, line), scratch, size);
          tree.add(group * TOTAL_LINES.length + position, scratch, size);
        });
      });
    },
    unit: tree.finish,
  };
}

/** Means with their standard errors, from the moments of each line. */
export function horizonTotals(group: number, moments: readonly Moments[]): HorizonTotals {
  const estimate = (line: (typeof TOTAL_LINES)[number]) => {
    const found = moments[TOTAL_LINES.indexOf(line)];
    if (found === undefined) throw new InvariantError(`the horizon has no ${line}`);
    return meanOf(found);
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
}
