import { exp } from "../arithmetic/exp.js";
import { log } from "../arithmetic/log.js";
import { NONE } from "../doubles.js";
import type { SegmentProgram } from "../program.js";
import {
  type AssetLanes,
  type Block,
  FLOORED_RETURN,
  type Lane,
  type Moment,
  type SegmentLanes,
  shiftLane,
} from "./block.js";

/** r = Σ weight·R + alpha + tracking·z, floored at −1. Last month's return is kept for flows that answer to it. */
export function segmentReturns(segment: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): void {
  if (segment.flows.answersToLastMonth) lanes.previousReturns.set(lanes.returns);
  if (isOneClass(segment, month)) {
    lanes.returns.set(returnsOf(segment, block, 0));
    return;
  }
  const last = segment.assets.length - 1;
  const weight = (term: number): number => segment.weights[month * segment.assets.length + term] as number;
  let mixed = block.zeros;
  for (let term = 0; term < last; term++) {
    addWeighted(weight(term), returnsOf(segment, block, term), { before: mixed, out: lanes.earned }, block.size);
    mixed = lanes.earned;
  }
  const rest = last < 0 ? block.zeros : returnsOf(segment, block, last);
  const z = segment.trackingDraw === NONE ? block.zeros : (block.normals[segment.trackingDraw]?.[month & 3] as Lane);
  const terms = {
    weight: last < 0 ? 0 : weight(last),
    alpha: segment.alpha[month] as number,
    tracking: segment.tracking[month] as number,
  };
  if (segment.alphaShift === NONE && segment.trackingDraw === NONE)
    finishMix(terms, { mixed, rest }, lanes.returns, block);
  else finish(terms, { mixed, rest, alphaShift: shiftLane(block, segment.alphaShift), z }, lanes.returns, block);
}

/** All in one class, and nothing on top: its return as it is. */
const isOneClass = ({ assets, weights, alpha, alphaShift, trackingDraw }: SegmentProgram, month: number): boolean =>
  assets.length === 1 && weights[month] === 1 && alpha[month] === 0 && alphaShift === NONE && trackingDraw === NONE;

const returnsOf = ({ assets }: SegmentProgram, block: Block, term: number): Lane =>
  (block.assets[assets[term] as number] as AssetLanes).returns;

function addWeighted(weight: number, returns: Lane, { before, out }: { before: Lane; out: Lane }, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (before[p] as number) + weight * (returns[p] as number);
}

interface ReturnTerms {
  readonly weight: number;
  readonly alpha: number;
  readonly tracking: number;
}

interface MixLanes {
  /** Sum over all classes of the mix but the last, and the last. */
  readonly mixed: Lane;
  readonly rest: Lane;
}

/** The return of a segment whose alpha is known and that follows its mix. */
function finishMix({ weight, alpha }: ReturnTerms, { mixed, rest }: MixLanes, out: Lane, { flags, size }: Block): void {
  for (let p = 0; p < size; p++) {
    const r = (mixed[p] as number) + weight * (rest[p] as number) + alpha;
    if (r < -1) flags[p] = (flags[p] as number) | FLOORED_RETURN;
    out[p] = r < -1 ? -1 : r;
  }
}

interface ReturnLanes extends MixLanes {
  readonly alphaShift: Lane;
  readonly z: Lane;
}

function finish(
  terms: ReturnTerms,
  { mixed, rest, alphaShift, z }: ReturnLanes,
  out: Lane,
  { flags, size }: Block,
): void {
  const { weight, alpha, tracking } = terms;
  for (let p = 0; p < size; p++) {
    const mix = (mixed[p] as number) + weight * (rest[p] as number);
    const r = mix + (alpha + (alphaShift[p] as number)) + tracking * (z[p] as number);
    if (r < -1) flags[p] = (flags[p] as number) | FLOORED_RETURN;
    out[p] = r < -1 ? -1 : r;
  }
}

/** How a movement shares in the month's return: for which part of the month, simply or compounding. */
export interface Earning {
  readonly weight: number;
  readonly compound: boolean;
}

/** What one unit of a movement earns: w·r, or (1+r)^w − 1 (at w = ½ by square root). */
export function earnedBy({ weight, compound }: Earning, returns: Lane, out: Lane, size: number): void {
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
