import { type PhiloxAddress, philoxWords } from "../../src/simulation/arithmetic/philox.js";

/**
 * The four words of the block at (path, c1, c2, c3) for every path, from `4·position` on: what every implementation of the
 * generator must compute, the product's and those below.
 */
export type WordsOfPaths = (paths: Uint32Array, address: PhiloxAddress) => Int32Array;

/** The product's, by halves of 16 bits. */
export const philoxOfProduct: WordsOfPaths = (paths, address) => {
  const words = new Int32Array(4 * paths.length);
  philoxWords(paths, paths.length, address, words);
  return words;
};

/** What the two words of the key grow by, and the multipliers. */
const [W0, W1] = [0x9e3779b9, 0xbb67ae85];
const [M0, M1] = [0xd2511f53, 0xcd9e8d57];

/**
 * Philox4x32 with any number of rounds, written from the paper: products in doubles, which are exact below 2⁵³, so that it has
 * neither a product nor a loop in common with the product's. Two rounds are known to be too few.
 */
export const philoxInDoubles =
  (rounds: number): WordsOfPaths =>
  (paths, { c1, c2, c3, keyLow, keyHigh }) => {
    const words = new Int32Array(4 * paths.length);
    const common = [c1 >>> 0, c2 >>> 0, c3 >>> 0] as const;
    for (let p = 0; p < paths.length; p++) {
      let [x0, x1, x2, x3, k0, k1] = [paths[p] as number, ...common, keyLow >>> 0, keyHigh >>> 0];
      for (let round = 0; round < rounds; round++) {
        const [high, low] = [highOf(M1, x2), Math.imul(M1, x2) >>> 0];
        [x2, x3] = [(highOf(M0, x0) ^ x3 ^ k1) >>> 0, Math.imul(M0, x0) >>> 0];
        [x0, x1] = [(high ^ x1 ^ k0) >>> 0, low];
        [k0, k1] = [(k0 + W0) >>> 0, (k1 + W1) >>> 0];
      }
      words.set([x0, x1, x2, x3], 4 * p);
    }
    return words;
  };

/** ⌊a·b/2³²⌋ of 32-bit words: a times each half of b stays below 2⁴⁸. */
function highOf(a: number, b: number): number {
  const below = Math.floor((a * (b & 0xffff)) / 65536);
  return Math.floor((a * (b >>> 16) + below) / 65536);
}

/** Philox4x32-10 in integers of any size: nothing to overflow, nothing to round. */
export const philoxInBigIntegers: WordsOfPaths = (paths, { c1, c2, c3, keyLow, keyHigh }) => {
  const mask = 0xffffffffn;
  const word = (value: number) => BigInt(value >>> 0);
  const words = new Int32Array(4 * paths.length);
  paths.forEach((path, p) => {
    let [x0, x1, x2, x3] = [word(path), word(c1), word(c2), word(c3)];
    let [k0, k1] = [word(keyLow), word(keyHigh)];
    for (let round = 0; round < 10; round++) {
      const [a, b] = [BigInt(M0) * x0, BigInt(M1) * x2];
      [x0, x1, x2, x3] = [(b >> 32n) ^ x1 ^ k0, b & mask, (a >> 32n) ^ x3 ^ k1, a & mask];
      [k0, k1] = [(k0 + BigInt(W0)) & mask, (k1 + BigInt(W1)) & mask];
    }
    words.set([x0, x1, x2, x3].map(Number), 4 * p);
  });
  return words;
};
