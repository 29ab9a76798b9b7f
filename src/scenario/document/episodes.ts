import { InputError } from "../../errors.js";
import type { Log } from "../reading/log.js";
import { LONGEST_CHAIN, type ReadReference } from "./extends.js";
import type { MapNode, Node, TextNode } from "./node.js";
import { readDocument } from "./read-document.js";

/** Episodes that a scenario names are laid into it, so that it is whole without their files. */
export function withEpisodes(root: MapNode, log: Log, read: ReadReference | undefined): MapNode {
  const stress = root.entries.get("stress");
  if (read === undefined || stress?.value.kind !== "list") return root;
  const items = stress.value.items.map((item, index) => withEpisode(item, { rank: LONGEST_CHAIN + index, log, read }));
  return { ...root, entries: new Map([...root.entries, ["stress", { ...stress, value: { ...stress.value, items } }]]) };
}

interface Around {
  readonly rank: number;
  readonly log: Log;
  readonly read: ReadReference;
}

function withEpisode(item: Node, { rank, log, read }: Around): Node {
  const entry = item.kind === "map" ? item.entries.get("episode") : undefined;
  if (item.kind !== "map" || entry?.value.kind !== "text" || entry.value.empty) return item;
  const named = entry.value;
  const put = (value: Node): Node => ({
    ...item,
    entries: new Map([...item.entries, ["episode", { ...entry, value }]]),
  });
  try {
    const node = readDocument({ ...read(named.text, named.spot.file), rank }, log);
    return put(node?.kind === "map" ? withId(node, named) : (node ?? { kind: "broken", spot: named.spot }));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [{ what, fix }] = error.problems;
    log.problems.push({ spot: named.spot, key: "stress", what, fix });
    return put({ kind: "broken", spot: named.spot });
  }
}

/** What the scenario calls it is its id, unless the file says another. */
function withId(node: MapNode, named: TextNode): MapNode {
  const id = (named.text.split("/").at(-1) ?? named.text).replace(/\.[a-z]+$/i, "");
  return { ...node, entries: new Map([["id", { spot: node.spot, value: { ...named, text: id } }], ...node.entries]) };
}
