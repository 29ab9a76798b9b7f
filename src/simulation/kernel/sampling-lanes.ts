import type { Program } from "../program.js";
import type { Addressed, Block, Lane } from "./block.js";

/** What the draws need beside the paths' own numbers. */
export interface SamplingLanes {
  /** Under which number each path's normals are drawn: its own, or its pair's; and what they are multiplied by there, or null. */
  readonly drawn: Uint32Array & Addressed;
  readonly signs: Lane | null;
  /** [normal of the market][month], where they come from points; none elsewhere. */
  readonly points: readonly (readonly Lane[])[];
  /** Written over by whoever makes points. */
  readonly spare: Lane;
}

/** Where lanes and numbers of paths come from, and those of the block itself. */
interface Store {
  readonly paths: Block["paths"];
  readonly numbers: () => Block["paths"];
  readonly lane: () => Lane;
  readonly zeros: Lane;
}

export function makeSampling(
  { sampling, sobol, months }: Program,
  { paths, numbers, lane, zeros }: Store,
): SamplingLanes {
  if (sampling === "antithetic") return { drawn: numbers(), signs: lane(), points: [], spare: zeros };
  const points = (sobol?.draws ?? []).map(() => Array.from({ length: months }, lane));
  return { drawn: paths, signs: null, points, spare: sobol === null ? zeros : lane() };
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
