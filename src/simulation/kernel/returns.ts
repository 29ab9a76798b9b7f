import { NONE } from "../doubles.js";
import type { SegmentProgram } from "../program.js";
import { type AssetLanes, type Block, type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";

/** r = Σ weight·R + alpha + tracking·z, floored at −1. */
export function segmentReturns(segment: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): void {
  const { loops, size } = block;
  if (segment.oneClass) return;
  const last = segment.assets.length - 1;
  const weight = (term: number): number => segment.weights[month * segment.assets.length + term] as number;
  let mixed = block.zeros;
  for (let term = 0; term < last; term++) {
    loops.addWeighted(weight(term), returnsOf(segment, block, term), mixed, lanes.earned, size);
    mixed = lanes.earned;
  }
  const { trackingDraw, alphaShift } = segment;
  const terms = {
    weight: last < 0 ? 0 : weight(last),
    alpha: segment.alpha[month] as number,
    tracking: segment.tracking[month] as number,
    mixed,
    rest: last < 0 ? block.zeros : returnsOf(segment, block, last),
    alphaShift: shiftLane(block, alphaShift),
    z: trackingDraw === NONE ? block.zeros : (block.normals[trackingDraw]?.[month & 3] as Lane),
  };
  if (alphaShift === NONE && trackingDraw === NONE) loops.mixReturns(terms, lanes.returns, block);
  else loops.trackedReturns(terms, lanes.returns, block);
}

const returnsOf = ({ assets }: SegmentProgram, block: Block, term: number): Lane =>
  (block.assets[assets[term] as number] as AssetLanes).returns;

/** How a movement shares in the month's return: for which part of the month, simply or compounding. */
export interface Earning {
  readonly weight: number;
  readonly compound: boolean;
}

/** Half a month at compound interest: a square root. */
export const isByRoot = ({ weight, compound }: Earning): boolean => compound && weight === 0.5;

/** What one unit of a movement earns: w·r, or (1+r)^w − 1 (at w = ½ by square root). */
export function earnedBy(earning: Earning, returns: Lane, out: Lane, { loops, size }: Block): void {
  const { weight, compound } = earning;
  if (!compound || weight === 0 || weight === 1) loops.earnedSimply(weight, returns, out, size);
  else if (isByRoot(earning)) loops.earnedByRoot(returns, out, size);
  else loops.earnedByPower(weight, returns, out, size);
}
