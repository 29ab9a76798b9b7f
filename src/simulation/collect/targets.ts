import { InputError } from "../../errors.js";
import { questionsOf } from "../../plan/alerts.js";
import { askedColumns } from "../../plan/asked-columns.js";
import type { CovenantPlan } from "../../plan/covenants.js";
import type { Plan } from "../../plan/plan.js";
import type { Quantity, Question } from "../../scenario/question.js";
import { type Column, makeColumn, spanOf } from "./columns.js";

/** A target in columns: it is met when at one of its moments left and right compare as asked. */
export interface TargetProgram {
  readonly atLeast: boolean;
  /** [moment]: columns of the left side, and of the right; one moment for "at" and "in", every month end for "by" and "ever". */
  readonly left: readonly Column[];
  readonly right: readonly Column[] | number;
  /** It is met, then, where at one of its moments the sides do not compare as asked: a covenant that is breached. */
  readonly breaks?: true;
  /** Position of the condition among the programs; a path meets the target only where it meets this too. Absent: of all paths. */
  readonly given?: number;
}

/**
 * Compiles the targets, after them the questions besides, what the alerts ask, and of covenants each test and their breach; last the conditions
 * that any of the first has. "By" and "ever" look at month ends, and of what is
 * summed over time at whole years; where both sides do, they are compared one by one.
 */
export function compileTargets(plan: Plan): readonly TargetProgram[] {
  const asked = [...plan.targets, ...(plan.outputs.questions ?? []), ...questionsOf(plan.alerts)];
  const covenants = plan.covenants.flatMap((covenant) => compileCovenant(plan, covenant));
  let next = asked.length + covenants.length;
  return [
    ...asked.map((question) => ({
      ...compileTarget(plan, question),
      ...(question.given === undefined ? {} : { given: next++ }),
    })),
    ...covenants,
    ...asked.flatMap(({ given }) => (given === undefined ? [] : compileTarget(plan, given))),
  ];
}

function compileCovenant(plan: Plan, { stated, tests }: CovenantPlan): readonly TargetProgram[] {
  const each = tests.map(({ question }) => compileTarget(plan, question));
  const sides = each.map((test) => test.right);
  return [
    ...each,
    {
      atLeast: stated.comparison === ">=",
      left: each.flatMap(({ left }) => left),
      right: sides.every((side) => typeof side !== "number") ? sides.flat() : (sides[0] as number),
      breaks: true,
    },
  ];
}

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

const columnsOf = (plan: Plan, quantity: Quantity, text: string): readonly Column[] =>
  askedColumns(plan, quantity, (what) => refuse(text, what)).map(({ group, measure, window, at }) =>
    makeColumn(plan, group, measure, spanOf(plan, window, at) as NonNullable<ReturnType<typeof spanOf>>),
  );

function refuse(text: string, what: string): never {
  throw new InputError([{ at: "targets", key: text, what, fix: "Write a date, segment or tag of this scenario" }]);
}

/** Every column that a target compares. */
export const columnsOfTargets = (targets: readonly TargetProgram[]): readonly Column[] =>
  targets.flatMap(({ left, right }) => [...left, ...(typeof right === "number" ? [] : right)]);

/** The columns of targets that compare two of them. */
export const columnsOfPairs = (targets: readonly TargetProgram[]): readonly Column[] =>
  columnsOfTargets(targets.filter(({ right }) => typeof right !== "number"));
