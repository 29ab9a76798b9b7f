import type { PeriodLength } from "./terms.js";

/** "quarter", "45 days", "1 day". */
export const periodName = (period: PeriodLength): string =>
  typeof period === "string" ? period : dayCount(period.days);

export const dayCount = (days: number): string => (days === 1 ? "1 day" : `${days} days`);
