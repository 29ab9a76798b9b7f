import { assetsAt } from "./assets.js";
import { type KnownCurrencies, withCurrencies } from "./currencies.js";
import { correlationAt } from "./correlation.js";
import type { Span } from "./dates.js";
import { givenAt } from "./given.js";
import { modelAt, modelNameAt } from "./market-models.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import type { Place } from "./reading/place.js";
import type { Markets } from "./scenario.js";
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
  const given = givenPlace === null ? [] : givenAt(givenPlace, factors, span);
  if (model === null || assets === null || correlation === null || given === null) return { markets: null, known };
  return { markets: { model, assets, ...correlation, given }, known };
}
