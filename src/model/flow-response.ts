import type { Decimal } from "decimal.js";
import type { ResponsePlan } from "../plan/plan.js";
import { Exact, type MonthlyRate, monthlyRate, type Share, share } from "../units.js";
import type { SegmentCourse } from "./course.js";
import { normalDistribution } from "./normal-distribution.js";

type Past = Pick<SegmentCourse, "returns" | "benchmarkReturns" | "assetReturns">;

/** How a flow answers to the past: max(0, 1 + slope·x), or the line through the points. */
export const responseFactor = (response: ResponsePlan, month: number, past: Past): Share =>
  factorAt(response, month, regressor(response, month, past));

/** The same at a value of the regressor. */
export function factorAt({ points, slope }: ResponsePlan, month: number, x: Decimal): Share {
  if (points !== null) return lineThrough(points, x);
  return share(Exact.max(x.times(slope?.byMonth[month] ?? 0).plus(1), 0));
}

/** What is added to a net flow rate: slope·x, or the line through the points. */
export const addedRate = (response: ResponsePlan, month: number, past: Past): MonthlyRate =>
  rateAt(response, month, regressor(response, month, past));

/** The same at a value of the regressor. */
export const rateAt = ({ points, slope }: ResponsePlan, month: number, x: Decimal): MonthlyRate =>
  monthlyRate(points === null ? x.times(slope?.byMonth[month] ?? 0) : lineThrough(points, x));

/**
 * The regressor of a month.
 *
 *     x = return of the window − that of what it is measured against − over
 *     rank: Φ(x / dispersion); a slope is of the rank less ½
 *
 * The window is the last month or the last twelve, ending `lag` months before this one; months before the start come from the plan.
 */
function regressor(response: ResponsePlan, month: number, past: Past): Decimal {
  const { before, beside, over, dispersion, points } = response;
  const own = windowOf(response, month, before, past.returns);
  const against =
    beside === null ? [] : beside.asset === null ? past.benchmarkReturns : past.assetReturns[beside.asset];
  const other = beside === null ? 0 : windowOf(response, month, beside.before, against ?? []);
  const x = own.minus(other).minus(over);
  if (dispersion === null) return x;
  const rank = normalDistribution(x.dividedBy(dispersion));
  return points === null ? rank.minus("0.5") : rank;
}

function windowOf(
  { to, lag }: ResponsePlan,
  month: number,
  before: readonly MonthlyRate[],
  returns: readonly MonthlyRate[],
): MonthlyRate {
  const end = before.length + month - lag;
  if (to === "last-month") return (end <= before.length ? before[end - 1] : returns[month - lag - 1]) as MonthlyRate;
  if (last?.returns !== returns || last.before !== before || last.end !== end)
    last = { before, returns, end, trailing: trailingYear(before, returns, end) };
  return last.trailing;
}

/** Both directions mostly answer to the same months. */
let last: {
  readonly before: readonly MonthlyRate[];
  readonly returns: readonly MonthlyRate[];
  readonly end: number;
  readonly trailing: MonthlyRate;
} | null = null;

/** Π (1 + r) − 1 over twelve months, the oldest first; the last of them is before `end`, counted from the first of `before`. */
function trailingYear(before: readonly MonthlyRate[], returns: readonly MonthlyRate[], end: number): MonthlyRate {
  const [earlier, later] = [growthsOf(before), growthsOf(returns)];
  let growth: Decimal = new Exact(1);
  for (let place = end - 12; place < end; place++)
    growth = growth.times((place < before.length ? earlier[place] : later[place - before.length]) as Decimal);
  return monthlyRate(growth.minus(1));
}

/** 1 + r of returns, each of which twelve windows ask for. */
const growths = new WeakMap<readonly MonthlyRate[], readonly Decimal[]>();

function growthsOf(returns: readonly MonthlyRate[]): readonly Decimal[] {
  const known = growths.get(returns);
  if (known !== undefined) return known;
  const found = returns.map((rate) => rate.plus(1));
  growths.set(returns, found);
  return found;
}

/** Linear between points, level beyond the first and the last. */
export function lineThrough(points: readonly { readonly x: Share; readonly y: Share }[], x: Decimal): Share {
  const next = points.findIndex((point) => x.lessThan(point.x));
  const [right, left] = [points[next], points[next - 1]];
  if (next === 0) return (right as (typeof points)[number]).y;
  if (right === undefined || left === undefined) return (points.at(-1) as (typeof points)[number]).y;
  const part = x.minus(left.x).dividedBy(right.x.minus(left.x));
  return share(right.y.minus(left.y).times(part).plus(left.y));
}
