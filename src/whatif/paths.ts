import type { Sampling } from "../scenario/sampling.js";

/** A panel computes with so many paths at most: a run of more is compared by its first. */
export const MOST_PATHS = 10_000;
/** Paths of the first answer: few enough to be there at once, enough for errors of differences. */
const FIRST_PATHS = 512;
/** Sobol points come in 16 sets of a power of two, 256 or more. */
const [FEWEST_POINTS, MOST_POINTS] = [4096, 8192];

/** How many of a run's paths a panel computes. */
export const panelPaths = (paths: number, sampling: Sampling): number =>
  paths <= MOST_PATHS ? paths : sampling === "sobol" ? MOST_POINTS : MOST_PATHS;

/** With how many paths it answers, one after the other. */
export function answeredPaths(paths: number, sampling: Sampling): readonly number[] {
  const first = sampling === "sobol" ? FEWEST_POINTS : FIRST_PATHS;
  return paths > first ? [first, paths] : [paths];
}
