import type { AnnualRate, Share } from "../units.js";
import type { Stated } from "./scenario.js";

/** A share of the gain of each unit of a fund, above a hurdle and a high-water mark. */
export interface PerformanceFees {
  readonly at: string;
  /** Share of the gain. */
  readonly rate: Stated<Share>;
  /** What must be earned first, a year: a rate, or an asset class's return and a rate on top. Null: nothing. */
  readonly hurdle: { readonly asset: string | null; readonly plus: Stated<AnnualRate> | null } | null;
  /** On the gain above the hurdle, or on all of it once the hurdle is passed. */
  readonly kind: "hard" | "soft";
  /** Share of the gain above the hurdle that is charged until all of the gain is; stands in place of `kind`. */
  readonly catchUp: Share | null;
  /** One mark for all subscriptions, each series its own, or none: the period's opening. */
  readonly mark: "fund" | "series" | "none";
  readonly markMoves: "when-due" | "every-high";
  /** Mark over the value at the start: 1.08 is 8 % under water. */
  readonly openingMark: Share;
  readonly crystallisation: "annual" | "half-yearly" | "quarterly" | "monthly";
  /** Month of the year at whose end a fee is due, 1 … 12; the others are counted from it. */
  readonly month: number;
  /** The hurdle compounds since the mark was last set, or begins again with every period. */
  readonly hurdleFrom: "mark" | "period";
  /** Within a period: rate/12 a month added up, or (1 + rate)^(1/12) − 1 a month compounding. */
  readonly hurdleRates: "nominal" | "effective";
  /** On the value after or before the period's management fee. */
  readonly measured: "after" | "before";
  /** Gains above a hurdle that lies below the mark. */
  readonly belowMark: "charged" | "free";
}
