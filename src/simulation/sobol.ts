import { SETS } from "../plan/sampling.js";
import type { Plan } from "../plan/plan.js";
import { type StreamRegister, streamNamed } from "./arithmetic/streams.js";
import type { AssetProgram } from "./markets.js";
import type { Program } from "./program.js";

/** Where the market's normals come from evenly spread points. */
export interface SobolProgram {
  /** Points of a set, a power of two; path p is point p mod `points` of set ⌊p / points⌋. */
  readonly points: number;
  /** Positions in `Program.streams` of the normals that are points, in the order of the classes. */
  readonly draws: readonly number[];
  /** The fourth word of the counter of the scrambling's seeds. */
  readonly stream: number;
  /**
   * A mirror, as its normal vector v over `draws` with |v|² = 2: z = u − v·(v·u) turns the first coordinate of the points into the
   * direction in which the opening assets move most.
   */
  readonly mirror: readonly number[];
  /** One for each month: dimension = step × number of draws + draw. */
  readonly bridge: readonly BridgeStep[];
}

/** A month end whose Brownian motion follows from two that are known: B = a·B(left) + b·B(right) + c·z; −1: none. */
export interface BridgeStep {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Null where every path has draws of its own. */
export function compileSobol(
  { sampling, paths, months }: Plan,
  { assets, segments }: Pick<Program, "assets" | "segments">,
  register: StreamRegister,
): SobolProgram | null {
  if (sampling !== "sobol") return null;
  const draws = [...new Set(assets.flatMap((asset) => asset.draws))];
  return {
    points: paths / SETS,
    draws,
    stream: streamNamed(register, "points", ""),
    mirror: mirrorOf(draws.map((draw) => exposureTo(draw, assets, segments))),
    bridge: bridgeOver(months.length),
  };
}

/** By how much the opening assets move with a normal of the first month: Σ opening · weight · deviation · loading. */
function exposureTo(draw: number, assets: readonly AssetProgram[], segments: Program["segments"]): number {
  let sum = 0;
  for (const segment of segments) {
    segment.assets.forEach((lane, position) => {
      const asset = assets[lane];
      const loading = asset?.row[asset.draws.indexOf(draw)] ?? 0;
      sum += segment.openingReported * (segment.weights[position] as number) * (asset?.deviation[0] ?? 0) * loading;
    });
  }
  return sum;
}

/** Householder's mirror that takes the first axis to a direction (Imai, Tan 2006: the direction that matters first); zeros where it is there. */
export function mirrorOf(direction: readonly number[]): readonly number[] {
  const length = Math.sqrt(direction.reduce((sum, one) => sum + one * one, 0));
  const between = direction.map((one, axis) => (axis === 0 ? 1 : 0) - one / length);
  const squares = between.reduce((sum, one) => sum + one * one, 0);
  const scale = Math.sqrt(2 / squares);
  return length > 0 && squares > 1e-20 ? between.map((one) => one * scale) : direction.map(() => 0);
}

/**
 * The Brownian bridge over n months (Caflisch, Moskowitz 1995): the last month end first, then always the middle between two that are known,
 * so that the first dimensions carry most of the path.
 */
export function bridgeOver(months: number): readonly BridgeStep[] {
  const steps: BridgeStep[] = [{ at: months - 1, left: -1, right: -1, a: 0, b: 0, c: Math.sqrt(months) }];
  const gaps = [{ left: -1, right: months - 1 }];
  for (let next = 0; next < gaps.length; next++) {
    const { left, right } = gaps[next] as (typeof gaps)[number];
    if (right - left < 2) continue;
    const at = (left + right) >> 1;
    const [before, after, whole] = [at - left, right - at, right - left];
    steps.push({ at, left, right, a: after / whole, b: before / whole, c: Math.sqrt((before * after) / whole) });
    gaps.push({ left, right: at }, { left: at, right });
  }
  return steps;
}
