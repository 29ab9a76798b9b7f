import { choiceAt } from "./reading/choice.js";
import { currencyCodeAt, type KnownCurrencies } from "./currencies.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import { faultOfId } from "./reading/id.js";
import { type Place, refuse, warn } from "./reading/place.js";
import { textLine } from "./reading/text.js";
import type { Asset, Stated } from "./scenario.js";
import { drawsByClass, type ModelName } from "./market-models.js";
import { assetSchema, type assetsSchema, drawnAssetSchema } from "./schema/markets.js";
import type { Share } from "../units.js";
import { statedRate } from "./values/stated.js";

const MOST_ASSETS = 100;

interface Assets {
  /** Null when one of them is broken. */
  readonly assets: readonly Asset[] | null;
  /** Of all of them, also the broken ones; null when the list itself cannot be read. */
  readonly ids: ReadonlySet<string> | null;
}

/** What classes are read against; the model is null where it is none, which has been reported. */
interface Around {
  readonly parameters: Asset["parameters"];
  readonly currencies: KnownCurrencies;
  readonly model: ModelName | null;
}

/** Asset classes by id. */
export function assetsAt(place: Place<typeof assetsSchema>, around: Around): Assets {
  const entries = entriesOf(place, assetSchema, "a mapping of asset classes by id");
  if (entries === null) return { assets: null, ids: null };
  if (entries.length === 0) refuse(place, "is empty", "Write at least one asset class");
  if (entries.length > MOST_ASSETS)
    refuse(place, `has ${entries.length} asset classes`, `Write at most ${MOST_ASSETS}`);
  const assets = entries.map(({ name: id, entry, place: at }) => {
    const fault = faultOfId(id);
    if (fault !== null) refuse(at, fault.what, fault.fix, entry.spot);
    return assetAt(at, id, around);
  });
  const whole = assets.filter((asset) => asset !== null);
  const ids = new Set(entries.map(({ name }) => name));
  return { assets: whole.length === entries.length && whole.length <= MOST_ASSETS ? whole : null, ids };
}

function assetAt(place: Place<typeof assetSchema>, id: string, around: Around): Asset | null {
  const { model } = around;
  const fields = fieldsOf(
    model === null || !drawsByClass(model)
      ? place
      : { ...place, schema: drawnAssetSchema as unknown as typeof assetSchema },
  );
  if (fields === null) return null;
  const [nameAt, parametersAt, meanAt, volatilityAt] = [
    fields.at("name"),
    fields.at("parameters"),
    fields.at("mean"),
    fields.at("volatility"),
  ];
  const name = nameAt === null ? id : textLine(nameAt);
  const parameters = parametersAt === null ? around.parameters : choiceAt(parametersAt);
  const mean = meanAt === null ? null : statedRate(meanAt);
  const volatility = volatilityAt === null ? null : statedRate(volatilityAt);
  const abroad = abroadAt(fields.at("currency"), fields.at("hedged"), around.currencies);
  const broken = (meanAt !== null && mean === null) || (volatilityAt !== null && volatility === null);
  if (name === null || parameters === null || broken || abroad === null) return null;
  if (model === null || (drawsByClass(model) && (mean === null || volatility === null))) return null;
  const asset = { id, name, parameters, mean, volatility, ...abroad };
  for (const at of [meanAt, volatilityAt]) if (at !== null && !fits(at, asset, model)) return null;
  return meanAt === null || possible(asset, meanAt) ? asset : null;
}

/** The currency of an asset class, and how far it is hedged. */
function abroadAt(
  currencyAt: Place | null,
  hedgedAt: Place | null,
  currencies: KnownCurrencies,
): Pick<Asset, "currency" | "hedged"> | null {
  const currency = currencyAt === null ? null : currencyCodeAt(currencyAt, currencies);
  const hedged = hedgedAt === null ? null : (statedRate(hedgedAt) as unknown as Stated<Share> | null);
  if ((currencyAt !== null && currency === null) || (hedgedAt !== null && hedged === null)) return null;
  if (hedgedAt === null || currencyAt !== null) return { currency, hedged };
  return refuse(
    hedgedAt,
    "stands without a currency to hedge",
    "Add the currency of its returns, such as currency: EUR",
  );
}

/** What a class may state beside a model that has parameters of its own: a history may be recentred, to one mean and volatility. */
function fits(place: Place, { mean, volatility }: Asset, model: ModelName): boolean {
  if (drawsByClass(model) || model === "stochastic-log-volatility") return true;
  if (model !== "bootstrap") {
    refuse(place, `stands beside model: ${model}, which has its own`, "Remove it");
    return false;
  }
  const changing = [mean, volatility].some(
    (stated) => stated !== null && (stated.spans.length > 1 || stated.uncertainty !== null),
  );
  if (changing)
    refuse(place, "recentres a history, which has one mean and one volatility", "Write one value that is known");
  return !changing;
}

/** A mean of simple returns cannot be −100 % or less: no log return has it. */
function possible({ parameters, mean }: Asset, place: Place): boolean {
  if (mean === null) return true;
  const lowest = mean.spans.find(({ value }) => value.lessThanOrEqualTo(-1));
  if (parameters !== "log" && lowest !== undefined) {
    refuse(
      place,
      `is ${mean.text}; a mean return of -100% or less leaves nothing to forecast`,
      "Write more than -100%",
    );
    return false;
  }
  if (mean.spans.some(({ value }) => value.abs().greaterThan("0.5"))) {
    warn(place, `is ${mean.text} a year`, "Check that it is meant");
  }
  return true;
}
