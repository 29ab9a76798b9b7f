import type { FeePlan, UnitFeesPlan } from "./fee-plan.js";

/** What the billing units of a segment pay. */
export interface FeesInForce {
  readonly own: UnitFeesPlan;
  /** Of new business in units of its own; null without. */
  readonly fresh: UnitFeesPlan | null;
}

/** The fees of a month: those of the last change that is in force, or the first ones. */
export function feesInForce(fees: Pick<FeePlan, "changes" | "newUnits"> & UnitFeesPlan, month: number): FeesInForce {
  for (let last = fees.changes.length - 1; last >= 0; last--) {
    const change = fees.changes[last] as FeePlan["changes"][number];
    if (change.from <= month) return change;
  }
  return { own: fees, fresh: fees.newUnits };
}
