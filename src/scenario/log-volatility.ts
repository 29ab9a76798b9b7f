import type { Share } from "../units.js";
import { share } from "../units.js";
import type { LogVolatility, MovingVolatility, VolatilitySet, VolatilityValue } from "./market-model.js";
import type { ModelContext } from "./market-models.js";
import { choiceAt } from "./reading/choice.js";
import { entriesOf, type Fields, fieldsOf } from "./reading/fields.js";
import { type Known, referenceKey } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import { movingVolatilitySchema, volatilitySets } from "./schema/log-volatility.js";
import { provenanceOf } from "./values/provenance.js";
import { statedNumber, statedRate } from "./values/stated.js";

/** How each value is written, and whether it is a rate. */
const KEYS = {
  start: ["start", "rate"],
  longRun: ["long-run", "rate"],
  reversion: ["reversion", "number"],
  shock: ["shock", "number"],
  correlation: ["correlation", "number"],
  least: ["least", "rate"],
  cap: ["cap", "rate"],
  most: ["most", "rate"],
  drift: ["drift", "rate"],
  onVolatility: ["drift-on-volatility", "number"],
  onVariance: ["drift-on-variance", "number"],
} as const satisfies Record<VolatilityValue, readonly [string, "rate" | "number"]>;
const NAMES = Object.keys(KEYS) as VolatilityValue[];

/**
 * American Academy of Actuaries, Recommended Approach for Setting Regulatory Risk-Based Capital Requirements for Variable Annuities
 * and Similar Products (C-3 Phase II), June 2005: parameters of the monthly stochastic log volatility model, in the order of `KEYS`.
 */
const SETS: Readonly<Record<VolatilitySet, string>> = {
  us: "0.1476 0.12515 0.35229 0.32645 -0.2488 0.0305 0.3 0.7988 0.055 0.56 -0.9",
  international: "0.1688 0.14506 0.41676 0.32634 -0.1572 0.0354 0.3 0.4519 0.055 0.466 -0.9",
  small: "0.2049 0.16341 0.3632 0.35789 -0.2756 0.0403 0.4 0.9463 0.055 0.67 -0.95",
  aggressive: "0.2496 0.20201 0.35277 0.34302 -0.2843 0.0492 0.55 1.1387 0.055 0.715 -1",
};
const PUBLISHED = {
  source: "American Academy of Actuaries, C-3 Phase II (2005), stochastic log volatility",
  kind: "published",
} as const;

const published = (set: VolatilitySet): Partial<Record<VolatilityValue, Share>> =>
  Object.fromEntries(NAMES.map((name, at) => [name, share(SETS[set].split(" ")[at] as string)]));

/** `model: stochastic-log-volatility`: how the volatility of each class moves. */
export function logVolatilityAt({ fields, assets }: ModelContext): LogVolatility | null {
  const place = fields.at("log-volatility");
  if (place === null)
    return refuse(
      fields.place,
      "has model: stochastic-log-volatility without log-volatility",
      "Add log-volatility: { us-equity: us }, with the asset classes whose volatility moves",
    );
  const entries = entriesOf(place, movingVolatilitySchema, "a mapping of asset classes with their volatility");
  if (entries === null) return null;
  if (entries.length === 0) return refuse(place, "is empty", "Name an asset class, such as us-equity: us");
  const read = entries.map(({ name, entry, place: at }) => {
    const id = referenceKey({ ...at, node: { kind: "broken", spot: entry.spot } }, name, assets as Known);
    const found = movingAt(at);
    return id === null || found === null ? null : ([id, found] as const);
  });
  const whole = read.filter((one) => one !== null);
  return whole.length < read.length ? null : { kind: "stochastic-log-volatility", classes: new Map(whole) };
}

function movingAt(place: Place<typeof movingVolatilitySchema>): MovingVolatility | null {
  if (place.node.kind !== "map") {
    const set = choiceAt({ ...place, schema: volatilitySets } as never) as VolatilitySet | null;
    return set === null ? null : { set, values: published(set) as MovingVolatility["values"], provenance: PUBLISHED };
  }
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const setAt = fields.at("set");
  const set = setAt === null ? null : (choiceAt(setAt) as VolatilitySet | null);
  if (setAt !== null && set === null) return null;
  const stated = valuesAt(fields);
  if (stated === null) return null;
  const values = { ...(set === null ? {} : published(set)), ...stated };
  const missing = NAMES.filter((name) => values[name] === undefined).map((name) => KEYS[name][0]);
  if (missing.length > 0)
    return refuse(place, `has no ${listed(missing, "and", 11)}`, "Add them, or set: us for the published values");
  const whole = values as MovingVolatility["values"];
  if (refuseDisorder(place, whole)) return null;
  const own = provenanceOf(fields as never);
  return { set, values: whole, provenance: set !== null && Object.keys(own).length === 0 ? changed(stated) : own };
}

/** Where the values of a published set are from, of which some are stated in their place. */
function changed(stated: Partial<Record<VolatilityValue, Share>>): MovingVolatility["provenance"] {
  const names = NAMES.filter((name) => stated[name] !== undefined).map((name) => KEYS[name][0]);
  return names.length === 0 ? PUBLISHED : { source: `${PUBLISHED.source}; but ${listed(names, "and", 11)}` };
}

type MovingFields = Fields<(typeof movingVolatilitySchema)["shape"]>;

function valuesAt(fields: MovingFields): Partial<Record<VolatilityValue, Share>> | null {
  const read = NAMES.flatMap((name) => {
    const [key, unit] = KEYS[name];
    const place = fields.at(key);
    if (place === null) return [];
    const value = (unit === "rate" ? statedRate(place) : statedNumber(place))?.spans[0]?.value;
    return [[name, value === undefined ? null : share(value)] as const];
  });
  return read.some(([, value]) => value === null) ? null : Object.fromEntries(read as [VolatilityValue, Share][]);
}

/** Bounds stand in their order, and what begins or is returned to lies between them. */
function refuseDisorder(place: Place, { start, longRun, least, cap, most }: MovingVolatility["values"]): boolean {
  const percent = (value: Share): string => `${value.times(100).toFixed()}%`;
  const outside = (
    [
      ["start", start],
      ["long-run", longRun],
      ["cap", cap],
    ] as const
  ).filter(([, value]) => value.lessThan(least) || value.greaterThan(most));
  for (const [name, value] of outside)
    refuse(
      place,
      `has ${name} ${percent(value)}, outside least ${percent(least)} to most ${percent(most)}`,
      "Write least <= start, long-run and cap <= most",
    );
  return outside.length > 0;
}
