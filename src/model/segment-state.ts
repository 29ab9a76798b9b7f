import type { SegmentPlan } from "../plan/plan.js";
import { type Money, type Share, WHOLE } from "../units.js";
import type { BillingState } from "./billing.js";
import { type Series, seriesAtStart } from "./fund-series.js";
import { type NewBusiness, NOBODY } from "./new-units.js";

/** What a segment carries from one month to the next. */
export interface SegmentState {
  readonly balance: Money;
  /** Billing units relative to the start date. */
  readonly unitFactor: Share;
  readonly newBusiness: NewBusiness;
  readonly billing: BillingState | null;
  /** Units of a fund with a performance fee; none without one. */
  readonly series: readonly Series[];
}

export const startOf = ({ opening, fees }: SegmentPlan): SegmentState => ({
  balance: opening,
  unitFactor: WHOLE,
  newBusiness: NOBODY,
  billing: null,
  series: fees.performance === null ? [] : seriesAtStart(fees.performance, opening),
});
