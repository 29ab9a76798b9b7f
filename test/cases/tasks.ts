import type { Tasks } from "./task.js";
import { ATTRIBUTION } from "./suites/attribution.js";
import { CALIBRATION } from "./suites/calibration.js";
import { FEES } from "./suites/fees.js";
import { FLOW_MODELS } from "./suites/flow-models.js";
import { MONTE_CARLO } from "./suites/monte-carlo.js";
import { PERFORMANCE_FEES } from "./suites/performance-fees.js";
import { REAL_HISTORY } from "./suites/real-history.js";
import { ROLL_FORWARD } from "./suites/roll-forward.js";
import { SOURCES } from "./suites/sources.js";

/** Every task that a case may name. */
export const TASKS: Tasks = {
  ...SOURCES,
  ...ROLL_FORWARD,
  ...FEES,
  ...PERFORMANCE_FEES,
  ...ATTRIBUTION,
  ...MONTE_CARLO,
  ...FLOW_MODELS,
  ...CALIBRATION,
  ...REAL_HISTORY,
};
