import type { GroupMeasure } from "../scenario/question.js";
import { groupsWithCliffs } from "./cliffs.js";
import type { ColumnRequest, GrowthRequest, Outputs, SeriesRequest, Window } from "./outputs.js";
import type { Plan } from "./plan.js";

/**
 * What a run asks of the simulation unless told otherwise.
 *
 * - fans for every group: AUM by month; net flows and revenue by month, over the trailing twelve months, and by year
 * - fans for totals in other measures than AUM: their balance by month; for client assets revenue besides
 * - fans for the firm and every segment: AUM (at its close), average AUM, fee rate and organic growth by year
 * - fans for the firm around the assets, where there is one: revenue, cost, operating income and margin by year
 * - where performance fees are charged: fans of them and of the revenue without them, over the trailing twelve months and by year; for the
 *   firm and its segments the fee rate without them by year
 * - besides, by year: how deep the firm's AUM has fallen by then, and its client retention; of every role its heads, AUM and revenue per head
 * - growth for the firm and every segment: in every year and over the horizon; for the firm organic growth and yield besides
 * - the firm's AUM at the horizon, kept and with its spread; the spread of its revenue of the last twelve months
 * - for every segment whose units pay by a cliff how often one is crossed
 * - for the firm and every segment the paths that close nearest to each percentile
 */
export function defaultOutputs(plan: Pick<Plan, "groups" | "months" | "years" | "segments" | "economics">): Outputs {
  const fans: SeriesRequest[] = [];
  const ask = (group: number, measure: GroupMeasure, ...windows: readonly Window[]) =>
    fans.push(...windows.map((window) => ({ group, measure, window })));
  plan.groups.forEach(({ kind, measure }, group) => {
    if (kind === "role") return;
    ask(group, "aum", "month");
    if (kind !== "measure") ask(group, "net-flows", "month", "trailing-12", "year");
    if (kind !== "measure" || measure === "client-assets") ask(group, "revenue", "month", "trailing-12", "year");
    if (kind === "firm" || kind === "segment") for (const each of BY_YEAR) ask(group, each, "year");
  });
  if (plan.economics !== null) {
    for (const measure of OF_THE_FIRM) ask(FIRM, measure, "year");
    ask(FIRM, "operating-income", "trailing-12");
  }
  for (const group of performing(plan)) {
    ask(group, "base-revenue", "trailing-12", "year");
    ask(group, "performance-fees", "trailing-12", "year");
    if (ledgers(plan).includes(group)) ask(group, "base-fee-rate", "year");
  }
  const last = plan.months.length - 1;
  const earner = plan.groups.findIndex(({ id }) => id === "measure:client-assets");
  const closing: ColumnRequest = { group: FIRM, measure: "aum", window: "month", at: last };
  return {
    percentiles: [5, 25, 50, 75, 95],
    fans,
    besides: besides(plan),
    kept: [closing],
    growth: growth(plan),
    spreads: [closing, { group: earner < 0 ? FIRM : earner, measure: "revenue", window: "trailing-12", at: last }],
    nearest: ledgers(plan),
    cliffs: groupsWithCliffs(plan),
  };
}

const besides = ({ groups }: Pick<Plan, "groups">): readonly SeriesRequest[] => [
  { group: FIRM, measure: "drawdown", window: "year" },
  { group: FIRM, measure: "retention", window: "year" },
  ...groups.flatMap(({ kind }, group) =>
    kind === "role" ? OF_PEOPLE.map((measure): SeriesRequest => ({ group, measure, window: "year" })) : [],
  ),
];

const FIRM = 0;
const OF_PEOPLE: readonly GroupMeasure[] = ["heads", "aum-per-head", "revenue-per-head"];
const OF_THE_FIRM: readonly GroupMeasure[] = ["total-revenue", "cost", "operating-income", "margin"];

/** Groups in which performance fees are charged. */
const performing = ({ groups, segments }: Pick<Plan, "groups" | "segments">): readonly number[] =>
  groups.flatMap(({ members }, group) =>
    members.some((member) => segments[member]?.fees.performance != null) ? [group] : [],
  );

const BY_YEAR: readonly GroupMeasure[] = ["aum", "average-aum", "fee-rate", "organic-growth"];

/** Groups with a ledger of their own: the firm and every segment. */
const ledgers = ({ groups }: Pick<Plan, "groups">): readonly number[] =>
  groups.flatMap(({ kind }, group) => (kind === "firm" || kind === "segment" ? [group] : []));

function growth(plan: Pick<Plan, "groups" | "years">): readonly GrowthRequest[] {
  const total = ledgers(plan).flatMap((group) =>
    [...plan.years.keys(), null].map((year): GrowthRequest => ({ group, ratio: "total", year })),
  );
  const besides = (["organic", "yield"] as const).map((ratio): GrowthRequest => ({ group: FIRM, ratio, year: null }));
  return [...total, ...besides];
}
