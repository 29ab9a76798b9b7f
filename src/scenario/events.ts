import { type CalendarDate, formatDate, monthEnd, monthOf } from "../months.js";
import { dateAt, type Span } from "./dates.js";
import { atOf, type Node } from "./document/node.js";
import { acquisitionAt } from "./acquisition.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import type { ScenarioEvent } from "./scenario-event.js";
import {
  acquisitionSchema,
  distributionSchema,
  eventSchema,
  exchangeSchema,
  movementSchema,
  scopeSchema,
} from "./schema/events.js";
import { statedAmount, statedShare } from "./values/stated.js";

const MOST_EVENTS = 5000;

/** What an event is checked against. */
export interface Around {
  readonly segments: Known;
  readonly assets: Known;
  readonly span: Span | null;
  /** Whether the scenario has the firm around the assets. */
  readonly economics: boolean;
}

/** Dated movements; changes of fees are read apart. Their keys name what they are, not their position, so that adding one moves no draws. */
export function eventsAt(place: Place | null, around: Around): readonly ScenarioEvent[] | null {
  if (place === null) return [];
  const items = itemsAt(place, eventSchema, "a list of events");
  if (items === null) return null;
  if (items.length > MOST_EVENTS) return refuse(place, `has ${items.length} events`, `Write at most ${MOST_EVENTS}`);
  const names = new Map<string, number>();
  const movements = items.filter(({ node }) => !isFeeChange(node));
  const events = movements.map((item) => eventAt(withName(item, names), around)).filter((event) => event !== null);
  return events.length === movements.length ? events : null;
}

/** events.2027-06-30.outflow.institutional-equity, with #2 for a second one. */
export function withName(place: Place, names: Map<string, number>): Place {
  const text = (key: string): string => {
    const value: Node | undefined = place.node.kind === "map" ? place.node.entries.get(key)?.value : undefined;
    return value?.kind === "text" ? value.text.trim().normalize("NFC") : "";
  };
  const where = text("segment") || text("tag") || `${text("from")}.${text("to")}`;
  const name = `events.${text("date")}.${text("kind")}.${where}`;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return { ...place, key: count === 1 ? name : `${name}#${count}` };
}

function eventAt(place: Place, around: Around): ScenarioEvent | null {
  switch (kindOf(place)) {
    case "exchange":
      return exchangeAt({ ...place, schema: exchangeSchema }, around);
    case "distribution":
      return distributionAt({ ...place, schema: distributionSchema }, around);
    case "scope":
      return scopeAt({ ...place, schema: scopeSchema }, around);
    case "acquisition":
      return acquiredAt({ ...place, schema: acquisitionSchema }, around);
    case "movement":
      return movementAt({ ...place, schema: movementSchema }, around);
  }
}

const OWN_KEYS = ["exchange", "distribution", "scope", "acquisition"] as const;

/** The kind decides which keys an event has. */
function kindOf({ node }: Place): (typeof OWN_KEYS)[number] | "movement" {
  if (node.kind !== "map") return "movement";
  const kind = node.entries.get("kind")?.value;
  const text = kind?.kind === "text" ? kind.text : "";
  if (kind === undefined && node.entries.has("from")) return "exchange";
  return OWN_KEYS.find((one) => one === text) ?? "movement";
}

/** Whether an event is a change of fees, whatever else is wrong with it. */
export function isFeeChange(node: Node): boolean {
  const kind = node.kind === "map" ? node.entries.get("kind")?.value : undefined;
  return kind?.kind === "text" && kind.text === "fee-change";
}

const LABELS = {
  inflow: "Inflow",
  outflow: "Outflow",
  exchange: "Exchange",
  acquisition: "Acquisition",
  disposal: "Disposal",
  realization: "Realization",
  distribution: "Distribution",
  scope: "Change of scope",
} as const;

type Common = Pick<ScenarioEvent, "at" | "key" | "date" | "amount" | "probability" | "label">;
type CommonFields = Fields<Pick<(typeof movementSchema)["shape"], "date" | "amount" | "probability" | "label">>;

/** What every event has. */
function commonOf(fields: CommonFields, kind: ScenarioEvent["kind"] | null, span: Span | null): Common | null {
  const [amountAt, labelAt] = [fields.at("amount"), fields.at("label")];
  const date = insideForecast(fields.at("date"), span);
  const amount = amountAt === null ? null : statedAmount(amountAt);
  const chancePlace = fields.at("probability");
  const probability = chancePlace === null ? null : statedShare(chancePlace);
  const label = labelAt === null ? LABELS[kind ?? "inflow"] : textLine(labelAt);
  const { node, key } = fields.place;
  if (date === null || amount === null || label === null || (chancePlace !== null && probability === null)) return null;
  return { at: atOf(node.spot), key, date, amount, probability, label };
}

const segmentOf = (place: Place | null, { segments }: Around): string | null =>
  place === null ? null : referenceAt(place, segments);

function movementAt(place: Place<typeof movementSchema>, around: Around): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const kindAt = fields.at("kind");
  const kind = kindAt === null ? null : choiceAt(kindAt, [...OWN_KEYS, "fee-change"]);
  const common = commonOf(fields as unknown as CommonFields, kind, around.span);
  const segment = segmentOf(fields.at("segment"), around);
  return common === null || kind === null || segment === null ? null : { ...common, kind, segment };
}

function distributionAt(place: Place<typeof distributionSchema>, around: Around): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const common = commonOf(fields as unknown as CommonFields, "distribution", around.span);
  const segment = segmentOf(fields.at("segment"), around);
  const partAt = fields.at("reinvested");
  const reinvested = partAt === null ? null : statedShare(partAt);
  if (common === null || segment === null || (partAt !== null && reinvested === null)) return null;
  return { ...common, kind: "distribution", segment, reinvested };
}

function scopeAt(place: Place<typeof scopeSchema>, around: Around): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const common = commonOf(fields as unknown as CommonFields, "scope", around.span);
  const segment = segmentOf(fields.at("segment"), around);
  return common === null || segment === null ? null : { ...common, kind: "scope", segment };
}

function acquiredAt(place: Place<typeof acquisitionSchema>, around: Around): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const common = commonOf(fields as unknown as CommonFields, "acquisition", around.span);
  const segment = segmentOf(fields.at("segment"), around);
  const own = acquisitionAt(fields, { amount: common?.amount ?? null, date: common?.date ?? null }, around);
  return common === null || segment === null || own === null
    ? null
    : { ...common, kind: "acquisition", segment, ...own };
}

function exchangeAt(place: Place<typeof exchangeSchema>, around: Around): ScenarioEvent | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const toAt = fields.at("to");
  const common = commonOf(fields as unknown as CommonFields, "exchange", around.span);
  const from = segmentOf(fields.at("from"), around);
  const to = segmentOf(toAt, around);
  if (from !== null && from === to)
    return refuse(toAt as Place, `is ${to}, where the money comes from`, "Name another segment");
  return common === null || from === null || to === null ? null : { ...common, kind: "exchange", from, to };
}

/** Events happen in the months of the forecast. */
export function insideForecast(place: Place | null, span: Span | null): CalendarDate | null {
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
