import type { Projection } from "../model/projection.js";
import { formatMonth } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Quantity, Question, When } from "../scenario/question.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import { projectedValue } from "./projected-value.js";
import { groupOf } from "./subject.js";
import type { TargetAnswer } from "./run.js";

/** The chance of each target among the paths, and whether the projection meets it. */
export function targets(plan: Plan, projection: Projection, simulation: Simulation): readonly TargetAnswer[] {
  return plan.targets.map((question, index) => {
    const { left, right, comparison, text } = question;
    const projected = projectedValue(plan, projection, { quantity: left, comparison });
    return {
      text,
      group: plan.groups[groupOf(plan, left.of)]?.id as string,
      measure: left.measure,
      when: { kind: left.when.kind, date: dateOf(left.when) },
      comparison,
      threshold: right.kind === "quantity" ? null : (right.kind === "amount" ? right.amount : right.rate).toNumber(),
      unit: isRate(left) ? "rate" : "money",
      chance: simulation.targets[index] as Estimate,
      projected,
      projectedMeets: meets(projected, rightSide(plan, projection, question), comparison),
    };
  });
}

function rightSide(plan: Plan, projection: Projection, { right, comparison }: Question): number | null {
  if (right.kind === "amount") return right.amount.toNumber();
  if (right.kind === "rate") return right.rate.toNumber();
  // The right side is to be passed: of several month ends the hardest one for it is the other way round.
  return projectedValue(plan, projection, { quantity: right.quantity, comparison: comparison === ">=" ? "<=" : ">=" });
}

function meets(left: number | null, right: number | null, comparison: Question["comparison"]): boolean | null {
  if (left === null || right === null) return null;
  return comparison === ">=" ? left >= right : left <= right;
}

function dateOf(when: When): string | null {
  if (when.kind === "ever") return null;
  return when.kind === "in" ? String(when.year) : formatMonth(when.month);
}

const RATES: ReadonlySet<Quantity["measure"]> = new Set(["fee-rate", "organic-growth", "drawdown"]);
const isRate = ({ measure }: Quantity): boolean => RATES.has(measure);
