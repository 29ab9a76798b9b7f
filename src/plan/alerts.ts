import { addMonths, type Month, type YearSpan } from "../months.js";
import type { Measure, Quantity, Question, When } from "../scenario/question.js";
import type { Scenario } from "../scenario/scenario.js";
import { NOTHING } from "../units.js";
import { isOfAssets } from "./asked-group.js";

/** A question that is watched in every year of the forecast. */
export interface AlertPlan {
  /** As written. */
  readonly stated: Question;
  /** The same question of each of `Plan.years`; null for a stub. */
  readonly byYear: readonly (Question | null)[];
  /** At any month end, or in any whole year. */
  readonly ever: Question;
}

/** The alerts of the scenario, and the loss that every firm around its assets is watched for. */
export function planAlerts(
  { alerts, economics }: Pick<Scenario, "alerts" | "economics">,
  years: readonly YearSpan[],
  months: readonly Month[],
): readonly AlertPlan[] {
  const questions = alerts.map(({ question }) => question);
  if (economics !== null && years.some(({ months: count }) => count === 12)) questions.push(LOSS);
  return questions.map((stated) => ({
    stated,
    byYear: years.map((year) => (year.months < 12 ? null : questionIn(stated, year, months))),
    ever: moved(stated, () => ({ kind: "ever" })),
  }));
}

const LOSS: Question = {
  text: "operating-income ever <= 0",
  left: { measure: "operating-income", of: { kind: "firm" }, when: { kind: "ever" } },
  comparison: "<=",
  right: { kind: "amount", amount: NOTHING },
};

/** Balances are asked for at the year's end. */
export function questionIn(
  stated: Question,
  { year, from, months: count }: YearSpan,
  months: readonly Month[],
): Question {
  const last = addMonths(months[from] as Month, count - 1);
  return moved(stated, (measure) => (isBalance(measure) ? { kind: "at", month: last } : { kind: "in", year }));
}

/** The same question at another time. A right side that is asked for at the same kind of time moves along. */
function moved(stated: Question, when: (measure: Measure) => When): Question {
  const to = (quantity: Quantity): Quantity => ({ ...quantity, when: when(quantity.measure) });
  const { left, right } = stated;
  const together = right.kind === "quantity" && right.quantity.when.kind === left.when.kind;
  return { ...stated, left: to(left), right: together ? { kind: "quantity", quantity: to(right.quantity) } : right };
}

/** Read at month ends; everything else is of a stretch of time. */
export const isBalance = (measure: Measure): boolean =>
  measure === "aum" || measure === "drawdown" || isOfAssets(measure);

/** Every question that alerts ask of the paths: of each as stated, by year, and ever. */
export const questionsOf = (alerts: readonly AlertPlan[]): readonly Question[] =>
  alerts.flatMap(({ stated, byYear, ever }) => [stated, ...byYear.filter((one) => one !== null), ever]);
