import type { AssetProgram } from "../markets.js";
import type { Lane, Moment } from "./block.js";
import type { Terms } from "./reference/lanes.js";

/** The normals that an e is made of, and their weights. */
type Factors = Pick<AssetProgram, "draws" | "row">;

/** e = Σ row·z, two terms at a time. */
export function correlatedNormal(factors: Factors, out: Lane, moment: Moment): void {
  const { loops, size, zeros } = moment.block;
  let before = zeros;
  for (let pair = 0; 2 * pair < Math.max(factors.draws.length, 1); pair++) {
    loops.addWeightedSum(termsOf(factors, pair, moment), before, out, size);
    before = out;
  }
}

/** The terms 2·pair and 2·pair + 1 of e; what is not there is 0·0. */
export function termsOf({ draws, row }: Factors, pair: number, { block, month }: Moment): Terms {
  const z = (term: number): Lane =>
    term < draws.length ? (block.normals[draws[term] as number]?.[month & 3] as Lane) : block.zeros;
  const [first, second] = [2 * pair, 2 * pair + 1];
  return { a: row[first] ?? 0, first: z(first), b: row[second] ?? 0, second: z(second) };
}
