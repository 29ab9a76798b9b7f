import { type Problem, refuseIfAny } from "../errors.js";
import { type CalendarDate, daysInMonth, formatDate, formatMonth, type Month, monthOf } from "../months.js";
import type { ScenarioEvent } from "../scenario/scenario-event.js";
import type { Conventions, Scenario, Segment } from "../scenario/scenario.js";
import { Exact, type Money, money, type Share, share, WHOLE } from "../units.js";
import type { AcquiredBook } from "./acquired-books.js";
import { retained } from "./came-over.js";
import { chanced, type ChanceRegister } from "./chances.js";
import type { DaysOfMonth, ExchangePlan, MovementPlan } from "./movement-plan.js";
import { reinvestedPart } from "./segments.js";
import { uncertainOf, type UncertainRegister } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

/** The dated movements of a scenario, by segment and between segments. */
export interface PlannedEvents {
  /** [segment], in the order of the plan. */
  readonly movements: readonly (readonly MovementPlan[])[];
  readonly exchanges: readonly ExchangePlan[];
}

/**
 * Resolves the dated movements: the month they fall in and the part of it for which they are invested.
 *
 * @throws InputError for a date outside the forecast or a segment that is not there
 */
export function planEvents(scenario: Scenario, context: EventContext): PlannedEvents {
  const { months, books } = context;
  refuseIfAny(scenario.events.flatMap((event) => problemsOf(event, scenario, months)));
  const position = new Map(scenario.segments.map(({ id }, index) => [id, index]));
  const movements: MovementPlan[][] = [...scenario.segments, ...books].map(() => []);
  const exchanges: ExchangePlan[] = [];
  for (const event of scenario.events) {
    const common = datedOf(event, scenario.conventions, context);
    if (event.kind === "exchange") {
      exchanges.push({ ...common, from: position.get(event.from) as number, to: position.get(event.to) as number });
      continue;
    }
    const host = position.get(event.segment) as number;
    const book = books.findIndex(({ acquisition }) => acquisition === event);
    const reinvested = reinvestedOf(event, scenario.segments[host] as Segment);
    const movement = { ...common, kind: event.kind, part: WHOLE, reinvested };
    movements[book < 0 ? host : scenario.segments.length + book]?.push(movement);
  }
  return { movements, exchanges };
}

/** What events are resolved against. */
export interface EventContext {
  readonly months: readonly Month[];
  readonly books: readonly AcquiredBook[];
  readonly uncertain: UncertainRegister;
  readonly chances: ChanceRegister;
}

/** When, how much, and for which part of its month. */
function datedOf(event: ScenarioEvent, { dayOfArrival }: Conventions, { months, uncertain, chances }: EventContext) {
  const part = event.kind === "acquisition" ? retained(event) : WHOLE;
  const comes = (amount: Money): Money => money(amount.times(part));
  const stated: Money = valueIn(event.amount, event.date.year);
  return {
    at: event.at,
    month: monthOf(event.date.year, event.date.month) - (months[0] as Month),
    amount: comes(stated),
    uncertain: uncertainOf(event.amount, stated, uncertain, comes),
    ...chanced(event.key, event.probability, { chances, uncertain }),
    weight: weightOf(event.date, dayOfArrival),
    days: daysOf(event.date),
    label: event.label,
  };
}

/** A dated distribution is reinvested as it says, or else as the segment's are. */
const reinvestedOf = (event: ScenarioEvent, segment: Segment): Share =>
  event.kind === "distribution" ? reinvestedPart(event.reinvested ?? segment.reinvested) : share(0);

/**
 * The part of its month of D days for which a movement of day d is invested: (D − d)/D, as it earns from the next day, or
 * (D − d + 1)/D where the day of arrival is counted.
 */
export function weightOf(date: CalendarDate, dayOfArrival: Conventions["dayOfArrival"] = "not-counted"): Share {
  const { after, of } = daysOf(date);
  const own = dayOfArrival === "counted" ? 1 : 0;
  return share(new Exact(after + own).dividedBy(of));
}

export function daysOf({ year, month, day }: CalendarDate): DaysOfMonth {
  const of = daysInMonth(monthOf(year, month));
  return { after: of - day, of };
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
