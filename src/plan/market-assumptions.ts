import type { MarketModel } from "../scenario/market-model.js";
import { assumption } from "./assumption.js";
import type { Assumption } from "./plan.js";

/** What the model of returns states beside the classes. */
export function modelAssumptions(model: MarketModel): readonly Assumption[] {
  switch (model.kind) {
    case "lognormal":
      return [];
    case "student-t":
      return [assumption("Markets: degrees of freedom of Student's t", model.degreesOfFreedom, "number")];
  }
}
