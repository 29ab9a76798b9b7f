import seedrandom from "seedrandom";
import { philoxInBigIntegers, philoxInDoubles, type WordsOfPaths } from "./philox-implementations.js";

/** Counter, key and the four words of the block, in hexadecimal. */
type KnownAnswer = readonly [counter: string, key: string, words: string];

/** Random123, tests/kat_vectors, lines 27–29 at commit 9545ff6413f258be2f04c1d319d99aaef7521150. */
const OFFICIAL: readonly KnownAnswer[] = [
  ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
];

/**
 * Only the last of the official ones would notice swapped words. These, derived from the definition by two implementations in
 * other languages (Python's integers; halves of 16 bits), set single bits, sign bits and neighbours of the carry into 2³².
 */
const DERIVED: readonly KnownAnswer[] = [
  ["00000001 00000000 00000000 00000000", "00000000 00000000", "f8e4cca4 5cb200db b1a574eb 097eff67"],
  ["00000000 00000001 00000000 00000000", "00000000 00000000", "6ad0c5ec ea236249 73a459f5 074944b3"],
  ["00000000 00000000 00000001 00000000", "00000000 00000000", "844515e1 f08d6eaa 0f19c053 83f875f0"],
  ["00000000 00000000 00000000 00000001", "00000000 00000000", "2dce73e5 1348e23f fcf8e0ec a287aadb"],
  ["00000000 00000000 00000000 00000000", "00000001 00000000", "e3e80670 e50a0ebc 95f222c0 b615aa27"],
  ["00000000 00000000 00000000 00000000", "00000000 00000001", "fdde3e0b fa7e58b6 3380ec46 d8d55c4f"],
  ["ffffffff 00000000 00000000 00000000", "0134fe13 0000002a", "8ca38b83 08c0c933 692b2064 1a0f7bd9"],
  ["00000000 00000001 00000000 00000000", "0134fe13 0000002a", "038f15ec 456f8a9d 23918fe0 034c6b88"],
  ["80000000 00000000 00000000 00000000", "80000000 7fffffff", "cc3cff53 ca5d4691 3cee387c 67a39625"],
  ["075bcd15 00000000 00000007 00000003", "deadbeef cafebabe", "5fb2719e 8b115c93 78c7aee8 acdec563"],
];

export const KNOWN_ANSWERS = [...OFFICIAL, ...DERIVED];

/** Positions of a run that a known answer is put at: more than any number of lanes that a processor computes at once. */
export const POSITIONS = 8;

const numbers = (text: string): number[] => text.split(" ").map((word) => Number.parseInt(word, 16));
const shown = (words: Int32Array): string =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");

/**
 * Holds an implementation against the known answers at every position of runs of 1 … 9 paths, other paths around it.
 *
 * @returns what differs, one line each; empty where all is well
 */
export function philoxKnownAnswers(words: WordsOfPaths): readonly string[] {
  return KNOWN_ANSWERS.flatMap(([counter, key, expected]) => {
    const [path, c1, c2, c3] = numbers(counter) as [number, number, number, number];
    const [keyLow, keyHigh] = numbers(key) as [number, number];
    return Array.from({ length: POSITIONS }, (_, position) => position).flatMap((position) =>
      [position + 1, POSITIONS + 1].flatMap((length) => {
        const paths = Uint32Array.from({ length }, (_, p) => path ^ (p - position));
        const run = words(paths, { c1, c2, c3, keyLow, keyHigh });
        const found = shown(run.subarray(4 * position, 4 * position + 4));
        return found === expected
          ? []
          : [`(${counter}; ${key}) at ${position} of ${length}: ${found}, not ${expected}`];
      }),
    );
  });
}

/** What was compared, and how many blocks were not the same. */
export interface Comparison {
  readonly blocks: number;
  readonly inBigIntegers: number;
  readonly differing: number;
}

/** Runs of 16 random paths at random addresses: 2²⁰ blocks against doubles, 2¹² of them against big integers too. */
export function comparePhilox(words: WordsOfPaths, blocks = 2 ** 20): Comparison {
  const random = seedrandom("philox");
  const word = () => random.int32() >>> 0;
  const reference = philoxInDoubles(10);
  let [differing, inBigIntegers] = [0, 0];
  for (let done = 0; done < blocks; done += 16) {
    const paths = Uint32Array.from({ length: 16 }, word);
    const address = { c1: word(), c2: word(), c3: word(), keyLow: word(), keyHigh: word() };
    const found = words(paths, address);
    differing += blocksThatDiffer(found, reference(paths, address));
    if (done % 4096 !== 0) continue;
    differing += blocksThatDiffer(found, philoxInBigIntegers(paths, address));
    inBigIntegers += paths.length;
  }
  return { blocks, inBigIntegers, differing };
}

function blocksThatDiffer(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let at = 0; at < b.length; at += 4) {
    const same = a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2] && a[at + 3] === b[at + 3];
    if (!same) count++;
  }
  return count;
}
