import { type Span, monthAt } from "./dates.js";
import { atOf } from "./document/node.js";
import { type Basis, type CostLine, type RevenueLine, type Role, type Step } from "./economics.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { idAt, type Known, nameOfId, referenceAt } from "./reading/id.js";
import { listAt, type Place, refuse } from "./reading/place.js";
import { quoted } from "./reading/shown.js";
import { textLine } from "./reading/text.js";
import { type costLineSchema, type revenueLineSchema, type roleSchema, stepSchema } from "./schema/economics.js";
import { plainAmount } from "./values/quantity.js";
import { statedAmount, statedNumber, statedRate } from "./values/stated.js";

/** What lines may name. */
export interface Around {
  readonly segments: Known;
  readonly span: Span | null;
  /** Ids of lines and roles so far: one name has one meaning. */
  readonly ids: Map<string, string>;
}

interface Named {
  readonly at: string;
  readonly id: string;
  readonly name: string;
}

/** The id of a line and what reports call it. The key of its values has the id in it, not its position. */
function namedOf(place: Place, fields: Fields<(typeof costLineSchema)["shape"]>, { ids }: Around): Named | null {
  const [idPlace, namePlace] = [fields.at("id"), fields.at("name")];
  const id = idPlace === null ? null : idAt(idPlace);
  const name = namePlace === null ? null : textLine(namePlace);
  if (id === null || idPlace === null) return null;
  const other = ids.get(id);
  if (other !== undefined) return refuse(idPlace, `is ${quoted(id)}, which is ${other} already`, "Write another id");
  ids.set(id, place.path);
  return { at: atOf(place.node.spot), id, name: name ?? nameOfId(id) };
}

/** A place whose values are called after an id: economics.costs.rent.amount. */
function keyed<Schema extends Place["schema"]>(place: Place<Schema>, id: string): Place<Schema> {
  return { ...place, key: place.key.replace(/\[\d+\]$/, `.${id}`) };
}

/** A place whose fields carry the id that stands in it, where one stands there. */
function withId<Schema extends Place["schema"]>(place: Place<Schema>): Place<Schema> {
  const node = place.node.kind === "map" ? place.node.entries.get("id")?.value : undefined;
  return node?.kind === "text" ? keyed(place, node.text.trim().normalize("NFC")) : place;
}

export function revenueAt(item: Place<typeof revenueLineSchema>, around: Around): RevenueLine | null {
  const place = withId(item);
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const named = namedOf(place, fields as unknown as CostFields, around);
  const places = { amount: fields.at("amount"), rate: fields.at("rate"), share: null };
  const basis = basisOf(place, { ...places, of: fields.at("of"), growth: fields.at("growth") }, around);
  return named === null || basis === null ? null : { ...named, basis };
}

type CostFields = Fields<(typeof costLineSchema)["shape"]>;

export function costAt(item: Place<typeof costLineSchema>, around: Around): CostLine | null {
  const place = withId(item);
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const named = namedOf(place, fields, around);
  const places = { amount: fields.at("amount"), rate: fields.at("rate"), share: fields.at("share") };
  const basis = basisOf(place, { ...places, of: fields.at("of"), growth: fields.at("inflation") }, around);
  const stepsPlace = fields.at("steps");
  if (stepsPlace !== null && basis !== null && basis.kind !== "amount")
    return refuse(stepsPlace, "belong to an amount", "Write amount, or remove the steps");
  const steps = listAt(stepsPlace, stepSchema, (step) => stepAt(step, around));
  return named === null || basis === null ? null : { ...named, basis, steps };
}

interface BasisPlaces {
  readonly amount: Place | null;
  readonly rate: Place | null;
  readonly share: Place | null;
  readonly of: Place | null;
  readonly growth: Place | null;
}

function basisOf(place: Place, { amount, rate, share, of, growth }: BasisPlaces, { segments }: Around): Basis | null {
  const [first, second] = [amount, rate, share].filter((one) => one !== null);
  if (first === undefined)
    return refuse(place, "is neither an amount nor a rate", "Add amount: 12m (a year), or rate: 1bp (of AUM)");
  if (second !== undefined) return refuse(second, "stands beside another basis", "Keep one of the two");
  if (growth !== null && amount === null)
    return refuse(growth, "belongs to an amount", "Remove it: a share or a rate grows with what it is of");
  if (of !== null && rate === null) return refuse(of, "belongs to a rate", "Remove it, or write rate");
  if (amount !== null) {
    const [value, by] = [statedAmount(amount), growth === null ? null : statedRate(growth)];
    return value === null || (growth !== null && by === null) ? null : { kind: "amount", amount: value, growth: by };
  }
  const stated = statedRate(first);
  if (stated === null) return null;
  if (share !== null) return { kind: "share", share: stated };
  const segment = of === null ? null : referenceAt(of, segments);
  return of !== null && segment === null ? null : { kind: "rate", rate: stated, segment };
}

function stepAt(place: Place<typeof stepSchema>, { span }: Around): Step | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [fromAt, amountAt] = [fields.at("from"), fields.at("amount")];
  const from = fromAt === null ? null : monthAt(fromAt);
  const amount = amountAt === null ? null : plainAmount(amountAt);
  if (from === null || amount === null || fromAt === null) return null;
  if (span !== null && (from < span.first || from > span.last))
    return refuse(fromAt, "is no month of the forecast", "Write a month of the forecast, or put it into the amount");
  return { from, amount };
}

export function roleAt(item: Place<typeof roleSchema>, around: Around): Role | null {
  const place = withId(item);
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const named = namedOf(place, fields as unknown as CostFields, around);
  const [countAt, costPlace, inflationAt] = [fields.at("count"), fields.at("cost"), fields.at("inflation")];
  const count = countAt === null ? null : statedNumber(countAt);
  const cost = costPlace === null ? null : statedAmount(costPlace);
  const inflation = inflationAt === null ? null : statedRate(inflationAt);
  if (inflationAt !== null && costPlace === null) return refuse(inflationAt, "belongs to a cost", "Add cost: 250k");
  return named === null || count === null ? null : { ...named, count, cost, inflation };
}
