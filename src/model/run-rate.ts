import type { Plan, SegmentPlan } from "../plan/plan.js";
import { add, type Money, money, NOTHING, type Share, subtract, sum, times, WHOLE } from "../units.js";
import { segmentAnnualFee } from "./fees.js";
import { expectedMovement, totalOf } from "./movements.js";
import { billableOf, NOBODY, rolled, type UnitsAfter } from "./new-units.js";
import type { SegmentRow } from "./projection.js";
import { expectedRates } from "./translation.js";

/**
 * What the schedule would earn in a year on the balance of a month end, unit by unit, at that month's rates: the run-rate of base
 * fees. Before the first month it is that of the opening.
 *
 * @param month  index of the month; −1: the opening
 * @param left   the part of every unit's balance that is left, as after a fall of markets
 */
export function runRate(
  { fees, opening }: SegmentPlan,
  rows: readonly SegmentRow[],
  month: number,
  left: Share = WHOLE,
): Money {
  const row = rows[month];
  const balance = times(row?.closing ?? opening, left);
  return segmentAnnualFee(fees, billableOf(fees, unitsAt(row), balance), month < 0 ? 0 : month);
}

/**
 * Base fees a year that the net flows of some months brought (or, negative, took): new business at its own rate, whatever the
 * rest of the book pays.
 *
 *     Σ over the months of schedule(opening + inflows − outflows, units after these) − schedule(opening, units before)
 *
 * Nothing but flows moves here: markets, exchanges and changes of the rates have no part in it. Over the run-rate at the beginning
 * it is organic base-fee growth (BlackRock, Investor Day 2021: net new base fees / base-fee run-rate at the beginning).
 */
export const organicFees = (
  segment: SegmentPlan,
  rows: readonly SegmentRow[],
  { from, months }: { readonly from: number; readonly months: number },
): Money => sum(Array.from({ length: months }, (_, index) => feesOfFlows(segment, rows, from + index)));

function feesOfFlows(segment: SegmentPlan, rows: readonly SegmentRow[], month: number): Money {
  const row = rows[month];
  if (row === undefined) return NOTHING;
  const { fees } = segment;
  const before = unitsAt(rows[month - 1]);
  const flows = {
    opening: row.opening,
    brought: movedUnits(segment, month, "inflow", row.inflows),
    removed: movedUnits(segment, month, "outflow", row.outflows),
  };
  const balance = subtract(add(row.opening, row.inflows), row.outflows);
  const after = rolled(fees, before, { ...flows, balance, worth: flows.brought }, month);
  return subtract(
    segmentAnnualFee(fees, billableOf(fees, after, balance), month),
    segmentAnnualFee(fees, billableOf(fees, before, row.opening), month),
  );
}

const unitsAt = (row: SegmentRow | undefined): UnitsAfter => ({
  unitFactor: row?.unitFactor ?? WHOLE,
  newBusiness: row?.newBusiness ?? NOBODY,
});

/** The part of a flow that moves billing units: all of a dated one, a stated share of the others. */
export function movedUnits(
  { flows, movements }: SegmentPlan,
  month: number,
  kind: "inflow" | "outflow",
  paid: Money,
): Money {
  const planned = totalOf(movements.filter((one) => one.month === month && one.kind === kind).map(expectedMovement));
  const dated = planned.greaterThan(paid) ? paid : planned;
  const direction = kind === "inflow" ? flows.inflows : flows.outflows;
  const unitShare = flows.net === null ? (direction.unitShare[month] ?? WHOLE) : WHOLE;
  return money(paid.minus(dated).times(unitShare).plus(dated));
}

/** The run-rate in the plan's currency, at the rate of the date. */
export const reportedRunRate = (plan: Plan, segment: SegmentPlan, rows: readonly SegmentRow[], month: number): Money =>
  runRateAfterFall(plan, segment, rows, { month, left: WHOLE });

/** The same where only a part of every unit's balance is left. */
export function runRateAfterFall(
  plan: Plan,
  segment: SegmentPlan,
  rows: readonly SegmentRow[],
  { month, left }: { readonly month: number; readonly left: Share },
): Money {
  const own = runRate(segment, rows, month, left);
  const rates = expectedRates(segment, plan);
  const rate = month < 0 ? rates?.[0]?.opening : rates?.[month]?.closing;
  return rate === undefined ? own : times(own, rate);
}

/** The fees that flows brought in the plan's currency, at the average rates of their months. */
export function reportedOrganicFees(
  plan: Plan,
  segment: SegmentPlan,
  rows: readonly SegmentRow[],
  { from, months }: { readonly from: number; readonly months: number },
): Money {
  const rates = expectedRates(segment, plan);
  if (rates === null) return organicFees(segment, rows, { from, months });
  const ofMonth = (month: number): Money =>
    times(organicFees(segment, rows, { from: month, months: 1 }), rates[month]?.average ?? WHOLE);
  return sum(Array.from({ length: months }, (_, index) => ofMonth(from + index)));
}
