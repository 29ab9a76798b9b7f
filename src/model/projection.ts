import type { Month } from "../months.js";
import type { Money, MonthlyRate, Share } from "../units.js";

/**
 * One month of one segment, or the sum over the segments of a group.
 *
 *     preFee  = opening − feesInAdvance + inflows − outflows + exchanges − distributions + marketGain
 *     closing = preFee − feesInArrears
 */
export interface LedgerRow {
  readonly month: Month;
  readonly opening: Money;
  /** ≥ 0; client money only, dated inflows included. */
  readonly inflows: Money;
  /** ≥ 0; what was paid. */
  readonly outflows: Money;
  /** Outflows, and exchanges out, that could not be paid: 0 unless `outflows: cap`. */
  readonly unmetOutflows: Money;
  /** Net of exchanges with other segments; over the firm 0. */
  readonly exchanges: Money;
  /** ≥ 0; income paid out and not reinvested. */
  readonly distributions: Money;
  readonly marketGain: Money;
  /** Deducted from the assets at the beginning of the month. */
  readonly feesInAdvance: Money;
  /** Deducted from the assets at the end of the month. */
  readonly feesInArrears: Money;
  readonly closing: Money;
  /** Earned in the month, whether deducted, invoiced, or not yet billed. */
  readonly revenue: Money;
}

/** A segment's row with what only a segment has. */
export interface SegmentRow extends LedgerRow {
  /** The segment's return of the month: mix and alpha. */
  readonly segmentReturn: MonthlyRate;
  /** Billing units at the close, relative to those at the start date. */
  readonly unitFactor: Share;
}

/** The exact ledger at expected returns and flows. */
export interface Projection {
  /** [segment][month]. */
  readonly segments: readonly (readonly SegmentRow[])[];
  /** [group][month]; positions as in `Plan.groups`. */
  readonly groups: readonly (readonly LedgerRow[])[];
}
