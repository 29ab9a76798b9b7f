import type { Program } from "../program.js";
import type { Addressed, Allocate, Block, FourLanes, Lane } from "./block.js";
import { tablesOf } from "./points.js";
import type { Dimension } from "./reference/points.js";

/** What the draws need beside the paths' own numbers. */
export interface SamplingLanes {
  /** Under which number each path's normals are drawn: its own, or its pair's; and what they are multiplied by there, or null. */
  readonly drawn: Uint32Array & Addressed;
  readonly signs: Lane | null;
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
  if (sampling === "antithetic") return { drawn: numbers(), signs: lane(), ...NO_POINTS };
  if (sobol === null) return { drawn: paths, signs: null, ...NO_POINTS };
  const bridge = sobol.draws.map(() => Array.from({ length: sobol.depth }, lane));
  const drawnBeside = sobol.draws.map((): FourLanes => [lane(), lane(), lane(), lane()]);
  return { drawn: paths, signs: null, dimensions: tablesOf(program, sobol, allocate), bridge, drawnBeside };
}

/** Paths 2k and 2k + 1 are pair k; the second one's normals are those of the first with the other sign. */
export function pairUp({ paths, drawn, signs }: Pick<Block, "paths" | "drawn" | "signs">, size: number): void {
  if (signs === null) return;
  for (let p = 0; p < size; p++) {
    const path = paths[p] as number;
    drawn[p] = path >>> 1;
    signs[p] = (path & 1) === 0 ? 1 : -1;
  }
}
