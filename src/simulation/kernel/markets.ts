import { exp } from "../arithmetic/exp.js";
import { log } from "../arithmetic/log.js";
import type { AssetProgram } from "../markets.js";
import { logDrift, logVariance } from "../markets.js";
import type { Program } from "../program.js";
import { type AssetLanes, type Block, BOUNDED_VALUE, type Lane, shiftLane } from "./block.js";

/** The implied normal of a given return is held to what any draw could be six times over, so that −100 % stays finite. */
const LARGEST_IMPLIED = 38;

/** The lowest annual mean on a path whose mean is uncertain: log returns need 1 + m > 0. */
const LOWEST_MEAN = -0.99;

/** Returns of all asset classes in a month, and the normals behind them. */
export function fillAssets(program: Program, block: Block, month: number): void {
  program.assets.forEach((asset, position) => {
    const lanes = block.assets[position] as AssetLanes;
    if (lanes.drift !== null && lanes.deviation !== null && changes(asset, month)) {
      ownParameters(asset, block, month, { drift: lanes.drift, deviation: lanes.deviation });
    }
    if (Number.isNaN(asset.given[month] as number)) sampled(asset, block, lanes, month);
    else given(asset, block, lanes, month);
  });
}

const changes = ({ mean, volatility }: AssetProgram, month: number): boolean =>
  month === 0 || mean[month] !== mean[month - 1] || volatility[month] !== volatility[month - 1];

/** Monthly drift and deviation from the path's own mean and volatility: stated + shift, held where no return could have them. */
function ownParameters(
  asset: AssetProgram,
  block: Block,
  month: number,
  out: { readonly drift: Lane; readonly deviation: Lane },
): void {
  const [meanShift, volatilityShift] = [shiftLane(block, asset.meanShift), shiftLane(block, asset.volatilityShift)];
  const lowest = asset.parameters === "log" ? -Infinity : LOWEST_MEAN;
  for (let p = 0; p < block.size; p++) {
    const statedMean = (asset.mean[month] as number) + (meanShift[p] as number);
    const statedVolatility = (asset.volatility[month] as number) + (volatilityShift[p] as number);
    const mean = statedMean < lowest ? lowest : statedMean;
    const volatility = statedVolatility < 0 ? 0 : statedVolatility;
    if (mean !== statedMean || volatility !== statedVolatility)
      block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    const variance = logVariance(asset.parameters, mean, volatility);
    out.drift[p] = logDrift(asset.parameters, mean, variance) / 12;
    out.deviation[p] = Math.sqrt(variance / 12);
  }
}

/** R = exp(drift + deviation·e) − 1, e = Σ row·z. */
function sampled(asset: AssetProgram, block: Block, lanes: AssetLanes, month: number): void {
  combine(asset, block, lanes.normal, month);
  const [drift, deviation] = [asset.drift[month] as number, asset.deviation[month] as number];
  if (lanes.drift !== null && lanes.deviation !== null) {
    lognormalReturnsOfPaths(lanes.drift, lanes.deviation, lanes.normal, lanes.returns, block.size);
  } else if (asset.moves) lognormalReturns(drift, deviation, lanes.normal, lanes.returns, block.size);
  else lanes.returns.fill(exp(drift) - 1, 0, block.size);
}

/** e = Σ row·z, in the order of the classes. */
function combine({ draws, row }: AssetProgram, block: Block, normal: Lane, month: number): void {
  if (draws.length === 0) normal.fill(0, 0, block.size);
  draws.forEach((draw, term) => {
    const z = block.normals[draw]?.[month & 3] as Lane;
    if (term === 0) scale(row[term] as number, z, normal, block.size);
    else addScaled(row[term] as number, z, normal, block.size);
  });
}

function scale(weight: number, z: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = weight * (z[p] as number);
}

function addScaled(weight: number, z: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (out[p] as number) + weight * (z[p] as number);
}

function lognormalReturns(drift: number, deviation: number, normal: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = exp(drift + deviation * (normal[p] as number)) - 1;
}

function lognormalReturnsOfPaths(drift: Lane, deviation: Lane, normal: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = exp((drift[p] as number) + (deviation[p] as number) * (normal[p] as number)) - 1;
  }
}

/** A given return, and the normal it implies: e = (ln(1+r) − drift)/deviation, 0 without deviation. */
function given(asset: AssetProgram, block: Block, lanes: AssetLanes, month: number): void {
  const result = asset.given[month] as number;
  lanes.returns.fill(result, 0, block.size);
  const logReturn = log(1 + result);
  const [drift, deviation] = [asset.drift[month] as number, asset.deviation[month] as number];
  for (let p = 0; p < block.size; p++) {
    lanes.normal[p] = impliedNormal(
      logReturn,
      lanes.drift === null ? drift : (lanes.drift[p] as number),
      lanes.deviation === null ? deviation : (lanes.deviation[p] as number),
    );
  }
}

function impliedNormal(logReturn: number, drift: number, deviation: number): number {
  if (deviation === 0) return 0;
  const implied = (logReturn - drift) / deviation;
  if (implied > LARGEST_IMPLIED) return LARGEST_IMPLIED;
  return implied < -LARGEST_IMPLIED ? -LARGEST_IMPLIED : implied;
}
