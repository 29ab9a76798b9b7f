import { type CalendarDate, formatDate, monthEnd, monthOf } from "../months.js";
import { dateAt, type Span } from "./dates.js";
import { atOf, type Node } from "./document/node.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import type { ScenarioEvent } from "./scenario.js";
import { eventSchema, exchangeSchema, LATER_KINDS, movementSchema } from "./schema/events.js";
import { statedAmount, statedShare } from "./values/stated.js";

const MOST_EVENTS = 5000;

/** Dated movements of client money. Their keys name what they are, not their position, so that adding one moves no draws. */
export function eventsAt(place: Place | null, segments: Known, span: Span | null): readonly ScenarioEvent[] | null {
  if (place === null) return [];
  const items = itemsAt(place, eventSchema, "a list of events");
  if (items === null) return null;
  if (items.length > MOST_EVENTS) return refuse(place, `has ${items.length} events`, `Write at most ${MOST_EVENTS}`);
  const names = new Map<string, number>();
  const events = items.map((item) => eventAt(withName(item, names), segments, span)).filter((event) => event !== null);
  return events.length === items.length ? events : null;
}

/** events.2027-06-30.outflow.institutional-equity, with #2 for a second one. */
function withName(place: Place, names: Map<string, number>): Place {
  const text = (key: string): string => {
    const value: Node | undefined = place.node.kind === "map" ? place.node.entries.get(key)?.value : undefined;
    return value?.kind === "text" ? value.text.trim().normalize("NFC") : "";
  };
  const where = text("segment") || `${text("from")}.${text("to")}`;
  const name = `events.${text("date")}.${text("kind")}.${where}`;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return { ...place, key: count === 1 ? name : `${name}#${count}` };
}

function eventAt(place: Place, segments: Known, span: Span | null): ScenarioEvent | null {
  const kind = kindOf(place);
  if (kind === "later") return null;
  return kind === "exchange"
    ? exchangeAt({ ...place, schema: exchangeSchema }, segments, span)
    : movementAt({ ...place, schema: movementSchema }, segments, span);
}

/** The kind decides which keys an event has; kinds that are not computed yet are refused by name. */
function kindOf(place: Place): "movement" | "exchange" | "later" {
  const { node } = place;
  if (node.kind !== "map") return "movement";
  const kind = node.entries.get("kind")?.value;
  const text = kind?.kind === "text" ? kind.text : "";
  if (text === "exchange" || (kind === undefined && node.entries.has("from"))) return "exchange";
  if (!(LATER_KINDS as readonly string[]).includes(text)) return "movement";
  refuse(
    { ...place, path: `${place.path}.kind` },
    `is ${text}, which this version does not compute`,
    "Write inflow, outflow or exchange, or remove the event",
    kind?.spot,
  );
  return "later";
}

const LABELS = { inflow: "Inflow", outflow: "Outflow", exchange: "Exchange" } as const;

function movementAt(place: Place<typeof movementSchema>, segments: Known, span: Span | null): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [kindAt, segmentAt, amountAt] = [fields.at("kind"), fields.at("segment"), fields.at("amount")];
  const date = inside(fields.at("date"), span);
  const kind = kindAt === null ? null : choiceAt(kindAt, ["exchange"]);
  const segment = segmentAt === null ? null : referenceAt(segmentAt, segments);
  const amount = amountAt === null ? null : statedAmount(amountAt);
  const probability = chanceAt(fields.at("probability"));
  const label = labelOf(fields.at("label"), kind ?? "inflow");
  if (date === null || kind === null || segment === null || amount === null || label === null) return null;
  return { kind, at: atOf(place.node.spot), date, segment, amount, probability, label };
}

function exchangeAt(place: Place<typeof exchangeSchema>, segments: Known, span: Span | null): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [fromAt, toAt, amountAt] = [fields.at("from"), fields.at("to"), fields.at("amount")];
  const date = inside(fields.at("date"), span);
  const from = fromAt === null ? null : referenceAt(fromAt, segments);
  const to = toAt === null ? null : referenceAt(toAt, segments);
  const amount = amountAt === null ? null : statedAmount(amountAt);
  const probability = chanceAt(fields.at("probability"));
  const label = labelOf(fields.at("label"), "exchange");
  if (from !== null && from === to)
    return refuse(toAt as Place, `is ${to}, where the money comes from`, "Name another segment");
  if (date === null || from === null || to === null || amount === null || label === null) return null;
  return { kind: "exchange", at: atOf(place.node.spot), date, from, to, amount, probability, label };
}

const chanceAt = (place: Place | null): ScenarioEvent["probability"] => (place === null ? null : statedShare(place));

const labelOf = (place: Place | null, kind: ScenarioEvent["kind"]): string | null =>
  place === null ? LABELS[kind] : textLine(place);

/** Events happen in the months of the forecast. */
function inside(place: Place | null, span: Span | null): CalendarDate | null {
  const date = place === null ? null : dateAt(place);
  if (place === null || date === null || span === null) return date;
  const month = monthOf(date.year, date.month);
  if (month >= span.first && month <= span.last) return date;
  const first = formatDate({ ...monthEnd(span.first), day: 1 });
  return refuse(
    place,
    `is ${formatDate(date)}; the forecast covers ${first} to ${formatDate(monthEnd(span.last))}`,
    "Write a day of the forecast, or remove the event",
  );
}
