import type { Plan } from "../plan/plan.js";
import type { StreamRegister } from "./arithmetic/streams.js";
import { compileStudentT, type StudentTProgram } from "./student-t.js";

/** A model of returns in doubles, beside what the classes state themselves. */
export type ModelProgram = StudentTProgram;

/** Compiles the model; null where the classes' own lognormal returns are all there is. */
export function compileModel({ markets: { model } }: Plan, register: StreamRegister): ModelProgram | null {
  switch (model.kind) {
    case "lognormal":
      return null;
    case "student-t":
      return compileStudentT(model, register);
  }
}

/** Lanes that a model keeps for each path from month to month. */
export function lanesOfModel(model: ModelProgram | null): number {
  if (model === null) return 0;
  switch (model.kind) {
    case "student-t":
      return 1;
  }
}
