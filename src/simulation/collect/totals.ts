import type { LedgerLanes } from "../kernel/ledger-lanes.js";
import type { Block, Lane } from "../kernel/block.js";
import type { OccasionalLine } from "../../plan/occasional-lines.js";
import type { PathLine } from "../kernel/occasional-lanes.js";
import type { Estimate, HorizonTotals } from "../simulation.js";
import type { Collector, Tools } from "./collector.js";
import type { CollectLoops } from "./loops.js";
import { growTree, type TreeSheet } from "./trees.js";

/** The lines that every horizon has. */
const COMMON_LINES = ["inflows", "outflows", "exchanges", "distributions", "marketGain", "fees", "closing"] as const;

export type TotalLine = (typeof COMMON_LINES)[number] | OccasionalLine;

/** The lines of a group's horizon, in the order of series and ledgers: those of every plan, then those that this one has besides. */
export const totalLines = (occasional: readonly OccasionalLine[]): readonly TotalLine[] => [
  ...COMMON_LINES,
  ...occasional,
];

/** A segment's line over the whole horizon, at the end of it; zeros where it has no such line. */
export function totalOf(block: Block, segment: number, line: TotalLine): Lane {
  const { closing, totals, occasional } = block.ledgers[segment] as LedgerLanes;
  if (line === "closing") return closing;
  const found = line in totals ? totals[line as keyof typeof totals] : occasional?.totals[line as PathLine];
  return found ?? block.zeros;
}

/** Whose lines are added up, and where to. */
interface Summed {
  readonly sheet: TreeSheet;
  readonly groups: readonly { readonly members: readonly number[] }[];
  readonly lines: readonly TotalLine[];
}

/** The moments of every group's horizon totals; series [group][line]. */
export function collectTotals(
  { sheet, groups, lines }: Summed,
  loops: CollectLoops,
  { leaves, scratch }: Tools,
): Collector {
  const tree = growTree(sheet, loops, leaves);
  return {
    block(block, { size }) {
      groups.forEach(({ members }, group) => {
        lines.forEach((line, position) => {
          scratch.fill(0);
          for (const member of members) loops.add(totalOf(block, member, line), scratch, size);
          tree.add(group * lines.length + position, scratch, size);
        });
      });
    },
    unit: tree.finish,
  };
}

/** The mean of each line by its name. */
export function horizonTotals(group: number, lines: readonly TotalLine[], means: readonly Estimate[]): HorizonTotals {
  const found = lines.map((line, position) => [line, means[position] as Estimate] as const);
  return { group, ...(Object.fromEntries(found) as Omit<HorizonTotals, "group">) };
}
