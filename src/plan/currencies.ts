import type { Decimal } from "decimal.js";
import { InputError } from "../errors.js";
import type { Month } from "../months.js";
import type { Currency } from "../scenario/currency.js";
import type { Asset, Scenario, Segment } from "../scenario/scenario.js";
import { annualRate, Exact, type MonthlyRate, monthlyRate, type Share, share } from "../units.js";
import type { ConversionPlan, CurrencyPlan } from "./currency-plan.js";
import type { AssetPlan, MarketPlan } from "./market-plan.js";
import type { SegmentPlan } from "./plan.js";
import { byMonth } from "./values-by-month.js";

/** In code-unit order of their codes, as their factors stand in `MarketPlan.assets`, after all asset classes. */
export const sortedCurrencies = (currencies: readonly Currency[]): readonly Currency[] =>
  [...currencies].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The change of a currency's rate as an asset class states its return: mean and volatility are 0 % unless stated. */
export function factorOf({ at, code, parameters, mean, volatility }: Currency): Asset {
  const nothing = (key: string) => ({
    at,
    key: `currencies.${code}.${key}`,
    text: "0%",
    spans: [{ from: null, to: null, value: annualRate(0) }],
    uncertainty: null,
    provenance: {},
  });
  const own = { mean: mean ?? nothing("mean"), volatility: volatility ?? nothing("volatility") };
  return { id: code, name: code, parameters, ...own, currency: null, hedged: null };
}

/**
 * A given path of rates as the changes that make it: S'/S − 1; null after its end.
 *
 * @throws InputError where returns are given for the currency besides
 */
export function changesOfPath(
  { at, code, path, rate }: Currency,
  given: AssetPlan["given"],
): readonly (MonthlyRate | null)[] {
  if (path.length === 0) return given;
  if (given.some((one) => one !== null)) {
    const what = "has a path, and markets.given names it too";
    throw new InputError([{ at, key: `currencies.${code}`, what, fix: "Keep one of the two" }]);
  }
  const before = [rate.spans[0]?.value as Share, ...path];
  return given.map((_, month) => {
    const end = path[month];
    return end === undefined ? null : monthlyRate(end.dividedBy(before[month] as Share).minus(1));
  });
}

/** The currencies of a scenario; their factors are the last of the market. */
export function planCurrencies(
  { currencies }: Pick<Scenario, "currencies">,
  { assets }: MarketPlan,
  months: readonly Month[],
): readonly CurrencyPlan[] {
  const first = assets.length - currencies.length;
  return sortedCurrencies(currencies).map(({ code, rate, averages }, position) => ({
    code,
    factor: first + position,
    rate: rate.spans[0]?.value as Share,
    averages: months.map((_, month) => averages[month] ?? null),
  }));
}

/** What resolves the currencies of one segment. */
export interface CurrencyContext {
  readonly scenario: Pick<Scenario, "currency" | "markets">;
  readonly currencies: readonly CurrencyPlan[];
  readonly markets: MarketPlan;
  readonly months: readonly Month[];
}

/** The currency of a segment, and how the returns of its asset classes come into it. */
export function planTranslation(
  segment: Segment,
  context: CurrencyContext,
): Pick<SegmentPlan, "currency" | "translation" | "conversions"> {
  const { scenario, currencies, markets } = context;
  const position = currencies.findIndex(({ code }) => code === segment.currency);
  const conversions = markets.assets.map(({ id }) => {
    const asset = scenario.markets.assets.find((one) => one.id === id);
    if (!segment.mix.has(id) || asset === undefined) return null;
    const { currency } = asset;
    return currency === null || currency === segment.currency ? null : conversionOf(asset, currency, segment, context);
  });
  return {
    currency: position < 0 ? null : position,
    translation: segment.conventions.translation,
    conversions: conversions.some((one) => one !== null) ? conversions : [],
  };
}

function conversionOf(
  { id, hedged: stated }: Asset,
  currency: string,
  segment: Segment,
  { currencies, markets, months }: CurrencyContext,
): ConversionPlan {
  const factorIn = (code: string) => currencies.find((one) => one.code === code)?.factor ?? null;
  const factors = { from: factorIn(currency), to: factorIn(segment.currency) };
  const hedged = stated === null ? months.map(() => share(0)) : byMonth(stated, months);
  const asset = markets.assets.findIndex((one) => one.id === id);
  const expected = months.map((_, month) =>
    convertedReturn(hedged[month] as Share, (parts) => expectedGrowth(markets, { asset, ...factors }, parts, month)),
  );
  return { ...factors, hedged, expected };
}

/**
 * The return of an asset class of another currency, less the hedged share h of the currency's change x:
 *
 *     h·r + (1 − h)·((1 + r)·(1 + x) − 1)
 *
 * @param growth  of the asset class alone, or with the change of the currency
 */
const convertedReturn = (hedged: Share, growth: (of: "local" | "both") => Decimal): MonthlyRate =>
  monthlyRate(
    hedged
      .times(growth("local"))
      .plus(new Exact(1).minus(hedged).times(growth("both")))
      .minus(1),
  );

interface Factors {
  readonly asset: number;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The expected growth of (1 + r), or of (1 + r)·(1 + from)/(1 + to), of correlated lognormal factors:
 *
 *     exp(Σ k_i·μ_i + ½·Σ Σ k_i·k_j·ρ_ij·σ_i·σ_j),  k = 1, 1, −1
 *
 * A given return is known: its μ is ln(1 + r) and its σ is 0.
 */
function expectedGrowth(
  { assets, correlation }: MarketPlan,
  { asset, from, to }: Factors,
  parts: "local" | "both",
  month: number,
): Decimal {
  const own = [{ factor: asset, power: 1 }];
  const currencies = [
    ...(from === null ? [] : [{ factor: from, power: 1 }]),
    ...(to === null ? [] : [{ factor: to, power: -1 }]),
  ];
  const all = (parts === "local" ? own : [...own, ...currencies]).map(({ factor, power }) => {
    const { expected, given, logVolatility } = assets[factor] as AssetPlan;
    const known = given[month] !== null;
    const sigma = known ? share(0) : (logVolatility[month] as Decimal).dividedBy(new Exact(12).sqrt());
    return { factor, power, sigma, growth: new Exact(1).plus(expected[month] as MonthlyRate) };
  });
  // Each factor's own expectation holds half its variance already: power 1 needs no more, power −1 all of it once again.
  const growths = all.reduce<Decimal>(
    (product, { growth, power, sigma }) =>
      power === 1 ? product.times(growth) : product.dividedBy(growth).times(sigma.times(sigma).exp()),
    new Exact(1),
  );
  const covariance = all.reduce<Decimal>(
    (sum, a, index) =>
      all.slice(index + 1).reduce<Decimal>(
        (inner, b) =>
          inner.plus(
            a.sigma
              .times(b.sigma)
              .times(correlation[a.factor]?.[b.factor] ?? 0)
              .times(a.power * b.power),
          ),
        sum,
      ),
    new Exact(0),
  );
  return covariance.isZero() ? growths : growths.times(covariance.exp());
}
