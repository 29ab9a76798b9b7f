import { type BootstrapPlan, beginsBlock } from "../plan/bootstrap.js";
import { type StreamRegister, streamNamed } from "./arithmetic/streams.js";
import { doubles } from "./doubles.js";

/** Months of a history, in doubles. */
export interface BootstrapProgram {
  readonly kind: "bootstrap";
  /** The fourth words of the counters of the draws that decide whether a block begins, and where. */
  readonly begins: number;
  readonly place: number;
  /** [month of the forecast] the chance that it begins a block. */
  readonly chances: Float64Array;
  /** [class][month of the history]. */
  readonly returns: readonly Float64Array[];
}

export const compileBootstrap = (plan: BootstrapPlan, months: number, register: StreamRegister): BootstrapProgram => ({
  kind: "bootstrap",
  begins: streamNamed(register, "block-begins", "markets"),
  place: streamNamed(register, "block-place", "markets"),
  chances: Float64Array.from({ length: months }, (_, month) => beginsBlock(plan, month)),
  returns: plan.returns.map((series) => doubles(series)),
});
