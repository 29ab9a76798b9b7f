import type { SegmentPlan } from "../plan/plan.js";
import { type Money, type Share, WHOLE } from "../units.js";
import type { BillingState } from "./billing.js";

/** What a segment carries from one month to the next. */
export interface SegmentState {
  readonly balance: Money;
  /** Billing units relative to the start date. */
  readonly unitFactor: Share;
  readonly billing: BillingState | null;
}

export const startOf = ({ opening }: SegmentPlan): SegmentState => ({
  balance: opening,
  unitFactor: WHOLE,
  billing: null,
});
