import type { FeePlan } from "../plan/plan.js";
import { Exact, type Money, money, NOTHING, type Share, share } from "../units.js";
import { annualFee, type FeeSchedule } from "./fee-schedule.js";

/** A balance, and the number of billing units it is spread over relative to the start date. */
export interface Billable {
  readonly balance: Money;
  readonly unitFactor: Share;
}

/**
 * A segment's fee for a year on a balance b spread over κ times the units of the start date.
 *
 *     fee = Σ bands κ·count·annualFee(size·φ),   φ = b/(κ·S),   S = Σ count·size
 *
 * So market gain and existing clients' flows move the size of the units, new clients and departures their number. Where
 * S = 0 (a segment that starts empty) every unit has the size b/(κ·Σ count). Nothing on no units or no balance.
 *
 * @param month  index of the month whose rates apply (already meant over the billing period)
 */
export function segmentAnnualFee(fees: FeePlan, { balance, unitFactor }: Billable, month: number): Money {
  if (unitFactor.isZero() || balance.lessThanOrEqualTo(0)) return NOTHING;
  const schedule = scheduleOf(fees, month);
  if (fees.schedule === "flat") return annualFee(schedule, balance);
  const assets = assetsAtStart(fees);
  const count = fees.bands.reduce((total, band) => total.plus(band.count), new Exact(0));
  if (assets.isZero()) {
    if (count.isZero()) return NOTHING;
    const units = count.times(unitFactor);
    return money(annualFee(schedule, money(balance.dividedBy(units))).times(units));
  }
  const growth = balance.dividedBy(unitFactor.times(assets));
  const ofBand = (band: FeePlan["bands"][number]) =>
    annualFee(schedule, money(band.size.times(growth)))
      .times(band.count)
      .times(unitFactor);
  return money(fees.bands.reduce((total, band) => total.plus(ofBand(band)), new Exact(0)));
}

const scheduleOf = ({ schedule, boundary, tiers }: FeePlan, month: number): FeeSchedule => ({
  schedule,
  boundary,
  tiers: tiers.map(({ upTo, rate }) => ({ upTo, rate: rate.byMonth[month] as FeeSchedule["tiers"][number]["rate"] })),
});

/** S: the assets of the billing units at the start date. */
export const assetsAtStart = ({ bands }: FeePlan): Money =>
  money(bands.reduce((total, { count, size }) => total.plus(size.times(count)), new Exact(0)));

/** What brings and removes billing units in a month. */
export interface UnitFlows {
  readonly opening: Money;
  /** ≥ 0. */
  readonly brought: Money;
  /** ≥ 0. */
  readonly removed: Money;
}

/**
 * Billing units after a month's flows: new ones come at the average opening size, leavers go pro rata.
 *
 *     κ₁ = κ₀·(1 + (brought − removed)/opening), never below 0
 *
 * Out of nothing (opening 0): brought/S, or 1 where S = 0.
 */
export function rollUnits(unitFactor: Share, { opening, brought, removed }: UnitFlows, atStart: Money): Share {
  if (opening.isZero()) return share(atStart.isZero() ? 1 : brought.dividedBy(atStart));
  const change = brought.minus(removed).dividedBy(opening).plus(1);
  return share(change.isNegative() ? 0 : unitFactor.times(change));
}
