import type { Plan } from "../plan/plan.js";
import { add, half, type Money, money, sum } from "../units.js";

/** How average AUM is meant; the report says which one is in force. */
export type AverageConvention = Plan["averageAum"];

/**
 * Average AUM of a period of n months.
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
export function averageOf(convention: AverageConvention, opening: Money, closings: readonly Money[]): Money {
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
