import type { SegmentPlan } from "../plan/plan.js";
import type { Month } from "../months.js";
import {
  add,
  Exact,
  type Money,
  type MonthlyRate,
  money,
  monthlyRate,
  NOTHING,
  type Share,
  share,
  subtract,
} from "../units.js";
import { accrue, type BillingState, openBilling } from "./billing.js";
import { expectedFlows, type ExpectedFlows, type FlowTerms } from "./expected-flows.js";
import { assetsAtStart, rollUnits } from "./fees.js";
import { type Earning, earnedOn, type Movement, totalOf, valueAtEnd } from "./movements.js";
import { type Settled, settle } from "./payable.js";
import type { SegmentRow } from "./projection.js";
import { refuseDistribution, refuseFee, refuseOutflows, refuseReturn, type Where } from "./refusals.js";
import { exceeds, isRounding } from "./rounding.js";

/** What a segment carries from one month to the next. */
export interface SegmentState {
  readonly balance: Money;
  /** Billing units relative to the start date. */
  readonly unitFactor: Share;
  readonly billing: BillingState | null;
  /** Returns of all months so far. */
  readonly returns: readonly MonthlyRate[];
  readonly netRate: MonthlyRate | null;
}

export const startOf = ({ opening }: SegmentPlan): SegmentState => ({
  balance: opening,
  unitFactor: share(1),
  billing: null,
  returns: [],
  netRate: null,
});

/** A month begun: everything that is known before movements out are settled. */
export interface OpenedMonth extends Where {
  readonly segment: SegmentPlan;
  /** Index of the month in the plan. */
  readonly index: number;
  readonly state: SegmentState;
  readonly earning: Earning;
  readonly billing: BillingState;
  readonly feesInAdvance: Money;
  /** Opening less fees in advance. */
  readonly invested: Money;
  readonly flows: ExpectedFlows;
  /** Undated inflow first, then the dated ones. */
  readonly inflows: readonly Movement[];
  /** As asked for, in the same order. */
  readonly outflows: readonly Movement[];
}

/** A month to roll a segment through: its index and the returns of the asset classes. */
export interface MonthTerms {
  readonly index: number;
  readonly month: Month;
  readonly returns: readonly MonthlyRate[];
}

/** Steps 1 to 4: the return, the fee in advance, and the flows that are asked for. */
export function openMonth(
  segment: SegmentPlan,
  state: SegmentState,
  { index, month, returns }: MonthTerms,
): OpenedMonth {
  const where = { segment, month };
  const rate = segmentReturn(segment, index, returns);
  if (rate.lessThan(-1)) refuseReturn(where, rate);
  const begin = { balance: state.balance, unitFactor: state.unitFactor };
  const billing = openBilling(segment.fees, state.billing, begin, index);
  const feesInAdvance = segment.fees.deducted && index % segment.fees.periodMonths === 0 ? billing.billed : NOTHING;
  if (exceeds(feesInAdvance, state.balance)) refuseFee(where, feesInAdvance, state.balance);
  const flows = expectedFlows(segment.flows, index, { returns: state.returns, netRate: state.netRate });
  return {
    segment,
    month,
    index,
    state,
    earning: { rate, earn: segment.flows.earn },
    billing,
    feesInAdvance,
    invested: subtract(state.balance, feesInAdvance),
    flows,
    inflows: movementsOf(segment, index, "inflow", undated(segment, flows.inflows, state.balance)),
    outflows: movementsOf(segment, index, "outflow", undated(segment, flows.outflows, state.balance)),
  };
}

/** Σ weight·return of the asset classes + alpha/12. */
function segmentReturn(segment: SegmentPlan, index: number, returns: readonly MonthlyRate[]): MonthlyRate {
  const mix = (segment.weights[index] ?? []).reduce(
    (total, weight, asset) => (weight.isZero() ? total : total.plus(weight.times(returns[asset] ?? 0))),
    new Exact(0),
  );
  return monthlyRate(mix.plus(segment.alpha.byMonth[index] ?? 0));
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
): readonly Movement[] => [first, ...movements.filter((one) => one.month === index && one.kind === kind)];

/** Exchanges of a segment's month: what arrives, and what leaves after it was settled. */
export interface SettledExchanges {
  readonly arriving: readonly Movement[];
  readonly leaving: readonly Movement[];
  readonly unmet: Money;
}

/** What exchanges out can be paid from: the assets at the end of the month. They come before outflows. */
export const fundsForExchanges = ({ invested, earning }: OpenedMonth) => ({
  atEnd: money(invested.times(earning.rate.plus(1))),
  afterTotalLoss: NOTHING,
});

/** A segment's month done. */
export interface ClosedMonth {
  readonly row: SegmentRow;
  readonly state: SegmentState;
}

/** Steps 6 to 12: outflows and distributions are settled, the gain earned, units and fees rolled, the balance closed. */
export function closeMonth(opened: OpenedMonth, exchanges: SettledExchanges): ClosedMonth {
  const { segment, state, earning, invested, inflows, index } = opened;
  const { paid: outflows, unmet } = settleOutflows(opened, exchanges);
  const distributions = payDistributions(opened, exchanges, outflows);
  const lines = {
    inflows: totalOf(inflows),
    outflows: totalOf(outflows),
    exchanges: subtract(totalOf(exchanges.arriving), totalOf(exchanges.leaving)),
    marketGain: gain(opened, exchanges, outflows),
  };
  const { exchanges: exchanged, marketGain } = lines;
  const preFee = settledBalance(
    money(add(invested, lines.inflows, exchanged, marketGain).minus(lines.outflows).minus(distributions)),
    [invested, lines.inflows, lines.outflows, exchanged],
  );
  const unitFactor = unitsAfter(opened, exchanges, outflows);
  const {
    revenue,
    bill,
    state: billing,
  } = accrue(segment.fees, opened.billing, { balance: preFee, unitFactor }, index);
  const feesInArrears = segment.fees.deducted ? bill : NOTHING;
  if (exceeds(feesInArrears, preFee)) refuseFee(opened, feesInArrears, preFee);
  const after = flowsOnClosing(opened, settledBalance(subtract(preFee, feesInArrears), [preFee]), unitFactor);
  const row: SegmentRow = {
    month: opened.month,
    opening: state.balance,
    inflows: add(lines.inflows, after.inflow),
    outflows: add(lines.outflows, after.outflow),
    unmetOutflows: add(unmet, exchanges.unmet, after.unmet),
    exchanges: exchanged,
    distributions,
    marketGain,
    feesInAdvance: opened.feesInAdvance,
    feesInArrears,
    closing: after.balance,
    revenue,
    segmentReturn: earning.rate,
    unitFactor: after.unitFactor,
  };
  return { row, state: nextState(opened, row, billing) };
}

const nextState = (opened: OpenedMonth, row: SegmentRow, billing: BillingState): SegmentState => ({
  balance: row.closing,
  unitFactor: row.unitFactor,
  billing,
  returns: [...opened.state.returns, row.segmentReturn],
  netRate: opened.flows.netRate,
});

function settleOutflows(opened: OpenedMonth, { leaving }: SettledExchanges): Settled {
  const { earning, inflows, outflows, segment } = opened;
  const atEnd = subtract(
    add(fundsForExchanges(opened).atEnd, valueAtEnd(inflows, earning)),
    valueAtEnd(leaving, earning),
  );
  const settled = settle(outflows, { atEnd, afterTotalLoss: totalOf(inflows) }, earning);
  if (!settled.unmet.isZero() && segment.flows.outflowsBeyondAssets === "refuse") {
    refuseOutflows(opened, totalOf(outflows), totalOf(settled.paid));
  }
  return settled;
}

/** Income paid out at the end of the month, from what exchanges and outflows leave. */
function payDistributions(opened: OpenedMonth, { leaving }: SettledExchanges, outflows: readonly Movement[]): Money {
  const { earning, segment, inflows, index, state } = opened;
  const rate = segment.distributions.byMonth[index];
  if (rate === undefined || rate.isZero()) return NOTHING;
  const gone = add(valueAtEnd(leaving, earning), valueAtEnd(outflows, earning));
  const left = subtract(add(fundsForExchanges(opened).atEnd, valueAtEnd(inflows, earning)), gone);
  const wanted = money(state.balance.times(rate));
  if (!exceeds(wanted, left)) return wanted;
  if (segment.flows.outflowsBeyondAssets === "refuse") refuseDistribution(opened, wanted, left);
  return left;
}

/** invested·r + Σ amount·g, movements out counting negative. */
function gain(
  { invested, earning, inflows }: OpenedMonth,
  exchanges: SettledExchanges,
  outflows: readonly Movement[],
): Money {
  const incoming = add(earnedOn(inflows, earning), earnedOn(exchanges.arriving, earning));
  const outgoing = add(earnedOn(outflows, earning), earnedOn(exchanges.leaving, earning));
  return subtract(add(money(invested.times(earning.rate)), incoming), outgoing);
}

/** Billing units after the month's movements: dated ones and exchanges move units, undated ones in part. */
function unitsAfter(opened: OpenedMonth, exchanges: SettledExchanges, outflows: readonly Movement[]): Share {
  const { segment, state, index, inflows } = opened;
  const moved = (direction: "inflows" | "outflows", [first, ...dated]: readonly Movement[]) =>
    (first?.amount ?? NOTHING).times(segment.flows[direction].unitShare[index] ?? 1).plus(totalOf(dated));
  const flows = {
    opening: state.balance,
    brought: money(moved("inflows", inflows).plus(totalOf(exchanges.arriving))),
    removed: money(moved("outflows", outflows).plus(totalOf(exchanges.leaving))),
  };
  return rollUnits(state.unitFactor, flows, assetsAtStart(segment.fees));
}

/** With `flows-on: closing`: the rates act on the balance after the fee, at the end of the month. */
function flowsOnClosing(opened: OpenedMonth, balance: Money, unitFactor: Share) {
  const { segment, flows, index } = opened;
  if (segment.flows.on === "opening") return { inflow: NOTHING, outflow: NOTHING, unmet: NOTHING, balance, unitFactor };
  const inflow = money(balance.times(flows.inflows.rate));
  const wanted = money(balance.times(flows.outflows.rate));
  const limit = add(balance, inflow);
  const outflow = exceeds(wanted, limit) ? limit : wanted;
  if (outflow !== wanted && segment.flows.outflowsBeyondAssets === "refuse") refuseOutflows(opened, wanted, limit);
  const { inflows, outflows } = segment.flows;
  const units = {
    opening: balance,
    brought: money(inflow.times(inflows.unitShare[index] ?? 1)),
    removed: money(outflow.times(outflows.unitShare[index] ?? 1)),
  };
  return {
    inflow,
    outflow,
    unmet: subtract(wanted, outflow),
    balance: settledBalance(subtract(limit, outflow), [limit]),
    unitFactor: balance.isZero() ? unitFactor : rollUnits(unitFactor, units, assetsAtStart(segment.fees)),
  };
}

/** A balance that differs from nothing only by the rounding of a division is nothing. */
const settledBalance = (balance: Money, terms: readonly Money[]): Money =>
  isRounding(balance, ...terms) ? NOTHING : balance;
