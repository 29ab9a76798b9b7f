import { InputError } from "../../errors.js";
import type { Log } from "../reading/log.js";
import { quoted, shown } from "../reading/shown.js";
import type { MapNode, Node, TextNode } from "./node.js";
import { type Added, overlay } from "./overlay.js";
import { readDocument } from "./read-document.js";

/** Gives the file that `extends` names; throws InputError when it may not or cannot be read. */
export type ReadReference = (reference: string, from: string) => { readonly file: string; readonly source: Uint8Array };

/** Files of one chain: a scenario, what it extends, what that extends, and so on. */
export const LONGEST_CHAIN = 8;

/** A document with what it extends laid under it. */
export interface Whole {
  readonly root: MapNode;
  readonly added: ReadonlyMap<Node, Added>;
}

/** Reads a scenario and all that it extends; null when one of them cannot be read (which is reported). */
export function readWhole(source: string | Uint8Array, file: string, log: Log, read?: ReadReference): Whole | null {
  const chain: MapNode[] = [];
  const names: string[] = [];
  let next: { readonly file: string; readonly source: string | Uint8Array } | null = { file, source };
  while (next !== null) {
    const root = rootOf(readDocument({ ...next, rank: chain.length }, log), log);
    if (root === null) return null;
    chain.push(root);
    names.push(next.file);
    const reference = root.entries.get("extends")?.value;
    if (reference === undefined) break;
    next = follow(reference, names, log, read);
    if (next === null) return null;
  }
  const added = new Map<Node, Added>();
  const root = chain.reduceRight((base, over) => overlay(base, over, added));
  return { root, added };
}

function rootOf(node: Node | null, log: Log): MapNode | null {
  if (node === null || node.kind === "map") return node;
  if (node.kind !== "broken") {
    const found = node.kind === "list" ? "a list" : node.empty ? "empty" : "a single value";
    const fix = "Write keys and values: name, currency, start and so on";
    log.problems.push({ spot: node.spot, key: "the file", what: `is ${found}; a scenario is a mapping`, fix });
  }
  return null;
}

function follow(reference: Node, names: readonly string[], log: Log, read?: ReadReference) {
  const refuse = (what: string, fix: string): null => {
    log.problems.push({ spot: reference.spot, key: "extends", what, fix });
    return null;
  };
  const name = nameOf(reference, refuse);
  if (name === null) return null;
  if (read === undefined)
    return refuse(`names ${quoted(name)}, but no other file can be read here`, "Write the scenario as one file");
  const found = reading(name, names.at(-1) as string, refuse, read);
  if (found === null) return null;
  if (names.includes(found.file)) {
    return refuse(`goes in a circle: ${[...names, found.file].map(shown).join(" -> ")}`, "Remove one of the links");
  }
  const what = `makes a chain of more than ${LONGEST_CHAIN} files`;
  return names.length < LONGEST_CHAIN ? found : refuse(what, "Merge some of them into one file");
}

type Refuse = (what: string, fix: string) => null;

function nameOf(reference: Node, refuse: Refuse): string | null {
  if (reference.kind === "broken") return null;
  const { text, empty } = reference as TextNode;
  const usable = reference.kind === "text" && !empty && text.length <= 255;
  return usable ? text : refuse("is not the name of a file", "Write one, such as base.yaml");
}

/** The reader knows why a file cannot be had, this place knows where it is asked for. */
function reading(name: string, from: string, refuse: Refuse, read: ReadReference) {
  try {
    return read(name, from);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refuse(error.problems[0].what, error.problems[0].fix);
  }
}
