import { type Attribution, attribute, revenueYield } from "../model/attribution.js";
import { type Period, rollForward } from "../model/roll-forward.js";
import { annualRate, HALF, NOTHING, ratio, type Share, share, WHOLE } from "../units.js";
import { NAMED_PERIODS, type PeriodLength, type Terms, type Timing } from "./terms.js";

/** What a period made of its opening. */
export type Rolled = Period & Attribution & { readonly revenueYield: Share | null };

/** Part of the period for which flows are invested. */
export const TIMING_WEIGHTS: Readonly<Record<Timing, Share>> = { start: WHOLE, mid: HALF, end: share(NOTHING) };

/**
 * Rolls a balance forward by one period.
 *
 *     netFlows   = inflows − outflows
 *     marketGain = opening·return + netFlows·weight·return       weight: start 1, mid ½, end 0 (Modified Dietz)
 *     preFee     = opening + netFlows + marketGain
 *     fee        = annual fee · period/year · billable/opening · (opening + preFee)/2
 *     closing    = preFee − fee                                  preFee alone after a net return, or paid by invoice
 *     averageAum = (opening + closing)/2
 *
 * A month is 1/12 of a year, a quarter 1/4, n days n/365.
 *
 * @throws InputError for outflows or a fee beyond the assets
 */
export function roll(terms: Terms): Rolled {
  const { opening, inflows, outflows, fee } = terms;
  const { count, of } = partOfYear(terms.period);
  const billable = ratio(terms.billable, opening) ?? WHOLE;
  const rolled = rollForward({
    opening,
    inflows,
    outflows,
    rate: terms.return,
    weight: TIMING_WEIGHTS[terms.timing],
    earn: "simple",
    outflowsBeyondAssets: "refuse",
    fee: {
      // Multiplied out before dividing: a twelfth of 1.2 % is 0.1 % to the last digit.
      rate: annualRate(fee.times(count).times(billable).dividedBy(of)),
      years: WHOLE,
      base: "average",
      when: "arrears",
      returns: isDeducted(terms) ? "gross" : "net",
    },
  });
  const growth = attribute({ ...rolled, fees: rolled.feeDeducted });
  return {
    ...rolled,
    ...growth,
    revenueYield: revenueYield(rolled.fee, rolled.averageAum, share(share(of).dividedBy(count))),
  };
}

/** Whether the fee is taken from the assets: not after a net return, which it has lowered already. */
export const isDeducted = ({ basis, payer }: Terms): boolean => basis === "gross" && payer === "assets";

const DAYS_OF_YEAR = 365;

/** A length as count/of of a year: a quarter is 1/4, 45 days are 45/365. */
export const partOfYear = (period: PeriodLength): { readonly count: number; readonly of: number } =>
  typeof period === "string" ? { count: 1, of: NAMED_PERIODS[period] } : { count: period.days, of: DAYS_OF_YEAR };
