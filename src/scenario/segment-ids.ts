import type { MapNode, Node } from "./document/node.js";
import { type Place, refuse } from "./reading/place.js";
import { quoted, shown } from "./reading/shown.js";
import type { segmentSchema } from "./schema/scenario-schema.js";

/** In a mapping by id the key is the id; another one inside is a slip. */
export function refuseOtherIds(place: Place, { entries }: MapNode): void {
  for (const [key, { value }] of entries) {
    const id = value.kind === "map" ? value.entries.get("id")?.value : undefined;
    if (id?.kind !== "text" || id.text.normalize("NFC") === key) continue;
    const at = { ...place, path: `${place.path}.${shown(key)}.id` };
    refuse(at, `is ${quoted(id.text)}, but its key is ${quoted(key)}`, "Remove it, or write the key the same", id.spot);
  }
}

/** Segments go by their ids in keys; in messages by their position in a list, or by their id in a mapping. */
export function namedPlace(item: Place<typeof segmentSchema>, list: string): Place<typeof segmentSchema> {
  const id = idText(item.node);
  const path = item.path === "" ? `${list}.${id ?? "?"}` : item.path;
  return { ...item, path, key: id === null ? item.key : `segments.${id}` };
}

export function idText(node: Node): string | null {
  const id = node.kind === "map" ? node.entries.get("id")?.value : undefined;
  return id?.kind === "text" && !id.empty ? id.text.normalize("NFC") : null;
}

export function idsOf(places: readonly Place[], thing = "segment") {
  const lines = new Map<string, number>();
  const repeated = new Set<Place>();
  for (const place of places) {
    const id = idText(place.node);
    const line = id === null ? undefined : lines.get(id);
    const spot = place.node.kind === "map" ? place.node.entries.get("id")?.value.spot : undefined;
    if (id === null || spot === undefined) continue;
    if (line === undefined) lines.set(id, spot.line);
    else {
      repeated.add(place);
      refuse(
        { ...place, path: `${place.path}.id` },
        `is ${id}, the id of the ${thing} on line ${line}`,
        `Give every ${thing} its own id`,
        spot,
      );
    }
  }
  return { ids: new Set(lines.keys()), repeated };
}
