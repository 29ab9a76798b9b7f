import type { FeePlan } from "../plan/fee-plan.js";
import { doubles } from "./doubles.js";

/** When a segment's fees are billed and paid, and what is left of them. */
export interface BillingProgram {
  readonly advance: boolean;
  /** Months of a whole billing period. */
  readonly periodMonths: number;
  /** By month: whether a bill falls due in it. */
  readonly due: readonly boolean[];
  /** Months from a bill to its payment. */
  readonly collectedAfter: number;
  /** By month: what is left of revenue after rebates and distribution costs. */
  readonly netShare: Float64Array;
}

/** Compiles the bills of a segment; null where what is earned is billed, paid and kept in its month. */
export function compileBilling(fees: FeePlan): BillingProgram | null {
  const { calendar, when, periodMonths, collectedAfter, netShare } = fees;
  const kept = netShare.every((left) => left.equals(1));
  if (periodMonths === 1 && collectedAfter === 0 && kept && !fees.flowsCharged) return null;
  return {
    advance: when === "advance",
    periodMonths,
    due: calendar.map(({ from, to }, month) => (when === "advance" ? from : to) === month),
    collectedAfter,
    netShare: doubles(netShare),
  };
}
