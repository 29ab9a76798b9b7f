import type { Share } from "../units.js";
import type { Span } from "./dates.js";
import { atOf } from "./document/node.js";
import { choiceAt } from "./reading/choice.js";
import { entriesOf, fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { itemsAt, type Place, refuse, textAt } from "./reading/place.js";
import { listed, quoted } from "./reading/shown.js";
import type { Currency } from "./currency.js";
import { CODE, currencySchema, rateOfExchange } from "./schema/currencies.js";
import { plainNumber } from "./values/quantity.js";
import { statedNumber, statedRate } from "./values/stated.js";

/** What is known of the scenario's currencies, by those who name one. */
export interface KnownCurrencies {
  /** The currency of the report; null when it is wrong itself. */
  readonly reporting: string | null;
  /** The others; null when their list cannot be read. */
  readonly codes: ReadonlySet<string> | null;
}

interface Read {
  /** Null when one of them is broken. */
  readonly currencies: readonly Currency[] | null;
  readonly known: KnownCurrencies;
}

/** Currencies by code: what a unit of each is worth in the scenario's own. */
export function currenciesAt(place: Place | null, reporting: string | null, span: Span | null): Read {
  if (place === null) return { currencies: [], known: { reporting, codes: new Set() } };
  const entries = entriesOf(place, currencySchema, "a mapping of currencies by code");
  if (entries === null) return { currencies: null, known: { reporting, codes: null } };
  const read = entries.map(({ name, entry, place: at }) => {
    if (!CODE.test(name)) refuse(at, "is not three capital letters", "Write a code such as EUR", entry.spot);
    if (name === reporting) {
      refuse(at, "is the scenario's own currency, whose rate is 1", "Remove it", entry.spot);
      return null;
    }
    const currency = currencyAt(at, name, span);
    return CODE.test(name) ? currency : null;
  });
  const whole = read.filter((currency) => currency !== null);
  const codes = new Set(entries.map(({ name }) => name));
  return { currencies: whole.length === entries.length ? whole : null, known: { reporting, codes } };
}

function currencyAt(place: Place<typeof currencySchema>, code: string, span: Span | null): Currency | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [rateAt, pathAt, averagesAt] = [fields.at("rate"), fields.at("path"), fields.at("averages")];
  const [parametersAt, meanAt, volatilityAt] = [fields.at("parameters"), fields.at("mean"), fields.at("volatility")];
  const rate = rateAt === null ? null : statedNumber(rateAt);
  const path = pathAt === null ? [] : ratesAt(pathAt, span);
  const averages = averagesAt === null ? [] : ratesAt(averagesAt, span);
  const parameters = parametersAt === null ? "arithmetic" : choiceAt(parametersAt);
  const mean = meanAt === null ? null : statedRate(meanAt);
  const volatility = volatilityAt === null ? null : statedRate(volatilityAt);
  const broken = (meanAt !== null && mean === null) || (volatilityAt !== null && volatility === null);
  if (rate === null || path === null || averages === null || parameters === null || broken) return null;
  if (averagesAt !== null && averages.length !== path.length) {
    const what = `has ${counted(averages.length)}, the path ${counted(path.length)}`;
    return refuse(averagesAt, what, "Give every month of the path its end and its average");
  }
  return { at: atOf(place.node.spot), code, rate, path, averages, parameters, mean, volatility };
}

const counted = (rates: number): string => `${rates} ${rates === 1 ? "rate" : "rates"}`;

/** Rates by month, from the first month of the forecast on. */
function ratesAt(place: Place, span: Span | null): readonly Share[] | null {
  const items = itemsAt(place, rateOfExchange, "a list of rates");
  if (items === null) return null;
  const rates = items.map((item) => plainNumber(item));
  const whole = rates.filter((rate) => rate !== null);
  if (whole.length < rates.length) return null;
  const months = span === null ? null : span.last - span.first + 1;
  if (months === null || whole.length <= months) return whole;
  return refuse(
    place,
    `has ${counted(whole.length)}, but the forecast has ${months} months`,
    `Write at most ${months}`,
  );
}

/** The code of the scenario's currency, or of one that `currencies` lists. */
export function currencyCodeAt(place: Place, { reporting, codes }: KnownCurrencies): string | null {
  const code = textAt(place, "a currency")?.trim();
  if (code === undefined) return null;
  if (!CODE.test(code)) {
    const fix = /^[a-z]{3}$/i.test(code) ? `Write ${code.toUpperCase()}` : "Write three capital letters, such as EUR";
    return refuse(place, `is ${quoted(code)}, not three capital letters`, fix);
  }
  if (code === reporting || codes === null || codes.has(code)) return code;
  const others = [...(reporting === null ? [] : [reporting]), ...codes];
  const known = others.length === 0 ? "" : `, or write ${listed(others, "or")}`;
  return refuse(place, `is ${code}, whose rate is not known`, `Add ${code}: { rate: … } to currencies${known}`);
}

/** Asset classes and currencies: what correlations and given returns may name. */
export const withCurrencies = ({ what, ids }: Known, { codes }: KnownCurrencies): Known =>
  codes === null || codes.size === 0
    ? { what, ids: codes === null ? null : ids }
    : { what: `${what} or a currency`, ids: ids === null ? null : new Set([...ids, ...codes]) };
