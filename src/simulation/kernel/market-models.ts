import type { ModelProgram } from "../market-models.js";
import type { Program } from "../program.js";
import type { Moment } from "./block.js";
import { drawBootstrap } from "./bootstrap.js";
import type { Draw } from "./draw-returns.js";
import { drawLogVolatility } from "./log-volatility.js";
import { drawRegimes } from "./regimes.js";
import { drawStudentT } from "./student-t.js";

/** Draws what the classes share in a month; returns what draws one class. */
export function drawOfModel(model: ModelProgram, program: Program, moment: Moment): Draw {
  switch (model.kind) {
    case "student-t":
      return drawStudentT(model, program, moment);
    case "regimes":
      return drawRegimes(model, program, moment);
    case "bootstrap":
      return drawBootstrap(model, program, moment);
    case "stochastic-log-volatility":
      return drawLogVolatility(model, program, moment);
  }
}
