import type { Plan } from "../plan/plan.js";
import type { StreamRegister } from "./arithmetic/streams.js";
import { type BootstrapProgram, compileBootstrap } from "./bootstrap.js";
import { compileLogVolatility, type LogVolatilityProgram } from "./log-volatility.js";
import { compileRegimes, type RegimesProgram } from "./regimes.js";
import { compileStudentT, type StudentTProgram } from "./student-t.js";

/** A model of returns in doubles, beside what the classes state themselves. */
export type ModelProgram = StudentTProgram | RegimesProgram | BootstrapProgram | LogVolatilityProgram;

/** Compiles the model; null where the classes' own lognormal returns are all there is. */
export function compileModel({ markets, months }: Plan, register: StreamRegister): ModelProgram | null {
  const { model, assets } = markets;
  const classes = assets.filter(({ purpose }) => purpose === undefined).map(({ id }) => id);
  switch (model.kind) {
    case "lognormal":
    case "path":
      return null;
    case "student-t":
      return compileStudentT(model, register);
    case "regimes":
      return compileRegimes(model, classes, register);
    case "bootstrap":
      return compileBootstrap(model, months.length, register);
    case "stochastic-log-volatility":
      return compileLogVolatility(model, classes, register);
  }
}

/** Lanes that a model keeps for each path from month to month. */
export function lanesOfModel(model: ModelProgram | null): number {
  if (model === null) return 0;
  if (model.kind === "stochastic-log-volatility") return model.classes.filter((moving) => moving !== null).length;
  return model.kind === "bootstrap" ? 2 : 1;
}
