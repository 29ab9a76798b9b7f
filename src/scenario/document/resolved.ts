import type { Json, JsonObject } from "../json.js";
import type { MapNode, Node } from "./node.js";

/**
 * The document as plain JSON: every scalar as a text with the characters of the file (a number through a double would lose
 * digits), keys in the order of the file, those that an overlay adds after those of its base; `extends` is gone. Reading it
 * again gives the same scenario.
 */
export function resolvedJson(root: MapNode): JsonObject {
  return objectOf({ ...root, entries: new Map([...root.entries].filter(([key]) => key !== "extends")) });
}

const objectOf = ({ entries }: MapNode): JsonObject =>
  Object.fromEntries([...entries].map(([key, { value }]) => [key, jsonOf(value)]));

function jsonOf(node: Node): Json {
  if (node.kind === "text") return node.empty ? null : node.text;
  if (node.kind === "list") return node.items.map(jsonOf);
  return node.kind === "map" ? objectOf(node) : null;
}
