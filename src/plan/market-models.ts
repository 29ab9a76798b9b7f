import type { Asset, Markets } from "../scenario/scenario.js";
import { planBootstrap } from "./bootstrap.js";
import type { MarketModelPlan } from "./market-plan.js";
import { planLogVolatility } from "./log-volatility.js";
import { planRegimes } from "./regimes.js";
import { planStudentT } from "./student-t.js";

/**
 * The numbers of the model, resolved.
 *
 * @param assets  in the plan's order
 */
export function planModel(markets: Markets, assets: readonly Asset[]): MarketModelPlan {
  const { model } = markets;
  switch (model.kind) {
    case "lognormal":
      return { kind: model.kind };
    case "student-t":
      return planStudentT(model);
    case "regimes":
      return planRegimes(model, markets, assets);
    case "bootstrap":
      return planBootstrap(model, assets);
    case "stochastic-log-volatility":
      return planLogVolatility(model, assets);
    case "path":
      return { kind: model.kind };
  }
}
