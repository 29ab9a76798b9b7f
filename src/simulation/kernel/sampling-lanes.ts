import type { Program } from "../program.js";
import type { Addressed, Allocate, Block, FourLanes, Lane } from "./block.js";
import { tablesOf } from "./points.js";
import type { Dimension } from "./reference/points.js";

/** What the draws need beside the paths' own numbers. */
export interface SamplingLanes {
  /** Under which number each path's normals are drawn: its own, or its pair's; and what they are multiplied by there, or null. */
  readonly drawn: Uint32Array & Addressed;
  readonly signs: Lane | null;
  /** The bit in which the numbers of a pair's two paths differ. */
  readonly pairBit: number;
  /** Where the market's normals are points: their dimensions; [normal][depth] of the bridge; [normal] what is drawn as usual. */
  readonly dimensions: readonly Dimension[];
  readonly bridge: readonly (readonly Lane[])[];
  readonly drawnBeside: readonly FourLanes[];
}

/** Where lanes and numbers of paths come from, and those of the block itself. */
interface Store {
  readonly paths: Block["paths"];
  readonly numbers: () => Block["paths"];
  readonly lane: () => Lane;
  readonly allocate: Allocate;
}

const NO_POINTS = { dimensions: [], bridge: [], drawnBeside: [] };

export function makeSampling(program: Program, { paths, numbers, lane, allocate }: Store): SamplingLanes {
  const { sampling, sobol } = program;
  if (sampling === "antithetic") return { drawn: numbers(), signs: lane(), pairBit: 0, ...NO_POINTS };
  if (sobol === null) return { drawn: paths, signs: null, pairBit: 0, ...NO_POINTS };
  const bridge = sobol.draws.map(() => Array.from({ length: sobol.depth }, lane));
  const drawnBeside = sobol.draws.map((): FourLanes => [lane(), lane(), lane(), lane()]);
  const dimensions = tablesOf(program, sobol, allocate);
  return { drawn: numbers(), signs: lane(), pairBit: sobol.bits - 1, dimensions, bridge, drawnBeside };
}

/**
 * Two paths whose numbers differ in one bit alone are a pair, whose number is theirs without that bit: the normals of the one that has
 * the bit are those of the other with the other sign. Antithetic pairs differ in the lowest bit. Those of Sobol points, whose markets are
 * no mirrors, differ in the highest of a set: there the first dimension, which moves AUM most, is nearly the same in both, so that
 * flows mirror each other about one market.
 */
export function pairUp(
  { paths, drawn, signs, pairBit }: Pick<Block, "paths" | "drawn" | "signs" | "pairBit">,
  size: number,
): void {
  if (signs === null) return;
  const below = (1 << pairBit) - 1;
  for (let p = 0; p < size; p++) {
    const path = paths[p] as number;
    drawn[p] = ((path >>> 1) & ~below) | (path & below);
    signs[p] = ((path >>> pairBit) & 1) === 0 ? 1 : -1;
  }
}
