import { formatMonth } from "../months.js";
import type { Quantity } from "../scenario/question.js";
import { isBalance } from "./alerts.js";
import { askedGroup } from "./asked-group.js";
import type { ColumnRequest } from "./outputs.js";
import type { Plan } from "./plan.js";

type Around = Pick<Plan, "groups" | "months" | "years" | "markets">;

/**
 * The numbers that a quantity is read from, one a path each: one for "at" and "in", every month end for "by" and "ever", and every
 * whole year for "ever" of what is summed over time. `refuse` is told what the forecast does not hold.
 */
export function askedColumns(
  plan: Around,
  { measure: asked, of, when }: Quantity,
  refuse: (what: string) => never,
): readonly ColumnRequest[] {
  const { group, measure } = askedGroup(plan, asked, of);
  if (group < 0) return refuse("names what is not in this scenario");
  if (when.kind === "in") {
    const year = plan.years.findIndex((span) => span.year === when.year);
    if (year < 0) return refuse(`asks about ${when.year}, which the forecast does not reach`);
    return [{ group, measure, window: "year", at: year }];
  }
  const since = measure === "return";
  if (when.kind === "ever" && !isBalance(measure) && !since)
    return plan.years.flatMap(({ months }, at) => (months === 12 ? { group, measure, window: "year", at } : []));
  const last = when.kind === "ever" ? plan.months.length - 1 : plan.months.indexOf(when.month);
  if (last < 0) {
    const date = when.kind === "ever" ? "no month" : formatMonth(when.month);
    return refuse(`asks about ${date}, which is outside the forecast`);
  }
  const months = when.kind === "at" ? [last] : Array.from({ length: last + 1 }, (_, month) => month);
  return months.map((at) => ({ group, measure, window: since ? "since-start" : "month", at }));
}
