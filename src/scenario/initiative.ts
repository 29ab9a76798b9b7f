import type { Month } from "../months.js";
import type { AnnualRate, Money, Share } from "../units.js";
import type { ProgrammeCost } from "./programme-cost.js";
import type { Subject } from "./question.js";
import type { FlowLevel, Stated } from "./scenario.js";

/** What is done to a level: rate points or an amount a year are added to it, or it is multiplied. */
export type Change = FlowLevel | { readonly kind: "factor"; readonly factor: Share };

/** How an effect grows: by equal parts over so many months (0: at once), or a share of it in each year from its first month. */
export type Ramp =
  | { readonly kind: "linear"; readonly months: number; readonly text: string }
  | { readonly kind: "shares"; readonly shares: readonly Share[]; readonly text: string };

/** Whom a change is for: a segment, or all with a tag. */
export type ChangedSubject = Extract<Subject, { readonly kind: "segment" | "tag" }>;

/** What a strategic initiative does to the business when it comes: every effect is of the plan as it is without initiatives. */
export interface Initiative {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  /** Whether it is part of the plan. */
  readonly on: boolean;
  /** First and last month of its effect; `until` null: for good. */
  readonly from: Month;
  readonly until: Month | null;
  readonly ramp: Ramp;
  readonly flows: readonly FlowChange[];
  readonly fees: readonly FeeChange[];
  readonly cost: ProgrammeCost | null;
  readonly revenue: InitiativeRevenue | null;
  /** Chance that it comes, drawn once per path; null: it does. */
  readonly probability: Stated<Share> | null;
}

export interface FeeChange {
  readonly of: ChangedSubject;
  /** Ids of the segments that it is for. */
  readonly segments: readonly string[];
  readonly change: Stated<Change>;
}

export interface FlowChange extends FeeChange {
  readonly direction: "inflows" | "outflows";
}

/** Revenue that is no fee on assets: an amount a year at full effect. */
export interface InitiativeRevenue {
  readonly amount: Stated<Money>;
  readonly growth: Stated<AnnualRate> | null;
}
