/** Where the paths' randomness comes from: returns (and currencies), shocks of flows, what happens or does not, values drawn once a path. */
export type RandomSource = "markets" | "flows" | "mandates" | "assumptions";

/**
 * Draws that are taken anew, independent of the usual ones, while all others stay: what is asked to tell how much of the spread
 * comes from where.
 */
export interface Redrawn {
  readonly sources: readonly RandomSource[];
  /** Keys of single uncertain values besides. */
  readonly keys: readonly string[];
}
