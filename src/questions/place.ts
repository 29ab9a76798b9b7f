import type { Json, JsonObject } from "../scenario/json.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";

/** Keys and positions from the root of a scenario to one scalar. */
export type Path = readonly (string | number)[];

/** One number of a scenario as it is written. */
export interface Found {
  readonly path: Path;
  /** With ids in place of positions: "segments.open-end.flows.inflows". */
  readonly name: string;
  /** "30.5%". */
  readonly text: string;
}

/** Why a pattern finds nothing. */
export interface Nowhere {
  readonly what: string;
  readonly fix: string;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)? ?(?:%|bp|pp|k|m|bn|tn)?$/;
const YEARS = /^(?:(?:from|to) +)?\d{4}$/;

/**
 * The numbers that a pattern names: keys between points, an item of a list by its id, its position `[0]` or a tag `channel=retail`,
 * and `*` for any. A value with its source, or by year, is all of its numbers; its uncertainty stays.
 *
 * @param root  the scenario as written
 */
export function findPlaces(root: JsonObject, pattern: string): readonly Found[] | Nowhere {
  const steps = stepsOf(pattern);
  let reached: readonly Reached[] = [{ node: root, path: [], name: "" }];
  for (const [at, step] of steps.entries()) {
    const next = reached.flatMap((one) => follow(one, step));
    if (next.length === 0) return nothingAt(reached, steps, at);
    reached = next;
  }
  const found = reached.flatMap(numbersOf);
  if (found.length > 0) return found;
  const inside = [...new Set(reached.flatMap(({ node }) => keysOf(node)))];
  const what = `${quoted(pattern)} is no number`;
  return { what, fix: inside.length === 0 ? "Name a number of the scenario" : `Go on with ${listed(inside)}` };
}

interface Reached {
  readonly node: Json;
  readonly path: Path;
  readonly name: string;
}

/** "segments[0].fees.rate" → segments, 0, fees, rate. */
const stepsOf = (pattern: string): readonly string[] =>
  pattern
    .replace(/\[(\d+|\*)\]/g, ".$1")
    .split(".")
    .filter((step) => step !== "");

const isObject = (node: Json | undefined): node is JsonObject =>
  typeof node === "object" && node !== null && !Array.isArray(node);

const step = ({ path, name }: Reached, key: string | number, word: string, node: Json): Reached => ({
  node,
  path: [...path, key],
  name: name === "" ? word : `${name}.${word}`,
});

function follow(from: Reached, wanted: string): readonly Reached[] {
  const { node } = from;
  if (Array.isArray(node)) {
    const items: readonly Json[] = node;
    return items.flatMap((item, position) => {
      const word = idOf(item) ?? String(position);
      return wanted === "*" || wanted === word || wanted === String(position) || hasTag(item, wanted)
        ? step(from, position, word, item)
        : [];
    });
  }
  if (!isObject(node)) return [];
  if (wanted === "*") return Object.entries(node).map(([key, value]) => step(from, key, key, value));
  return Object.hasOwn(node, wanted) ? [step(from, wanted, wanted, node[wanted] as Json)] : [];
}

const idOf = (item: Json): string | null => (isObject(item) && typeof item["id"] === "string" ? item["id"] : null);

function hasTag(item: Json, wanted: string): boolean {
  const [tag, value] = wanted.split("=");
  const tags = isObject(item) ? item["tags"] : undefined;
  return value !== undefined && isObject(tags) && tags[tag as string] === value;
}

const keysOf = (node: Json): readonly string[] => {
  if (Array.isArray(node)) return (node as readonly Json[]).map((item, position) => idOf(item) ?? String(position));
  return isObject(node) ? Object.keys(node) : [];
};

function nothingAt(reached: readonly Reached[], steps: readonly string[], at: number): Nowhere {
  const known = [...new Set(reached.flatMap(({ node }) => keysOf(node)))];
  const wanted = steps[at] as string;
  const before = steps.slice(0, at).join(".");
  const what = `names ${quoted(wanted)}, which is not in ${before === "" ? "the scenario" : before}`;
  const suggestion = suggest(wanted, known);
  const fix = known.length === 0 ? `Stop at ${before}` : `Write ${suggestion ?? listed([...known, "*"])}`;
  return { what: `${what}${didYouMean(suggestion)}`, fix };
}

/** The numbers of one value in any of its notations. */
function numbersOf({ node, path, name }: Reached): readonly Found[] {
  if (typeof node === "string") return NUMBER.test(node.trim()) ? [{ path, name, text: node.trim() }] : [];
  if (!isObject(node)) return [];
  if (Object.hasOwn(node, "value")) return numbersOf({ node: node["value"] as Json, path: [...path, "value"], name });
  const entries = Object.entries(node);
  if (entries.length === 0 || !entries.every(([key]) => YEARS.test(key))) return [];
  return entries.flatMap(([key, value]) => numbersOf({ node: value, path: [...path, key], name: `${name} ${key}` }));
}

/** The same scenario with other texts at some places. */
export function replaced(node: Json, changes: readonly { readonly path: Path; readonly text: string }[]): Json {
  const here = changes.find(({ path }) => path.length === 0);
  if (here !== undefined) return here.text;
  if (changes.length === 0) return node;
  const within = (key: string | number, value: Json): Json =>
    replaced(
      value,
      changes.filter(({ path }) => path[0] === key).map(({ path, text }) => ({ path: path.slice(1), text })),
    );
  if (Array.isArray(node)) return (node as readonly Json[]).map((item, position) => within(position, item));
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, within(key, value)]));
}
