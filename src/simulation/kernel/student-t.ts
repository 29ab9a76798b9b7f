import { scaleOfWord } from "../arithmetic/chi-square.js";
import { exp } from "../arithmetic/exp.js";
import { philoxWords } from "../arithmetic/philox.js";
import type { AssetProgram } from "../markets.js";
import type { Draw } from "./draw-returns.js";
import type { Program } from "../program.js";
import type { StudentTProgram } from "../student-t.js";
import { type AssetLanes, FLOORED_RETURN, type Lane, type Moment } from "./block.js";
import { correlatedNormal } from "./correlated-normal.js";
import { addressOf } from "./draws.js";

/**
 * Simple monthly returns of Student t, one mixing variable for all classes:
 *
 *     r = m + s·√((ν − 2)/W)·e,  W ~ χ²(ν);  m = e^(drift + deviation²/2) − 1,  s = (1 + m)·√(e^deviation² − 1)
 *
 * m and s are mean and standard deviation of the class's lognormal month, so that model and projection share them. r is held at
 * −1, and the path flagged.
 */
export function drawStudentT({ stream, table }: StudentTProgram, program: Program, moment: Moment): Draw {
  const { block, month } = moment;
  block.loops.unrecorded();
  const scale = block.model[0] as Lane;
  philoxWords(block.paths, block.size, addressOf(program, month >> 2, stream), block.words);
  for (let p = 0; p < block.size; p++) scale[p] = scaleOfWord(block.words[(p << 2) + (month & 3)] as number, table);
  return (asset, lanes) => {
    correlatedNormal(asset, lanes.normal, moment);
    returnsOf(asset, lanes, scale, moment);
  };
}

function returnsOf(asset: AssetProgram, lanes: AssetLanes, scale: Lane, { block, month }: Moment): void {
  const { drift, deviation, normal, returns } = lanes;
  const own = drift !== null && deviation !== null;
  let { mean, spread } = simple(asset.drift[month] as number, asset.deviation[month] as number);
  for (let p = 0; p < block.size; p++) {
    if (own) ({ mean, spread } = simple(drift[p] as number, deviation[p] as number));
    const r = mean + spread * ((scale[p] as number) * (normal[p] as number));
    if (r < -1) block.flags[p] = (block.flags[p] as number) | FLOORED_RETURN;
    returns[p] = r < -1 ? -1 : r;
  }
}

/** Mean and standard deviation of the simple return e^(drift + deviation·e) − 1. */
function simple(drift: number, deviation: number): { readonly mean: number; readonly spread: number } {
  const variance = deviation * deviation;
  const growth = exp(drift + variance / 2);
  return { mean: growth - 1, spread: growth * Math.sqrt(exp(variance) - 1) };
}
