import { normalTable, tabledNormal } from "../../arithmetic/normal-of-word.js";
import { scrambled } from "../../arithmetic/sobol.js";
import type { Addressed, Block, Lane } from "../block.js";

/** Words of a table before the seeds: what each bit of a point's number flips. */
export const FLIPS = 32;

/** One dimension of scrambled Sobol points. */
export interface Dimension {
  /** What each bit flips, bits reversed (see arithmetic/sobol.ts); then the seed of each set. */
  readonly table: Int32Array & Addressed;
  /** path = set·2^bits + number of the point. */
  readonly bits: number;
}

/** The standard normals of the points' words in one dimension. */
export function pointNormals(
  { table, bits }: Dimension,
  { paths, size }: Pick<Block, "paths" | "size">,
  out: Lane,
): void {
  normalTable();
  const within = (1 << bits) - 1;
  let [number, word] = [0, 0];
  for (let p = 0; p < size; p++) {
    const path = paths[p] as number;
    // From one path to the next, few bits of the number change.
    for (let changed = number ^ (path & within); changed !== 0; changed &= changed - 1)
      word ^= table[31 - Math.clz32(changed & -changed)] as number;
    number = path & within;
    out[p] = tabledNormal(scrambled(word, table[FLIPS + (path >>> bits)] as number));
  }
}
