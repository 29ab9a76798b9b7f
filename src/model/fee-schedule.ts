import { type AnnualRate, Exact, type Money, money, ratio, type Share } from "../units.js";

/** A schedule at one moment: tiers in ascending order, the last without a bound. */
export interface FeeSchedule {
  readonly schedule: "flat" | "tiered" | "cliff";
  /** Cliff only: `lower_inclusive`: a balance on a bound belongs to the upper band. */
  readonly boundary: "lower_inclusive" | "upper_inclusive";
  readonly tiers: readonly { readonly upTo: Money | null; readonly rate: AnnualRate }[];
}

/**
 * The fee of one billing unit for a year.
 *
 *     flat:   balance·rate
 *     tiered: Σ slices (part of the balance between the bounds)·rate, never decreasing in the balance
 *     cliff:  balance·rate of the band it falls in; a dollar more can cost less
 *
 * @param balance  the unit's assets, ≥ 0
 */
export function annualFee(schedule: FeeSchedule, balance: Money): Money {
  if (schedule.schedule !== "tiered") return money(balance.times(bandOf(schedule, balance).rate));
  let [fee, below] = [new Exact(0), new Exact(0)];
  for (const { upTo, rate } of schedule.tiers) {
    const top = upTo === null ? balance : Exact.min(upTo, balance);
    if (top.greaterThan(below)) fee = fee.plus(top.minus(below).times(rate));
    if (upTo === null || balance.lessThanOrEqualTo(upTo)) break;
    below = new Exact(upTo);
  }
  return money(fee);
}

/** The band of a cliff that a balance falls in; the one band of a flat schedule. */
export function bandOf({ schedule, boundary, tiers }: FeeSchedule, balance: Money): FeeSchedule["tiers"][number] {
  const within = (upTo: Money | null) =>
    upTo === null || balance.lessThan(upTo) || (boundary === "upper_inclusive" && balance.equals(upTo));
  const band = schedule === "flat" ? tiers[0] : tiers.find(({ upTo }) => within(upTo));
  return band ?? (tiers[tiers.length - 1] as FeeSchedule["tiers"][number]);
}

/** The annual fee as a share of the balance; null for no balance. */
export const effectiveRate = (schedule: FeeSchedule, balance: Money): Share | null =>
  ratio(annualFee(schedule, balance), balance);
