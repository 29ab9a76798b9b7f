import { type Problem, refuseIfAny } from "../errors.js";
import { type CalendarDate, daysInMonth, formatDate, formatMonth, type Month, monthOf } from "../months.js";
import type { Scenario, ScenarioEvent } from "../scenario/scenario.js";
import { Exact, type Money, type Share, share, WHOLE } from "../units.js";
import { chanced, type ChanceRegister } from "./chances.js";
import type { ExchangePlan, MovementPlan } from "./plan.js";
import { uncertainOf, type UncertainRegister } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

/** The dated movements of a scenario, by segment and between segments. */
export interface PlannedEvents {
  /** [segment], in the order of the file. */
  readonly movements: readonly (readonly MovementPlan[])[];
  readonly exchanges: readonly ExchangePlan[];
}

/**
 * Resolves the dated movements: the month they fall in and the part of it for which they are invested.
 *
 * @throws InputError for a date outside the forecast or a segment that is not there
 */
export function planEvents(
  scenario: Scenario,
  months: readonly Month[],
  uncertain: UncertainRegister,
  chances: ChanceRegister,
): PlannedEvents {
  refuseIfAny(scenario.events.flatMap((event) => problemsOf(event, scenario, months)));
  const position = new Map(scenario.segments.map(({ id }, index) => [id, index]));
  const movements: MovementPlan[][] = scenario.segments.map(() => []);
  const exchanges: ExchangePlan[] = [];
  for (const event of scenario.events) {
    const amount: Money = valueIn(event.amount, event.date.year);
    const common = {
      at: event.at,
      month: monthOf(event.date.year, event.date.month) - (months[0] as Month),
      amount,
      uncertain: uncertainOf(event.amount, amount, uncertain, (same) => same),
      ...chanced(eventKey(event.amount.key), event.probability, { chances, uncertain }),
      weight: weightOf(event.date),
      label: event.label,
    };
    if (event.kind === "exchange") {
      exchanges.push({ ...common, from: position.get(event.from) as number, to: position.get(event.to) as number });
    } else movements[position.get(event.segment) as number]?.push({ ...common, part: WHOLE, kind: event.kind });
  }
  return { movements, exchanges };
}

/** events.2027-06-30.outflow.balanced, which names what it is: the amount's key without its last word. */
const eventKey = (amountKey: string): string => amountKey.replace(/\.amount$/, "");

/** The part of its month for which a movement of day d is invested: (D − d)/D, as it earns from the next day. */
export function weightOf(date: CalendarDate): Share {
  const days = daysInMonth(monthOf(date.year, date.month));
  return share(new Exact(days - date.day).dividedBy(days));
}

function problemsOf(event: ScenarioEvent, scenario: Scenario, months: readonly Month[]): readonly Problem[] {
  const problems: Problem[] = [];
  const [first, last] = [months[0] as Month, months[months.length - 1] as Month];
  const month = monthOf(event.date.year, event.date.month);
  if (month < first || month > last) {
    const what = `is dated ${formatDate(event.date)}; the forecast runs from ${formatMonth(first)} to ${formatMonth(last)}`;
    problems.push({
      at: event.at,
      key: `events (${event.label})`,
      what,
      fix: "Write a date within it, or leave the event out",
    });
  }
  const named = event.kind === "exchange" ? [event.from, event.to] : [event.segment];
  for (const id of named.filter((name) => !scenario.segments.some((segment) => segment.id === name))) {
    const fix = `Write the id of a segment: ${scenario.segments.map((segment) => segment.id).join(", ")}`;
    problems.push({ at: event.at, key: `events (${event.label})`, what: `names ${id}, which is no segment`, fix });
  }
  return problems;
}
