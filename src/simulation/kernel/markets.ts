import { exp } from "../arithmetic/exp.js";
import { log } from "../arithmetic/log.js";
import { type AssetProgram, logDrift, logVariance } from "../markets.js";
import type { Program } from "../program.js";
import { type AssetLanes, BOUNDED_VALUE, type Moment, shiftLane } from "./block.js";
import { termsOf } from "./correlated-normal.js";
import type { LognormalOfPaths } from "./reference/returns.js";
import { drawOfModel } from "./market-models.js";
import type { Draw } from "./draw-returns.js";

/** The implied normal of a given return is held to what any draw could be six times over, so that −100 % stays finite. */
const LARGEST_IMPLIED = 38;

/** The lowest annual mean on a path whose mean is uncertain: log returns need 1 + m > 0. */
const LOWEST_MEAN = -0.99;

/** Returns of all asset classes in a month, and the normals behind them. */
export function fillAssets(program: Program, moment: Moment): void {
  const draw = drawOf(program, moment);
  program.assets.forEach((asset, position) => {
    const lanes = moment.block.assets[position] as AssetLanes;
    if (lanes.drift !== null && lanes.deviation !== null && changes(asset, moment.month)) {
      ownParameters(asset, { drift: lanes.drift, deviation: lanes.deviation }, moment);
    }
    if (Number.isNaN(asset.given[moment.month] as number)) draw(asset, lanes, position);
    else given(asset, lanes, moment);
  });
}

/** How the model draws a class; what all classes share is drawn at once. Currencies, which come last, are lognormal in any model, and so are classes without a volatility that moves. */
function drawOf(program: Program, moment: Moment): Draw {
  const lognormal: Draw = (asset, lanes) => sampled(asset, lanes, moment);
  if (program.model === null) return lognormal;
  const { model } = program;
  const own = drawOfModel(model, program, moment);
  const isLognormal = (position: number): boolean =>
    model.kind === "stochastic-log-volatility" && model.classes[position] === null;
  return (asset, lanes, position) =>
    (asset.isCurrency || isLognormal(position) ? lognormal : own)(asset, lanes, position);
}

const changes = ({ mean, volatility }: AssetProgram, month: number): boolean =>
  month === 0 || mean[month] !== mean[month - 1] || volatility[month] !== volatility[month - 1];

/** Monthly drift and deviation from the path's own mean and volatility: stated + shift, held where no return could have them. */
function ownParameters(asset: AssetProgram, out: LognormalOfPaths, { block, month }: Moment): void {
  block.loops.unrecorded();
  const meanShift = shiftLane(block, asset.meanShift);
  const volatilityShift = shiftLane(block, asset.volatilityShift);
  const lowest = asset.parameters === "log" ? -Infinity : LOWEST_MEAN;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const ownMean = (asset.mean[month] as number) + (meanShift[p] as number);
    const ownVolatility = (asset.volatility[month] as number) + (volatilityShift[p] as number);
    const mean = ownMean < lowest ? lowest : ownMean;
    const volatility = ownVolatility < 0 ? 0 : ownVolatility;
    if (mean !== ownMean || volatility !== ownVolatility) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    const variance = logVariance(asset.parameters, mean, volatility);
    out.drift[p] = logDrift(asset.parameters, mean, variance) / 12;
    out.deviation[p] = Math.sqrt(variance / 12);
  }
}

/** R = exp(drift + deviation·e) − 1, e = Σ row·z in the order of the classes, two terms at a time. */
function sampled(asset: AssetProgram, lanes: AssetLanes, { block, month }: Moment): void {
  const { normal, returns, drift, deviation } = lanes;
  const { loops, size } = block;
  const own = drift !== null && deviation !== null;
  if (!own && !asset.moves) {
    loops.fill(exp(asset.drift[month] as number) - 1, returns, size);
    return;
  }
  // The last two terms of an e that nothing else reads are added on the way to the return.
  const pairs = asset.draws.length < 2 ? 1 : (asset.draws.length + 1) >> 1;
  const separate = own || asset.linked ? pairs : pairs - 1;
  let before = block.zeros;
  for (let pair = 0; pair < separate; pair++) {
    loops.addWeightedSum(termsOf(asset, pair, { block, month }), before, normal, size);
    before = normal;
  }
  const stated = { drift: asset.drift[month] as number, deviation: asset.deviation[month] as number };
  if (own) loops.lognormalOfPaths({ drift, deviation }, normal, returns, size);
  else if (asset.linked) loops.lognormal(stated, normal, returns, size);
  else loops.lognormalOfSum(stated, termsOf(asset, separate, { block, month }), before, returns, size);
}

/** A given return, and the normal it implies: e = (ln(1+r) − drift)/deviation, 0 without deviation. */
function given(asset: AssetProgram, lanes: AssetLanes, { block, month }: Moment): void {
  const result = asset.given[month] as number;
  block.loops.unrecorded();
  lanes.returns.fill(result);
  const logReturn = log(1 + result);
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const drift = lanes.drift === null ? (asset.drift[month] as number) : (lanes.drift[p] as number);
    const deviation = lanes.deviation === null ? (asset.deviation[month] as number) : (lanes.deviation[p] as number);
    lanes.normal[p] = deviation === 0 ? 0 : held((logReturn - drift) / deviation);
  }
}

function held(implied: number): number {
  if (implied > LARGEST_IMPLIED) return LARGEST_IMPLIED;
  return implied < -LARGEST_IMPLIED ? -LARGEST_IMPLIED : implied;
}
