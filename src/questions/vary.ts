import { InputError } from "../errors.js";
import type { JsonObject } from "../scenario/json.js";
import { parseScenario } from "../scenario/parse-scenario.js";
import { quoted, shown } from "../scenario/reading/shown.js";
import type { Scenario } from "../scenario/scenario.js";
import { amountText } from "../scenario/values/amount-text.js";
import { isRefusal, readNumber } from "../scenario/values/number-text.js";
import type { Episode } from "../scenario/episode.js";
import { rateText } from "../scenario/values/rate-text.js";
import { Exact } from "../units.js";
import { type EpisodeFall, parseEpisodeFall, withPartOf } from "./episode-fall.js";
import { type Fall, parseFall, withFall } from "./fall.js";
import { type Found, findPlaces, replaced } from "./place.js";
import { type Change, type Kind, kindOf, numberOf, textWith } from "./varied-text.js";

/** Numbers of a scenario that move together with one variable. */
export interface Vary {
  /** As written: "segments.*.flows.inflows × k". */
  readonly text: string;
  /** The variable's letter. */
  readonly letter: string;
  readonly change: Change;
  /** What falls; only where a fall is looked for, which changes no place. */
  readonly fall?: Fall;
  /** The same of a published episode, of which a part is looked for. */
  readonly episode?: EpisodeFall;
  readonly places: readonly Found[];
  /** Of the places; a factor is a number whatever they are. */
  readonly kind: Kind;
  /** Where the variable is looked for: factors, shares or amounts. */
  readonly from: number;
  readonly to: number;
}

const VARY = /^(?<place>\S+)\s*(?<sign>[×*x+=])\s*(?<letter>[a-z])(?:\s+from\s+(?<from>\S+)\s+to\s+(?<to>\S+))?$/u;
const EXAMPLE = "segments.*.flows.inflows × k, or markets.assets.*.mean + k from -3pp to 3pp";
/** Numbers of a scenario that a search sets itself, or that say how figures are shown. */
const NO_ASSUMPTIONS: ReadonlySet<string> = new Set(["seed", "paths", "fiscal-year-ends"]);
const CHANGES = { "×": "scale", "*": "scale", x: "scale", "+": "shift", "=": "set" } as const;
/** Where a factor is looked for, and a shift of rates, unless said otherwise. */
const FACTORS = [0, 3] as const;
const POINTS = 0.1;

/**
 * Reads what is to be varied: `PLACE × k`, `PLACE + k` or `PLACE = k`, with `from A to B` where the search is to stay.
 *
 * @param at  what a message calls it: "--vary"
 * @throws InputError for a place that the scenario does not have, and for a range that does not fit it
 */
export function parseVary(text: string, scenario: Scenario, at = "--vary"): Vary {
  const refuse = (what: string, fix: string): never => {
    throw new InputError([{ at, key: quoted(text), what, fix }]);
  };
  const found = VARY.exec(text.trim())?.groups;
  if (found === undefined) return refuse("is not a place with a variable", `Write ${EXAMPLE}`);
  const { place = "", sign = "×", letter = "k", from, to } = found;
  const places = findPlaces(scenario.resolved, place);
  if ("what" in places) return refuse(places.what, places.fix);
  const drawn = places.find(({ path: [key] }) => NO_ASSUMPTIONS.has(String(key)));
  if (drawn !== undefined)
    return refuse(`moves ${drawn.name}, which says how much is drawn and assumes nothing`, `Write ${EXAMPLE}`);
  const change = CHANGES[sign as keyof typeof CHANGES];
  const kinds = new Set(places.map(({ text: written }) => kindOf(written)));
  const [kind = "number"] = kinds;
  if (kinds.size > 1 && change !== "scale")
    return refuse("names rates and amounts together", "Scale them (× k), or name those of one kind");
  const range = from === undefined || to === undefined ? usualRange(change, kind, places) : [bound(from), bound(to)];
  function bound(written: string): number {
    const unit = change === "scale" ? "number" : kind;
    const value =
      unit === "number" ? bareNumber(written) : readNumber(written, unit === "rate" ? rateText : amountText);
    if (isRefusal(value)) return refuse(`has a range that ${value.what}`, value.fix);
    return value.toNumber();
  }
  const [low, high] = range as readonly [number, number];
  if (!(low < high)) return refuse("has a range that does not rise", "Write the lower end first");
  return { text: text.trim(), letter, change, places, kind, from: low, to: high };
}

/** Places that move with one variable, as one. @throws InputError for one that has another letter, sign or unit than the first */
export function together(first: Vary, others: readonly Vary[], at = "--vary"): Vary {
  const stranger = others.find(
    ({ letter, change, kind }) =>
      letter !== first.letter || change !== first.change || (change !== "scale" && kind !== first.kind),
  );
  if (stranger !== undefined) {
    const what = `does not move with ${first.text}`;
    const fix = `Write it with the same variable and sign, in the same unit: ${first.text}`;
    throw new InputError([{ at, key: stranger.text, what, fix }]);
  }
  const all = [first, ...others];
  return { ...first, text: all.map(({ text }) => text).join("; "), places: all.flatMap(({ places }) => places) };
}

function usualRange(change: Vary["change"], kind: Kind, places: readonly Found[]): readonly [number, number] {
  if (change === "scale") return FACTORS;
  const largest = places.reduce((most, { text }) => Math.max(most, Math.abs(numberOf(text).toNumber())), 0);
  if (change === "set") return [0, 3 * (largest === 0 ? 1 : largest)];
  if (kind === "rate") return [-POINTS, POINTS];
  return largest === 0 ? [-1, 1] : [-largest, largest];
}

const bareNumber = (written: string) =>
  /^[+-]?\d+(?:\.\d+)?$/.test(written)
    ? new Exact(written)
    : { what: `is ${quoted(written)}, not a number`, fix: "Write a number such as 0.5" };

/** The scenario as written, with variables at values. */
export function variedJson({ resolved }: Scenario, settings: readonly Setting[]): JsonObject {
  const changes = settings.flatMap(({ vary, value }) =>
    vary.places.map(({ path, text }) => ({ path, text: textWith(vary, text, value) })),
  );
  const json = replaced(resolved, changes) as JsonObject;
  return settings.reduce(
    (own, { vary: { fall, episode }, value }) =>
      fall !== undefined ? withFall(own, fall, value) : episode !== undefined ? withPartOf(own, episode, value) : own,
    json,
  );
}

/** Depths among which a fall is looked for. */
const [SHALLOWEST, DEEPEST] = [0, 0.9];

/** The depth of a market's fall as a variable; `episodes` are named where one was meant. @throws InputError for what is no fall */
export function parseFallen(text: string, scenario: Scenario, at = "--fall", episodes: readonly string[] = []): Vary {
  const fall = parseFall(text, scenario, at, episodes);
  const range = { from: SHALLOWEST, to: DEEPEST };
  return { text: `fall: ${text.trim()}`, letter: "depth", change: "fall", fall, places: [], kind: "rate", ...range };
}

/** Parts of an episode among which one is looked for: from none of it to half as much again. */
const LARGEST_PART = 1.5;

/** How much of a published episode, as a variable: its log returns times a part. @throws InputError for what does not fit the scenario */
export function parseEpisodePart(text: string, scenario: Scenario, episode: Episode, at = "--fall"): Vary {
  const found = parseEpisodeFall(text, scenario, episode, at);
  const range = { from: 0, to: LARGEST_PART };
  return {
    text: `part of ${text.trim()}`,
    letter: "part",
    change: "fall",
    episode: found,
    places: [],
    kind: "number",
    ...range,
  };
}

/** A variable at a value. */
export interface Setting {
  readonly vary: Vary;
  readonly value: number;
}

/**
 * The scenario with variables at values.
 *
 * @throws InputError where no scenario may say so; it names the variable in place of lines of the file
 */
export function varied(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const where = settings.map(({ vary, value }) => `${vary.letter} = ${Number(value.toPrecision(6))}`).join(", ");
  try {
    return { ...parseScenario(JSON.stringify(variedJson(scenario, settings)), scenario.file), warnings: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first, ...rest] = error.problems.map((problem) => ({
      ...problem,
      at: `${shown(scenario.file)} with ${where}`,
    }));
    throw new InputError([first as (typeof error.problems)[0], ...rest]);
  }
}
