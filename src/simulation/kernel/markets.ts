import { exp } from "../arithmetic/exp.js";
import { log } from "../arithmetic/log.js";
import { type AssetProgram, logDrift, logVariance } from "../markets.js";
import type { Program } from "../program.js";
import { type AssetLanes, type Block, BOUNDED_VALUE, type Lane, type Moment, shiftLane } from "./block.js";

/** The implied normal of a given return is held to what any draw could be six times over, so that −100 % stays finite. */
const LARGEST_IMPLIED = 38;

/** The lowest annual mean on a path whose mean is uncertain: log returns need 1 + m > 0. */
const LOWEST_MEAN = -0.99;

/** Returns of all asset classes in a month, and the normals behind them. */
export function fillAssets(program: Program, moment: Moment): void {
  program.assets.forEach((asset, position) => {
    const lanes = moment.block.assets[position] as AssetLanes;
    if (lanes.drift !== null && lanes.deviation !== null && changes(asset, moment.month)) {
      ownParameters(asset, { drift: lanes.drift, deviation: lanes.deviation }, moment);
    }
    if (Number.isNaN(asset.given[moment.month] as number)) sampled(asset, lanes, moment);
    else given(asset, lanes, moment);
  });
}

const changes = ({ mean, volatility }: AssetProgram, month: number): boolean =>
  month === 0 || mean[month] !== mean[month - 1] || volatility[month] !== volatility[month - 1];

interface OwnParameters {
  readonly drift: Lane;
  readonly deviation: Lane;
}

/** Monthly drift and deviation from the path's own mean and volatility: stated + shift, held where no return could have them. */
function ownParameters(asset: AssetProgram, out: OwnParameters, { block, month }: Moment): void {
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
  const { size } = block;
  const own = drift !== null && deviation !== null;
  if (!own && !asset.moves) {
    returns.fill(exp(asset.drift[month] as number) - 1);
    return;
  }
  const terms = termsOf(asset, block, month);
  const separate = own || asset.linked ? terms : terms.slice(0, -1);
  separate.forEach((term, position) => {
    if (position === 0) sumOfTwo(term, normal, size);
    else addTwo(term, normal, size);
  });
  const stated = { drift: asset.drift[month] as number, deviation: asset.deviation[month] as number };
  if (own) lognormalReturnsOfPaths({ drift, deviation }, normal, returns, size);
  else if (asset.linked) lognormalReturns(stated, normal, returns, size);
  else {
    const before = separate.length === 0 ? block.zeros : normal;
    lognormalReturnsOfSum({ ...stated, ...(terms[terms.length - 1] as Terms) }, before, returns, size);
  }
}

/** Two terms of e: weights and normals. */
interface Terms {
  readonly a: number;
  readonly b: number;
  readonly first: Lane;
  readonly second: Lane;
}

function termsOf({ draws, row }: AssetProgram, block: Block, month: number): readonly Terms[] {
  const z = (term: number): Lane =>
    term < draws.length ? (block.normals[draws[term] as number]?.[month & 3] as Lane) : block.zeros;
  const pairs = draws.length === 0 ? 1 : (draws.length + 1) >> 1;
  return Array.from({ length: pairs }, (_, pair) => ({
    a: row[2 * pair] ?? 0,
    b: row[2 * pair + 1] ?? 0,
    first: z(2 * pair),
    second: z(2 * pair + 1),
  }));
}

function sumOfTwo({ a, b, first, second }: Terms, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = 0 + (a * (first[p] as number) + b * (second[p] as number));
}

function addTwo({ a, b, first, second }: Terms, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (out[p] as number) + (a * (first[p] as number) + b * (second[p] as number));
}

interface Lognormal {
  readonly drift: number;
  readonly deviation: number;
}

/** The same with the last two terms of e added on the way, for a class whose e nothing else reads. */
function lognormalReturnsOfSum(of: Lognormal & Terms, before: Lane, out: Lane, size: number): void {
  const { drift, deviation, a, b, first, second } = of;
  for (let p = 0; p < size; p++) {
    const e = (before[p] as number) + (a * (first[p] as number) + b * (second[p] as number));
    out[p] = exp(drift + deviation * e) - 1;
  }
}

function lognormalReturns(of: Lognormal, normal: Lane, out: Lane, size: number): void {
  const { drift, deviation } = of;
  for (let p = 0; p < size; p++) out[p] = exp(drift + deviation * (normal[p] as number)) - 1;
}

function lognormalReturnsOfPaths({ drift, deviation }: OwnParameters, normal: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = exp((drift[p] as number) + (deviation[p] as number) * (normal[p] as number)) - 1;
  }
}

/** A given return, and the normal it implies: e = (ln(1+r) − drift)/deviation, 0 without deviation. */
function given(asset: AssetProgram, lanes: AssetLanes, { block, month }: Moment): void {
  const result = asset.given[month] as number;
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
