import type { Measure } from "../scenario/question.js";
import type { ColumnRequest, Outputs, SeriesRequest, Window } from "./outputs.js";
import type { Plan } from "./plan.js";

/**
 * What a run asks of the simulation unless told otherwise.
 *
 * - fans for every group: AUM by month; net flows and revenue by month, over the trailing twelve months, and by year
 * - fans for the firm and every segment: AUM (at its close), average AUM, fee rate and organic growth by year
 * - columns for the firm and every segment: AUM at the close of every year and at the horizon
 * - columns for the firm: net flows, revenue and average AUM of every year, and the revenue of the last twelve months
 */
export function defaultOutputs(plan: Pick<Plan, "groups" | "months" | "years">): Outputs {
  const fans: SeriesRequest[] = [];
  const ask = (group: number, measure: Measure, ...windows: readonly Window[]) =>
    fans.push(...windows.map((window) => ({ group, measure, window })));
  plan.groups.forEach(({ kind }, group) => {
    ask(group, "aum", "month");
    ask(group, "net-flows", "month", "trailing-12", "year");
    ask(group, "revenue", "month", "trailing-12", "year");
    if (kind !== "tag") for (const measure of BY_YEAR) ask(group, measure, "year");
  });
  return { percentiles: [5, 25, 50, 75, 95], fans, kept: [...closings(plan), ...ofTheFirm(plan)] };
}

const BY_YEAR: readonly Measure[] = ["aum", "average-aum", "fee-rate", "organic-growth"];

/** The last year closes at the horizon. */
const closings = ({ groups, years }: Pick<Plan, "groups" | "years">): readonly ColumnRequest[] =>
  groups.flatMap(({ kind }, group) =>
    kind === "tag"
      ? []
      : years.map(({ from, months }) => ({ group, measure: "aum", window: "month", at: from + months - 1 }) as const),
  );

function ofTheFirm({ months, years }: Pick<Plan, "months" | "years">): readonly ColumnRequest[] {
  const byYear = (["net-flows", "revenue", "average-aum"] as const).flatMap((measure) =>
    years.map((_, at): ColumnRequest => ({ group: 0, measure, window: "year", at })),
  );
  if (months.length < 12) return byYear;
  return [...byYear, { group: 0, measure: "revenue", window: "trailing-12", at: months.length - 1 }];
}
