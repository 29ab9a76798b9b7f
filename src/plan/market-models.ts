import type { MarketModel } from "../scenario/market-model.js";
import type { MarketModelPlan } from "./market-plan.js";
import { planStudentT } from "./student-t.js";

/** The numbers of the model, resolved. */
export function planModel(model: MarketModel): MarketModelPlan {
  switch (model.kind) {
    case "lognormal":
      return { kind: model.kind };
    case "student-t":
      return planStudentT(model);
  }
}
