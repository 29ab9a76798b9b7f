import type { FeePlan } from "../plan/fee-plan.js";
import { feesInForce } from "../plan/fees-in-force.js";
import { type Money, ratio, type Share, share, sum } from "../units.js";
import { agreedFee, roundedBill, scheduleIn, termsIn, unitBill } from "./fee-terms.js";
import { splitBill } from "./households.js";

/** What a billing unit of one size pays at the opening. */
export interface UnitPreview {
  readonly count: Share;
  readonly size: Money;
  /** What is left of it without what is excluded. */
  readonly billable: Money;
  /** Schedule, discount, minimum and cap; before waivers. */
  readonly annual: Money;
  /** The annual fee over the whole size; null for none. */
  readonly rate: Share | null;
  /** Of one whole period of equal months, after the waiver, in minor units where bills are rounded. */
  readonly bill: Money;
  /** The same over the unit's accounts in whole minor units; empty where it is one account. */
  readonly accounts: readonly { readonly size: Money; readonly bill: Money }[];
}

/**
 * What each band of billing units, of its size at the opening, pays under the terms of a month.
 *
 * @param digits  decimals of the currency's minor unit
 */
export function feePreview(fees: FeePlan, digits: number, month = 0): readonly UnitPreview[] {
  const { own } = feesInForce(fees, month);
  const [schedule, terms] = [scheduleIn(own, month), termsIn(own, month)];
  return fees.bands.map(({ count, size, accounts = [] }) => {
    const { billable, annual } = agreedFee(schedule, terms, size);
    const unrounded = unitBill(annual, { part: fees.periodMonths, of: 12 }, terms?.waiver ?? sum([]), share(1));
    const whole = roundedBill(unrounded, { mode: "half-even", digits });
    const parts = accounts.length === 0 ? [] : splitBill(whole, accounts, { digits, remainder: fees.remainder });
    return {
      count,
      size,
      billable,
      annual,
      rate: ratio(annual, size),
      bill: accounts.length > 0 ? whole : roundedBill(unrounded, fees.rounding),
      accounts: accounts.map((account, at) => ({ size: account, bill: parts[at] ?? sum([]) })),
    };
  });
}
