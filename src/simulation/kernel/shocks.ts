import { exp } from "../arithmetic/exp.js";
import { NONE } from "../doubles.js";
import type { NetProgram, ShockNormalProgram, ShockProgram } from "../flows.js";
import type { Program, SegmentProgram } from "../program.js";
import { type AssetLanes, type Block, type Lane, type SegmentLanes, shiftLane } from "./block.js";

/** Factors of all flow shocks and rates of all net flows in a month. After `fillAssets`, whose normals they may lean on. */
export function fillShocks(program: Program, block: Block, month: number): void {
  program.segments.forEach((segment, position) =>
    fillSegment(segment, block, block.segments[position] as SegmentLanes, month),
  );
}

function fillSegment({ flows }: SegmentProgram, block: Block, lanes: SegmentLanes, month: number): void {
  const { inflows, outflows, net } = flows;
  // Lanes of this segment that nothing reads before the step: the normals free of markets.
  const [ownIn, ownOut] = [lanes.undatedIn, lanes.undatedOut];
  if (flows.inflowNormal !== null) ownNormal(flows.inflowNormal, block, ownIn, month);
  if (outflows.shock !== null) {
    ownNormal(outflows.shock.normal, block, ownOut, month);
    if (flows.toInflows !== 0) mix(flows.toInflows, ownIn, flows.toOutflows, ownOut, block.size);
    shock(outflows.shock, { own: ownOut, state: lanes.outflowState, factor: lanes.outflowShock }, block, month);
  }
  if (inflows.shock !== null) {
    shock(inflows.shock, { own: ownIn, state: lanes.inflowState, factor: lanes.inflowShock }, block, month);
  }
  if (net !== null) netRates(net, block, lanes, month);
}

/** own = √b·F + √(1−b)·ε. */
function ownNormal(
  { factorDraw, selfDraw, toFactor, toSelf }: ShockNormalProgram,
  block: Block,
  out: Lane,
  month: number,
): void {
  const common = factorDraw === NONE ? block.zeros : (block.normals[factorDraw]?.[month & 3] as Lane);
  const self = selfDraw === NONE ? block.zeros : (block.normals[selfDraw]?.[month & 3] as Lane);
  if (factorDraw === NONE) out.set(self);
  else for (let p = 0; p < block.size; p++) out[p] = toFactor * (common[p] as number) + toSelf * (self[p] as number);
}

/** b ← toA·a + toB·b. */
function mix(toA: number, a: Lane, toB: number, b: Lane, size: number): void {
  for (let p = 0; p < size; p++) b[p] = toA * (a[p] as number) + toB * (b[p] as number);
}

/** own ← c·e + √(1−c²)·own, where the shock is correlated with an asset class. */
function leanOnMarket({ asset, toMarket, toOwn }: ShockNormalProgram, block: Block, own: Lane): void {
  if (asset !== NONE) mix(toMarket, (block.assets[asset] as AssetLanes).normal, toOwn, own, block.size);
}

interface ShockLanes {
  readonly own: Lane;
  readonly state: Lane;
  readonly factor: Lane;
}

/** y' = φ·y + √(1−φ²)·n from y₀ = n₀; factor = exp(v·y − v²/2), which has the mean 1. */
function shock(program: ShockProgram, { own, state, factor }: ShockLanes, block: Block, month: number): void {
  leanOnMarket(program.normal, block, own);
  const v = program.volatility[month] as number;
  if (program.persistence === 0) factors(v, own, factor, block.size);
  else {
    if (month === 0) state.set(own);
    else mix(program.innovation, own, program.persistence, state, block.size);
    factors(v, state, factor, block.size);
  }
}

function factors(v: number, y: Lane, out: Lane, size: number): void {
  const half = (v * v) / 2;
  for (let p = 0; p < size; p++) out[p] = exp(v * (y[p] as number) - half);
}

/** f' = mean + φ·(f − mean) + σ√(1−φ²)·n; at first from the rate before, or stationary: mean + σ·n. */
function netRates(net: NetProgram, block: Block, lanes: SegmentLanes, month: number): void {
  const [n, shift, f] = [lanes.undatedIn, shiftLane(block, net.meanShift), lanes.netRate];
  ownNormal(net.normal, block, n, month);
  leanOnMarket(net.normal, block, n);
  const mean = net.mean[month] as number;
  const stationary = month === 0 && Number.isNaN(net.before);
  const innovation = stationary ? net.deviation : net.innovation;
  if (month === 0) f.fill(net.before, 0, block.size);
  for (let p = 0; p < block.size; p++) {
    const level = mean + (shift[p] as number);
    const last = stationary ? level : (f[p] as number);
    f[p] = level + net.persistence * (last - level) + innovation * (n[p] as number);
  }
}
