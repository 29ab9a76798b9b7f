import type { LogParameters } from "../plan/parameters.js";
import type { RegimesPlan } from "../plan/regimes.js";
import { type StreamRegister, streamNamed, useStream } from "./arithmetic/streams.js";
import { doubles } from "./doubles.js";
import { cholesky, ROOT_TWELVE } from "./markets.js";

/** States that follow each other, in doubles. */
export interface RegimesProgram {
  readonly kind: "regimes";
  /** The fourth word of the counter of the draw that decides the month's state. */
  readonly stream: number;
  /** Chances added up: of the first month, and [from][to] flat. A state is the first whose sum is above the even draw. */
  readonly first: Float64Array;
  readonly next: Float64Array;
  readonly states: readonly RegimeProgram[];
  /** [class] position of its normals. */
  readonly draws: readonly number[];
}

export interface RegimeProgram {
  /** [class] of a month. */
  readonly drift: Float64Array;
  readonly deviation: Float64Array;
  /** [class] its row of the Cholesky factor. */
  readonly rows: readonly Float64Array[];
}

/** @param ids  of the asset classes, in the plan's order */
export function compileRegimes(plan: RegimesPlan, ids: readonly string[], register: StreamRegister): RegimesProgram {
  const { states, transitions, first } = plan;
  return {
    kind: "regimes",
    stream: streamNamed(register, "regime", "markets"),
    first: addedUp(doubles(first)),
    next: Float64Array.from(transitions.flatMap((row) => [...addedUp(doubles(row))])),
    states: states.map(({ classes, correlation }) => ({
      drift: Float64Array.from(classes, ({ drift }: LogParameters) => drift.toNumber() / 12),
      deviation: Float64Array.from(classes, ({ volatility }) => volatility.toNumber() / ROOT_TWELVE),
      rows: cholesky(correlation.map((row) => doubles(row))),
    })),
    draws: ids.map((id) => useStream(register, "market", id)),
  };
}

function addedUp(chances: Float64Array): Float64Array {
  let sum = 0;
  return chances.map((chance) => (sum += chance));
}
