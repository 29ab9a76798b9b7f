import type { Month } from "../months.js";
import type { SegmentPlan } from "../plan/plan.js";
import { type Money, type MonthlyRate, money, NO_RETURN, NOTHING, type Share, subtract, WHOLE } from "../units.js";
import { type BillingState, dueAtBeginning, openBilling } from "./billing.js";
import type { SegmentCourse } from "./course.js";
import { departing } from "./clients.js";
import { type DatedMovements, datedMovements } from "./dated-movements.js";
import { type FlowTerms, type UndatedFlows, undatedFlows } from "./flows.js";
import { type Earning, expectedMovement, type Movement, together } from "./movements.js";
import { billableOf } from "./new-units.js";
import { refuseFee, refuseReturn, type Where } from "./refusals.js";
import { exceeds } from "./rounding.js";
import type { SegmentState } from "./segment-state.js";

/** A month begun: everything that is known before movements out are settled. */
export interface OpenedMonth extends Where {
  readonly segment: SegmentPlan;
  /** Index of the month in the plan. */
  readonly index: number;
  readonly state: SegmentState;
  readonly earning: Earning;
  /** What the mix alone returns. */
  readonly benchmark: MonthlyRate;
  readonly billing: BillingState;
  readonly feesInAdvance: Money;
  /** Opening less fees in advance. */
  readonly invested: Money;
  readonly flows: UndatedFlows;
  /** Return of the asset class that a performance fee's hurdle follows. */
  readonly hurdleReturn: MonthlyRate;
  /** The month's average rate of exchange; 1 in the plan's own currency. */
  readonly averageRate: Share;
  /** Undated inflow first, then the dated ones; among outflows then departing clients. */
  readonly inflows: readonly Movement[];
  /** As asked for, in the same order. */
  readonly outflows: readonly Movement[];
  /** Dated movements that are no client money. */
  readonly dated: DatedMovements;
}

/** A month to roll a segment through: its index and what the segment meets in it. */
export interface MonthTerms {
  readonly index: number;
  readonly month: Month;
  readonly course: SegmentCourse;
}

/** Steps 1 to 4: the return, the fee in advance, and the flows that are asked for. */
export function openMonth(
  segment: SegmentPlan,
  state: SegmentState,
  { index, month, course }: MonthTerms,
): OpenedMonth {
  const where = { segment, month };
  const rate: MonthlyRate = course.returns[index] ?? NO_RETURN;
  if (rate.lessThan(-1)) refuseReturn(where, rate);
  const billing = openBilling(segment.fees, state.billing, billableOf(segment.fees, state, state.balance), index);
  const feesInAdvance = segment.fees.deducted ? dueAtBeginning(segment.fees, billing, index) : NOTHING;
  if (exceeds(feesInAdvance, state.balance)) refuseFee(where, feesInAdvance, state.balance);
  const invested = subtract(state.balance, feesInAdvance);
  const flows = undatedFlows(segment.flows, index, course);
  return {
    segment,
    month,
    index,
    state,
    earning: { rate, earn: segment.flows.earn },
    benchmark: course.benchmarkReturns[index] ?? rate,
    billing,
    feesInAdvance,
    invested,
    flows,
    hurdleReturn: course.hurdleReturns[index] ?? NO_RETURN,
    averageRate: course.rates?.[index]?.average ?? WHOLE,
    inflows: movementsOf(segment, index, "inflow", undated(segment, flows.inflows, state.balance)),
    outflows: together(
      movementsOf(segment, index, "outflow", undated(segment, flows.outflows, state.balance)),
      departing(segment, index, { balance: invested, unitFactor: state.unitFactor, newcomers: null }),
    ),
    dated: datedMovements(segment.movements, index),
  };
}

/** An undated flow inside the month; with `flows-on: closing` only its amount, as the rate acts after the fee. */
const undated = ({ flows }: SegmentPlan, { rate, amount }: FlowTerms, opening: Money): Movement => ({
  amount: flows.on === "opening" ? money(opening.times(rate).plus(amount)) : amount,
  weight: flows.weight,
});

const movementsOf = (
  { movements }: SegmentPlan,
  index: number,
  kind: "inflow" | "outflow",
  first: Movement,
): readonly Movement[] =>
  together([first], movements.filter((one) => one.month === index && one.kind === kind).map(expectedMovement));
