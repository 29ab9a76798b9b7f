import type { Measure } from "../../scenario/question.js";
import type { Block, Lane, SegmentLanes } from "../kernel/block.js";
import type { Column } from "./columns.js";

/** A line of a group that is remembered for the last months. */
export type HistoryLine = "aum" | "inflows" | "outflows" | "marketGain" | "fees" | "revenue";

/** What a measure is made of. */
const LINES: Readonly<Record<Measure, readonly HistoryLine[]>> = {
  aum: ["aum"],
  "average-aum": ["aum"],
  inflows: ["inflows"],
  outflows: ["outflows"],
  "net-flows": ["inflows", "outflows"],
  "market-gain": ["marketGain"],
  fees: ["fees"],
  revenue: ["revenue"],
  "fee-rate": ["aum", "revenue"],
  "organic-growth": ["aum", "inflows", "outflows"],
  drawdown: ["aum"],
};

/** Months that any window looks back on: twelve, and the balance before them. */
const RING = 13;

/** The last months of a group's lines, for the paths of a block; position `month % 13`, the opening being month −1. */
export interface GroupHistory {
  readonly members: readonly number[];
  readonly lines: ReadonlyMap<HistoryLine, readonly Lane[]>;
  /** Highest month-end AUM so far and largest fall from it so far; null where nobody asks. */
  readonly fall: { readonly peak: Lane; readonly depth: Lane } | null;
}

/** What must be remembered of each group for a set of columns; null for groups that nobody asks about. */
export interface HistoryProgram {
  readonly groups: readonly ({
    readonly members: readonly number[];
    readonly lines: readonly HistoryLine[];
    readonly falls: boolean;
  } | null)[];
}

export function compileHistory(
  groups: readonly { readonly members: readonly number[] }[],
  columns: readonly Column[],
): HistoryProgram {
  return {
    groups: groups.map(({ members }, group) => {
      const own = columns.filter((column) => column.group === group);
      if (own.length === 0) return null;
      const lines = [...new Set(own.flatMap(({ measure }) => LINES[measure]))];
      return { members, lines, falls: own.some(({ measure }) => measure === "drawdown") };
    }),
  };
}

export function makeHistory(program: HistoryProgram, capacity: number): readonly (GroupHistory | null)[] {
  const lane = (): Lane => new Float64Array(capacity);
  return program.groups.map((group) =>
    group === null
      ? null
      : {
          members: group.members,
          lines: new Map(group.lines.map((line) => [line, Array.from({ length: RING }, lane)])),
          fall: group.falls ? { peak: lane(), depth: lane() } : null,
        },
  );
}

export const slotOf = (month: number): number => (month + RING) % RING;

/** Remembers the openings. */
export function startHistory(history: readonly (GroupHistory | null)[], openings: readonly number[]): void {
  for (const group of history) {
    if (group === null) continue;
    const opening = group.members.reduce((sum, member) => sum + (openings[member] as number), 0);
    group.lines.get("aum")?.[slotOf(-1)]?.fill(opening);
    group.fall?.peak.fill(opening);
    group.fall?.depth.fill(0);
  }
}

/** Adds up the members' lines of the month just stepped. */
export function remember(history: readonly (GroupHistory | null)[], block: Block, month: number): void {
  for (const group of history) {
    if (group === null) continue;
    for (const [line, ring] of group.lines) addMembers(group.members, block, line, ring[slotOf(month)] as Lane);
    const aum = group.lines.get("aum")?.[slotOf(month)];
    if (group.fall !== null && aum !== undefined) deepen(aum, group.fall.peak, group.fall.depth, block.size);
  }
}

function addMembers(members: readonly number[], block: Block, line: HistoryLine, out: Lane): void {
  if (members.length === 0) out.fill(0);
  members.forEach((member, position) => {
    const lanes = block.segments[member] as SegmentLanes;
    const lane = line === "aum" ? lanes.closing : line === "fees" ? lanes.feesInArrears : lanes[line];
    if (position === 0) out.set(lane);
    else add(lane, out, block.size);
    if (line === "fees") add(lanes.feesInAdvance, out, block.size);
  });
}

/** out ← out + lane. */
export function add(lane: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (out[p] as number) + (lane[p] as number);
}

/** depth ← min(depth, value/peak − 1); a group that never had assets has not fallen. */
function deepen(values: Lane, peak: Lane, depth: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    const value = values[p] as number;
    if (value > (peak[p] as number)) peak[p] = value;
    const fall = (peak[p] as number) > 0 ? value / (peak[p] as number) - 1 : 0;
    if (fall < (depth[p] as number)) depth[p] = fall;
  }
}
