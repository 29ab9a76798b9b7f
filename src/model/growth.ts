import { add, type Money, ratio, type Share, share, subtract } from "../units.js";

/** Client money of a period, and what there was at its beginning. */
export interface Growing {
  readonly opening: Money;
  readonly inflows: Money;
  readonly outflows: Money;
  /** Assets that came with a purchase: never organic. */
  readonly acquired: Money;
}

/** Growth by clients, and by clients and purchases together; null where the opening is nothing. */
export interface OrganicGrowth {
  readonly organic: Share | null;
  readonly withAcquired: Share | null;
}

/**
 * Organic growth as issuers state it: annualised by multiplication, not compounded.
 *
 *     organic = (inflows − outflows) / opening · periods per year
 *
 * @param periodsPerYear  4 for a quarter, 12 for a month, 1 for a year or to leave the rate that of its period
 */
export function organicGrowth({ opening, inflows, outflows, acquired }: Growing, periodsPerYear: Share): OrganicGrowth {
  const netFlows = subtract(inflows, outflows);
  const rate = (flows: Money) => annualised(ratio(flows, opening), periodsPerYear);
  return { organic: rate(netFlows), withAcquired: rate(add(netFlows, acquired)) };
}

/** A rate of a period times its periods a year. */
export const annualised = (rate: Share | null, periodsPerYear: Share): Share | null =>
  rate === null ? null : share(rate.times(periodsPerYear));

/** Periods of this many months in a year: 4 for three. */
export const periodsPerYear = (months: number): Share => share(share(12).dividedBy(months));
