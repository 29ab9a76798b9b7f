import { type Problem, refuseIfAny } from "../errors.js";
import { formatMonth, type Month, yearOf } from "../months.js";
import type { Currency } from "../scenario/currency.js";
import type { GivenReturns } from "../scenario/given-returns.js";
import type { Asset, Markets, Scenario, Stated } from "../scenario/scenario.js";
import { type AnnualRate, type MonthlyRate, monthlyRate } from "../units.js";
import { changesOfPath, factorOf, sortedCurrencies } from "./currencies.js";
import { correlationMatrix } from "./correlation.js";
import { expectedMonthly, type LogParameters, logParameters } from "./parameters.js";
import { planPathClass } from "./given-path.js";
import type { AssetPlan, MarketPlan } from "./market-plan.js";
import { drawsWithItsOwn, planOwnClass } from "./outlook.js";
import { planModel } from "./market-models.js";
import { stressReturns } from "./stress.js";
import { seriesOf, type UncertainRegister } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

/**
 * Resolves the asset classes, sorted by the code units of their ids, so that the order of keys in the file moves nothing; after
 * them the changes of the currencies.
 */
export function planMarkets(
  { file, markets, currencies, stress }: Pick<Scenario, "file" | "markets" | "currencies" | "stress">,
  months: readonly Month[],
  uncertain: UncertainRegister,
): MarketPlan {
  const blocks = [...markets.given, ...stressReturns(stress, markets, months)];
  const sorted = sortedAssets(markets);
  refuseSampledCurrencies(markets, currencies);
  const model = planModel(markets, sorted);
  const classes = sorted.map((asset, position) => {
    const given = givenReturns(asset.id, blocks, months);
    if (model.kind === "path") return planPathClass(asset, given, { file, months });
    return drawsWithItsOwn(model, position)
      ? planOwnClass(asset, { model, position, months }, given)
      : planAsset(asset as DrawnAsset, given, months, uncertain);
  });
  const changes = sortedCurrencies(currencies).map((currency) => {
    const given = changesOfPath(currency, givenReturns(currency.code, blocks, months));
    return { ...planAsset(factorOf(currency) as DrawnAsset, given, months, uncertain), purpose: "currency" as const };
  });
  const assets = [...classes, ...changes];
  return { model, assets, correlation: correlationMatrix(markets, assets) };
}

/** In code-unit order of their ids. */
export const sortedAssets = ({ assets }: Pick<Markets, "assets">): readonly Asset[] =>
  [...assets].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Expected conversions have a closed form where asset classes and currencies are lognormal together. */
function refuseSampledCurrencies({ model }: Markets, currencies: readonly Currency[]): void {
  if (model.kind === "lognormal") return;
  const sampled = currencies.flatMap(({ code, mean, volatility }) => {
    const moves = volatility !== null && volatility.spans.some(({ value }) => !value.isZero());
    const stated = moves || volatility?.uncertainty != null ? volatility : mean?.uncertainty == null ? null : mean;
    return stated === null ? [] : [{ code, stated }];
  });
  refuseIfAny(
    sampled.map(({ code, stated: { at, key, text } }) => ({
      at,
      key,
      what: `is ${text}; beside model: ${model.kind} the rate of ${code} cannot be drawn`,
      fix: `Write volatility: 0% or a path of rates for ${code}, or model: lognormal`,
    })),
  );
}

const unchanged = (rate: AnnualRate): AnnualRate => rate;

/** Of a model that draws with the means and volatilities of the classes. */
type DrawnAsset = Asset & { readonly mean: Stated<AnnualRate>; readonly volatility: Stated<AnnualRate> };

function planAsset(
  asset: DrawnAsset,
  given: AssetPlan["given"],
  months: readonly Month[],
  uncertain: UncertainRegister,
): AssetPlan {
  const mean = seriesOf(asset.mean, months, uncertain, unchanged);
  const volatility = seriesOf(asset.volatility, months, uncertain, unchanged);
  refuseImpossible(asset, mean.byMonth, volatility.byMonth);
  const points = monthlyPoints(asset, mean.byMonth, volatility.byMonth);
  return {
    id: asset.id,
    name: asset.name,
    parameters: asset.parameters,
    mean,
    volatility,
    logDrift: points.map(({ logs }) => logs.drift),
    logVolatility: points.map(({ logs }) => logs.volatility),
    expected: points.map(({ expected }, month) => given[month] ?? expected),
    given,
  };
}

function refuseImpossible(asset: DrawnAsset, means: readonly AnnualRate[], volatilities: readonly AnnualRate[]): void {
  const problems: Problem[] = [];
  if (asset.parameters !== "log" && means.some((mean) => mean.lessThanOrEqualTo(-1))) {
    const { at, key, text } = asset.mean;
    problems.push({ at, key, what: `is ${text}; a mean return is above -100%`, fix: "Write a rate a year such as 7%" });
  }
  if (volatilities.some((volatility) => volatility.isNegative() && !volatility.isZero())) {
    const { at, key, text } = asset.volatility;
    problems.push({
      at,
      key,
      what: `is ${text}; a volatility cannot be negative`,
      fix: "Write a rate a year such as 16%",
    });
  }
  refuseIfAny(problems);
}

interface Point {
  readonly mean: AnnualRate;
  readonly volatility: AnnualRate;
  readonly logs: LogParameters;
  readonly expected: MonthlyRate;
}

/** By class: a scenario is planned again and again to find out what fits it. */
const LATEST = new WeakMap<Asset, Point>();

/** Log parameters and expected return of every month; computed again only when a value changes. */
function monthlyPoints(
  asset: Asset,
  means: readonly AnnualRate[],
  volatilities: readonly AnnualRate[],
): readonly Point[] {
  let last = LATEST.get(asset);
  return means.map((mean, month) => {
    const volatility = volatilities[month] as AnnualRate;
    if (last === undefined || last.mean !== mean || last.volatility !== volatility) {
      const logs = logParameters(asset.parameters, mean, volatility);
      last = { mean, volatility, logs, expected: expectedMonthly(asset.parameters, mean, volatility) };
      LATEST.set(asset, last);
    }
    return last;
  });
}

/** The given returns of an asset class by month: its own series, or beta times another's; null where it is sampled. A later block wins. */
function givenReturns(
  id: string,
  blocks: readonly GivenReturns[],
  months: readonly Month[],
): readonly (MonthlyRate | null)[] {
  return months.map((month) =>
    blocks.reduce<MonthlyRate | null>((found, block) => givenReturn(id, block, month) ?? found, null),
  );
}

function givenReturn(id: string, block: GivenReturns, month: Month): MonthlyRate | null {
  const own = block.returns.get(id)?.[month - block.from];
  if (own !== undefined) return own;
  const link = block.betas.find(({ asset }) => asset === id);
  const other = link === undefined ? undefined : block.returns.get(link.of)?.[month - block.from];
  if (link === undefined || other === undefined) return null;
  const result = other.times(valueIn(link.beta, yearOf(month)));
  if (result.lessThan(-1)) {
    const { at, key, text } = link.beta;
    const what = `is ${text}; times ${link.of}'s return of ${other.times(100)}% in ${formatMonth(month)} it loses more than everything`;
    refuseIfAny([{ at, key, what, fix: `Lower the beta, or give returns of ${id} of their own` }]);
  }
  return monthlyRate(result);
}
