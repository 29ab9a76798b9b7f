import * as z from "zod";
import type { Entry, MapNode } from "../document/node.js";
import { foreignLetter } from "./letters.js";
import { exampleOf, type Place, refuse, refuseShape, worthASuggestion } from "./place.js";
import { listed, shown } from "./shown.js";
import { didYouMean, suggest } from "./suggest.js";

/** A schema without the wrapper that says it may be left out. */
export type Inner<Schema> = Schema extends z.ZodOptional<infer Type> ? Type : Schema;

/** A mapping whose keys have been checked against its schema. */
export interface Fields<Shape extends z.ZodRawShape> {
  readonly place: Place;
  /** No key is unknown: what is not here was not meant to be here. */
  readonly clean: boolean;
  readonly has: (key: keyof Shape & string) => boolean;
  /** The value of a key, or null where it is not written. */
  readonly at: <Key extends keyof Shape & string>(key: Key) => Place<Inner<Shape[Key]> & z.ZodType> | null;
}

/** Opens a mapping: reports keys that the schema does not know, and required ones that are not there. */
export function fieldsOf<Shape extends z.ZodRawShape>(place: Place<z.ZodObject<Shape>>): Fields<Shape> | null {
  const { node, schema } = place;
  if (node.kind !== "map") return refuseShape(place, neededBy(place));
  const unknown = [...node.entries].filter(([key]) => !Object.hasOwn(schema.shape, key));
  const meant = unknown.map((entry) => refuseKey(place, node, entry));
  reportMissing(place, node, new Set(meant));
  return { place, clean: unknown.length === 0, has: (key) => node.entries.has(key), at: (key) => placeOf(place, key) };
}

/** With an example to show, "a mapping" says enough; else its required keys are named. */
function neededBy({ schema, example }: Place<z.ZodObject>): string {
  const required = Object.entries(schema.shape).filter(([, value]) => !(value instanceof z.ZodOptional));
  if (example != null || required.length === 0) return "a mapping";
  return `a mapping with ${listed(
    required.map(([key]) => key),
    "and",
  )}`;
}

/** The value of a key of a mapping as a place of its own. */
export function placeOf<Shape extends z.ZodRawShape, Key extends keyof Shape & string>(
  place: Place<z.ZodObject<Shape>>,
  key: Key,
): Place<Inner<Shape[Key]> & z.ZodType> | null {
  const entry = place.node.kind === "map" ? place.node.entries.get(key) : undefined;
  if (entry === undefined) return null;
  const outer = place.schema.shape[key] as unknown as z.ZodType;
  const schema = inner(outer) as Inner<Shape[Key]> & z.ZodType;
  const example = exampleOf(outer) ?? exampleOf(schema);
  return { ...place, node: entry.value, path: join(place.path, key), key: join(place.key, key), schema, example };
}

/** The entries of a mapping whose keys are the user's own, each value a place. */
export function entriesOf<Value extends z.ZodType>(
  place: Place,
  schema: Value,
  needed: string,
): readonly { readonly name: string; readonly entry: Entry; readonly place: Place<Value> }[] | null {
  const { node, path, key: id, reading } = place;
  if (node.kind !== "map") return refuseShape(place, needed);
  return [...node.entries].map(([name, entry]) => ({
    name,
    entry,
    place: { node: entry.value, path: join(path, shown(name)), key: join(id, name), schema, reading },
  }));
}

export const join = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** Returns the known key that was probably meant. */
function refuseKey(place: Place<z.ZodObject>, node: MapNode, [key, { spot }]: [string, Entry]): string | null {
  const keys = Object.keys(place.schema.shape);
  const foreign = foreignLetter(key);
  const suggestion = worthASuggestion(place) ? suggest(foreign?.plain ?? key, keys) : null;
  const named = { ...place, path: join(place.path, key === "" ? '""' : shown(key)) };
  const what = foreign === null ? "is not a known key" : `is not a known key: ${foreign.what}`;
  const fix = suggestion === null ? removal(keys, node) : `Write ${suggestion}`;
  refuse(named, `${what}${didYouMean(suggestion)}`, fix, spot);
  return suggestion;
}

/** What may still be written here, for a key that resembles nothing. */
function removal(keys: readonly string[], { entries }: MapNode): string {
  const free = keys.filter((key) => !entries.has(key) && key !== "extends");
  return free.length === 0 ? "Remove it" : `Remove it, or write one of ${listed(free, "or", 16)}`;
}

function reportMissing(place: Place<z.ZodObject>, node: MapNode, meant: ReadonlySet<string | null>): void {
  for (const [key, schema] of Object.entries(place.schema.shape)) {
    if (schema instanceof z.ZodOptional || node.entries.has(key) || meant.has(key)) continue;
    const example = exampleOf(schema as unknown as z.ZodType);
    const subject = place.path === "" ? { ...place, path: "the scenario" } : place;
    refuse(subject, `has no ${key}`, example === null ? `Add ${key}` : `Add ${key}: ${example}`);
  }
}
