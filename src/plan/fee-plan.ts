import type { FeeStep } from "../scenario/unit-fees.js";
import type { AnnualRate, Money, MonthlyRate, Share } from "../units.js";
import type { BillingMonth } from "./billing.js";
import type { Series } from "./plan.js";

export interface FeeTierPlan {
  /** Per billing unit; null: no bound. */
  readonly upTo: Money | null;
  /**
   * Annual rate. In arrears: mean over the billing period's months up to this one; in advance: mean over the whole period.
   * So a bill over a change of rates charges each month its own.
   */
  readonly rate: Series<AnnualRate>;
}

/**
 * What is agreed of each billing unit beside the schedule, by month; the last month of a period counts in arrears, the first in
 * advance.
 */
export interface FeeTermsPlan {
  /** Leaves the base before the tiers: this part of it, and this amount. */
  readonly excluded: { readonly share: readonly Share[]; readonly amount: readonly Money[] };
  readonly discount: readonly Share[];
  /** A year; null: none. */
  readonly minimum: readonly Money[] | null;
  readonly cap: readonly Money[] | null;
  /** Of every bill. */
  readonly waiver: readonly Money[];
  readonly order: readonly FeeStep[];
}

/** What a billing unit pays a year. */
export interface UnitFeesPlan {
  readonly schedule: "flat" | "tiered" | "cliff";
  readonly boundary: "lower_inclusive" | "upper_inclusive";
  readonly tiers: readonly FeeTierPlan[];
  /** Null: nothing but the schedule. */
  readonly terms: FeeTermsPlan | null;
}

/** New clients come in units of their own size, with fees of their own. */
export interface NewUnitsPlan extends UnitFeesPlan {
  /** By month of arrival. */
  readonly size: readonly Money[];
}

/** Other fees from a month on. */
export interface FeesFrom {
  /** Index of the month: the first of a billing period. */
  readonly from: number;
  readonly label: string;
  readonly own: UnitFeesPlan;
  /** Of new business in units of its own. */
  readonly fresh: UnitFeesPlan | null;
}

/** Billing units of one size. */
export interface BandPlan {
  readonly count: Share;
  readonly size: Money;
  /** The accounts that make each, where there are several. */
  readonly accounts?: readonly Money[];
}

/** The fees of a segment. Billing periods are those of `calendar`, cut at the horizon. */
export interface FeePlan extends UnitFeesPlan {
  /** What is paid in place of the first schedule and terms, in the order of the months: see `feesInForce`. */
  readonly changes: readonly FeesFrom[];
  /** Bands of billing units at the opening, scaled to add up to it exactly; equal units are one band. */
  readonly bands: readonly BandPlan[];
  /** How a bill is split over the accounts of a unit. */
  readonly remainder: "largest-remainder" | "largest-account";
  readonly base: "beginning" | "ending" | "average" | "month-ends" | "daily";
  readonly when: "arrears" | "advance";
  /** Months of a whole billing period. */
  readonly periodMonths: 1 | 3 | 12;
  /** By month. */
  readonly calendar: readonly BillingMonth[];
  /** In advance: flows within the period are charged and refunded pro rata by days. */
  readonly flowsCharged: boolean;
  /** Whether the day on which money arrives or leaves is charged. */
  readonly arrivalCounted: boolean;
  /** How the bill of each unit is rounded; null: not at all. */
  readonly rounding: { readonly mode: "half-even" | "half-up"; readonly digits: number } | null;
  /** Months from a bill to its payment. */
  readonly collectedAfter: number;
  /** Part of revenue that is left after rebates and distribution costs, by month. */
  readonly netShare: readonly Share[];
  /** Null: new clients come at the average size of the segment, with its fees. */
  readonly newUnits: NewUnitsPlan | null;
  /** Taken from the assets; false: invoiced outside or returns are net, so revenue is a memo item of the ledger. */
  readonly deducted: boolean;
  readonly paidFrom: "assets" | "invoice";
  /** A deducted fee that the assets cannot pay is refused by the exact ledger, and cut on a path. */
  readonly beyondAssets: "refuse" | "cap";
  readonly performance: PerformanceFeePlan | null;
}

/** A performance fee by month. All values are per unit of the fund, which is worth 1 at the start. */
export interface PerformanceFeePlan {
  /** Share of the gain, by month. */
  readonly rate: readonly Share[];
  /** The asset class whose return is the hurdle's; null: none. */
  readonly hurdleAsset: number | null;
  /** Hurdle of the month on top of it; 0 for none. */
  readonly hurdle: readonly MonthlyRate[];
  /** Months of a period are added up, or compound. */
  readonly hurdleRates: "nominal" | "effective";
  /** The hurdle begins again with every period. */
  readonly restarts: boolean;
  readonly kind: "hard" | "soft" | "catch-up";
  /** Only of a catch-up, else 0. */
  readonly catchUp: Share;
  readonly mark: "fund" | "series" | "none";
  readonly markMoves: "when-due" | "every-high";
  readonly openingMark: Share;
  /** Whether a fee becomes due at the end of the month. */
  readonly crystallises: readonly boolean[];
  readonly measured: "after" | "before";
  readonly belowMark: "charged" | "free";
}
