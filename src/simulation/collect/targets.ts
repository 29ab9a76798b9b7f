import { InputError } from "../../errors.js";
import { formatMonth } from "../../months.js";
import { isBalance, questionsOf } from "../../plan/alerts.js";
import { askedGroup } from "../../plan/asked-group.js";
import type { Plan } from "../../plan/plan.js";
import type { Quantity, Question } from "../../scenario/question.js";
import { type Column, makeColumn } from "./columns.js";

/** A target in columns: it is met when at one of its moments left and right compare as asked. */
export interface TargetProgram {
  readonly atLeast: boolean;
  /** [moment]: columns of the left side, and of the right; one moment for "at" and "in", every month end for "by" and "ever". */
  readonly left: readonly Column[];
  readonly right: readonly Column[] | number;
}

/**
 * Compiles the targets, after them the questions besides, and what the alerts ask. "By" and "ever" look at month ends, and of what is
 * summed over time at whole years; where both sides do, they are compared one by one.
 */
export const compileTargets = (plan: Plan): readonly TargetProgram[] =>
  [...plan.targets, ...(plan.outputs.questions ?? []), ...questionsOf(plan.alerts)].map((question) =>
    compileTarget(plan, question),
  );

function compileTarget(plan: Plan, question: Question): TargetProgram {
  const left = columnsOf(plan, question.left, question.text);
  const { right } = question;
  const atLeast = question.comparison === ">=";
  if (right.kind === "amount") return { atLeast, left, right: right.amount.toNumber() };
  if (right.kind === "rate") return { atLeast, left, right: right.rate.toNumber() };
  const other = columnsOf(plan, right.quantity, question.text);
  const count =
    left.length === 1 ? other.length : other.length === 1 ? left.length : Math.min(left.length, other.length);
  const repeat = (columns: readonly Column[]) =>
    Array.from({ length: count }, (_, i) => columns[columns.length === 1 ? 0 : i] as Column);
  return { atLeast, left: repeat(left), right: repeat(other) };
}

function columnsOf(plan: Plan, { measure: asked, of, when }: Quantity, text: string): readonly Column[] {
  const { group, measure } = askedGroup(plan, asked, of);
  if (group < 0) return refuse(text, "names what is not in this scenario");
  const first = plan.months[0] as number;
  if (when.kind === "in") {
    const year = plan.years.find((span) => span.year === when.year);
    if (year === undefined) return refuse(text, `asks about ${when.year}, which the forecast does not reach`);
    return [makeColumn(plan, group, measure, { from: year.from, to: year.from + year.months - 1 })];
  }
  if (when.kind === "ever" && !isBalance(measure)) {
    const whole = plan.years.filter(({ months }) => months === 12);
    return whole.map(({ from }) => makeColumn(plan, group, measure, { from, to: from + 11 }));
  }
  const last = when.kind === "ever" ? plan.months.length - 1 : when.month - first;
  if (last < 0 || last >= plan.months.length) {
    return refuse(
      text,
      `asks about ${when.kind === "ever" ? "" : formatMonth(when.month)}, which is outside the forecast`,
    );
  }
  const at = (month: number) => makeColumn(plan, group, measure, { from: month, to: month });
  return when.kind === "at" ? [at(last)] : Array.from({ length: last + 1 }, (_, month) => at(month));
}

function refuse(text: string, what: string): never {
  throw new InputError([{ at: "targets", key: text, what, fix: "Write a date, segment or tag of this scenario" }]);
}

/** Every column that a target compares. */
export const columnsOfTargets = (targets: readonly TargetProgram[]): readonly Column[] =>
  targets.flatMap(({ left, right }) => [...left, ...(typeof right === "number" ? [] : right)]);

/** The columns of targets that compare two of them. */
export const columnsOfPairs = (targets: readonly TargetProgram[]): readonly Column[] =>
  columnsOfTargets(targets.filter(({ right }) => typeof right !== "number"));
