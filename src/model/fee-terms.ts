import type { YearPart } from "../plan/day-count.js";
import type { FeePlan, FeeTermsPlan, UnitFeesPlan } from "../plan/fee-plan.js";
import { Exact, type Money, money, NOTHING, type Share, share, smaller } from "../units.js";
import { annualFee, type FeeSchedule } from "./fee-schedule.js";

/** What one billing unit pays a year, and on what. */
export interface AgreedFee {
  /** What is left of the balance without what is excluded. */
  readonly billable: Money;
  readonly annual: Money;
}

/** What is agreed of a unit in one month; see `FeeTermsPlan`. */
export interface TermsOfMonth {
  readonly excludedShare: Share;
  readonly excludedAmount: Money;
  readonly discount: Share;
  readonly minimum: Money | null;
  readonly cap: Money | null;
  readonly waiver: Money;
  readonly order: FeeTermsPlan["order"];
}

/** The schedule of a month. */
export const scheduleIn = ({ schedule, boundary, tiers }: UnitFeesPlan, month: number): FeeSchedule => ({
  schedule,
  boundary,
  tiers: tiers.map(({ upTo, rate }) => ({ upTo, rate: rate.byMonth[month] as FeeSchedule["tiers"][number]["rate"] })),
});

/** The terms of a month; null where nothing but the schedule is agreed. */
export const termsIn = ({ terms }: UnitFeesPlan, month: number): TermsOfMonth | null =>
  terms === null
    ? null
    : {
        excludedShare: terms.excluded.share[month] as Share,
        excludedAmount: terms.excluded.amount[month] as Money,
        discount: terms.discount[month] as Share,
        minimum: terms.minimum?.[month] ?? null,
        cap: terms.cap?.[month] ?? null,
        waiver: terms.waiver[month] as Money,
        order: terms.order,
      };

/**
 * The fee of one billing unit for a year as agreed: the schedule on what is billable, then discount, minimum and cap in their
 * order.
 *
 *     billable = balance·(1 − excluded share) − excluded amount, not below 0
 *
 * @param balance  the unit's assets, ≥ 0
 */
export function agreedFee(schedule: FeeSchedule, terms: TermsOfMonth | null, balance: Money): AgreedFee {
  if (terms === null) return { billable: balance, annual: annualFee(schedule, balance) };
  const left = balance.minus(balance.times(terms.excludedShare)).minus(terms.excludedAmount);
  const billable = left.isNegative() ? NOTHING : money(left);
  const steps = {
    discount: (fee: Money): Money => money(fee.minus(fee.times(terms.discount))),
    minimum: (fee: Money): Money => (terms.minimum?.greaterThan(fee) ? terms.minimum : fee),
    cap: (fee: Money): Money => (terms.cap === null ? fee : smaller(fee, terms.cap)),
  };
  const annual = terms.order.reduce((fee, step) => steps[step](fee), annualFee(schedule, billable));
  return { billable, annual };
}

/** A part of a year, or of a period. */
export const partOf = (amount: Money, { part, of }: YearPart): Money => money(amount.times(part).dividedBy(of));

/** A part of a period as a share of the whole of it. */
export const shareOf = (part: YearPart, whole: YearPart): Share =>
  share(new Exact(part.part).times(whole.of).dividedBy(new Exact(part.of).times(whole.part)));

/**
 * A unit's bill: fee·part of the year − waiver, not below 0.
 *
 * @param waived  the part of the period's waiver that counts: all of it in a bill, less in an accrual before
 */
export function unitBill(annual: Money, years: YearPart, waiver: Money, waived: Share): Money {
  const fee = partOf(annual, years);
  return waiver.isZero() ? fee : lessWaiver(fee, money(waiver.times(waived)));
}

/** fee − waiver, not below 0. */
export function lessWaiver(fee: Money, waiver: Money): Money {
  const left = fee.minus(waiver);
  return left.isNegative() ? NOTHING : money(left);
}

/** A bill in whole minor units. Halves go to the even one, or away from zero. */
export const roundedBill = (bill: Money, rounding: FeePlan["rounding"]): Money =>
  rounding === null
    ? bill
    : money(
        bill.toDecimalPlaces(
          rounding.digits,
          rounding.mode === "half-even" ? Exact.ROUND_HALF_EVEN : Exact.ROUND_HALF_UP,
        ),
      );
