import { testPlan } from "../simulation/plan-builder.js";
import { RICH } from "../simulation/rich-plan.js";

/** Small, of many units of paths. */
export const resumedPlan = testPlan({
  ...RICH,
  paths: 6000,
  fans: [{ group: 0, measure: "aum", window: "month" }],
  kept: [{ group: 0, measure: "aum", window: "month", at: 25 }],
});
