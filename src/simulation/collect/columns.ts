import { InvariantError } from "../../errors.js";
import type { ColumnRequest, GrowthRequest, SeriesRequest, Window } from "../../plan/outputs.js";
import type { Plan } from "../../plan/plan.js";
import type { GroupMeasure } from "../../scenario/question.js";
import { openingReported } from "../currencies.js";
import { type Money, sum, times } from "../../units.js";
import { isByDay } from "../../plan/average-conventions.js";
import { averageWeights } from "./average-weights.js";

/**
 * What a column measures: what a question may ask for; growth from its `opening`; net flows and yield over the horizon; the largest
 * fall (≤ 0) and the months to recover from it.
 */
export type ColumnMeasure =
  | GroupMeasure
  | "growth"
  | "horizon-flows"
  | "horizon-yield"
  | "fall"
  | "recovery"
  | "cliff-crossings";

/** One number a path, known at the end of a month: a measure of a group over a stretch of months. */
export interface Column {
  readonly group: number;
  readonly measure: ColumnMeasure;
  /** First month of the stretch, and the month at whose end it is known. */
  readonly from: number;
  readonly to: number;
  /** Weights of the opening and the months, for measures of average AUM, and whether those are their means by day. */
  readonly weights: Float64Array;
  readonly byDay: boolean;
  /** The group's opening AUM, for ratios to it; 0 for other measures. */
  readonly opening: number;
}

/** The firm: the first group of every plan. */
export const FIRM = 0;

/** Where a window lies, or null where it does not fit (the first eleven months of "trailing-12"). */
export function spanOf(plan: Plan, window: Window, at: number): { readonly from: number; readonly to: number } | null {
  if (window === "month") return { from: at, to: at };
  if (window === "since-start") return { from: 0, to: at };
  if (window === "trailing-12") return at < 11 ? null : { from: at - 11, to: at };
  const year = plan.years[at];
  return year === undefined ? null : { from: year.from, to: year.from + year.months - 1 };
}

/** How many points a fan has. */
export const pointsOf = (plan: Plan, { window }: SeriesRequest): number =>
  window === "year" ? plan.years.length : plan.months.length;

/** Measures that average AUM is part of. */
const OF_AVERAGES: ReadonlySet<ColumnMeasure> = new Set(["average-aum", "fee-rate", "base-fee-rate", "aum-per-head"]);

/** The column of a measure over months from … to. */
export function makeColumn(
  plan: Plan,
  group: number,
  measure: ColumnMeasure,
  { from, to }: { from: number; to: number },
): Column {
  const weights = OF_AVERAGES.has(measure)
    ? averageWeights(plan, { from, months: to - from + 1 })
    : new Float64Array(0);
  const compares = measure === "growth" || measure === "horizon-flows";
  return {
    group,
    measure,
    from,
    to,
    weights,
    byDay: isByDay(plan.averageAum),
    opening: compares ? openingOf(plan, group) : 0,
  };
}

/** What a group has on the first day, in the scenario's currency. */
export const openingOf = (plan: Plan, group: number): number =>
  sum(countedOpenings(plan, plan.groups[group])).toNumber();

const countedOpenings = (plan: Plan, group: Plan["groups"][number] | undefined): readonly Money[] =>
  (group?.members ?? []).map((member, position) => {
    const opening = openingReported(segmentAt(plan, member), plan);
    const part = group?.parts?.[position];
    return part === undefined ? opening : times(opening, part);
  });

function segmentAt({ segments }: Plan, position: number): Plan["segments"][number] {
  const segment = segments[position];
  if (segment === undefined) throw new InvariantError(`the plan has no segment ${position}`);
  return segment;
}

/** All columns that a plan's outputs need, each once, in the order of their months. */
export interface ColumnSet {
  readonly columns: readonly Column[];
  /** Position of a request's column; null where the window does not fit. */
  readonly positionOf: (request: ColumnRequest) => number | null;
  readonly positionOfGrowth: (request: GrowthRequest) => number;
  readonly fall: number;
  readonly recovery: number;
  /** [group of `outputs.cliffs`]. */
  readonly cliffs: readonly number[];
  /** Columns of which a summary is asked for; the others are only kept or spread. Ascending. */
  readonly summarised: readonly number[];
}

/** By plan: a run asks several times, and it takes as long as to roll a hundred paths. */
const KNOWN = new WeakMap<Plan, ColumnSet>();

export function columnsOf(plan: Plan): ColumnSet {
  const known = KNOWN.get(plan) ?? findColumns(plan);
  KNOWN.set(plan, known);
  return known;
}

function findColumns(plan: Plan): ColumnSet {
  const found = new Map<string, Column>();
  const add = (group: number, measure: ColumnMeasure, span: { readonly from: number; readonly to: number }): string => {
    // What is read at a month end does not depend on where its window began.
    const from = measure === "aum" || measure === "drawdown" ? span.to : span.from;
    const name = `${group} ${measure} ${from} ${span.to}`;
    if (!found.has(name)) found.set(name, makeColumn(plan, group, measure, { from, to: span.to }));
    return name;
  };
  const nameOf = ({ group, measure, window, at }: ColumnRequest): string | null => {
    const span = spanOf(plan, window, at);
    return span === null ? null : add(group, measure, span);
  };
  const horizon = { from: 0, to: plan.months.length - 1 };
  const nameOfGrowth = ({ group, ratio, year }: GrowthRequest): string => {
    if (ratio === "total") return add(group, "growth", (year === null ? null : spanOf(plan, "year", year)) ?? horizon);
    if (year !== null) throw new InvariantError(`${ratio} growth of a year is a fan`);
    return add(group, ratio === "organic" ? "horizon-flows" : "horizon-yield", horizon);
  };
  const { fans, besides = [], kept, growth = [], spreads = [], nearest = [] } = plan.outputs;
  for (const request of [...fans, ...besides])
    for (let at = 0; at < pointsOf(plan, request); at++) nameOf({ ...request, at });
  for (const group of nearest) nameOf(closingOf(plan, group));
  for (const request of growth) nameOfGrowth(request);
  const [fall, recovery] = [add(FIRM, "fall", horizon), add(FIRM, "recovery", horizon)];
  const atEnd = { from: horizon.to, to: horizon.to };
  const cliffs = (plan.outputs.cliffs ?? []).map((group) => add(group, "cliff-crossings", atEnd));
  const summarised = new Set(found.keys());
  for (const request of [...kept, ...spreads]) nameOf(request);
  const ordered = [...found].sort(([, a], [, b]) => a.to - b.to);
  const positions = new Map(ordered.map(([name], position) => [name, position]));
  return {
    columns: ordered.map(([, column]) => column),
    positionOf: (request) => positions.get(nameOf(request) ?? "") ?? null,
    positionOfGrowth: (request) => positions.get(nameOfGrowth(request)) as number,
    fall: positions.get(fall) as number,
    recovery: positions.get(recovery) as number,
    cliffs: cliffs.map((name) => positions.get(name) as number),
    summarised: [...ordered.entries()].flatMap(([position, [name]]) => (summarised.has(name) ? [position] : [])),
  };
}

/** The request for a group's AUM at the horizon. */
export const closingOf = (plan: Pick<Plan, "months">, group: number): ColumnRequest => ({
  group,
  measure: "aum",
  window: "month",
  at: plan.months.length - 1,
});
