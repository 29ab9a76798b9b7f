import { assetsAt } from "./assets.js";
import { type KnownCurrencies, withCurrencies } from "./currencies.js";
import { correlationAt } from "./correlation.js";
import type { Span } from "./dates.js";
import { givenAt } from "./given.js";
import { pathAt } from "./given-path.js";
import { modelAt, modelNameAt } from "./market-models.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import type { MarketModel } from "./market-model.js";
import { type Place, refuse, warn } from "./reading/place.js";
import type { Asset, Markets } from "./scenario.js";
import type { marketsSchema } from "./schema/markets.js";

/** The ids of asset classes and what they are called in messages; known even where an asset itself is broken. */
export const ASSETS = "an asset class of markets.assets";

/** Asset classes, their correlations, and returns that are given. */
export function marketsAt(
  place: Place<typeof marketsSchema> | null,
  span: Span | null,
  currencies: KnownCurrencies,
): { readonly markets: Markets | null; readonly known: Known } {
  const fields = place === null ? null : fieldsOf(place);
  if (fields === null) return { markets: null, known: { what: ASSETS, ids: null } };
  const name = modelNameAt(fields);
  const parametersAt = fields.at("parameters");
  const parameters = (parametersAt === null ? null : choiceAt(parametersAt)) ?? "arithmetic";
  const assetsPlace = fields.at("assets");
  const { assets, ids } =
    assetsPlace === null ? { assets: null, ids: null } : assetsAt(assetsPlace, { parameters, currencies, model: name });
  const known: Known = { what: ASSETS, ids };
  const model = name === null ? null : modelAt(name, { fields, assets: known });
  const [correlationPlace, givenPlace] = [fields.at("correlation"), fields.at("given")];
  const factors = withCurrencies(known, currencies);
  const correlation = correlationAt(correlationPlace, factors);
  if (correlationPlace !== null && (name === "bootstrap" || name === "path"))
    warn(correlationPlace, `does nothing beside model: ${name}, whose months come with their own`, "Remove it");
  const stated = givenPlace === null ? [] : givenAt(givenPlace, factors, span);
  const path = name === "path" ? pathAt({ fields, assets: known }, span) : [];
  const given = stated === null || path === null ? null : [...path, ...stated];
  if (model !== null && assets !== null && refuseUnsaid(model, assets, assetsPlace as Place))
    return { markets: null, known };
  if (model === null || assets === null || correlation === null || given === null) return { markets: null, known };
  return { markets: { model, assets, ...correlation, given }, known };
}

/** Beside moving volatilities a class has either one of its own or a mean and a volatility. */
function refuseUnsaid(model: MarketModel, assets: readonly Asset[], place: Place): boolean {
  if (model.kind !== "stochastic-log-volatility") return false;
  const faults = assets.flatMap(({ id, mean, volatility }) => {
    const moves = model.classes.has(id);
    if (moves && (mean ?? volatility) !== null)
      return {
        what: `has a mean or volatility of ${id}, whose volatility moves`,
        fix: `Remove them, or remove ${id} from log-volatility`,
      };
    if (moves || (mean !== null && volatility !== null)) return [];
    return {
      what: `has neither a mean and volatility of ${id} nor says how its volatility moves`,
      fix: `Add mean and volatility to ${id}, or ${id}: us to log-volatility`,
    };
  });
  for (const { what, fix } of faults) refuse(place, what, fix);
  return faults.length > 0;
}
