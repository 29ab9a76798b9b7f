import type { Addressed, Lane } from "../kernel/block.js";
import type { FallLanes } from "./drawdown.js";

/** The lanes of twelve months, the first month first. */
export type TwelveLanes = readonly [Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane, Lane];

/**
 * Every loop over the paths of a block besides the model's own: lanes, then numbers, then how many paths. Lanes come from the
 * kernel's `allocate`, so that a kernel can bring its own loops. The order of operations is part of the meaning: same bits.
 */
export interface CollectLoops {
  /** Says that lanes are worked on without any of these loops: see `Repeating`. */
  readonly unrecorded: () => void;
  /** out ← number. */
  readonly fill: (number: number, out: Lane, size: number) => void;
  /** out ← from. */
  readonly copy: (from: Lane, out: Lane, size: number) => void;
  /** out ← out + lane. */
  readonly add: (lane: Lane, out: Lane, size: number) => void;
  /** out ← out + weight·lane. */
  readonly addWeighted: (lane: Lane, out: Lane, weight: number, size: number) => void;
  /** out ← out − lane. */
  readonly subtract: (lane: Lane, out: Lane, size: number) => void;
  /** out ← 0 + first + second + … + twelfth, from left to right. */
  readonly sumTwelve: (lanes: TwelveLanes, out: Lane, size: number) => void;
  /** out ← factor·out/base; NaN where the base is not above 0. */
  readonly rate: (base: Lane, out: Lane, factor: number, size: number) => void;
  /** out ← out/base − less; NaN where the base is 0. */
  readonly ratioLess: (base: Lane, out: Lane, less: number, size: number) => void;
  /** out ← (lane − centre)⁴ as ((d·d)·d)·d. */
  readonly fourthPower: (lane: Lane, out: Lane, centre: number, size: number) => void;
  /** out[3·leaf …] ← count, mean, sum of squared deviations of every leaf of 256 paths, NaN left out, each sum in order of paths. */
  readonly leafMoments: (lane: Lane, out: Lane, size: number) => void;
  /** The largest value so far and the largest fall from it: depth ← min(depth, value/peak − 1). */
  readonly deepen: (values: Lane, peak: Lane, depth: Lane, size: number) => void;
  /** The same with the recovery from it: see `collect/drawdown.ts`. */
  readonly followFall: (fall: FallLanes, values: Lane, month: number, size: number) => void;
  /** How many values are numbers. */
  readonly countNumbers: (lane: Lane, size: number) => number;
  /** out ← the values in [low, high] in order of paths, then how many values are below; returns how many lie in it. */
  readonly sift: (lane: Lane, out: Lane, low: number, high: number, size: number) => number;
  /** counts[bucket] + 1 for every value: its bucket is (value − low)·scale without its fraction, cut to 0 … last. No value is NaN. */
  readonly countBuckets: (
    lane: Lane,
    counts: Uint32Array & Addressed,
    low: number,
    scale: number,
    last: number,
    size: number,
  ) => void;
  /** lane ← its values in buckets that are marked, in their order; returns how many. */
  readonly takeMarked: (
    lane: Lane,
    marks: Uint8Array & Addressed,
    low: number,
    scale: number,
    last: number,
    size: number,
  ) => number;
  /** met ← 1 where left ≥ right, or left ≤ right when not `atLeast`; a NaN on either side never meets. */
  readonly compare: (left: Lane, right: Lane, met: Uint8Array, atLeast: boolean, size: number) => void;
  /** The same against one number. */
  readonly compareWith: (left: Lane, met: Uint8Array, right: number, atLeast: boolean, size: number) => void;
}
