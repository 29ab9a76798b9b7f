import { SETS } from "../plan/sampling.js";
import type { Plan } from "../plan/plan.js";
import { type StreamRegister, streamNamed } from "./arithmetic/streams.js";
import type { AssetProgram } from "./markets.js";

/** Where the market's normals come from evenly spread points. */
export interface SobolProgram {
  /** Points of a set, a power of two; path p is point p mod `points` of set ⌊p / points⌋. */
  readonly points: number;
  /** Positions in `Program.streams` of the normals that are points, in the order of the classes. */
  readonly draws: readonly number[];
  /** The fourth word of the counter of the scrambling's seeds. */
  readonly stream: number;
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
  assets: readonly AssetProgram[],
  register: StreamRegister,
): SobolProgram | null {
  if (sampling !== "sobol") return null;
  return {
    points: paths / SETS,
    draws: [...new Set(assets.flatMap(({ draws }) => draws))],
    stream: streamNamed(register, "points", ""),
    bridge: bridgeOver(months.length),
  };
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
