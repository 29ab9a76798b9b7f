import { exp } from "../arithmetic/exp.js";
import { log } from "../arithmetic/log.js";
import { NONE } from "../doubles.js";
import type { SegmentProgram } from "../program.js";
import { type AssetLanes, type Block, FLOORED_RETURN, type Lane, type SegmentLanes, shiftLane } from "./block.js";

/** r = Σ weight·R + alpha + tracking·z, floored at −1. Last month's return is kept for those who answer to it. */
export function segmentReturns(segment: SegmentProgram, block: Block, lanes: SegmentLanes, month: number): void {
  lanes.previousReturns.set(lanes.returns);
  const last = segment.assets.length - 1;
  let mixed = block.zeros;
  for (let term = 0; term < last; term++) {
    addWeighted(weightOf(segment, month, term), returnsOf(segment, block, term), mixed, lanes.earned, block.size);
    mixed = lanes.earned;
  }
  const z = segment.trackingDraw === NONE ? block.zeros : (block.normals[segment.trackingDraw]?.[month & 3] as Lane);
  finish(
    {
      mixed,
      rest: last < 0 ? block.zeros : returnsOf(segment, block, last),
      alphaShift: shiftLane(block, segment.alphaShift),
      z,
    },
    {
      weight: last < 0 ? 0 : weightOf(segment, month, last),
      alpha: segment.alpha[month] as number,
      tracking: segment.tracking[month] as number,
    },
    lanes.returns,
    block,
  );
}

const weightOf = ({ assets, weights }: SegmentProgram, month: number, term: number): number =>
  weights[month * assets.length + term] as number;

const returnsOf = ({ assets }: SegmentProgram, block: Block, term: number): Lane =>
  (block.assets[assets[term] as number] as AssetLanes).returns;

function addWeighted(weight: number, returns: Lane, before: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (before[p] as number) + weight * (returns[p] as number);
}

interface ReturnLanes {
  /** Sum over all classes of the mix but the last, and the last. */
  readonly mixed: Lane;
  readonly rest: Lane;
  readonly alphaShift: Lane;
  readonly z: Lane;
}

interface ReturnTerms {
  readonly weight: number;
  readonly alpha: number;
  readonly tracking: number;
}

function finish(lanes: ReturnLanes, { weight, alpha, tracking }: ReturnTerms, out: Lane, { flags, size }: Block): void {
  const { mixed, rest, alphaShift, z } = lanes;
  for (let p = 0; p < size; p++) {
    const mix = (mixed[p] as number) + weight * (rest[p] as number);
    const r = mix + (alpha + (alphaShift[p] as number)) + tracking * (z[p] as number);
    if (r < -1) flags[p] = (flags[p] as number) | FLOORED_RETURN;
    out[p] = r < -1 ? -1 : r;
  }
}

/** What one unit of a movement earns: w·r, or (1+r)^w − 1 (at w = ½ by square root). */
export function earnedBy(weight: number, compound: boolean, returns: Lane, out: Lane, size: number): void {
  if (!compound || weight === 0 || weight === 1) earnedSimply(weight, returns, out, size);
  else if (weight === 0.5) earnedByRoot(returns, out, size);
  else earnedByPower(weight, returns, out, size);
}

function earnedSimply(weight: number, returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = weight * (returns[p] as number);
}

function earnedByRoot(returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = Math.sqrt(1 + (returns[p] as number)) - 1;
}

function earnedByPower(weight: number, returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = exp(weight * log(1 + (returns[p] as number))) - 1;
}
