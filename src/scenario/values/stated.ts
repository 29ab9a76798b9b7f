import * as z from "zod";
import type { Share } from "../../units.js";
import { atOf } from "../document/node.js";
import { type Fields, fieldsOf } from "../reading/fields.js";
import { type Place, refuse } from "../reading/place.js";
import { suggest } from "../reading/suggest.js";
import type { Provenance, Stated, Uncertainty } from "../scenario.js";
import type { Form, UnitOfValue } from "../schema/form.js";
import { provenanceShape, statedShape } from "../schema/values.js";
import { type ByYear, byYearAt, looksByYear } from "./by-year.js";
import { provenanceOf } from "./provenance.js";
import { asWritten } from "./number-text.js";
import { formAt, quantityAt, type Units } from "./quantity.js";
import { deviationAt, middle, outsideRange, rangeAt } from "./uncertainty.js";

/** Readers of one value in all its notations: plain, by year, with source and uncertainty. */
export const statedRate = (place: Place): Stated<Units["rate"]> | null => statedAt(place, "rate");
/** A share of a whole or a chance, written as a rate: 60%. */
export const statedShare = (place: Place): Stated<Share> | null =>
  statedAt(place, "rate") as unknown as Stated<Share> | null;
export const statedAmount = (place: Place): Stated<Units["amount"]> | null => statedAt(place, "amount");
export const statedNumber = (place: Place): Stated<Units["number"]> | null => statedAt(place, "number");
export const statedLevel = (place: Place): Stated<Units["level"]> | null => statedAt(place, "level");
export const statedChange = (place: Place): Stated<Units["change"]> | null => statedAt(place, "change");

const SURE = ["value", "source", "date", "kind", "uncertainty", "range"] as const;

/** Whether a mapping is a value with its source rather than a thing with keys of its own. */
export function looksStated({ node }: Place, ownKeys: readonly string[]): boolean {
  if (node.kind !== "map") return true;
  const keys = [...node.entries.keys()];
  if (looksByYear(keys) || keys.includes("value") || keys.includes("range")) return true;
  return !keys.some((key) => suggest(key, ownKeys) !== null) && keys.some((key) => suggest(key, SURE) !== null);
}

function statedAt<Unit extends UnitOfValue>(place: Place, unit: Unit): Stated<Units[Unit]> | null {
  const form = formAt(place, unit);
  const { node } = place;
  const known = { at: atOf(node.spot), key: place.key };
  if (node.kind !== "map") {
    const value = quantityAt(place, unit, form);
    return value === null ? null : { ...known, ...plain(place, value), uncertainty: null, provenance: {} };
  }
  if (!form.sourced) return refuse(place, "is a mapping; this value has no source or years", "Write one value");
  if (looksByYear(node.entries.keys())) {
    const found = byYearAt(place, unit, form);
    return found === null ? null : { ...known, ...found, uncertainty: null, provenance: {} };
  }
  const found = withSource(place, unit, form);
  return found === null ? null : { ...known, ...found };
}

const plain = <Value>({ node }: Place, value: Value): ByYear<Value> => ({
  spans: [{ from: null, to: null, value }],
  text: node.kind === "text" ? asWritten(node.text) : "",
});

const schemas = new Map<string, z.ZodObject>();

/** One schema object a form: the keys of a stated value with and without uncertainty. */
function schemaOf({ unit, byYear, uncertain }: Form): z.ZodObject {
  const name = `${unit} ${byYear} ${uncertain}`;
  const found = schemas.get(name) ?? statedShape({ unit, byYear, uncertain });
  schemas.set(name, found);
  return found;
}

type StatedFields = Fields<typeof provenanceShape & { value: z.ZodType; uncertainty: z.ZodType; range: z.ZodType }>;

function withSource<Unit extends UnitOfValue>(
  place: Place,
  unit: Unit,
  form: Form,
): (ByYear<Units[Unit]> & { uncertainty: Uncertainty | null; provenance: Provenance }) | null {
  if (refusedUncertainty(place, form)) return null;
  const fields = fieldsOf({ ...place, schema: schemaOf(form) }) as unknown as StatedFields | null;
  if (fields === null) return null;
  const provenance = provenanceOf(fields);
  const [valueAt, deviation, rangePlace] = [
    fields.at("value"),
    fields.has("uncertainty") ? fields.at("uncertainty") : null,
    fields.has("range") ? fields.at("range") : null,
  ];
  if (deviation !== null && rangePlace !== null) {
    return refuse(deviation, "stands beside a range", "Keep one of the two");
  }
  const stated = valueAt === null ? null : valueIn(valueAt, unit, form);
  if (rangePlace !== null) {
    const range = rangeAt(rangePlace, unit, form);
    if (range === null || (valueAt !== null && stated === null)) return null;
    const { low, high, text } = range;
    const value = stated ?? { spans: [{ from: null, to: null, value: middle(low, high) }], text };
    if (outsideRange(value.spans, low, high))
      return refuse(rangePlace, "does not hold the value", "Write a range around the value");
    return { ...value, uncertainty: ends(low, high), provenance };
  }
  if (valueAt === null)
    return fields.clean && form.uncertain ? refuse(place, "has no value", `Add value or range`) : null;
  if (stated === null) return null;
  return { ...stated, uncertainty: deviation === null ? null : deviationAt(deviation, unit, stated.spans), provenance };
}

function valueIn<Unit extends UnitOfValue>(place: Place, unit: Unit, form: Form): ByYear<Units[Unit]> | null {
  if (place.node.kind === "map") return byYearAt(place, unit, form);
  const value = quantityAt(place, unit, form);
  return value === null ? null : plain(place, value);
}

function ends<Value extends Units[UnitOfValue]>(low: Value, high: Value): Uncertainty {
  const bare = (value: Value) =>
    "kind" in value && value.kind === "rate"
      ? value.rate
      : "kind" in value && value.kind === "amount"
        ? value.amount
        : value;
  return { kind: "range", low: bare(low), high: bare(high) } as Uncertainty;
}

/** Only what the simulation draws may be uncertain; elsewhere the wish is refused in words, not as an unknown key. */
function refusedUncertainty(place: Place, { uncertain }: Form): boolean {
  if (uncertain || place.node.kind !== "map") return false;
  const [key, entry] = [...place.node.entries].find(([name]) => name === "uncertainty" || name === "range") ?? [];
  if (key === undefined || entry === undefined) return false;
  const at = { ...place, path: `${place.path}.${key}` };
  refuse(
    at,
    "is given, but this value cannot be uncertain",
    "Write value alone; means, volatilities, alpha, flow levels, fee rates, amounts and chances of events, chances of clients and pipeline, and slopes can be uncertain",
    entry.spot,
  );
  return true;
}
