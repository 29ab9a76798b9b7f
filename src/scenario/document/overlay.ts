import type { Entry, ListNode, MapNode, Node, TextNode } from "./node.js";

/** Keys that make a mapping a value with its source: the overlay's value must not inherit the source of the base's. */
const VALUE_KEYS = ["value", "range"] as const;
const YEAR = /^(?:(?:from|to) )?\d{4}$/;

/** Where things have ids, an overlay changes those that it names and adds the others. */
const BY_ID: ReadonlySet<string> = new Set(["segments", "clients", "pipeline", "initiatives"]);

/** Segments that only the overlay has, with the ids that the base has: "did you mean" when they are not whole. */
export interface Added {
  readonly id: string;
  readonly known: readonly string[];
}

/**
 * Lays one document over another. Mappings merge by key, segments, clients, pipeline and initiatives by id (a list of things with ids, or a mapping by id), all
 * else replaces; `null` takes a key of the base away. A value that is stated anew (`value`, `range`, or by year where the base
 * is not) replaces the base's whole, so that it never carries the base's source. What is kept keeps its place in its own file.
 */
export function overlay(base: MapNode, over: MapNode, added: Map<Node, Added>): MapNode {
  return mergeMaps(base, over, (key, below, above) =>
    BY_ID.has(key) ? mergeById(below, above, added) : merge(below, above),
  );
}

type Merge = (key: string, below: Node, above: Node) => Node;

function mergeMaps(base: MapNode, over: MapNode, mergeValues: Merge): MapNode {
  const entries = new Map(base.entries);
  for (const [key, above] of over.entries) {
    const below = entries.get(key);
    if (below !== undefined && above.value.kind === "text" && above.value.removes) entries.delete(key);
    else entries.set(key, below === undefined ? above : mergeEntry(key, [below, above], mergeValues));
  }
  return { ...over, entries };
}

const mergeEntry = (key: string, [below, above]: readonly [Entry, Entry], mergeValues: Merge): Entry => ({
  spot: above.spot,
  value: mergeValues(key, below.value, above.value),
});

function merge(below: Node, above: Node): Node {
  if (below.kind !== "map" || above.kind !== "map" || statesAnew(below, above)) return above;
  return mergeMaps(below, above, (_, inner, outer) => merge(inner, outer));
}

const statesAnew = (below: MapNode, above: MapNode): boolean =>
  VALUE_KEYS.some((key) => above.entries.has(key)) || isByYear(above) !== isByYear(below);

const isByYear = ({ entries }: MapNode): boolean => [...entries.keys()].some((key) => YEAR.test(key));

/** Segments of the base in their order, changed by those of the overlay with the same id; then the overlay's own. */
function mergeById(below: Node, above: Node, added: Map<Node, Added>): Node {
  const [base, over] = [itemsById(below), itemsById(above)];
  if (base === null || over === null) return merge(below, above);
  const merged = new Map(base);
  for (const [id, item] of over) {
    const known = base.get(id);
    if (known === undefined) added.set(item, { id, known: [...base.keys()] });
    merged.set(id, known === undefined ? item : mergeMaps(known, item, (_, below, above) => merge(below, above)));
  }
  return { kind: "list", spot: above.spot, items: [...merged.values()] } satisfies ListNode;
}

/** The items of a list, or of a mapping by id, with their ids; null where an item has none (which is reported later) or two have one. */
export function itemsById(node: Node): ReadonlyMap<string, MapNode> | null {
  const items = listed(node);
  if (items === null) return null;
  const found = new Map<string, MapNode>();
  for (const item of items) {
    const id = item.kind === "map" ? item.entries.get("id")?.value : undefined;
    if (item.kind !== "map" || id?.kind !== "text" || found.has(id.text.normalize("NFC"))) return null;
    found.set(id.text.normalize("NFC"), item);
  }
  return found;
}

const listed = (node: Node): readonly Node[] | null =>
  node.kind === "list" ? node.items : node.kind === "map" ? asList(node).items : null;

/** A mapping by id as a list of things that say their id. */
export function asList({ spot, entries }: MapNode): ListNode {
  const items = [...entries].map(([id, entry]): Node => {
    if (entry.value.kind !== "map" || entry.value.entries.has("id")) return entry.value;
    const text: TextNode = { kind: "text", spot: entry.spot, text: id, empty: false, removes: false, indent: 0 };
    return {
      ...entry.value,
      spot: entry.spot,
      entries: new Map([["id", { spot: entry.spot, value: text }], ...entry.value.entries]),
    };
  });
  return { kind: "list", spot, items };
}
