import type { BillingProgram } from "../billing.js";
import type { Lane } from "./block.js";

/** What becomes of a month's revenue. */
export interface BilledLines {
  /** Bills of the month: what was earned in their period, in the month in which they fall due. */
  readonly billed: Lane;
  readonly collected: Lane;
  /** Revenue less rebates and what distributors take. */
  readonly netRevenue: Lane;
}

/** The same of a segment, with what it carries from month to month. */
export interface BillingLanes extends BilledLines {
  /** In arrears: earned and not billed. */
  readonly earned: Lane;
  /** [month mod length] → bills, those of a month until they are paid. */
  readonly bills: readonly Lane[];
}

export const makeBilledLines = (lane: () => Lane): BilledLines => ({
  billed: lane(),
  collected: lane(),
  netRevenue: lane(),
});

export const makeBilling = ({ collectedAfter }: BillingProgram, lane: () => Lane): BillingLanes => ({
  ...makeBilledLines(lane),
  earned: lane(),
  bills: Array.from({ length: collectedAfter + 1 }, lane),
});
