import { type Month, yearOf } from "../months.js";
import type { Fees, Segment } from "../scenario/scenario.js";
import { type AnnualRate, annualRate, Exact, type Money, money, type Share, share } from "../units.js";
import { planPerformanceFees } from "./performance-fees.js";
import type { MarketPlan } from "./market-plan.js";
import type { FeePlan, FeeTierPlan } from "./plan.js";
import { seriesOf, type UncertainRegister } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

const PERIOD_MONTHS = { monthly: 1, quarterly: 3, annual: 12 } as const;

/** What fees are resolved against. */
export interface FeePlanContext {
  readonly months: readonly Month[];
  readonly markets: Pick<MarketPlan, "assets">;
  readonly uncertain: UncertainRegister;
}

/** Resolves a segment's fees: rates meant over the billing period, billing units scaled to the opening. */
export function planFees(segment: Segment, opening: Money, { months, markets, uncertain }: FeePlanContext): FeePlan {
  const { fees, conventions } = segment;
  const periodMonths = PERIOD_MONTHS[fees.frequency];
  return {
    schedule: fees.schedule,
    boundary: fees.boundary,
    tiers: fees.tiers.map((tier): FeeTierPlan => {
      const rate = seriesOf(tier.rate, months, uncertain, (annual) => annual);
      return { upTo: tier.upTo, rate: { ...rate, byMonth: periodMeans(rate.byMonth, periodMonths, fees.when) } };
    }),
    bands: scaledBands(fees.units, opening, yearOf(months[0] as Month)),
    base: fees.base,
    when: fees.when,
    periodMonths,
    deducted: fees.paidFrom === "assets" && conventions.returns === "gross",
    paidFrom: fees.paidFrom,
    beyondAssets: "refuse",
    performance: fees.performance === null ? null : planPerformanceFees(fees.performance, months, markets),
  };
}

/**
 * The rate a bill charges: the mean of the months' rates over the billing period, so that a bill over a change of rates
 * charges each month its own. In arrears over the period's months so far; in advance over the whole period, in which months
 * beyond the horizon have the last month's rate. Periods are counted from the start date.
 */
export function periodMeans(
  rates: readonly AnnualRate[],
  periodMonths: number,
  when: Fees["when"],
): readonly AnnualRate[] {
  const last = rates.length - 1;
  return rates.map((rate, month) => {
    const from = month - (month % periodMonths);
    const count = when === "advance" ? periodMonths : month - from + 1;
    const charged = Array.from({ length: count }, (_, offset) => rates[Math.min(from + offset, last)] as AnnualRate);
    return charged.every((other) => other.equals(rate)) ? rate : meanOf(charged);
  });
}

const meanOf = (rates: readonly AnnualRate[]): AnnualRate =>
  annualRate(rates.reduce((total, rate) => total.plus(rate), new Exact(0)).dividedBy(rates.length));

/**
 * Bands of billing units that add up to the opening exactly: stated household sizes (within 0.5 % of it) are scaled by one
 * factor; equal units have the average size. Nothing is scaled where either side is nothing.
 */
export function scaledBands(units: Fees["units"], opening: Money, year: number): FeePlan["bands"] {
  if (units.kind === "equal") {
    const count: Share = valueIn(units.count, year);
    return [{ count, size: money(count.isZero() ? 0 : opening.dividedBy(count)) }];
  }
  const stated = units.bands.reduce((total, { count, size }) => total.plus(size.times(count)), new Exact(0));
  if (stated.isZero() || opening.isZero() || stated.equals(opening)) return units.bands;
  return units.bands.map(({ count, size }) => ({
    count: share(count),
    size: money(size.times(opening).dividedBy(stated)),
  }));
}
