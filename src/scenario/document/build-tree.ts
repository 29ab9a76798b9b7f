import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { quoted, shown } from "../reading/shown.js";
import { hiddenCharacter } from "./hidden-characters.js";
import type { Entry, Node, Spot, TextNode } from "./node.js";
import type { Source } from "./read-document.js";

/** Keys that reach into JavaScript objects. Nothing of ours reads them, and a scenario has no use for them. */
const RESERVED: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** The parser's nodes as our own: texts as written, with places. Aliases, tags, duplicate and reserved keys are reported. */
export function buildTree(node: ParsedNode, source: Source, path = ""): Node {
  const spot = source.spotAt(node.range[0]);
  const refuse = (what: string, fix: string): Node => {
    source.log.problems.push({ spot, key: path === "" ? "the file" : path, what, fix });
    return { kind: "broken", spot };
  };
  if (isAlias(node)) return refuse(`is the alias *${shown(node.source)}`, "Write the value out; aliases are not read");
  if (node.tag !== undefined) return refuse(`has the tag ${quoted(node.tag)}`, "Remove the tag; scenarios have none");
  if (isScalar(node)) return textNode(node, source, { spot, path });
  if (isSeq(node)) {
    const items = (node.items as ParsedNode[]).map((item, index) => buildTree(item, source, `${path}[${index}]`));
    return { kind: "list", spot, items };
  }
  if (isMap(node)) return { kind: "map", spot, entries: entriesOf(node as YAMLMap.Parsed, source, path) };
  return refuse("is not a text, a list or a mapping", "Write one of these");
}

function entriesOf(map: YAMLMap.Parsed, source: Source, path: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of map.items as Pair<ParsedNode, ParsedNode | null>[]) {
    const spot = source.spotAt(key.range[0]);
    const name = (isScalar(key) ? (key.source ?? "") : "").normalize("NFC");
    const at = path === "" ? shown(name) : `${path}.${shown(name)}`;
    const fault = faultOfKey(key, name, entries.get(name)?.spot);
    if (fault !== null) {
      source.log.problems.push({ spot, key: at, ...fault });
      continue;
    }
    entries.set(name, { spot, value: value === null ? nothingAt(spot) : valueOf(value, spot, { source, path: at }) });
  }
  return entries;
}

function faultOfKey(key: ParsedNode, name: string, earlier: Spot | undefined) {
  if (isAlias(key)) return { what: "is an alias", fix: "Write the key out; aliases are not read" };
  if (key.tag !== undefined) return { what: "has a tag", fix: "Remove the tag; scenarios have none" };
  if (RESERVED.has(name)) return { what: "is a reserved name", fix: "Remove it, or call it something else" };
  if (name === "<<") return { what: "is a merge key", fix: "Write the keys out, or use extends" };
  if (earlier !== undefined) {
    return { what: `is written twice, first on line ${earlier.line}`, fix: "Keep one of the two" };
  }
  const hidden = hiddenCharacter(name);
  return hidden === null ? null : { what: `has ${hidden.what}`, fix: "Remove the character" };
}

/** An empty value has no place of its own: its key's will do. */
function valueOf(value: ParsedNode, key: Spot, { source, path }: { source: Source; path: string }): Node {
  if (isScalar(value) && value.source === "" && value.type === "PLAIN" && value.tag === undefined)
    return nothingAt(key);
  return buildTree(value, source, path);
}

const nothingAt = (spot: Spot): TextNode => ({
  kind: "text",
  spot,
  text: "",
  empty: true,
  removes: false,
  indent: null,
});

function textNode(scalar: Scalar.Parsed, source: Source, { spot, path }: { spot: Spot; path: string }): Node {
  const text = scalar.source ?? "";
  const raw = source.text.slice(scalar.range[0], scalar.range[1]);
  const hidden = hiddenCharacter(text);
  if (hidden !== null) {
    source.log.problems.push({ spot, key: path, what: `has ${hidden.what}`, fix: "Remove the character" });
    return { kind: "broken", spot };
  }
  const plain = scalar.type === "PLAIN";
  const [removes, empty] = [plain && scalar.value === null && text !== "", plain && scalar.value === null];
  const quotes = plain ? 0 : 1;
  const indent = raw === text || raw.slice(1, -1) === text ? quotes : null;
  return { kind: "text", spot, text, empty, removes, indent };
}
