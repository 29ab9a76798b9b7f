import type * as z from "zod";
import type { Node, Spot } from "../document/node.js";
import type { Log } from "./log.js";

/** What every reader may know besides the value in front of it. */
export interface Reading {
  readonly log: Log;
  /** First and last calendar year of the forecast; null while they are unknown (or wrong, and reported). */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** The segment in hand is so small that a bare 8 among its flows is an amount, not a rate that lost its unit. */
  readonly small?: boolean;
}

/** One value of the document with its name and the schema that describes it: what every reader takes. */
export interface Place<Schema extends z.ZodType = z.ZodType> {
  readonly node: Node;
  /** What messages call it: "segments[2].fees.rate". */
  readonly path: string;
  /** The same with ids in place of positions: "segments.open-end.fees.rate". */
  readonly key: string;
  readonly schema: Schema;
  /** What the schema gives as an example of this key. */
  readonly example?: string | null;
  readonly reading: Reading;
}

/** Reports a problem of the value; returns null, the answer of a reader that has none. */
export function refuse(place: Place, what: string, fix: string, spot: Spot = place.node.spot): null {
  place.reading.log.problems.push({ spot, key: place.path, what, fix });
  return null;
}

/** After this many problems nobody reads on, and looking for what each may have meant takes longer than reading. */
const MOST_SUGGESTIONS = 300;
export const worthASuggestion = ({ reading: { log } }: Place): boolean => log.problems.length < MOST_SUGGESTIONS;

/** Reports what is allowed but probably not meant. */
export function warn(place: Place, what: string, fix: string): void {
  place.reading.log.warnings.push({ spot: place.node.spot, key: place.path, what, fix });
}

/** The example that the schema gives for a value. */
export function exampleOf(schema: z.ZodType): string | null {
  const [example] = (schema.meta()?.["examples"] as readonly string[] | undefined) ?? [];
  return example ?? null;
}

/** A value of the wrong shape: a list where a text is needed, or nothing at all. */
export function refuseShape(place: Place, needed: string): null {
  const { node } = place;
  if (node.kind === "broken") return null;
  const example = place.example ?? exampleOf(place.schema);
  const fix = example === null ? `Write ${needed}` : `Write ${needed}, such as ${example}`;
  if (node.kind === "text" && node.empty) return refuse(place, "is empty", fix);
  const found = { text: "a single value", list: "a list", map: "a mapping" }[node.kind];
  return refuse(place, `is ${found}; ${needed} is needed`, fix);
}

/** The single value in front of the reader, or null after reporting. */
export function textAt(place: Place, needed: string): string | null {
  const { node } = place;
  if (node.kind !== "text" || node.empty) return refuseShape(place, needed);
  return node.text;
}

/** The items of a list, each a place of its own. */
export function itemsAt<Item extends z.ZodType>(
  place: Place,
  schema: Item,
  needed: string,
): readonly Place<Item>[] | null {
  const { node, path, key, reading } = place;
  if (node.kind !== "list") return refuseShape(place, needed);
  return node.items.map((item, index) => ({
    node: item,
    path: `${path}[${index}]`,
    key: `${key}[${index}]`,
    schema,
    reading,
  }));
}

/** The items of a list that could be read; none where there is no list. */
export const listAt = <Item extends z.ZodType, Value>(
  place: Place | null,
  schema: Item,
  read: (item: Place<Item>) => Value | null,
): readonly Value[] =>
  place === null ? [] : (itemsAt(place, schema, "a list") ?? []).flatMap((item) => read(item) ?? []);
