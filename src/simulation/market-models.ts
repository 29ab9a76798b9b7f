import type { Plan } from "../plan/plan.js";
import type { StreamRegister } from "./arithmetic/streams.js";
import { type BootstrapProgram, compileBootstrap } from "./bootstrap.js";
import { compileRegimes, type RegimesProgram } from "./regimes.js";
import { compileStudentT, type StudentTProgram } from "./student-t.js";

/** A model of returns in doubles, beside what the classes state themselves. */
export type ModelProgram = StudentTProgram | RegimesProgram | BootstrapProgram;

/** Compiles the model; null where the classes' own lognormal returns are all there is. */
export function compileModel({ markets, months }: Plan, register: StreamRegister): ModelProgram | null {
  const { model, assets } = markets;
  switch (model.kind) {
    case "lognormal":
      return null;
    case "student-t":
      return compileStudentT(model, register);
    case "regimes": {
      const ids = assets.filter(({ purpose }) => purpose === undefined).map(({ id }) => id);
      return compileRegimes(model, ids, register);
    }
    case "bootstrap":
      return compileBootstrap(model, months.length, register);
  }
}

/** Lanes that a model keeps for each path from month to month. */
export function lanesOfModel(model: ModelProgram | null): number {
  if (model === null) return 0;
  return model.kind === "bootstrap" ? 2 : 1;
}
