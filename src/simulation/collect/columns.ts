import type { ColumnRequest, SeriesRequest, Window } from "../../plan/outputs.js";
import type { Plan } from "../../plan/plan.js";
import type { Measure } from "../../scenario/question.js";
import { averageWeights } from "./average-weights.js";

/** One number a path, known at the end of a month: a measure of a group over a stretch of months. */
export interface Column {
  readonly group: number;
  readonly measure: Measure;
  /** First month of the stretch, and the month at whose end it is known. */
  readonly from: number;
  readonly to: number;
  /** Weights of the opening and the month ends, for measures of average AUM. */
  readonly weights: Float64Array;
}

/** Where a window lies, or null where it does not fit (the first eleven months of "trailing-12"). */
export function spanOf(plan: Plan, window: Window, at: number): { readonly from: number; readonly to: number } | null {
  if (window === "month") return { from: at, to: at };
  if (window === "trailing-12") return at < 11 ? null : { from: at - 11, to: at };
  const year = plan.years[at];
  return year === undefined ? null : { from: year.from, to: year.from + year.months - 1 };
}

/** How many points a fan has. */
export const pointsOf = (plan: Plan, { window }: SeriesRequest): number =>
  window === "year" ? plan.years.length : plan.months.length;

/** The column of a measure over months from … to. */
export function makeColumn(
  plan: Plan,
  group: number,
  measure: Measure,
  { from, to }: { from: number; to: number },
): Column {
  const averages = measure === "average-aum" || measure === "fee-rate";
  const weights = averages ? averageWeights(plan.averageAum, to - from + 1) : new Float64Array(0);
  return { group, measure, from, to, weights };
}

/** All columns that a plan's fans and kept values need, each once, in the order of their months. */
export interface ColumnSet {
  readonly columns: readonly Column[];
  /** Position of a request's column; null where the window does not fit. */
  readonly positionOf: (request: ColumnRequest) => number | null;
  /** Columns whose values are handed over. */
  readonly kept: ReadonlySet<number>;
}

export function columnsOf(plan: Plan): ColumnSet {
  const found = new Map<string, Column>();
  const nameOf = ({ group, measure, window, at }: ColumnRequest): string | null => {
    const span = spanOf(plan, window, at);
    if (span === null) return null;
    // What is read at a month end does not depend on where its window began.
    const from = measure === "aum" || measure === "drawdown" ? span.to : span.from;
    const name = `${group} ${measure} ${from} ${span.to}`;
    if (!found.has(name)) found.set(name, makeColumn(plan, group, measure, { from, to: span.to }));
    return name;
  };
  for (const request of plan.outputs.fans)
    for (let at = 0; at < pointsOf(plan, request); at++) nameOf({ ...request, at });
  const kept = plan.outputs.kept.map(nameOf);
  const ordered = [...found].sort(([, a], [, b]) => a.to - b.to);
  const positions = new Map(ordered.map(([name], position) => [name, position]));
  return {
    columns: ordered.map(([, column]) => column),
    positionOf: (request) => positions.get(nameOf(request) ?? "") ?? null,
    kept: new Set(kept.flatMap((name) => positions.get(name ?? "") ?? [])),
  };
}
