import { daysInMonth } from "../../months.js";
import { type BalanceConvention, isByDay } from "../../plan/average-conventions.js";
import type { Plan } from "../../plan/plan.js";

/**
 * Weights of the opening and the n month-end balances of a period in its average AUM; they add up to 1.
 *
 *     two-point:    ½ the opening, ½ the last            month-ends:   1/n each of the closings
 *     13-month:     1/(n+1) each                         trapezoid:    1/n each, the opening and the last half of that
 *     quarter-ends: every third closing counted back from the last, equally;  five-points: those and the opening
 *     daily, daily-from-next-day: the months' mean balances by their days, and nothing of the opening
 *
 * @param from  index of the first month
 */
export function averageWeights(
  { averageAum: convention, months: all }: Pick<Plan, "averageAum" | "months">,
  { from, months }: { readonly from: number; readonly months: number },
): Float64Array {
  const weights = new Float64Array(months + 1);
  if (isByDay(convention))
    all.slice(from, from + months).forEach((month, at) => (weights[at + 1] = daysInMonth(month)));
  else
    for (let position = 0; position <= months; position++) weights[position] = weightOf(convention, position, months);
  let total = 0;
  for (const weight of weights) total += weight;
  return weights.map((weight) => weight / total);
}

function weightOf(convention: BalanceConvention, position: number, months: number): number {
  const third = (months - position) % 3 === 0;
  const [first, last] = [position === 0, position === months];
  switch (convention) {
    case "two-point":
      return first || last ? 1 : 0;
    case "month-ends":
      return first ? 0 : 1;
    case "13-month":
      return 1;
    case "trapezoid":
      return first || last ? 0.5 : 1;
    case "quarter-ends":
      return !first && third ? 1 : 0;
    case "five-points":
      return first || third ? 1 : 0;
  }
}
