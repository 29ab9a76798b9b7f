import type { Money, Share } from "../units.js";
import type { Chanced } from "./plan.js";

/**
 * What a dated movement is: a line of the ledger. Inflows, outflows, acquisitions, disposals and changes of scope move billing units;
 * realizations and distributions move the balance of those that stay.
 */
export type MovementKind = "inflow" | "outflow" | "acquisition" | "disposal" | "realization" | "distribution" | "scope";

/** Where a dated movement stands in its month. */
export interface DaysOfMonth {
  /** Days after its own. */
  readonly after: number;
  readonly of: number;
}

/** A dated movement of one segment. */
export interface MovementPlan extends Chanced {
  /** Where it is written: "base.yaml:31:15". */
  readonly at: string;
  readonly kind: MovementKind;
  /** Index of the month. */
  readonly month: number;
  /** ≥ 0, but for scope: negative where less is counted. */
  readonly amount: Money;
  readonly uncertain: number | null;
  /** The part of the amount that moves on this date: 1, or a tranche. */
  readonly part: Share;
  /** (D − d)/D: earns from the next day; (D − d + 1)/D where the day of arrival is counted. */
  readonly weight: Share;
  readonly days: DaysOfMonth;
  /** Of a distribution: the part that comes back at once. */
  readonly reinvested: Share;
  readonly label: string;
}

/** A dated exchange between segments; what cannot be paid is cut. Amounts leave and arrive with one weight. */
export interface ExchangePlan extends Chanced {
  /** Where it is written: "base.yaml:31:15". */
  readonly at: string;
  readonly month: number;
  readonly from: number;
  readonly to: number;
  readonly amount: Money;
  readonly uncertain: number | null;
  readonly weight: Share;
  readonly days: DaysOfMonth;
  readonly label: string;
}
