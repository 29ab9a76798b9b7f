import type { BillingMonth } from "../plan/billing.js";
import type { YearPart } from "../plan/day-count.js";
import type { FeePlan } from "../plan/fee-plan.js";
import { feesInForce } from "../plan/fees-in-force.js";
import { add, Exact, type Money, money, NOTHING, type Share, share, smaller, subtract, WHOLE } from "../units.js";
import { addMonth, type BaseSum, feeBase, type MonthOfBase, NO_MONTHS } from "./fee-base.js";
import { partOf, shareOf } from "./fee-terms.js";
import { type Billable, segmentAnnualFee, segmentFee } from "./fees.js";

/** What a segment's billing carries from month to month. */
export interface BillingState {
  /** Balance and units at the beginning of the billing period. */
  readonly begin: Billable;
  /** In arrears: earned so far in the period. */
  readonly accrued: Money;
  /** In advance: what the months of the period earn of its bill. */
  readonly earns: Money;
  /** In advance: what falls due at the beginning of the period, with the charges and refunds of the one before. */
  readonly due: Money;
  /** For bases that are the mean of the period's months. */
  readonly base: BaseSum;
  /** In advance, where flows are charged. */
  readonly flows: ChargedFlows;
  /** Bills that are not paid yet, oldest first. */
  readonly unpaid: readonly Money[];
}

/** Flows that are charged and refunded by days. */
export interface ChargedFlows {
  /** The balance that is charged: the beginning and the period's flows so far, not below 0. */
  readonly balance: Money;
  /** What a year's fee is of the beginning. */
  readonly rate: Share;
  /** Comes with the next bill; less than 0 is a credit. */
  readonly pending: Money;
}

/** Where the month lies in its billing period. */
const placeOf = ({ calendar }: FeePlan, month: number): BillingMonth => calendar[month] as BillingMonth;

const begins = (fees: FeePlan, month: number): boolean => placeOf(fees, month).from === month;

/** What falls due at the beginning of a month. */
export const dueAtBeginning = (fees: FeePlan, state: BillingState, month: number): Money =>
  fees.when === "advance" && begins(fees, month) ? state.due : NOTHING;

/** The state in which a month begins: a fresh one at the beginning of a period. */
export function openBilling(fees: FeePlan, before: BillingState | null, begin: Billable, month: number): BillingState {
  if (before !== null && !begins(fees, month)) return before;
  const fresh = { begin, accrued: NOTHING, earns: NOTHING, due: NOTHING, base: NO_MONTHS };
  const unpaid = before?.unpaid ?? [];
  if (fees.when === "arrears") return { ...fresh, flows: UNCHARGED, unpaid };
  const { period } = placeOf(fees, month);
  const bill = segmentFee(fees, begin, { month, years: period, waived: WHOLE, rounded: true });
  const asked = add(bill, before?.flows.pending ?? NOTHING);
  const due = payableBill(fees, asked.isNegative() ? NOTHING : asked, begin.balance);
  const flows = {
    balance: begin.balance,
    rate: fees.flowsCharged ? chargedRate(fees, begin, month) : share(0),
    pending: asked.isNegative() ? asked : NOTHING,
  };
  // What the assets cannot pay is not earned.
  const cut = asked.isNegative() ? NOTHING : subtract(asked, due);
  return { ...fresh, earns: subtract(bill, cut), due, flows, unpaid };
}

const UNCHARGED: ChargedFlows = { balance: NOTHING, rate: share(0), pending: NOTHING };

/** What a year's fee is of the balance; the first tier's rate where there is none. */
function chargedRate(fees: FeePlan, begin: Billable, month: number): Share {
  if (begin.balance.isZero()) return share(feesInForce(fees, month).own.tiers[0]?.rate.byMonth[month] ?? 0);
  return share(segmentAnnualFee(fees, begin, month).dividedBy(begin.balance));
}

/** A month as its fee sees it. */
export interface BilledMonth extends MonthOfBase {
  readonly month: number;
  readonly moved: MovedDays;
}

/** Net flows of a month: all of them, and the sum of each by the part of the month for which it is charged. */
export interface MovedDays {
  readonly net: Money;
  readonly weighted: Money;
}

/** A fee earned in a month: what it adds to revenue and, when the period ends, the bill. */
export interface Accrual {
  readonly revenue: Money;
  /** Falls due at the end of the month. */
  readonly bill: Money;
  /** What falls due in the month, at its beginning or its end. */
  readonly billed: Money;
  readonly collected: Money;
  readonly state: BillingState;
}

/**
 * Earns a month's fee.
 *
 *     advance: revenue = bill·month/period, and what flows within the period are charged
 *     arrears: accrued to date = fee(base so far)·years to date; revenue = accrued now − accrued before
 *
 * In arrears the bill is what has accrued at the end of the period; a period cut by the horizon stays unbilled.
 */
export function accrue(fees: FeePlan, state: BillingState, of: BilledMonth): Accrual {
  const { revenue, bill, next } = fees.when === "advance" ? inAdvance(fees, state, of) : inArrears(fees, state, of);
  const billed = add(bill, dueAtBeginning(fees, state, of.month));
  if (fees.collectedAfter === 0) return { revenue, bill, billed, collected: billed, state: next };
  const unpaid = [...state.unpaid, billed];
  const paid = unpaid.length > fees.collectedAfter;
  return {
    revenue,
    bill,
    billed,
    collected: paid ? (unpaid[0] as Money) : NOTHING,
    state: { ...next, unpaid: paid ? unpaid.slice(1) : unpaid },
  };
}

interface Earned {
  readonly revenue: Money;
  readonly bill: Money;
  readonly next: BillingState;
}

function inAdvance(fees: FeePlan, state: BillingState, { month, moved }: BilledMonth): Earned {
  const { month: own, period } = placeOf(fees, month);
  const share = own.of === period.of ? { part: own.part, of: period.part } : ratioOf(own, period);
  const regular = partOf(state.earns, share);
  if (!fees.flowsCharged) return { revenue: regular, bill: NOTHING, next: state };
  const charged = money(state.flows.balance.plus(moved.weighted));
  const above = Exact.max(charged, 0).minus(state.begin.balance).times(state.flows.rate);
  const next = chargeFlows(fees, state, { month, moved });
  return { revenue: add(regular, partOf(money(above), own)), bill: NOTHING, next };
}

const ratioOf = (part: YearPart, whole: YearPart): YearPart => ({
  part: part.part * whole.of,
  of: part.of * whole.part,
});

/**
 * Charges a month's flows for the days that are left of the billing period, and refunds what leaves; the next bill has both.
 *
 *     pending += rate·((C + Σ flow·w)·month − C·month + (C′ − C)·rest),   C′ = C + Σ flow, neither below 0
 */
export function chargeFlows(
  fees: FeePlan,
  state: BillingState,
  { month, moved }: { readonly month: number; readonly moved: MovedDays },
): BillingState {
  const { balance, rate, pending } = state.flows;
  const { month: own, toDate, period } = placeOf(fees, month);
  const after = money(Exact.max(balance.plus(moved.net), 0));
  const inMonth = money(Exact.max(balance.plus(moved.weighted), 0).minus(balance).times(rate));
  const later = money(after.minus(balance).times(rate));
  const rest = subtract(partOf(later, period), partOf(later, toDate));
  return { ...state, flows: { balance: after, rate, pending: add(pending, partOf(inMonth, own), rest) } };
}

function inArrears(fees: FeePlan, state: BillingState, of: BilledMonth): Earned {
  const { month, end } = of;
  const { to, toDate, period } = placeOf(fees, month);
  const due = to === month;
  const base = addMonth(fees.base, state.base, of);
  const earned = segmentFee(fees, feeBase(fees.base, state.begin, { end, sum: base }), {
    month,
    years: toDate,
    waived: due ? WHOLE : shareOf(toDate, period),
    rounded: due,
  });
  const accrued = due ? payableBill(fees, earned, end.balance) : earned;
  const bill = due ? accrued : NOTHING;
  return { revenue: subtract(accrued, state.accrued), bill, next: { ...state, accrued, base } };
}

/** Where a deducted fee is capped, a bill is at most the assets, and what is cut is not earned. */
const payableBill = ({ deducted, beyondAssets }: FeePlan, bill: Money, assets: Money): Money =>
  deducted && beyondAssets === "cap" ? smaller(bill, assets) : bill;
