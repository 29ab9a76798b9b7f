import type { MonthlyRate, Share } from "../units.js";

/** A currency. Rates are the plan's currency for one unit of it: S' = S·(1 + x). */
export interface CurrencyPlan {
  readonly code: string;
  /** Position of its monthly change x in `MarketPlan.assets`. */
  readonly factor: number;
  /** On the date of the openings. */
  readonly rate: Share;
  /** Average rates that are given, by month; null: the mean of the month's two ends. */
  readonly averages: readonly (Share | null)[];
}

/** How an asset class of another currency earns: h·r + (1 − h)·((1 + r)·(1 + from)/(1 + to) − 1). */
export interface ConversionPlan {
  /** Positions in `MarketPlan.assets` of the changes of its currency and of the segment's; null: the plan's own, which is 1. */
  readonly from: number | null;
  readonly to: number | null;
  /** h, by month. */
  readonly hedged: readonly Share[];
  /** The expected return of each month, in the segment's currency. */
  readonly expected: readonly MonthlyRate[];
}
