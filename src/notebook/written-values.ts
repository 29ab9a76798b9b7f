import { format, type Format, NO_VALUE } from "../report/format.js";
import { type Locale, localeOf } from "../report/locale.js";
import type { Value } from "../report/cell.js";
import type { Run } from "../analysis/run.js";
import type { Statistic } from "../scenario/question.js";
import type { Estimate } from "../simulation/simulation.js";
import type { Condition } from "./condition.js";
import type { Expression } from "./expression.js";
import type { ValueFormat } from "./notebook.js";
import { type AnsweredCell, nameOf, quotedIn } from "./quotable.js";
import { quotedFormat } from "./value-kinds.js";

/** What a notebook's runs answered. */
export interface Answered {
  readonly run: Run;
  readonly statistics: ReadonlyMap<Statistic, Estimate | null>;
}
export type AnsweredRuns = ReadonlyMap<string, Answered>;

/** All that prose may quote. */
export interface Answers {
  readonly runs: AnsweredRuns;
  /** By what they are called in prose. */
  readonly cells: ReadonlyMap<string, AnsweredCell>;
}

/** An expression's value as it is written, with where it comes from. */
export function writtenValue(expression: Expression, as: ValueFormat, answers: Answers): Value {
  const { runs, cells } = answers;
  if (expression.kind === "quoted") return quotedValue(expression, as, { cells, locale: localeIn(runs) });
  if (expression.kind === "words" || (expression.kind === "number" && (as === "text" || as === "date"))) {
    const how: Format = as === "date" && expression.text.includes("-") ? "date" : "text";
    return { text: format(expression.text, how, "", localeIn(runs)), from: "params", value: expression.text, as: how };
  }
  const currency =
    (expression.kind === "number" ? [...runs.values()][0] : runs.get(expression.run))?.run.currency ?? "";
  if (expression.kind === "fact") return factOf(expression, as, runs);
  const value = valueOf(expression, answers);
  const from = sourceOf(expression);
  const how = formatOf(expression, as, value);
  return { text: value === null ? NO_VALUE : format(value, how, currency, localeIn(runs)), from, value, as: how };
}

/** A standard error names what it is the error of. */
const sourceOf = (expression: Exclude<Expression, { kind: "words" | "fact" | "quoted" }>): string => {
  if (expression.kind === "number") return "params";
  const { kind, run, text } = expression;
  return `${run}: ${kind === "error" ? `error(${text})` : text}`;
};

/** A notebook is one page: its first run says how numbers are written. */
export const localeIn = (runs: AnsweredRuns): Locale => localeOf([...runs.values()][0]?.run.locale);

/** Null where no path has the number. */
export function valueOf(expression: Expression, { runs, cells }: Answers): number | null {
  if (expression.kind === "number") return expression.value;
  if (expression.kind === "quoted") {
    const { quotable, error } = expression;
    const value = quotedIn(cells.get(expression.cell) as AnsweredCell, quotable, error)?.value;
    return typeof value === "number" ? (quotable.falls ? -value : value) : null;
  }
  if (expression.kind !== "statistic" && expression.kind !== "error") return null;
  const found = runs.get(expression.run)?.statistics.get(expression.statistic) ?? null;
  return found === null ? null : expression.kind === "error" ? found.standardError : found.value;
}

/** A comparison with nothing holds for nothing. */
export function holds({ left, right, comparison }: Condition, answers: Answers): boolean {
  const [a, b] = [valueOf(left, answers), valueOf(right, answers)];
  if (a === null || b === null) return false;
  return comparison === ">=" ? a >= b : a <= b;
}

/** As the cell's own tables write it, with its place in the cell's answer. */
function quotedValue(
  { cell, quotable, error }: Extract<Expression, { kind: "quoted" }>,
  as: ValueFormat,
  { cells, locale }: Pick<Answers, "cells"> & { readonly locale: Locale },
): Value {
  const answered = cells.get(cell) as AnsweredCell;
  const found = quotedIn(answered, quotable, error);
  const { as: own, error: ofError = own } = quotable.written?.(answered.answer) ?? quotable;
  const how = quotedFormat(error ? ofError : own, as);
  const from = found === null ? `${answered.id}: ${nameOf(quotable)}` : `${answered.id}.${found.place}`;
  const text = found === null ? NO_VALUE : format(found.value, how, answered.currency, locale);
  return { text, from, value: found?.value ?? null, as: how };
}

function factOf({ run: id, fact }: Extract<Expression, { kind: "fact" }>, as: ValueFormat, runs: AnsweredRuns): Value {
  const { run } = runs.get(id) as Answered;
  const last = run.months.length - 1;
  const [place, value, how] = {
    name: ["name", run.name, "text"],
    currency: ["currency", run.currency, "text"],
    seed: ["seed", run.seed, "text"],
    paths: ["paths", run.paths, "count"],
    start: ["start", run.start, as === "date" ? "date" : "text"],
    horizon: [`months[${last}]`, run.months[last] ?? "", as === "date" ? "month" : "text"],
  }[fact] as [string, string | number, Format];
  return { text: format(value, how, run.currency, localeIn(runs)), from: `${id}.${place}`, value, as: how };
}

function formatOf(expression: Exclude<Expression, { kind: "quoted" }>, as: ValueFormat, value: number | null): Format {
  const ofChance =
    (expression.kind === "statistic" || expression.kind === "error") && expression.statistic.kind === "chance";
  if (ofChance && expression.kind === "error" && ["percent", "chance", "text"].includes(as)) return "points";
  if (as === "percent" || as === "text") return ofChance ? "chance" : as === "percent" ? "percent" : "money";
  if (as === "money" || as === "chance") return as;
  if (as === "bp") return "basis-points";
  return value !== null && Number.isInteger(value) ? "count" : "months";
}
