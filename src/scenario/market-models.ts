import type { MarketModel } from "./market-model.js";
import { choiceAt } from "./reading/choice.js";
import { bootstrapAt } from "./bootstrap.js";
import { logVolatilityAt } from "./log-volatility.js";
import type { Known } from "./reading/id.js";
import { regimesAt } from "./regimes.js";
import type { Fields } from "./reading/fields.js";
import { type Place, refuse } from "./reading/place.js";
import type { marketsSchema } from "./schema/markets.js";
import { studentTAt } from "./student-t.js";

export type MarketFields = Fields<(typeof marketsSchema)["shape"]>;
export type ModelName = MarketModel["kind"];

/** Keys of `markets` that only some models have. */
const OWN_KEYS = {
  "degrees-of-freedom": ["student-t"],
  regimes: ["regimes"],
  "first-month": ["regimes"],
  history: ["bootstrap", "path"],
  method: ["bootstrap"],
  "block-length": ["bootstrap"],
  "log-volatility": ["stochastic-log-volatility"],
} as const satisfies Partial<Record<keyof (typeof marketsSchema)["shape"], readonly [ModelName, ...ModelName[]]>>;

/** The name of the model: lognormal unless written; null when it is no model, which is reported. */
export function modelNameAt(fields: MarketFields): ModelName | null {
  const place = fields.at("model");
  const name = place === null ? "lognormal" : choiceAt(place);
  return name !== null && refuseOthersKeys(fields, name) ? null : name;
}

function refuseOthersKeys(fields: MarketFields, name: ModelName): boolean {
  const strange = (Object.keys(OWN_KEYS) as (keyof typeof OWN_KEYS)[]).filter(
    (key) => fields.has(key) && !(OWN_KEYS[key] as readonly ModelName[]).includes(name),
  );
  for (const key of strange) {
    const [own] = OWN_KEYS[key];
    const what = `belongs to model: ${own}, and the model is ${name}`;
    refuse(fields.at(key) as Place, what, `Write model: ${own}, or remove it`);
  }
  return strange.length > 0;
}

/** What a model is read from. */
export interface ModelContext {
  readonly fields: MarketFields;
  readonly assets: Known;
}

/** Whether the model draws with the means and volatilities of the classes. */
export const drawsByClass = (name: ModelName): boolean => name === "lognormal" || name === "student-t";

/** What the model states besides the asset classes; null when it is broken. */
export function modelAt(name: ModelName, context: ModelContext): MarketModel | null {
  switch (name) {
    case "lognormal":
      return { kind: name };
    case "student-t":
      return studentTAt(context);
    case "regimes":
      return regimesAt(context);
    case "bootstrap":
      return bootstrapAt(context);
    case "stochastic-log-volatility":
      return logVolatilityAt(context);
    case "path":
      return { kind: name };
  }
}
