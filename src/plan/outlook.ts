import type { Decimal } from "decimal.js";
import type { Month } from "../months.js";
import type { Asset } from "../scenario/scenario.js";
import { annualRate, Exact, monthlyRate, type MonthlyRate } from "../units.js";
import { growthOfBootstrap, type BootstrapPlan } from "./bootstrap.js";
import { growthOfLogVolatility, type LogVolatilityPlan, type VolatilityValues } from "./log-volatility.js";
import type { AssetPlan, MarketModelPlan } from "./market-plan.js";
import { logParameters } from "./parameters.js";
import { growthOfRegimes, type RegimesPlan } from "./regimes.js";
import { constantSeries } from "./uncertain.js";

/** A model with parameters of its own. */
export type OwnModelPlan = RegimesPlan | BootstrapPlan | LogVolatilityPlan;

export const hasOwnParameters = (model: MarketModelPlan): model is OwnModelPlan =>
  model.kind === "regimes" || model.kind === "bootstrap" || model.kind === "stochastic-log-volatility";

/** Whether the model draws a class with parameters of its own, not with the mean and volatility that the class states. */
export const drawsWithItsOwn = (model: MarketModelPlan, position: number): model is OwnModelPlan =>
  hasOwnParameters(model) && (model.kind !== "stochastic-log-volatility" || model.classes[position] !== null);

type Given = AssetPlan["given"];

/** [month] E[growth^power] from the start. */
function growthOf(
  model: OwnModelPlan,
  of: { readonly position: number; readonly power: 1 | 2 },
  given: Given,
): readonly Decimal[] {
  switch (model.kind) {
    case "regimes":
      return growthOfRegimes(model, of, given);
    case "bootstrap":
      return growthOfBootstrap(model, of, given).map((growth) => new Exact(growth));
    case "stochastic-log-volatility":
      return growthOfLogVolatility(model.classes[of.position] as VolatilityValues, of.power, given).map(
        (growth) => new Exact(growth),
      );
  }
}

/**
 * A class under a model with parameters of its own. What it is expected to earn in a month is E[growth up to it] over E[growth up
 * to the month before] less 1, so that a balance without flows is its expectation; its annual mean and volatility, and with
 * them the lognormal that stands for it beside given returns, are those of the first twelve months.
 *
 * @param position  among the asset classes in the plan's order
 */
export function planOwnClass(
  { id, name }: Asset,
  {
    model,
    position,
    months,
  }: { readonly model: OwnModelPlan; readonly position: number; readonly months: readonly Month[] },
  given: Given,
): AssetPlan {
  const growths = growthOf(model, { position, power: 1 }, given);
  const { mean, volatility } = yearOfModel(model, position);
  const { drift, volatility: sigma } = logParameters("arithmetic", mean, volatility);
  return {
    id,
    name,
    parameters: "arithmetic",
    mean: constantSeries(mean, months),
    volatility: constantSeries(volatility, months),
    logDrift: months.map(() => drift),
    logVolatility: months.map(() => sigma),
    expected: growths.map((growth, month) => given[month] ?? growthBetween(growths[month - 1] ?? new Exact(1), growth)),
    given,
  };
}

const growthBetween = (before: Decimal, after: Decimal): MonthlyRate =>
  monthlyRate(before.isZero() ? 0 : after.dividedBy(before).minus(1));

/** Mean and standard deviation of the simple return of the first twelve months. */
export function yearOfModel(model: OwnModelPlan, position: number) {
  const year = Array.from({ length: 12 }, () => null);
  const [first, second] = ([1, 2] as const).map(
    (power) => growthOf(model, { position, power }, year)[11] ?? new Exact(1),
  );
  const variance = (second as Decimal).minus((first as Decimal).pow(2));
  return {
    mean: annualRate((first as Decimal).minus(1)),
    // What doubles leave of a history that does not move is no variance.
    volatility: annualRate(variance.lessThan("1e-13") ? 0 : variance.sqrt()),
  };
}
