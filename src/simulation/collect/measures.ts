import { InvariantError } from "../../errors.js";
import type { Lane } from "../kernel/block.js";
import type { Column } from "./columns.js";
import type { FallLanes } from "./drawdown.js";
import { type GroupHistory, type GroupNeeds, type HistoryLine, slotOf } from "./history.js";
import type { CollectLoops, TwelveLanes } from "./loops.js";

const SUMMED = {
  "performance-fees": "performanceFees",
  "net-revenue": "netRevenue",
  "total-revenue": "totalRevenue",
  "operating-income": "operatingIncome",
} as const;

/** What columns are worked out from and with, for the paths of a block. */
export interface Measuring {
  readonly loops: CollectLoops;
  readonly size: number;
  /** Written over by every measure. */
  readonly scratch: Lane;
  /** The firm's largest fall. */
  readonly fall: FallLanes;
}

/**
 * Writes a column's value of every path, from what is remembered at the end of its last month. A ratio over nothing is NaN: the
 * path has no such number and is left out of the column's summary.
 *
 * @param out  one value a path of the block
 */
export function measureColumn(column: Column, group: GroupHistory, measuring: Measuring, out: Lane): void {
  const { loops, size, scratch } = measuring;
  const { from, to, weights, opening } = column;
  switch (column.measure) {
    case "aum":
      return loops.copy(month(group, "aum", to), out, size);
    case "average-aum":
      return average(group, column, measuring, out);
    case "drawdown":
      return sizeOfFall(group, measuring, out);
    case "fee-rate":
      average(group, column, measuring, scratch);
      sumOf(group, "revenue", { column, measuring }, out);
      return loops.rate(scratch, out, 12 / (weights.length - 1), size);
    case "base-revenue":
      return baseRevenue(group, column, measuring, out);
    case "base-fee-rate":
      baseRevenue(group, column, measuring, out);
      average(group, column, measuring, scratch);
      return loops.rate(scratch, out, 12 / (weights.length - 1), size);
    case "net-flows":
      return netFlows(group, column, measuring, out);
    case "organic-growth":
      organicFlows(group, column, measuring, out);
      return loops.rate(month(group, "aum", from - 1), out, 1, size);
    case "growth":
      loops.copy(month(group, "aum", to), out, size);
      if (from === 0) loops.fill(opening, scratch, size);
      return loops.ratioLess(from === 0 ? scratch : month(group, "aum", from - 1), out, 1, size);
    case "horizon-flows":
      loops.copy(horizonOf(group).flows, out, size);
      loops.fill(opening, scratch, size);
      return loops.ratioLess(scratch, out, 0, size);
    case "horizon-yield":
      loops.copy(horizonOf(group).revenue, out, size);
      return loops.ratioLess(horizonOf(group).average, out, 0, size);
    case "return":
      return classReturn(group, column, measuring, out);
    case "fall":
      return loops.copy(measuring.fall.depth, out, size);
    case "recovery":
      return loops.copy(measuring.fall.months, out, size);
    case "margin":
      return margin(group, column, measuring, out);
    case "heads":
    case "aum-per-head":
    case "revenue-per-head":
      return ofPeople(group, column, measuring, out);
    case "retention":
      return retention(group, column, measuring, out);
    case "market-gain":
      return sumOf(group, "marketGain", { column, measuring }, out);
    case "cliff-crossings":
      return crossings(group, column.to, measuring, out);
    case "performance-fees":
    case "net-revenue":
    case "total-revenue":
    case "operating-income":
      return sumOf(group, SUMMED[column.measure], { column, measuring }, out);
    default:
      return sumOf(group, column.measure, { column, measuring }, out);
  }
}

/** Adds the calendar years that end in a month to the sums over the horizon. */
export function addYears(
  { needs, group }: { readonly needs: GroupNeeds; readonly group: GroupHistory },
  ended: number,
  measuring: Measuring,
  year: Lane,
): void {
  const { loops, size } = measuring;
  for (const { flows, revenue, average: averageAum } of needs.horizon) {
    if (flows.to !== ended) continue;
    const sums = horizonOf(group);
    organicFlows(group, flows, measuring, year);
    loops.add(year, sums.flows, size);
    sumOf(group, "revenue", { column: revenue, measuring }, year);
    loops.addWeighted(year, sums.revenue, 12, size);
    average(group, averageAum, measuring, year);
    loops.addWeighted(year, sums.average, flows.to - flows.from + 1, size);
  }
}

function month(group: GroupHistory, line: HistoryLine, at: number): Lane {
  const lane = group.lines.get(line)?.[slotOf(at)];
  if (lane === undefined) throw new InvariantError(`nothing remembers ${line}`);
  return lane;
}

/** Each by its position: a list made by a function takes longer than the sum. */
function twelveFrom(group: GroupHistory, line: HistoryLine, from: number): TwelveLanes {
  const lane = (at: number): Lane => month(group, line, from + at);
  return [lane(0), lane(1), lane(2), lane(3), lane(4), lane(5), lane(6), lane(7), lane(8), lane(9), lane(10), lane(11)];
}

function horizonOf({ horizon }: GroupHistory): NonNullable<GroupHistory["horizon"]> {
  if (horizon === null) throw new InvariantError("nothing adds up the horizon");
  return horizon;
}

/** The deepest fall so far as a positive share: a question asks "drawdown >= 20%". */
function sizeOfFall({ fall }: GroupHistory, { loops, size }: Measuring, out: Lane): void {
  if (fall === null) throw new InvariantError("nothing follows the falls");
  loops.fill(0, out, size);
  loops.subtract(fall.depth, out, size);
}

/** Unit-months up to a month in which a cliff was crossed; no number where none was. */
function crossings(group: GroupHistory, to: number, { loops, size }: Measuring, out: Lane): void {
  loops.unrecorded();
  const crossed = month(group, "crossed", to);
  for (let p = 0; p < size; p++) out[p] = (crossed[p] as number) > 0 ? (crossed[p] as number) : NaN;
}

/** A stretch of months with what it is worked out with. */
interface Stretch {
  readonly column: Column;
  readonly measuring: Measuring;
}

/** Σ over the months, the first month first. */
function sumOf(
  group: GroupHistory,
  line: HistoryLine,
  { column: { from, to }, measuring: { loops, size } }: Stretch,
  out: Lane,
): void {
  if (to - from === 11) return loops.sumTwelve(twelveFrom(group, line, from), out, size);
  loops.fill(0, out, size);
  for (let at = from; at <= to; at++) loops.add(month(group, line, at), out, size);
}

/** Mean heads of the months, and what stands behind one of them. */
function ofPeople(group: GroupHistory, column: Column, measuring: Measuring, out: Lane): void {
  const { loops, size, scratch } = measuring;
  const months = column.to - column.from + 1;
  if (column.measure === "heads") {
    sumOf(group, "heads", { column, measuring }, scratch);
    loops.fill(0, out, size);
    return loops.addWeighted(scratch, out, 1 / months, size);
  }
  if (column.measure === "aum-per-head") average(group, column, measuring, out);
  else sumOf(group, "totalRevenue", { column, measuring }, out);
  sumOf(group, "heads", { column, measuring }, scratch);
  loops.rate(scratch, out, months, size);
}

/** 1 − departures / opening. */
function retention(group: GroupHistory, column: Column, measuring: Measuring, out: Lane): void {
  const opening = month(group, "aum", column.from - 1);
  sumOf(group, "departures", { column, measuring }, measuring.scratch);
  measuring.loops.copy(opening, out, measuring.size);
  measuring.loops.subtract(measuring.scratch, out, measuring.size);
  measuring.loops.rate(opening, out, 1, measuring.size);
}

/** Operating income over total revenue. */
function margin(group: GroupHistory, column: Column, measuring: Measuring, out: Lane): void {
  const { loops, scratch, size } = measuring;
  sumOf(group, "totalRevenue", { column, measuring }, scratch);
  sumOf(group, "operatingIncome", { column, measuring }, out);
  loops.rate(scratch, out, 1, size);
}

/** What an asset class returned from the end of the month before `from` on; from 0: since the start. */
function classReturn(group: GroupHistory, { from, to }: Column, { loops, scratch, size }: Measuring, out: Lane): void {
  loops.copy(month(group, "index", to), out, size);
  if (from === 0) loops.fill(1, scratch, size);
  loops.ratioLess(from === 0 ? scratch : month(group, "index", from - 1), out, 1, size);
}

function netFlows(group: GroupHistory, column: Column, measuring: Measuring, out: Lane): void {
  sumOf(group, "inflows", { column, measuring }, out);
  sumOf(group, "outflows", { column, measuring }, measuring.scratch);
  measuring.loops.subtract(measuring.scratch, out, measuring.size);
}

/** Net flows, and what was reinvested where that is counted as organic. */
function organicFlows(group: GroupHistory, column: Column, measuring: Measuring, out: Lane): void {
  netFlows(group, column, measuring, out);
  if (!group.lines.has("reinvested")) return;
  sumOf(group, "reinvested", { column, measuring }, measuring.scratch);
  measuring.loops.add(measuring.scratch, out, measuring.size);
}

/** Revenue without performance fees. */
function baseRevenue(group: GroupHistory, column: Column, measuring: Measuring, out: Lane): void {
  sumOf(group, "revenue", { column, measuring }, out);
  sumOf(group, "performanceFees", { column, measuring }, measuring.scratch);
  measuring.loops.subtract(measuring.scratch, out, measuring.size);
}

/** Σ weight·balance over the opening and the month ends, or over the months' means by day. */
function average(group: GroupHistory, column: Column, { loops, size }: Measuring, out: Lane): void {
  const { from, to, weights, byDay } = column;
  loops.fill(0, out, size);
  for (let at = from - 1; at <= to; at++) {
    const weight = weights[at - from + 1] as number;
    if (weight !== 0) loops.addWeighted(month(group, byDay ? "daily" : "aum", at), out, weight, size);
  }
}
