import type { AnnualRate, Money, Share } from "../units.js";
import type { FlowLevel, Stated } from "./scenario.js";

export interface FeeTier {
  /** Upper bound of the slice or band, per billing unit; null in the last. */
  readonly upTo: Money | null;
  readonly rate: Stated<AnnualRate>;
}

/** A step between a schedule's fee and the fee agreed. */
export type FeeStep = "discount" | "minimum" | "cap";

/** What is agreed of each billing unit beside the schedule; null: nothing. */
export interface FeeTerms {
  /** Leaves the base before the tiers: a share of it, or an amount. */
  readonly excluded: Stated<FlowLevel> | null;
  readonly discount: Stated<AnnualRate> | null;
  /** A year, before the fraction of the year. */
  readonly minimum: Stated<Money> | null;
  readonly cap: Stated<Money> | null;
  /** Of every bill, last. */
  readonly waiver: Stated<Money> | null;
  /** All three, in the order in which they act. */
  readonly order: readonly FeeStep[];
}

/** What a billing unit pays a year. */
export interface UnitFees {
  readonly schedule: "flat" | "tiered" | "cliff";
  /** Cliff only: the band a bound belongs to. */
  readonly boundary: "lower_inclusive" | "upper_inclusive";
  /** A flat schedule has one tier without bound. */
  readonly tiers: readonly FeeTier[];
  readonly terms: FeeTerms;
}

/** Billing units of one size, and the accounts that make each of them. */
export interface UnitBand {
  readonly count: Share;
  readonly size: Money;
  /** Left out: one account. */
  readonly accounts?: readonly Money[];
}
