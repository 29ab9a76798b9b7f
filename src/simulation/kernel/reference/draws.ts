import { normalTable, tabledNormal } from "../../arithmetic/normal-of-word.js";
import { type PhiloxAddress, philoxWords } from "../../arithmetic/philox.js";
import type { Block, FourLanes, Lane } from "../block.js";

/** Whose draws: the first word of each counter, and room for the words. */
export type Drawing = Pick<Block, "paths" | "words" | "size">;

/** The standard normals of the four words at an address, for every path of the block. */
export function normals(address: PhiloxAddress, { paths, words, size }: Drawing, out: FourLanes): void {
  philoxWords(paths, size, address, words);
  normalTable();
  for (let word = 0; word < 4; word++) normalsOfWord(words, word, out[word] as Lane, size);
}

function normalsOfWord(words: Int32Array, word: number, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = tabledNormal(words[(p << 2) + word] as number);
}
