import type { Json, JsonObject } from "../scenario/json.js";

/** What a forecast is made of, in the order in which a change of it is explained. */
export const STEPS = ["opening", "flows", "returns", "fees", "events", "rest"] as const;
export type Step = (typeof STEPS)[number];

/** Keys of a scenario, and of a segment, by step; every other key is part of the rest. */
const TOP: Readonly<Record<string, Step>> = {
  start: "opening",
  horizon: "opening",
  "fiscal-year-ends": "opening",
  "flow-correlations": "flows",
  markets: "returns",
  currencies: "returns",
  events: "events",
  pipeline: "events",
  clients: "events",
  initiatives: "events",
  stress: "returns",
};
const SEGMENT: Readonly<Record<string, Step>> = {
  opening: "opening",
  flows: "flows",
  distributions: "flows",
  mix: "returns",
  alpha: "returns",
  tracking: "returns",
  fees: "fees",
};
/** Terms of contracts that say how large the units are: they go with the opening. */
const SIZES: Readonly<Record<string, Step>> = { households: "opening", units: "opening" };

/** Asked of the paths, and no part of what moves them. */
const QUESTIONS: readonly string[] = [
  "targets",
  "alerts",
  "sets",
  "covenants",
  "locale",
  "name",
  "description",
  "seed",
  "paths",
  "sampling",
];

const isObject = (node: Json | undefined): node is JsonObject =>
  typeof node === "object" && node !== null && !Array.isArray(node);

/**
 * A scenario whose parts of some steps are those of the second, and all others those of the first. Segments meet by id; one that only
 * a side has comes or goes with the opening. Events that are over by the second's start are not taken from the first.
 */
export function blend(first: JsonObject, second: JsonObject, taken: ReadonlySet<Step>): JsonObject {
  const keys = keysOf(first, second).filter((key) => !QUESTIONS.includes(key) && key !== "segments");
  const parts = keys.flatMap((key) => {
    const value = (taken.has(TOP[key] ?? "rest") ? second : first)[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  const own = Object.fromEntries([...parts, ["segments", segments(first, second, taken)]]);
  const start = second["start"];
  if (!taken.has("opening") || taken.has("events") || typeof start !== "string" || !Array.isArray(own["events"]))
    return own;
  const ahead = (own["events"] as readonly Json[]).filter(
    (event) => !(isObject(event) && typeof event["date"] === "string" && event["date"] <= start),
  );
  return { ...own, events: ahead };
}

const keysOf = (...sides: readonly JsonObject[]): readonly string[] => [...new Set(sides.flatMap(Object.keys))];

function segments(first: JsonObject, second: JsonObject, taken: ReadonlySet<Step>): Json {
  const [before, after] = [byId(first["segments"]), byId(second["segments"])];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id): readonly Json[] => {
    const [old, own] = [before.get(id), after.get(id)];
    if (old !== undefined && own !== undefined) return [mixed(old, own, taken)];
    const there = taken.has("opening") ? own : old;
    return there === undefined ? [] : [there];
  });
}

function byId(list: Json | undefined): ReadonlyMap<string, JsonObject> {
  const items = Array.isArray(list) ? (list as readonly Json[]).filter(isObject) : [];
  return new Map(items.map((item, position) => [String(item["id"] ?? position), item]));
}

/** A segment that both sides have. */
function mixed(old: JsonObject, own: JsonObject, taken: ReadonlySet<Step>): JsonObject {
  const choose = (step: Step, sides: readonly [Json | undefined, Json | undefined]) =>
    taken.has(step) ? sides[1] : sides[0];
  const entries = keysOf(old, own).flatMap((key) => {
    const sides = [old[key], own[key]] as const;
    const value =
      key === "fees" && isObject(sides[0]) && isObject(sides[1])
        ? fees(sides[0], sides[1], taken)
        : choose(SEGMENT[key] ?? "rest", sides);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function fees(old: JsonObject, own: JsonObject, taken: ReadonlySet<Step>): JsonObject {
  const entries = keysOf(old, own).flatMap((key) => {
    const value = (taken.has(SIZES[key] ?? "fees") ? own : old)[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}
