import type { Decimal } from "decimal.js";
import type { ResponsePlan } from "../plan/plan.js";
import { Exact, type MonthlyRate, monthlyRate, type Share, share } from "../units.js";
import type { SegmentCourse } from "./course.js";
import { normalDistribution } from "./normal-distribution.js";
import { chain } from "./returns.js";

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
  const at = (place: number) => (place < before.length ? before[place] : returns[place - before.length]) as MonthlyRate;
  return to === "last-month" ? at(end - 1) : chained(Array.from({ length: 12 }, (_, place) => at(end - 12 + place)));
}

/** Both directions mostly answer to the same months. */
let last: { readonly window: readonly MonthlyRate[]; readonly return: MonthlyRate } | null = null;

function chained(window: readonly MonthlyRate[]): MonthlyRate {
  if (last === null || !window.every((rate, place) => rate === last?.window[place]))
    last = { window, return: chain(window) };
  return last.return;
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
