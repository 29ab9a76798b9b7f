import type { Decimal } from "decimal.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Plan } from "../../../src/plan/plan.js";
import { parseDocument, percent } from "./scenario-document.js";

/** The log mean and standard deviation a year that the product's plan makes of those of simple returns. */
export function fromSimple(mean: Decimal, deviation: Decimal): { readonly mean: Decimal; readonly deviation: Decimal } {
  const plan: Plan = makePlan(
    parseDocument({
      months: 1,
      markets: {
        model: "lognormal",
        assets: { market: { name: "Market", mean: percent(mean), volatility: percent(deviation) } },
      },
      segments: [{ id: "segment", name: "Segment", opening: "1", mix: { market: "100%" }, flows: {}, fees: "0bp" }],
    }),
  );
  const asset = plan.markets.assets[0];
  return { mean: asset?.logDrift[0] as Decimal, deviation: asset?.logVolatility[0] as Decimal };
}
