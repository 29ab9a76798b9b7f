import type { EconomicsRow } from "./economics.js";
import type { NewBusiness } from "./new-units.js";
import type { Month } from "../months.js";
import type { Money, MonthlyRate, Share } from "../units.js";
import type { UnitValues } from "./performance-fees.js";

/**
 * One month of one segment, or the sum over the segments of a group.
 *
 *     preFee  = opening − feesInAdvance + inflows − outflows + exchanges + reinvested − distributions
 *               + acquisitions − disposals − realizations + scope + marketGain + fx
 *     closing = preFee − feesInArrears
 */
export interface LedgerRow {
  readonly month: Month;
  readonly opening: Money;
  /** ≥ 0; client money only, dated inflows included. */
  readonly inflows: Money;
  /** ≥ 0; what was paid. */
  readonly outflows: Money;
  /** Movements out that could not be paid: 0 unless `outflows: cap`. */
  readonly unmetOutflows: Money;
  /** Net of exchanges with other segments; over the firm 0. */
  readonly exchanges: Money;
  /** ≥ 0; the part of the distributions that came back. */
  readonly reinvested: Money;
  /** ≥ 0; income paid out, before any of it comes back. */
  readonly distributions: Money;
  /** ≥ 0; assets that came with a business that was bought. */
  readonly acquisitions: Money;
  /** ≥ 0; assets that left with a business that was sold. */
  readonly disposals: Money;
  /** ≥ 0; capital given back from investments that were sold. */
  readonly realizations: Money;
  /** Assets that came to be counted, or (negative) no longer are, without moving. */
  readonly scope: Money;
  readonly marketGain: Money;
  /** What exchange rates did to a balance in another currency; 0 in the currency of the segment. */
  readonly fx: Money;
  /** Deducted from the assets at the beginning of the month. */
  readonly feesInAdvance: Money;
  /** Deducted from the assets at the end of the month, performance fees among it. */
  readonly feesInArrears: Money;
  readonly closing: Money;
  /** Earned in the month, whether deducted, invoiced, or not yet billed; performance fees that fell due among it. */
  readonly revenue: Money;
  /** Bills of the month: what was earned in their period, in the month in which they fall due. */
  readonly billed: Money;
  /** What of the bills was paid in the month. */
  readonly collected: Money;
  /** Revenue less rebates and what distributors take. */
  readonly netRevenue: Money;
  /** Performance fees that fell due in the month: at the end of a period, and on what was redeemed. */
  readonly performanceFees: Money;
  /** Performance fees that have accrued at the end of the month and are not due: no revenue yet. */
  readonly performanceAccrual: Money;
  /** The mean of the month's balances by day; a dated movement counts from its own day, or from the next. */
  readonly daily: Money;
  readonly dailyFromNextDay: Money;
}

/** A segment's row with what only a segment has. */
export interface SegmentRow extends LedgerRow {
  /** The segment's return of the month: mix and alpha. */
  readonly segmentReturn: MonthlyRate;
  /** The part of the market gain that alpha and tracking brought; the rest is the benchmark's. */
  readonly alphaGain: Money;
  /** Billing units at the close, relative to those at the start date. */
  readonly unitFactor: Share;
  /** Of a fund with a performance fee, at the end of the month. */
  readonly unit: UnitValues | null;
  /** New business at the close, where it comes in units of its own. */
  readonly newBusiness: NewBusiness;
}

/** The exact ledger at expected returns and flows. */
export interface Projection {
  /** [segment][month], each in the segment's own currency. */
  readonly segments: readonly (readonly SegmentRow[])[];
  /** [segment][month] in the plan's currency; the same rows where that is the segment's own. Returns stay the segment's. */
  readonly reported: readonly (readonly SegmentRow[])[];
  /** [group][month] in the plan's currency; positions as in `Plan.groups`. */
  readonly groups: readonly (readonly LedgerRow[])[];
  /** The firm around the assets, by month; null where the plan has none. */
  readonly economics: readonly EconomicsRow[] | null;
}
