import type { Span } from "./dates.js";
import type { GivenReturns } from "./given-returns.js";
import { historyAt } from "./history.js";
import type { MarketFields, ModelContext } from "./market-models.js";
import { refuse } from "./reading/place.js";

/**
 * `model: path`: the months of a history as they were, the first of them in the first month of the forecast; what lies beyond the
 * forecast is cut. Null when it is broken; nothing where there is no history, and all returns are given.
 */
export function pathAt(context: ModelContext, span: Span | null): readonly GivenReturns[] | null {
  const { fields } = context;
  const place = fields.at("history");
  if (place === null) return refuseWithout(fields);
  const history = historyAt(place, context);
  if (history === null || span === null) return null;
  const months = span.last - span.first + 1;
  const returns = new Map([...history.returns].map(([asset, series]) => [asset, series.slice(0, months)]));
  const { at, file, provenance } = history;
  return [{ at, label: file ?? "History", from: span.first, returns, betas: [], provenance }];
}

function refuseWithout(fields: MarketFields): readonly GivenReturns[] | null {
  if (fields.has("given")) return [];
  return refuse(
    fields.place,
    "has model: path without returns",
    "Add history: FILE.csv, or given: with the returns of every month",
  );
}
