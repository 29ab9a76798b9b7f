import { Exact, type Share, share } from "../units.js";
import { correlationAt } from "./correlation.js";
import { atOf } from "./document/node.js";
import type { Regime, Regimes } from "./market-model.js";
import type { ModelContext } from "./market-models.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import { faultOfId, type Known, referenceAt, referenceKey } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import { textLine } from "./reading/text.js";
import { chanceSchema, regimeAssetSchema, regimeSchema } from "./schema/regimes.js";
import { provenanceOf } from "./values/provenance.js";
import { plainRate } from "./values/quantity.js";
import { statedRate } from "./values/stated.js";

/** Each state multiplies the work of the exact projection. */
const MOST_STATES = 20;

/** `model: regimes`: states with their parameters, how they follow each other, and where the first month is. */
export function regimesAt({ fields, assets }: ModelContext): Regimes | null {
  const place = fields.at("regimes");
  if (place === null)
    return refuse(
      fields.place,
      "has model: regimes without regimes",
      "Add the states by id, each with assets and next",
    );
  const entries = entriesOf(place, regimeSchema, "a mapping of states by id");
  if (entries === null) return null;
  if (entries.length === 0 || entries.length > MOST_STATES)
    return refuse(place, `has ${entries.length} states`, `Write 1 to ${MOST_STATES}`);
  const known: Known = { what: "a state of markets.regimes", ids: new Set(entries.map(({ name }) => name)) };
  const states = entries.map(({ name: id, entry, place: at }) => {
    const fault = faultOfId(id);
    if (fault !== null) refuse(at, fault.what, fault.fix, entry.spot);
    return regimeAt(at, id, { assets, states: known });
  });
  const firstPlace = fields.at("first-month");
  const first = firstPlace === null ? "stationary" : firstAt(firstPlace, known);
  const whole = states.filter((state) => state !== null);
  return whole.length < states.length || first === null ? null : { kind: "regimes", states: whole, first };
}

interface Around {
  readonly assets: Known;
  readonly states: Known;
}

function regimeAt(place: Place<typeof regimeSchema>, id: string, { assets: known, states }: Around): Regime | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [nameAt, assetsAt, correlationPlace, nextAt] = [
    fields.at("name"),
    fields.at("assets"),
    fields.at("correlation"),
    fields.at("next"),
  ];
  const name = nameAt === null ? id : textLine(nameAt);
  const assets = assetsAt === null ? null : parametersAt(assetsAt, known);
  const correlation = correlationPlace === null ? { correlations: null } : correlationAt(correlationPlace, known);
  const next = nextAt === null ? null : chancesAt(nextAt, states, id);
  const provenance = provenanceOf(fields as never);
  if (name === null || assets === null || correlation === null || next === null) return null;
  return { at: atOf(place.node.spot), id, name, assets, correlations: correlation.correlations, next, provenance };
}

function parametersAt(place: Place, known: Known): Regime["assets"] | null {
  const entries = entriesOf(place, regimeAssetSchema, "a mapping of asset classes with mean and volatility");
  if (entries === null) return null;
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, known);
    const fields = fieldsOf(at);
    const [meanAt, volatilityAt] = [fields?.at("mean") ?? null, fields?.at("volatility") ?? null];
    const mean = meanAt === null ? null : statedRate(meanAt);
    const volatility = volatilityAt === null ? null : statedRate(volatilityAt);
    return id === null || mean === null || volatility === null ? null : ([id, { mean, volatility }] as const);
  });
  const whole = read.filter((one) => one !== null);
  if (whole.length < read.length) return null;
  const found = new Map(whole);
  const missing = [...(known.ids ?? [])].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  return refuse(
    place,
    `says nothing of ${listed(missing, "and", 4)}`,
    "Give every asset class its mean and volatility in every state",
  );
}

/** Chances that add up to 1; `rest`: the state that takes what is left, unless it is written. */
function chancesAt(place: Place, known: Known, rest: string | null): ReadonlyMap<string, Share> | null {
  const entries = entriesOf(place, chanceSchema, "a mapping of states with their chances");
  if (entries === null) return null;
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, known);
    const chance = plainRate(at);
    return id === null || chance === null ? null : ([id, share(chance)] as const);
  });
  const whole = read.filter((one) => one !== null);
  if (whole.length < read.length) return null;
  const chances = new Map(whole);
  const total = whole.reduce((sum, [, chance]) => sum.plus(chance), new Exact(0));
  const left = new Exact(1).minus(total);
  if (rest !== null && !chances.has(rest) && !left.isNegative()) return chances.set(rest, share(left));
  if (total.equals(1)) return chances;
  return refuse(place, `adds up to ${total.times(100).toFixed()}%`, "Write chances that add up to 100%");
}

function firstAt(place: Place, known: Known): Regimes["first"] | null {
  if (place.node.kind === "map") return chancesAt(place, known, null);
  if (place.node.kind === "text" && place.node.text.trim() === "stationary") return "stationary";
  const id = referenceAt(place, { ...known, what: `stationary, or ${known.what}` });
  return id === null ? null : new Map([[id, share(1)]]);
}
