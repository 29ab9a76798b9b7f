import { Decimal } from "decimal.js";
import { InvariantError } from "../errors.js";
import type { Stress } from "../scenario/episode.js";
import type { Json, JsonObject } from "../scenario/json.js";
import type { Scenario } from "../scenario/scenario.js";
import { Exact } from "../units.js";
import { moved, valueAt } from "./moves.js";
import { type Lever, type Settings, stepsOf } from "./settings.js";

/** Where a number of the scenario moves by a lever otherwise than by what the lever says: the page cannot follow it. */
export class NotFollowed extends Error {}

/** A lever at a value that no slider stands at, by which its numbers are found. */
export interface Probe {
  readonly lever: Lever;
  readonly by: Decimal;
}

/**
 * A scenario as JSON that a page can make it from again, without reading its file: decimals as "#0.07", those that a lever moves
 * as "#0.07@market-return", maps and sets in a wrapping. Where things are written and where they come from is left out.
 *
 * @param probed  the same scenario, read with every lever at its probe: what differs shows which numbers a lever moves
 * @throws NotFollowed where something differs that is no number times, or plus, what its lever says
 */
export function carried(scenario: Scenario, probed: Scenario, probes: readonly Probe[]): Json {
  const bare = (of: Scenario) => ({ ...of, resolved: {}, warnings: [] });
  return carry(bare(scenario), bare(probed), probes);
}

/** Where a value is written, which moves nothing. */
const ABOUT: ReadonlySet<string> = new Set(["at", "file"]);

function carry(value: unknown, probed: unknown, probes: readonly Probe[]): Json {
  if (Decimal.isDecimal(value)) return decimal(value, probed, probes);
  if (value instanceof Map) {
    const pairs = (map: unknown) => (map instanceof Map ? [...map] : []);
    return { "#map": list(pairs(value), pairs(probed), probes) };
  }
  if (value instanceof Set) return { "#set": list([...value], probed instanceof Set ? [...probed] : [], probes) };
  if (Array.isArray(value)) return list(value, Array.isArray(probed) ? probed : [], probes);
  if (typeof value === "object" && value !== null) return mapping(value, probed, probes);
  if (value !== probed) throw new NotFollowed(String(value));
  return typeof value === "string" && value.startsWith("#") ? `#${value}` : (value as Json);
}

function decimal(value: Decimal, probed: unknown, probes: readonly Probe[]): Json {
  if (!Decimal.isDecimal(probed)) throw new NotFollowed(value.toFixed());
  if (value.equals(probed)) return `#${value.valueOf()}`;
  const found = probes.find(({ lever, by }) => moved(value, lever, by).equals(probed));
  if (found === undefined) throw new NotFollowed(`${value.toString()} becomes ${probed.toString()}`);
  return `#${value.valueOf()}@${found.lever.id}`;
}

function list(values: readonly unknown[], probed: readonly unknown[], probes: readonly Probe[]): Json {
  if (values.length !== probed.length) throw new NotFollowed("another length");
  return values.map((value, index) => carry(value, probed[index], probes));
}

function mapping(value: object, probed: unknown, probes: readonly Probe[]): Json {
  const other = probed as Readonly<Record<string, unknown>> | null;
  const stated = (of: object) => Object.entries(of).filter(([, part]) => part !== undefined);
  const entries = stated(value);
  if (entries.length !== stated(other ?? {}).length) throw new NotFollowed("other keys");
  return Object.fromEntries(
    entries.map(([key, part]): [string, Json] => {
      if (key === "provenance") return [key, {}];
      if (ABOUT.has(key) && typeof part === "string") return [key, ""];
      return [key, carry(part, key === "text" ? part : other?.[key], probes)];
    }),
  );
}

/** The scenario that was carried, with levers where they stand. */
export function unpacked(tree: Json, levers: readonly Lever[], settings: Settings): Scenario {
  const by = new Map(levers.map((lever) => [lever.id, { lever, by: valueAt(lever, stepsOf(lever, settings)) }]));
  return unpack(tree, (text) => {
    const [digits = "", id] = text.split("@");
    const number = new Exact(digits);
    const found = id === undefined ? undefined : by.get(id);
    return found === undefined || stepsOf(found.lever, settings) === found.lever.neutral
      ? number
      : moved(number, found.lever, found.by);
  }) as Scenario;
}

/** An episode that was carried. */
export const unpackedStress = (tree: Json): Stress => unpack(tree, (text) => new Exact(text)) as Stress;

function unpack(tree: Json, numberOf: (text: string) => Decimal): unknown {
  if (typeof tree === "string") {
    if (!tree.startsWith("#")) return tree;
    return tree.startsWith("##") ? tree.slice(1) : numberOf(tree.slice(1));
  }
  if (Array.isArray(tree)) return (tree as readonly Json[]).map((item) => unpack(item, numberOf));
  if (typeof tree !== "object" || tree === null) return tree;
  const { "#map": map, "#set": set } = tree as JsonObject;
  if (map !== undefined) return new Map(unpack(map, numberOf) as [unknown, unknown][]);
  if (set !== undefined) return new Set(unpack(set, numberOf) as unknown[]);
  return Object.fromEntries(Object.entries(tree as JsonObject).map(([key, part]) => [key, unpack(part, numberOf)]));
}

/** An episode, which no lever moves. */
export function carriedStress(stress: Stress): Json {
  try {
    return carry(stress, stress, []);
  } catch (error) {
    throw error instanceof NotFollowed ? new InvariantError(`it cannot be carried: ${error.message}`) : error;
  }
}
