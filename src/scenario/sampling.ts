/**
 * How the draws of the paths hang together: each path's on its own; in pairs of which one mirrors the other; evenly spread points
 * for the market in 16 sets, each shuffled by itself.
 */
export const SAMPLINGS = ["plain", "antithetic", "sobol"] as const;
export type Sampling = (typeof SAMPLINGS)[number];
