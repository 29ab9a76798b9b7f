import type { Plan } from "../../plan/plan.js";

/**
 * Weights of the opening and the n month-end balances of a period in its average AUM; they add up to 1.
 *
 *     two-point:    ½ the opening, ½ the last            month-ends:   1/n each of the closings
 *     13-month:     1/(n+1) each                         trapezoid:    1/n each, the opening and the last half of that
 *     quarter-ends: every third closing counted back from the last, equally;  five-points: those and the opening
 */
export function averageWeights(convention: Plan["averageAum"], months: number): Float64Array {
  const weights = new Float64Array(months + 1);
  const third = (position: number) => (months - position) % 3 === 0;
  for (let position = 0; position <= months; position++) {
    const [first, last] = [position === 0, position === months];
    if (convention === "two-point") weights[position] = first || last ? 1 : 0;
    else if (convention === "month-ends") weights[position] = first ? 0 : 1;
    else if (convention === "13-month") weights[position] = 1;
    else if (convention === "trapezoid") weights[position] = first || last ? 0.5 : 1;
    else if (convention === "quarter-ends") weights[position] = !first && third(position) ? 1 : 0;
    else weights[position] = first || third(position) ? 1 : 0;
  }
  let total = 0;
  for (const weight of weights) total += weight;
  return weights.map((weight) => weight / total);
}
