import type { Measure } from "../scenario/question.js";
import type { ColumnRequest, Outputs, SeriesRequest, Window } from "./outputs.js";
import type { Group, Plan } from "./plan.js";

/**
 * What a run asks of the simulation unless told otherwise.
 *
 * - fans for every group: AUM by month; net flows and revenue by month, over the trailing twelve months, and by year
 * - fans for the firm and every segment: AUM (at its close), average AUM, fee rate and organic growth by year
 * - columns: AUM at the end of every year for the firm and every segment (the last is the horizon), from which growth over
 *   years follows path by path; net flows, revenue and average AUM of the firm by year, for its growth over the horizon;
 *   the firm's revenue of the last twelve months, for its distribution
 */
export function defaultOutputs({ groups, months, years }: Pick<Plan, "groups" | "months" | "years">): Outputs {
  const fans: SeriesRequest[] = [];
  const ask = (group: number, measure: Measure, ...windows: readonly Window[]) =>
    fans.push(...windows.map((window) => ({ group, measure, window })));
  groups.forEach(({ kind }, group) => {
    ask(group, "aum", "month");
    ask(group, "net-flows", "month", "trailing-12", "year");
    ask(group, "revenue", "month", "trailing-12", "year");
    if (kind !== "tag") for (const measure of BY_YEAR) ask(group, measure, "year");
  });
  const kept = [...closings(groups, years), ...firmYears(years), ...lastRevenue(months.length)];
  return { percentiles: [5, 25, 50, 75, 95], fans, kept };
}

const BY_YEAR: readonly Measure[] = ["aum", "average-aum", "fee-rate", "organic-growth"];

const closings = (groups: readonly Group[], years: Plan["years"]): readonly ColumnRequest[] =>
  groups.flatMap(({ kind }, group): readonly ColumnRequest[] =>
    kind === "tag"
      ? []
      : years.map(({ from, months }) => ({ group, measure: "aum", window: "month", at: from + months - 1 })),
  );

const firmYears = (years: Plan["years"]): readonly ColumnRequest[] =>
  years.flatMap((_, at) => FIRM_BY_YEAR.map((measure): ColumnRequest => ({ group: 0, measure, window: "year", at })));

/** Nothing when the horizon is shorter than twelve months. */
const lastRevenue = (months: number): readonly ColumnRequest[] =>
  months < 12 ? [] : [{ group: 0, measure: "revenue", window: "trailing-12", at: months - 1 }];

const FIRM_BY_YEAR: readonly Measure[] = ["net-flows", "revenue", "average-aum"];
