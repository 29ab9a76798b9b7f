import { InputError } from "../errors.js";
import { formatMonth, type Month } from "../months.js";
import type { Asset } from "../scenario/scenario.js";
import { annualRate, Exact, type MonthlyRate } from "../units.js";
import { momentsOf } from "./bootstrap.js";
import type { AssetPlan } from "./market-plan.js";
import { logParameters } from "./parameters.js";
import { constantSeries } from "./uncertain.js";

/** Nothing is drawn: every path earns the given returns. */
export interface GivenPathPlan {
  readonly kind: "path";
}

/**
 * A class whose months are all given. Its mean is that of the path (geometric, a year), its volatility that of its months: what is drawn
 * against it (shocks of flows that follow the market) sees by how much a month lies off the path's own mean.
 *
 * @throws InputError for a month without a return
 */
export function planPathClass(
  { id, name }: Asset,
  given: AssetPlan["given"],
  { file, months }: { readonly file: string; readonly months: readonly Month[] },
): AssetPlan {
  const missing = given.indexOf(null);
  if (missing >= 0) {
    const what = `has no return in ${formatMonth(months[missing] as Month)}, and model: path draws none`;
    const fix = `Give every month of the forecast (to ${formatMonth(months[months.length - 1] as Month)}) its return, or write a shorter horizon`;
    throw new InputError([{ at: file, key: `markets.assets.${id}`, what, fix }]);
  }
  const returns = given as readonly MonthlyRate[];
  const growth = returns.reduce((product, one) => product.times(one.plus(1)), new Exact(1));
  const lost = growth.isZero();
  const mean = annualRate(lost ? 0 : growth.pow(new Exact(12).dividedBy(returns.length)).minus(1));
  const volatility = annualRate(lost ? 0 : momentsOf(returns).deviation.times(new Exact(12).sqrt()));
  const { drift, volatility: sigma } = logParameters("geometric", mean, volatility);
  return {
    id,
    name,
    parameters: "geometric",
    mean: constantSeries(mean, months),
    volatility: constantSeries(volatility, months),
    logDrift: months.map(() => drift),
    logVolatility: months.map(() => sigma),
    expected: returns,
    given,
  };
}
