import type { Fan, FanPoint, Run } from "../analysis/run.js";
import { isFiscal } from "../kpi/years.js";
import type { Window } from "../plan/outputs.js";
import type { Measure } from "../scenario/question.js";
import type { Text, Value } from "./cell.js";
import { type Cite, citing } from "./cite.js";
import { text } from "./cell.js";
import type { Format } from "./format.js";
import { type Locale, localeOf } from "./locale.js";

/** The run with its ways to be quoted: what every cell is made from. */
export interface Reading {
  readonly run: Run;
  readonly cite: Cite;
  readonly locale: Locale;
  /** The last month, as titles say it: "Q3 2030" where a calendar quarter ends, otherwise "Aug 2030". */
  readonly horizon: Value;
  /** The last month: "Sep 2030". */
  readonly horizonMonth: Value;
  /** "of 10,000 simulations". */
  readonly simulations: Text;
}

export const FIRM = "firm";

/** Whose revenue is all that the firm earns: that of its client assets, where some of them are not AUM. */
export const earnerOf = ({ groups }: Run): string =>
  groups.find(({ id }) => id === "measure:client-assets")?.id ?? FIRM;
export const STATISTICS = ["p5", "p25", "p50", "p75", "p95"] as const;
export type Statistic = (typeof STATISTICS)[number] | "mean";

/** Names of the percentiles, as every chart and table has them. */
export const STATISTIC_NAMES: Readonly<Record<Statistic, string>> = {
  p5: "5th",
  p25: "25th",
  p50: "Median",
  p75: "75th",
  p95: "95th",
  mean: "Mean",
};

export function reading(run: Run, at = ""): Reading {
  const cite = citing(run, at);
  const one = run.paths === 1;
  return {
    run,
    cite,
    locale: localeOf(run.locale),
    horizon: cite(`months[${run.months.length - 1}]`, periodFormat(run)),
    horizonMonth: cite(`months[${run.months.length - 1}]`, "month"),
    simulations: one ? text`one simulation` : text`${cite("paths", "count")} simulations`,
  };
}

/** A fan of the run with the path to each of its numbers; only points that have values. */
export interface FanView {
  readonly fan: Fan;
  readonly points: readonly PointView[];
}

export interface PointView {
  /** Position in the fan: that of its month, or of its year. */
  readonly index: number;
  readonly point: FanPoint;
  readonly value: (statistic: Statistic, as: Format) => Value;
  readonly error: (statistic: Statistic, as: Format) => Value;
  readonly at: (as: Format) => Value;
}

/** The fan of a group's measure; null when the run has none, or none of its points has a value. */
export function fanOf({ run, cite }: Reading, group: string, measure: Measure, window: Window): FanView | null {
  const same = (fan: Fan): boolean => fan.group === group && fan.measure === measure && fan.window === window;
  const besides = run.supplement?.fans ?? [];
  const path = run.answers.fans.some(same)
    ? `answers.fans[${run.answers.fans.findIndex(same)}]`
    : `supplement.fans[${besides.findIndex(same)}]`;
  const fan = [...run.answers.fans, ...besides].find(same);
  if (fan === undefined) return null;
  const points = fan.points.flatMap((point, at) =>
    point === null ? [] : [pointView(cite, point, `${path}.points[${at}]`, at)],
  );
  return points.length === 0 ? null : { fan, points };
}

/** The point at a path of the run, such as "answers.drawdown.depth". */
export function pointView(cite: Cite, point: FanPoint, path: string, index = 0): PointView {
  return {
    index,
    point,
    value: (statistic, as) => cite(`${path}.${statistic}.value`, as),
    error: (statistic, as) => cite(`${path}.${statistic}.standardError`, as),
    at: (as) => cite(`${path}.at`, as),
  };
}

/** The first fan that exists, in the order of the windows. */
export function firstFan(reader: Reading, group: string, measure: Measure, windows: readonly Window[]): FanView | null {
  for (const window of windows) {
    const found = fanOf(reader, group, measure, window);
    if (found !== null) return found;
  }
  return null;
}

/** What years are called. */
export const yearsOf = (run: Pick<Run, "years">): "calendar" | "fiscal" => (isFiscal(run) ? "fiscal" : "calendar");

/** How the number of a year is written: 2027, or FY2027. */
export const yearFormat = (run: Pick<Run, "years">): Format => (isFiscal(run) ? "fiscal-year" : "year");

/** How a month is written in titles: "Q3 2030" where a quarter ends; among fiscal years, whose quarters are others, "Sep 2030". */
export const periodFormat = (run: Pick<Run, "years">): Format => (isFiscal(run) ? "month" : "period");

/** Position of the year of "2027" (by its number) or "2026-09" (by its months); -1 when the run has none. */
export const yearPosition = ({ years, months }: Pick<Run, "years" | "months">, at: string): number =>
  years.findIndex(({ year, from, months: count }) =>
    at.length === 4 ? String(year) === at : months.slice(from, from + count).includes(at.slice(0, 7)),
  );

export const lastOf = <Item>(items: readonly Item[]): Item => items[items.length - 1] as Item;

/** Opening AUM of a group; null when the run does not say. */
export function openingOf({ run, cite }: Reading, group: string, as: Format = "money"): Value | null {
  const index = run.answers.opening.findIndex((opening) => opening.group === group);
  return index < 0 ? null : cite(`answers.opening[${index}].aum`, as);
}

/** Name of a group, as the scenario has it. */
export function groupName({ run, cite }: Pick<Reading, "run" | "cite">, group: string): Value {
  return cite(`groups[${run.groups.findIndex(({ id }) => id === group)}].label`, "text");
}

/** How a number moved, as a title may say it: a change below 2 % is "flat". */
export function direction(from: number, to: number): "up" | "down" | "flat" {
  const change = to - from;
  if (Math.abs(change) <= 0.02 * Math.abs(from)) return "flat";
  return change > 0 ? "up" : "down";
}
