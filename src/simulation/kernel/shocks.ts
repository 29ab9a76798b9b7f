import { NONE } from "../doubles.js";
import type { NetProgram, ShockNormalProgram, ShockProgram } from "../flows.js";
import type { Program, SegmentProgram } from "../program.js";
import { type AssetLanes, type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";

/** Factors of all flow shocks and rates of all net flows in a month. After `fillAssets`, whose normals they may lean on. */
export function fillShocks(program: Program, moment: Moment): void {
  program.segments.forEach((segment, position) =>
    fillSegment(segment, moment.block.segments[position] as SegmentLanes, moment),
  );
}

function fillSegment({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const { inflowNormal, inflows, outflows, net } = flows;
  // undatedIn and undatedOut are free until the step: they hold the normals, before markets.
  const ownIn = inflowNormal === null ? moment.block.zeros : ownNormal(inflowNormal, lanes.undatedIn, moment);
  if (outflows.shock !== null) {
    const self = ownNormal(outflows.shock.normal, lanes.undatedOut, moment);
    const [weights, terms] = [
      { a: flows.toInflows, b: flows.toOutflows },
      { a: ownIn, b: self },
    ];
    const own = flows.toInflows === 0 ? self : mixed(weights, terms, lanes.undatedOut, moment);
    shock(
      outflows.shock,
      { own, state: lanes.outflowState, factor: lanes.outflowShock, spare: lanes.undatedOut },
      moment,
    );
  }
  if (inflows.shock !== null) {
    shock(
      inflows.shock,
      { own: ownIn, state: lanes.inflowState, factor: lanes.inflowShock, spare: lanes.undatedIn },
      moment,
    );
  }
  if (net !== null) netRates(net, lanes, moment);
}

/** own = √b·F + √(1−b)·ε; the drawn lane itself where there is no common factor. */
function ownNormal(normal: ShockNormalProgram, out: Lane, moment: Moment): Lane {
  const { factorDraw, selfDraw, toFactor, toSelf } = normal;
  const { block, month } = moment;
  const self = selfDraw === NONE ? block.zeros : (block.normals[selfDraw]?.[month & 3] as Lane);
  if (factorDraw === NONE) return self;
  const common = block.normals[factorDraw]?.[month & 3] as Lane;
  return mixed({ a: toFactor, b: toSelf }, { a: common, b: self }, out, moment);
}

/** out = Σ weight·term. */
function mixed(weight: { a: number; b: number }, term: { a: Lane; b: Lane }, out: Lane, { block }: Moment): Lane {
  block.loops.weightedSum({ a: weight.a, first: term.a, b: weight.b, second: term.b }, out, block.size);
  return out;
}

/** c·e + √(1−c²)·own, where the shock is correlated with an asset class. */
function leanOnMarket({ asset, toMarket, toOwn }: ShockNormalProgram, own: Lane, out: Lane, moment: Moment): Lane {
  if (asset === NONE) return own;
  const { normal } = moment.block.assets[asset] as AssetLanes;
  return mixed({ a: toMarket, b: toOwn }, { a: normal, b: own }, out, moment);
}

interface ShockLanes {
  readonly own: Lane;
  readonly state: Lane;
  readonly factor: Lane;
  readonly spare: Lane;
}

/** y' = φ·y + √(1−φ²)·n from y₀ = n₀; factor = exp(v·y − v²/2), which has the mean 1. */
function shock(program: ShockProgram, { own, state, factor, spare }: ShockLanes, moment: Moment): void {
  const { loops, size } = moment.block;
  const n = leanOnMarket(program.normal, own, spare, moment);
  const v = program.volatility[moment.month] as number;
  if (program.persistence === 0) return loops.factors(v, n, factor, size);
  if (moment.month === 0) loops.copy(n, state, size);
  else mixed({ a: program.innovation, b: program.persistence }, { a: n, b: state }, state, moment);
  loops.factors(v, state, factor, size);
}

/** f' = mean + φ·(f − mean) + σ√(1−φ²)·n; at first from the rate before, or stationary: mean + σ·n. */
function netRates(net: NetProgram, lanes: SegmentLanes, moment: Moment): void {
  const { block, month } = moment;
  const n = leanOnMarket(net.normal, ownNormal(net.normal, lanes.undatedIn, moment), lanes.undatedIn, moment);
  const stationary = month === 0 && Number.isNaN(net.before);
  if (month === 0) block.loops.fill(net.before, lanes.netRate, block.size);
  // What reverts is the distance from the mean: where the mean moves, the rate moves with it.
  const moved = month === 0 ? 0 : (net.mean[month] as number) - (net.mean[month - 1] as number);
  if (moved !== 0 && net.persistence !== 0) block.loops.shifted(lanes.netRate, moved, lanes.netRate, block.size);
  const reverting = {
    mean: net.mean[month] as number,
    shift: shiftLane(block, net.meanShift),
    persistence: net.persistence,
    innovation: stationary ? net.deviation : net.innovation,
    stationary,
  };
  block.loops.meanReverting(reverting, n, lanes.netRate, block.size);
}
