import { InvariantError } from "../../errors.js";
import { isByDay } from "../../plan/average-conventions.js";
import { occasionalLinesOf } from "../../plan/occasional-lines.js";
import { departingShare } from "../../plan/departing-share.js";
import { rolesOf } from "../../plan/groups.js";
import type { Plan, SegmentPlan } from "../../plan/plan.js";
import type { LedgerLanes } from "../kernel/ledger-lanes.js";
import type { Allocate, Block, Lane, SegmentLanes } from "../kernel/block.js";
import { type Column, type ColumnMeasure, makeColumn } from "./columns.js";
import type { CollectLoops } from "./loops.js";

/** A line of a group's segments that is remembered for the last months. */
type SegmentLine =
  | "aum"
  | "daily"
  | "inflows"
  | "outflows"
  | "reinvested"
  | "marketGain"
  | "fees"
  | "revenue"
  | "billed"
  | "collected"
  | "netRevenue"
  | "performanceFees";
/** A line of the firm around the assets. */
const FIRM_LINES = { totalRevenue: "revenue", cost: "cost", operatingIncome: "operatingIncome" } as const;
type FirmLine = keyof typeof FIRM_LINES;

/**
 * "heads": of the group's roles; "departures": what clients who left took of its members; "crossed": unit-months so far in which a cliff
 * was; "index": what 1 in an asset class at the start has become.
 */
export type HistoryLine = SegmentLine | FirmLine | "heads" | "departures" | "crossed" | "index";

/** What a measure is made of. */
const LINES: Readonly<Record<ColumnMeasure, readonly HistoryLine[]>> = {
  aum: ["aum"],
  "average-aum": ["aum"],
  inflows: ["inflows"],
  outflows: ["outflows"],
  "net-flows": ["inflows", "outflows"],
  "market-gain": ["marketGain"],
  fees: ["fees"],
  revenue: ["revenue"],
  "base-revenue": ["revenue", "performanceFees"],
  billed: ["billed"],
  collected: ["collected"],
  "net-revenue": ["netRevenue"],
  "performance-fees": ["performanceFees"],
  "fee-rate": ["aum", "revenue"],
  "base-fee-rate": ["aum", "revenue", "performanceFees"],
  "organic-growth": ["aum", "inflows", "outflows"],
  drawdown: ["aum"],
  "total-revenue": ["totalRevenue"],
  cost: ["cost"],
  "operating-income": ["operatingIncome"],
  margin: ["operatingIncome", "totalRevenue"],
  heads: ["heads"],
  "aum-per-head": ["aum", "heads"],
  "revenue-per-head": ["totalRevenue", "heads"],
  retention: ["aum", "departures"],
  growth: ["aum"],
  "horizon-flows": ["aum", "inflows", "outflows", "revenue"],
  "horizon-yield": ["aum", "inflows", "outflows", "revenue"],
  fall: ["aum"],
  recovery: ["aum"],
  "cliff-crossings": ["crossed"],
  return: ["index"],
};

/** Measures that follow every month from the first on. */
const FOLLOWING: ReadonlySet<ColumnMeasure> = new Set([
  "drawdown",
  "horizon-flows",
  "horizon-yield",
  "fall",
  "recovery",
  "return",
]);

/** Measures of what becomes of revenue: bills are followed where somebody asks for one. */
export const OF_BILLS: ReadonlySet<ColumnMeasure> = new Set(["billed", "collected", "net-revenue"]);

/** What is earned is never parted. */
const EARNED: ReadonlySet<HistoryLine> = new Set(["revenue", "performanceFees", "billed", "collected", "netRevenue"]);

/** Months that any window looks back on: twelve, and the balance before them. */
const RING = 13;

/** The last months of a group's lines, for the paths of a block; position `month % 13`, the opening being month −1. */
export interface GroupHistory {
  readonly lines: ReadonlyMap<HistoryLine, readonly Lane[]>;
  /** Highest month-end AUM so far and largest fall from it so far; null where nobody asks. */
  readonly fall: { readonly peak: Lane; readonly depth: Lane } | null;
  /** Sums of calendar years: net flows; 12·revenue; months·average AUM. Null where nobody asks. */
  readonly horizon: { readonly flows: Lane; readonly revenue: Lane; readonly average: Lane } | null;
}

/** What must be remembered of a group for a set of columns. */
export interface GroupNeeds {
  readonly group: number;
  readonly members: readonly number[];
  /** Position of the asset class that it is instead of a group; null for groups. */
  readonly asset: number | null;
  /** [member] the part that counts; null: all of each. */
  readonly parts: readonly number[] | null;
  /** [member][month] the part of its undated outflows that are departures; null where nobody asks. */
  readonly departing: readonly Float64Array[] | null;
  /** Positions of the roles whose heads are counted. */
  readonly roles: readonly number[];
  readonly lines: readonly HistoryLine[];
  /** The first month that any column reads. */
  readonly since: number;
  readonly falls: boolean;
  /** Whether the largest fall and its recovery are followed. */
  readonly recovers: boolean;
  /** The columns of calendar years that the horizon adds up. */
  readonly horizon: readonly { readonly flows: Column; readonly revenue: Column; readonly average: Column }[];
}

/** Only groups that a column asks about. */
export type HistoryProgram = readonly GroupNeeds[];

export function compileHistory(plan: Plan, columns: readonly Column[]): HistoryProgram {
  const classes = plan.markets.assets.map((_, asset) => ({ members: [], parts: null, asset }));
  return [...plan.groups.map((group) => ({ ...group, asset: null })), ...classes].flatMap((own, group) =>
    needsOf(plan, columns, { ...own, group }),
  );
}

function needsOf(
  plan: Plan,
  columns: readonly Column[],
  {
    group,
    members,
    parts,
    asset,
  }: Pick<Plan["groups"][number], "members" | "parts"> & Pick<GroupNeeds, "asset" | "group">,
): HistoryProgram {
  const own = columns.filter((column) => column.group === group);
  if (own.length === 0) return [];
  const asks = (...measures: readonly ColumnMeasure[]) => own.some(({ measure }) => measures.includes(measure));
  return [
    {
      group,
      members,
      asset,
      parts: parts?.map((part) => part.toNumber()) ?? null,
      departing: asks("retention") ? members.map((member) => departingOf(plan, member)) : null,
      roles: asset === null ? rolesOf(plan, group) : [],
      lines: [...new Set(own.flatMap(({ measure }) => linesOf(plan, measure)))],
      since: own.reduce((first, column) => Math.min(first, sinceOf(column)), plan.months.length),
      falls: asks("drawdown"),
      recovers: asks("fall", "recovery"),
      horizon: asks("horizon-flows", "horizon-yield") ? yearsOf(plan, group) : [],
    },
  ];
}

const departingOf = ({ segments, months }: Plan, member: number): Float64Array =>
  Float64Array.from(months, (_, month) => departingShare(segments[member] as SegmentPlan, month).toNumber());

/** Measures of organic growth. */
const ORGANIC: ReadonlySet<ColumnMeasure> = new Set(["organic-growth", "horizon-flows"]);

/** Measures that average AUM is part of. */
export const AVERAGED: ReadonlySet<ColumnMeasure> = new Set([
  "average-aum",
  "fee-rate",
  "base-fee-rate",
  "aum-per-head",
  "horizon-flows",
  "horizon-yield",
]);

/** With what was reinvested, where it is counted as organic and there is any, and with the means by day where those are averaged. */
function linesOf(plan: Plan, measure: ColumnMeasure): readonly HistoryLine[] {
  const counted = plan.organic === "with-reinvested" && occasionalLinesOf(plan).includes("reinvested");
  return [
    ...LINES[measure],
    ...(counted && ORGANIC.has(measure) ? (["reinvested"] as const) : []),
    ...(isByDay(plan.averageAum) && AVERAGED.has(measure) ? (["daily"] as const) : []),
  ];
}

const sinceOf = ({ measure, from }: Column): number => (FOLLOWING.has(measure) ? 0 : from - 1);

const yearsOf = (plan: Plan, group: number): GroupNeeds["horizon"] =>
  plan.years.map(({ from, months }) => {
    const year = (measure: ColumnMeasure) => makeColumn(plan, group, measure, { from, to: from + months - 1 });
    return { flows: year("net-flows"), revenue: year("revenue"), average: year("average-aum") };
  });

/** [group] → its lanes; null for groups that nobody asks about. */
export type History = readonly (GroupHistory | null)[];

export function makeHistory(
  program: HistoryProgram,
  groups: number,
  { capacity, allocate }: { readonly capacity: number; readonly allocate: Allocate },
): History {
  const lane = (): Lane => allocate(capacity);
  return Array.from({ length: groups }, (_, position) => {
    const needs = program.find(({ group }) => group === position);
    if (needs === undefined) return null;
    return {
      lines: new Map(needs.lines.map((line) => [line, Array.from({ length: RING }, lane)])),
      fall: needs.falls ? { peak: lane(), depth: lane() } : null,
      horizon: needs.horizon.length > 0 ? { flows: lane(), revenue: lane(), average: lane() } : null,
    };
  });
}

export const slotOf = (month: number): number => (month + RING) % RING;

/** Remembers the openings. */
export function startHistory(program: HistoryProgram, history: History, openings: readonly number[]): void {
  for (const { group, members, parts } of program) {
    const { lines, fall, horizon } = history[group] as GroupHistory;
    const opening = members.reduce((sum, member, at) => sum + (openings[member] as number) * (parts?.[at] ?? 1), 0);
    lines.get("aum")?.[slotOf(-1)]?.fill(opening);
    lines.get("index")?.[slotOf(-1)]?.fill(1);
    fall?.peak.fill(opening);
    fall?.depth.fill(0);
    for (const lane of Object.values(horizon ?? {})) lane.fill(0);
  }
}

interface Adding {
  readonly block: Block;
  readonly loops: CollectLoops;
}

/** Adds up the members' lines of a block's month just stepped; asset classes are left to `compoundClasses`. */
export function rememberMonth(program: HistoryProgram, history: History, adding: Adding, month: number): void {
  for (const needs of program) {
    if (month < needs.since || needs.asset !== null) continue;
    const { lines, fall } = history[needs.group] as GroupHistory;
    const remembered = (line: HistoryLine): Lane => lines.get(line)?.[slotOf(month)] as Lane;
    for (const line of needs.lines) if (line !== "index") addLine(needs, line, { ...adding, month }, remembered(line));
    if (needs.falls && fall !== null) adding.loops.deepen(remembered("aum"), fall.peak, fall.depth, adding.block.size);
  }
}

function addLine(
  needs: GroupNeeds,
  line: Exclude<HistoryLine, "index">,
  { month, ...adding }: Adding & { readonly month: number },
  out: Lane,
): void {
  const { block, loops } = adding;
  const { members, parts } = needs;
  if (isOfFirm(line)) loops.copy(firmLane(block, line), out, block.size);
  else if (line === "crossed") addCrossed(members, adding, out);
  else if (line === "heads") addHeads(needs, block, loops, out);
  else if (line === "departures") addDepartures(needs, { ...adding, month }, out);
  else if (parts === null || EARNED.has(line)) addMembers(members, { ...adding, line }, out);
  else addParts(members, parts, { ...adding, line }, out);
}

/** What asset classes have become, in plain TypeScript: they are only followed where somebody asks. */
export function compoundClasses(program: HistoryProgram, history: History, block: Block, month: number): void {
  for (const { group, asset, since } of program)
    if (asset !== null && month >= since) compound(history[group] as GroupHistory, block, { asset, month });
}

/** index = index before · (1 + return). */
function compound(
  { lines }: GroupHistory,
  { assets, size }: Block,
  { asset, month }: { readonly asset: number; readonly month: number },
): void {
  const ring = lines.get("index") as readonly Lane[];
  const [before, out] = [ring[slotOf(month - 1)] as Lane, ring[slotOf(month)] as Lane];
  const returns = assets[asset]?.returns as Lane;
  for (let p = 0; p < size; p++) out[p] = (before[p] as number) * (1 + (returns[p] as number));
}

function laneOf(lanes: LedgerLanes, line: SegmentLine, { zeros }: Block): Lane {
  if (line === "aum") return lanes.closing;
  if (line === "daily") return lanes.held?.daily ?? zeros;
  if (line === "fees") return lanes.feesInArrears;
  if (line === "billed" || line === "collected" || line === "netRevenue") return lanes.billing?.[line] ?? lanes.revenue;
  return line === "reinvested" ? (lanes.occasional?.reinvested ?? zeros) : lanes[line];
}

const isOfFirm = (line: HistoryLine): line is FirmLine => Object.hasOwn(FIRM_LINES, line);

function firmLane({ firm }: Block, line: FirmLine): Lane {
  if (firm === null) throw new InvariantError(`the plan has no firm around the assets, and so no ${line}`);
  return firm[FIRM_LINES[line]];
}

function addHeads({ roles }: GroupNeeds, { firm, size }: Block, loops: CollectLoops, out: Lane): void {
  loops.fill(0, out, size);
  for (const role of roles) if (firm !== null) loops.add(firm.heads[role] as Lane, out, size);
}

/** share·outflows + (1 − share)·dated, where departing clients and dated outflows took `dated` of the outflows. */
function addDepartures(
  { members, parts, departing }: GroupNeeds,
  { block, month, loops }: { readonly block: Block; readonly month: number; readonly loops: CollectLoops },
  out: Lane,
): void {
  loops.fill(0, out, block.size);
  members.forEach((member, at) => {
    const [part, share] = [parts?.[at] ?? 1, departing?.[at]?.[month] ?? 1];
    const reported = (block.ledgers[member] as LedgerLanes).outflows;
    loops.addWeighted(reported, out, part * share, block.size);
    const { datedLeft, outflows } = block.segments[member] as SegmentLanes;
    if (datedLeft === null) return;
    loops.unrecorded();
    for (let p = 0; p < block.size; p++) {
      const own = outflows[p] as number;
      const dated = own > 0 ? (datedLeft[p] as number) * ((reported[p] as number) / own) : 0;
      out[p] = (out[p] as number) + part * (1 - share) * dated;
    }
  });
}

interface Source {
  readonly block: Block;
  readonly line: SegmentLine;
  readonly loops: CollectLoops;
}

/** The part of every member that counts. */
function addParts(members: readonly number[], parts: readonly number[], { block, line, loops }: Source, out: Lane) {
  loops.fill(0, out, block.size);
  members.forEach((member, at) => {
    const lanes = block.ledgers[member] as LedgerLanes;
    const add = (lane: Lane): void => loops.addWeighted(lane, out, parts[at] as number, block.size);
    add(laneOf(lanes, line, block));
    if (line === "fees") add(lanes.feesInAdvance);
  });
}

/** Units are no money: they are added up as they are. */
function addCrossed(members: readonly number[], { block, loops }: Omit<Source, "line">, out: Lane): void {
  loops.fill(0, out, block.size);
  for (const member of members) loops.add(block.segments[member]?.cliffs?.crossed ?? block.zeros, out, block.size);
}

function addMembers(members: readonly number[], { block, line, loops }: Source, out: Lane): void {
  if (members.length === 0) loops.fill(0, out, block.size);
  members.forEach((member, position) => {
    const lanes = block.ledgers[member] as LedgerLanes;
    const lane = laneOf(lanes, line, block);
    if (position === 0) loops.copy(lane, out, block.size);
    else loops.add(lane, out, block.size);
    if (line === "fees") loops.add(lanes.feesInAdvance, out, block.size);
  });
}
