import type { LogVolatilityPlan, VolatilityValues } from "../plan/log-volatility.js";
import { type StreamRegister, useStream } from "./arithmetic/streams.js";

/** Classes whose volatility moves, in doubles. */
export interface LogVolatilityProgram {
  readonly kind: "stochastic-log-volatility";
  /** [class]; null: lognormal. */
  readonly classes: readonly (MovingProgram | null)[];
}

/** Logarithms of volatilities a year, and what a month does with them: see `plan/log-volatility.ts`. */
export interface MovingProgram {
  readonly start: number;
  readonly longRun: number;
  readonly cap: number;
  readonly least: number;
  readonly most: number;
  readonly reversion: number;
  readonly shock: number;
  /** Of Z_v with Z_s, and √(1 − ρ²). */
  readonly correlation: number;
  readonly apart: number;
  readonly drift: number;
  readonly onVolatility: number;
  readonly onVariance: number;
  /** Position of the normals that move it beside those of its return. */
  readonly draw: number;
  /** Its lane among those that the model keeps. */
  readonly lane: number;
}

/** @param ids  of the asset classes, in the plan's order */
export function compileLogVolatility(
  { classes }: LogVolatilityPlan,
  ids: readonly string[],
  register: StreamRegister,
): LogVolatilityProgram {
  let lane = 0;
  return {
    kind: "stochastic-log-volatility",
    classes: classes.map((values, position) =>
      values === null
        ? null
        : compileMoving(values, useStream(register, "log-volatility", ids[position] as string), lane++),
    ),
  };
}

function compileMoving(values: VolatilityValues, draw: number, lane: number): MovingProgram {
  const { start, longRun, cap, least, most } = values;
  const correlation = values.correlation.toNumber();
  return {
    start: start.ln().toNumber(),
    longRun: longRun.ln().toNumber(),
    cap: cap.ln().toNumber(),
    least: least.ln().toNumber(),
    most: most.ln().toNumber(),
    reversion: values.reversion.toNumber(),
    shock: values.shock.toNumber(),
    correlation,
    apart: Math.sqrt(1 - correlation * correlation),
    drift: values.drift.toNumber(),
    onVolatility: values.onVolatility.toNumber(),
    onVariance: values.onVariance.toNumber(),
    draw,
    lane,
  };
}
