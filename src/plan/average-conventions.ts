import type { Conventions } from "../scenario/scenario.js";

/** Conventions of average AUM that look at the days within a month. */
export type DailyConvention = Extract<Conventions["averageAum"], "daily" | "daily-from-next-day">;

/** Those that look at balances at month ends only. */
export type BalanceConvention = Exclude<Conventions["averageAum"], DailyConvention>;

export const isByDay = (convention: Conventions["averageAum"]): convention is DailyConvention =>
  convention === "daily" || convention === "daily-from-next-day";
