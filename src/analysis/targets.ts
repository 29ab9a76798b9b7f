import type { Projection } from "../model/projection.js";
import { formatMonth } from "../months.js";
import { askedGroup } from "../plan/asked-group.js";
import type { Plan } from "../plan/plan.js";
import { unitOf } from "../plan/measure-unit.js";
import type { Question, When } from "../scenario/question.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import { projectedValues } from "./projected-values.js";
import type { TargetAnswer } from "./run.js";

/** The chance of each target among the paths, and whether the projection meets it. */
export function targets(plan: Plan, projection: Projection, simulation: Simulation): readonly TargetAnswer[] {
  return plan.targets.map((question, index) => {
    return {
      ...questionAnswer(plan, question),
      chance: simulation.targets[index] as Estimate,
      ...projectedAnswer(plan, projection, question),
    };
  });
}

/** What the projection says to a question. */
export function projectedAnswer(
  plan: Plan,
  projection: Projection,
  question: Question,
): Pick<TargetAnswer, "projected" | "projectedMeets"> {
  const { left, right, comparison } = question;
  const values = projectedValues(plan, projection, left);
  const others =
    right.kind === "quantity"
      ? projectedValues(plan, projection, right.quantity)
      : [questionAnswer(plan, question).threshold];
  return { projected: nearest(values, comparison), projectedMeets: meets(values, others, comparison) };
}

/** What a question asks, in the words of a run. */
export function questionAnswer(plan: Plan, { text, left, right, comparison, given }: Question) {
  return {
    text,
    group: plan.groups[askedGroup(plan, left.measure, left.of).group]?.id as string,
    measure: left.measure,
    when: { kind: left.when.kind, date: dateOf(left.when) },
    comparison,
    threshold: right.kind === "quantity" ? null : (right.kind === "amount" ? right.amount : right.rate).toNumber(),
    ...(given === undefined ? {} : { given: given.text }),
    unit: unitOf(left.measure),
  };
}

/** The value nearest to meeting the comparison. */
function nearest(values: readonly (number | null)[], comparison: Question["comparison"]): number | null {
  const [first, ...others] = values.filter((value) => value !== null);
  if (first === undefined) return null;
  return others.reduce((best, value) => (compare(value, comparison, best) ? value : best), first);
}

/** Whether the two sides compare as asked at one moment; null where at none both have a value. */
function meets(
  left: readonly (number | null)[],
  right: readonly (number | null)[],
  comparison: Question["comparison"],
): boolean | null {
  const moments =
    left.length === 1 ? right.length : right.length === 1 ? left.length : Math.min(left.length, right.length);
  const at = (side: readonly (number | null)[], moment: number) => side[side.length === 1 ? 0 : moment] ?? null;
  const pairs = Array.from({ length: moments }, (_, moment) => [at(left, moment), at(right, moment)] as const);
  const known = pairs.flatMap(([a, b]) => (a === null || b === null ? [] : [compare(a, comparison, b)]));
  return known.length === 0 ? null : known.includes(true);
}

const compare = (left: number, comparison: Question["comparison"], right: number): boolean =>
  comparison === ">=" ? left >= right : left <= right;

function dateOf(when: When): string | null {
  if (when.kind === "ever") return null;
  return when.kind === "in" ? String(when.year) : formatMonth(when.month);
}
