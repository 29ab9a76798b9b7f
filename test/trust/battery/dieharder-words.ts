import { philoxInDoubles, philoxOfProduct } from "../philox-implementations.js";
import { type Dimension, interleaved, wordsOf } from "./words.js";

/**
 * The draws without end, cube after cube of seeds, for batteries in other programs: bytes of the words, as they lie in memory.
 *
 * @param rounds  10: the product's own; else so many rounds of the same generator
 */
export function* dieharderBytes(fastest: Dimension, rounds: number): Generator<Uint8Array> {
  const generator = rounds === 10 ? philoxOfProduct : philoxInDoubles(rounds);
  for (let seed = 20250930n; ; seed += 4n) {
    yield new Uint8Array(interleaved(wordsOf(generator, seed), fastest).buffer);
  }
}
