import { exp } from "../arithmetic/exp.js";
import type { LogVolatilityProgram, MovingProgram } from "../log-volatility.js";
import { ROOT_TWELVE } from "../markets.js";
import type { Program } from "../program.js";
import type { AssetLanes, Lane, Moment } from "./block.js";
import { correlatedNormal } from "./correlated-normal.js";
import type { Draw } from "./draw-returns.js";

/**
 * The volatility of every class moves by a month, whether its return is drawn or given; then what draws the returns. The lane keeps its
 * logarithm.
 */
export function drawLogVolatility({ classes }: LogVolatilityProgram, program: Program, moment: Moment): Draw {
  const { block, month } = moment;
  block.loops.unrecorded();
  classes.forEach((moving, position) => {
    if (moving === null) return;
    const { normal } = block.assets[position] as AssetLanes;
    correlatedNormal(program.assets[position] as Program["assets"][number], normal, moment);
    const own = block.normals[moving.draw]?.[month & 3] as Lane;
    const logs = block.model[moving.lane] as Lane;
    for (let p = 0; p < block.size; p++) {
      const shock = moving.correlation * (normal[p] as number) + moving.apart * (own[p] as number);
      logs[p] = nextLog(moving, month === 0 ? moving.start : (logs[p] as number), shock);
    }
  });
  return (_, { normal, returns }, position) => {
    const moving = classes[position] as MovingProgram;
    const logs = block.model[moving.lane] as Lane;
    for (let p = 0; p < block.size; p++) returns[p] = returnOf(moving, exp(logs[p] as number), normal[p] as number);
  };
}

/** ln σ of a month from that of the month before. @param shock  Z_v */
export function nextLog(moving: MovingProgram, before: number, shock: number): number {
  const middle = (1 - moving.reversion) * before + moving.reversion * moving.longRun;
  const moved = (middle > moving.cap ? moving.cap : middle) + moving.shock * shock;
  return moved < moving.least ? moving.least : moved > moving.most ? moving.most : moved;
}

/** r = exp((A + B·σ + C·σ²)/12 + σ/√12·Z_s) − 1. */
export function returnOf({ drift, onVolatility, onVariance }: MovingProgram, sigma: number, normal: number): number {
  const mu = drift + onVolatility * sigma + onVariance * (sigma * sigma);
  return exp(mu / 12 + (sigma / ROOT_TWELVE) * normal) - 1;
}
