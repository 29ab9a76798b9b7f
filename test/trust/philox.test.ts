import { describe, expect, it } from "vitest";
import { philoxInBigIntegers, philoxInDoubles, philoxOfProduct, type WordsOfPaths } from "./philox-implementations.js";
import { wasmWords } from "./wasm-words.js";
import { comparePhilox, KNOWN_ANSWERS, philoxKnownAnswers, POSITIONS } from "./philox-known-answers.js";

/** Every implementation that results are computed with. */
const PRODUCT: Readonly<Record<string, WordsOfPaths>> = {
  "in halves of 16 bits": philoxOfProduct,
  "in WebAssembly, eight paths at a time": wasmWords(),
};

describe("Philox4x32-10", () => {
  it.each(Object.entries(PRODUCT))("%s gives the known answers at every position of a run", (name, words) => {
    expect(philoxKnownAnswers(words)).toEqual([]);
    process.stdout.write(`Philox ${name}: ${KNOWN_ANSWERS.length} known answers at ${POSITIONS} positions each\n`);
  });

  it.each(Object.entries(PRODUCT))("%s is the definition at a million random addresses", (name, words) => {
    const { blocks, inBigIntegers, differing } = comparePhilox(words);
    process.stdout.write(
      `Philox ${name}: ${blocks} random blocks compared, ${inBigIntegers} of them in big integers, ${differing} differ\n`,
    );
    expect({ blocks, inBigIntegers, differing }).toEqual({ blocks: 2 ** 20, inBigIntegers: 2 ** 12, differing: 0 });
  });
});

describe("the proofs of Philox", () => {
  it("rest on two implementations that give the known answers themselves", () => {
    expect(philoxKnownAnswers(philoxInBigIntegers)).toEqual([]);
    expect(philoxKnownAnswers(philoxInDoubles(10))).toEqual([]);
  });

  it("see nine rounds, swapped halves of the key, and a single lane that is taken from its neighbour", () => {
    const swapped: WordsOfPaths = (paths, address) =>
      philoxOfProduct(paths, { ...address, keyLow: address.keyHigh, keyHigh: address.keyLow });
    const oneLane: WordsOfPaths = (paths, address) => {
      const words = philoxOfProduct(paths, address);
      return words.copyWithin(12, 8, paths.length > 3 ? 12 : 8);
    };
    for (const wrong of [philoxInDoubles(9), swapped, oneLane]) {
      expect(philoxKnownAnswers(wrong).length).toBeGreaterThan(0);
      expect(comparePhilox(wrong, 2 ** 10).differing).toBeGreaterThan(0);
    }
  });
});
