import { Exact, type Money } from "../units.js";
import { atOf } from "./document/node.js";
import { itemsById } from "./items-by-id.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import { idAt, type Known, referenceKey } from "./reading/id.js";
import { type Place, refuse, warn } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import type { Client, Segment, Stated } from "./scenario.js";
import { clientSchema, mandateAmount } from "./schema/clients.js";
import { statedAmount, statedShare } from "./values/stated.js";

const LISTING = { key: "clients", thing: "client", most: 1000 };

/** Large clients with their mandates. Null when one of them is broken. */
export function clientsAt(place: Place | null, segments: Known): readonly Client[] | null {
  if (place === null) return [];
  const items = itemsById(place, clientSchema, LISTING);
  if (items === null) return null;
  const clients = items.map((item) => clientAt(item, segments));
  return clients.every((client) => client !== null) ? clients : null;
}

function clientAt(place: Place<typeof clientSchema>, segments: Known): Client | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [idPlace, nameAt, mandatesAt, departureAt] = [
    fields.at("id"),
    fields.at("name"),
    fields.at("mandates"),
    fields.at("departure"),
  ];
  const id = idPlace === null ? null : idAt(idPlace);
  const name = nameAt === null ? id : textLine(nameAt);
  const mandates = mandatesAt === null ? null : mandatesOf(mandatesAt, segments);
  const departure = departureAt === null ? null : statedShare(departureAt);
  if (id === null || name === null || mandates === null || departure === null) return null;
  return { at: atOf(place.node.spot), id, name, mandates, departure };
}

function mandatesOf(place: Place, segments: Known): Client["mandates"] | null {
  const entries = entriesOf(place, mandateAmount, "a mapping of segments with amounts");
  if (entries === null) return null;
  if (entries.length === 0) return refuse(place, "is empty", "Write segments with the client's amounts");
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, segments);
    const amount = statedAmount(at);
    return id === null || amount === null ? null : ([id, amount] as const);
  });
  const whole = read.filter((one) => one !== null);
  return whole.length < read.length ? null : new Map(whole);
}

/** Mandates are parts of their segments' openings: together no more than those. */
export function checkMandates(place: Place, clients: readonly Client[], segments: readonly Segment[]): void {
  for (const segment of segments) {
    const opening = segment.opening.spans[0]?.value ?? new Exact(0);
    const mandates = clients.flatMap(({ mandates: all }) => all.get(segment.id) ?? []);
    const total = mandates.reduce((sum, mandate) => sum.plus(valueOf(mandate)), new Exact(0));
    if (!total.greaterThan(opening)) continue;
    const what = `give ${segment.id} mandates of ${total.toFixed()}, more than its opening of ${opening.toFixed()}`;
    refuse(place, what, "Lower a mandate, or write the opening that holds them all");
  }
  for (const { id, departure } of clients) {
    if (departure.spans.some(({ value }) => !value.isZero()) || departure.uncertainty !== null) continue;
    warn(place, `name ${id}, who never leaves`, "Write a departure above 0%, or remove the client");
  }
}

const valueOf = (mandate: Stated<Money>) => mandate.spans[0]?.value ?? new Exact(0);
