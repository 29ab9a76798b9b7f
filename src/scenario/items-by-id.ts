import type * as z from "zod";
import { asList } from "./document/overlay.js";
import { faultOfId } from "./reading/id.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import { idsOf, idText, refuseOtherIds } from "./segment-ids.js";

/** What a list of things with ids is called, and how long it may be. */
export interface Listing {
  /** "clients": the key of the list, and of every thing in it. */
  readonly key: string;
  /** "client". */
  readonly thing: string;
  readonly most: number;
}

/** The things of a list, or of a mapping by id, that have an id of their own; their keys have ids in place of positions. */
export function itemsById<Item extends z.ZodType>(
  place: Place,
  schema: Item,
  { key, thing, most }: Listing,
): readonly Place<Item>[] | null {
  const { node } = place;
  const listed = node.kind === "map" ? { ...place, node: asList(node) } : place;
  const items = itemsAt(listed, schema, `a list of ${key}`);
  if (items === null) return null;
  if (items.length > most) return refuse(place, `has ${items.length} entries`, `Write at most ${most}`);
  if (node.kind === "map") refuseOtherIds(place, node);
  const named = items.map((item) => {
    const id = idText(item.node);
    if (id === null || faultOfId(id) !== null) return item;
    return { ...item, path: node.kind === "map" ? `${place.path}.${id}` : item.path, key: `${key}.${id}` };
  });
  const { repeated } = idsOf(named, thing);
  return named.filter((item) => !repeated.has(item));
}
