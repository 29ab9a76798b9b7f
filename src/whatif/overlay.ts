import { textWith } from "../questions/varied-text.js";
import type { Path } from "../questions/place.js";
import type { Json, JsonObject } from "../scenario/json.js";
import { valueAt } from "./moves.js";
import type { Offer } from "./offer.js";
import { isMoved, type OfferedLever, type Settings, stepsOf } from "./settings.js";
import { yamlOf } from "./yaml.js";

/** Lists of things with ids at the root of a scenario: an overlay changes those that it names. All other lists it replaces whole. */
const BY_ID: ReadonlySet<string> = new Set(["segments", "clients", "pipeline", "initiatives"]);
/** Said of a value as it was. */
const PROVENANCE: ReadonlySet<string> = new Set(["source", "date", "kind"]);

/**
 * What is moved as a scenario file: laid over the file of the report where that is known, else the scenario whole. The command
 * computes the same bits from it.
 */
export function overlayText(offer: Offer, settings: Settings): string {
  const { file, levers, written, name, seed, paths, sampling } = offer;
  const moves = new Map(
    levers.flatMap((lever) => (stepsOf(lever, settings) === lever.neutral ? [] : movesOf(lever, settings))),
  );
  const drawn = sampling === "plain" && written["sampling"] === undefined ? {} : { sampling };
  const around = { name: `${name}, what-if`, seed, paths: String(paths), ...drawn };
  const own = { ...(file === null ? whole(written, moves) : parts(written, moves)), ...stressed(offer, settings) };
  const document: JsonObject = file === null ? { ...own, ...around } : { extends: file, ...around, ...own };
  return `${heading(offer, settings)}${yamlOf(document)}`;
}

function heading({ file, levers, name }: Offer, settings: Settings): string {
  const moved = isMoved(levers, settings) ? "with what was moved" : "with nothing moved";
  const beside = file === null ? "" : `Save it beside ${oneLine(file)}. `;
  return `# ${oneLine(name)}: what-if of the report, ${moved}.\n# ${beside}Run it: aumcast run what-if.yaml\n`;
}

/** A comment ends with its line. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");

type Moves = ReadonlyMap<string, string>;

const nameOf = (path: Path): string => path.join("\n");

const movesOf = (lever: OfferedLever, settings: Settings): readonly (readonly [string, string])[] =>
  lever.places.map(({ path, text }) => [nameOf(path), textWith(lever, text, valueAt(lever, stepsOf(lever, settings)))]);

/** A switched episode joins those that the scenario has. */
function stressed({ written }: Offer, { stress }: Settings): JsonObject {
  if (stress === null) return {};
  const { episode, from, riding } = stress;
  const before = (written["stress"] ?? []) as readonly Json[];
  const own = { episode, ...(from !== null && { at: from }), ...(riding.length > 0 && { with: riding }) };
  return { stress: [...before, own] };
}

/** The keys of the scenario in which something moves, and which initiatives are on. */
function parts(written: JsonObject, moves: Moves): JsonObject {
  const own = changed(written, moves, []) ?? {};
  const { initiatives } = written;
  return initiatives === undefined
    ? (own as JsonObject)
    : { ...(own as JsonObject), initiatives: switches(initiatives) };
}

const isObject = (node: Json): node is JsonObject => typeof node === "object" && node !== null && !Array.isArray(node);

/** What of a node an overlay says; null where nothing in it moves. */
function changed(node: Json, moves: Moves, path: Path): Json | null {
  if (!movesIn(node, moves, path)) return null;
  if (isObject(node) && !Object.hasOwn(node, "value")) {
    const entries = Object.entries(node).flatMap(([key, value]): [string, Json][] => {
      const own = changed(value, moves, [...path, key]);
      return own === null ? [] : [[key, own]];
    });
    return Object.fromEntries(entries);
  }
  if (Array.isArray(node) && path.length === 1 && BY_ID.has(String(path[0])))
    return (node as readonly JsonObject[]).flatMap((item, position): Json[] => {
      const own = changed(item, moves, [...path, position]);
      return own === null ? [] : [{ id: item["id"] as Json, ...(own as JsonObject) }];
    });
  return whole(node, moves, path);
}

function movesIn(node: Json, moves: Moves, path: Path): boolean {
  if (Array.isArray(node)) return node.some((item: Json, position) => movesIn(item, moves, [...path, position]));
  if (isObject(node)) return Object.entries(node).some(([key, value]) => movesIn(value, moves, [...path, key]));
  return moves.has(nameOf(path));
}

/** All of a node, with what moves in it; a value that moved has no source any more. */
function whole<Node extends Json>(node: Node, moves: Moves, path: Path = []): Node {
  const within = (tree: Json): Json => {
    if (Array.isArray(tree))
      return (tree as readonly Json[]).map((item, position) => whole(item, moves, [...path, position]));
    if (!isObject(tree)) return moves.get(nameOf(path)) ?? tree;
    const anew = Object.hasOwn(tree, "value") && movesIn(tree["value"] as Json, moves, [...path, "value"]);
    const kept = Object.entries(tree).filter(([key]) => !(anew && PROVENANCE.has(key)));
    const entries = kept.map(([key, value]) => [key, whole(value, moves, [...path, key])] as const);
    return Object.fromEntries(anew ? [...entries, ["kind", "assumption"]] : entries);
  };
  return within(node) as Node;
}

/** A command may have switched them otherwise than the file says. */
function switches(initiatives: Json): Json {
  const on = (item: Json): JsonObject => (isObject(item) && item["on"] !== undefined ? { on: item["on"] } : {});
  if (Array.isArray(initiatives))
    return (initiatives as readonly JsonObject[]).map((item) => ({ id: item["id"] as Json, ...on(item) }));
  return Object.fromEntries(Object.entries(initiatives as JsonObject).map(([id, item]) => [id, on(item)]));
}
