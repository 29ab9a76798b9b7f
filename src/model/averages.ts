import { daysInMonth } from "../months.js";
import { type BalanceConvention, isByDay } from "../plan/average-conventions.js";
import type { Plan } from "../plan/plan.js";
import { add, half, type Money, money, NOTHING, sum } from "../units.js";
import type { LedgerRow } from "./projection.js";

/** How average AUM is meant; the report says which one is in force. */
export type AverageConvention = Plan["averageAum"];

/** What a month's row says of the balances in it. */
export type MonthBalances = Pick<LedgerRow, "month" | "opening" | "closing" | "daily" | "dailyFromNextDay">;

/**
 * Average AUM of consecutive months, at least one. By day, months weigh by their days (see `daily-balance.ts`); else as `averageOf`.
 */
export function averageOfMonths(convention: AverageConvention, rows: readonly MonthBalances[]): Money {
  if (isByDay(convention)) return byDays(rows, convention === "daily" ? "daily" : "dailyFromNextDay");
  const closings = rows.map(({ closing }) => closing);
  return averageOf(convention, rows[0]?.opening ?? NOTHING, closings);
}

/**
 * Average of the balances of a period of n months.
 *
 *     two-point:    (opening + last closing)/2
 *     month-ends:   mean of the n closings
 *     13-month:     mean of the opening and the n closings
 *     quarter-ends: mean of every third closing, counted back from the last (4 in a year)
 *     five-points:  mean of the opening and those (5 in a year)
 *     trapezoid:    mean over the months of (opening + closing)/2
 *
 * @param opening   assets at the start of the period
 * @param closings  assets at its month ends, after fees; at least one
 */
export function averageOf(convention: BalanceConvention, opening: Money, closings: readonly Money[]): Money {
  const last = closings.length - 1;
  const quarterEnds = closings.filter((_, month) => (last - month) % 3 === 0);
  switch (convention) {
    case "two-point":
      return half(add(opening, closings[last] ?? opening));
    case "month-ends":
      return mean(closings);
    case "13-month":
      return mean([opening, ...closings]);
    case "quarter-ends":
      return mean(quarterEnds);
    case "five-points":
      return mean([opening, ...quarterEnds]);
    case "trapezoid":
      return mean(closings.map((closing, month) => half(add(closings[month - 1] ?? opening, closing))));
  }
}

const mean = (balances: readonly Money[]): Money => money(sum(balances).dividedBy(balances.length));

/** Months weigh by their days. */
function byDays(rows: readonly MonthBalances[], balance: "daily" | "dailyFromNextDay"): Money {
  const weighted = rows.map((row) => money(row[balance].times(daysInMonth(row.month))));
  return money(sum(weighted).dividedBy(rows.reduce((days, { month }) => days + daysInMonth(month), 0)));
}
