import type { FeePlan } from "../plan/plan.js";
import { add, half, type Money, money, NOTHING, type Share, share, smaller, subtract } from "../units.js";
import { type Billable, segmentAnnualFee } from "./fees.js";

/** What a segment's billing carries from month to month. */
export interface BillingState {
  /** Balance and units at the beginning of the billing period. */
  readonly begin: Billable;
  /** In arrears: earned so far in the period. */
  readonly accrued: Money;
  /** In advance: the period's bill. */
  readonly billed: Money;
}

/** Months of the billing period so far, this one included: 1 … periodMonths. Periods are counted from the start date. */
export const monthOfPeriod = ({ periodMonths }: FeePlan, month: number): number => (month % periodMonths) + 1;

/** The state in which a month begins: a fresh one at the beginning of a period. */
export function openBilling(fees: FeePlan, before: BillingState | null, begin: Billable, month: number): BillingState {
  if (before !== null && monthOfPeriod(fees, month) > 1) return before;
  const billed =
    fees.when === "advance"
      ? payableBill(fees, partOfYear(segmentAnnualFee(fees, begin, month), fees.periodMonths), begin.balance)
      : NOTHING;
  return { begin, accrued: NOTHING, billed };
}

/** A fee earned in a month: what it adds to revenue and, when the period ends, the bill. */
export interface Accrual {
  readonly revenue: Money;
  /** Falls due at the end of the month. */
  readonly bill: Money;
  /** What falls due in the month, at its beginning or its end. */
  readonly billed: Money;
  readonly state: BillingState;
}

/**
 * Earns a month's fee.
 *
 *     advance: revenue = bill / months of the period
 *     arrears: accrued to date = k/12·fee(base) over the period's k months so far; revenue = accrued now − accrued before
 *
 * In arrears the bill is what has accrued at the end of the period; a period cut by the horizon stays unbilled.
 *
 * @param end  the balance before the fee and the units at the end of the month
 */
export function accrue(fees: FeePlan, state: BillingState, end: Billable, month: number): Accrual {
  if (fees.when === "advance") {
    const billed = monthOfPeriod(fees, month) === 1 ? state.billed : NOTHING;
    return { revenue: money(state.billed.dividedBy(fees.periodMonths)), bill: NOTHING, billed, state };
  }
  const months = monthOfPeriod(fees, month);
  const earned = partOfYear(segmentAnnualFee(fees, feeBase(fees.base, state.begin, end), month), months);
  const due = months === fees.periodMonths;
  const accrued = due ? payableBill(fees, earned, end.balance) : earned;
  const bill = due ? accrued : NOTHING;
  return { revenue: subtract(accrued, state.accrued), bill, billed: bill, state: { ...state, accrued } };
}

/** Where a deducted fee is capped, a bill is at most the assets, and what is cut is not earned. */
const payableBill = ({ deducted, beyondAssets }: FeePlan, bill: Money, assets: Money): Money =>
  deducted && beyondAssets === "cap" ? smaller(bill, assets) : bill;

/** What a fee in arrears is charged on: beginning, ending before the fee, or the mean of both, of balance and units alike. */
export function feeBase(base: FeePlan["base"], begin: Billable, end: Billable): Billable {
  if (base === "beginning") return begin;
  if (base === "ending") return end;
  return {
    balance: half(add(begin.balance, end.balance)),
    unitFactor: meanOf(begin.unitFactor, end.unitFactor),
  };
}

const meanOf = (first: Share, second: Share): Share => share(first.plus(second).dividedBy(2));
const partOfYear = (annual: Money, months: number): Money => money(annual.times(months).dividedBy(12));
