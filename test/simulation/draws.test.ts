import { describe, expect, it } from "vitest";
import { normalOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { philoxWords } from "../../src/simulation/arithmetic/philox.js";
import { streamOf } from "../../src/simulation/arithmetic/streams.js";
import { column, filled, PATHS } from "./filled-market.js";
import { expectCorrelation, expectMean, expectVariance } from "./in-standard-errors.js";

describe("draws", () => {
  it("of neighbouring streams, months and seeds are independent of each other", () => {
    const normals = (c2: number, stream: number, keyLow: number) => {
      const words = new Int32Array(4 * (PATHS + 1));
      philoxWords(
        Uint32Array.from({ length: PATHS }, (_, path) => path),
        PATHS,
        { c1: 0, c2, c3: stream, keyLow, keyHigh: 0 },
        words,
      );
      return [0, 1, 2, 3].map((word) =>
        Array.from({ length: PATHS }, (_, p) => normalOfWord(words[4 * p + word] as number)),
      );
    };
    const [a, b] = [streamOf("market", "a"), streamOf("market", "b")];
    const lanes = [...normals(0, a, 1), ...normals(1, a, 1), ...normals(0, b, 1), ...normals(0, a, 2)];
    for (const lane of lanes) {
      expectMean(lane, 0);
      expectVariance(lane, 1);
      expectCorrelation(lane.slice(1), lane.slice(0, -1), 0);
    }
    for (let i = 1; i < lanes.length; i++) expectCorrelation(lanes[i] as number[], lanes[i - 1] as number[], 0);
    expectCorrelation(lanes[0] as number[], lanes[8] as number[], 0);
    expectCorrelation(lanes[0] as number[], lanes[12] as number[], 0);
  });

  it("are the address map of the contract: Philox at (path, 0, month div 4, stream), word month mod 4", () => {
    const months = filled(
      {
        months: 6,
        seed: "18446744073709551615",
        assets: [{ id: "x", volatility: 0.1 }],
        segments: [{ id: "s", opening: 1 }],
      },
      ({ normals }) => normals[0] as unknown as Float64Array[],
    );
    const words = new Int32Array(8);
    philoxWords(Uint32Array.of(4711), 1, { c1: 0, c2: 1, c3: streamOf("market", "x"), keyLow: -1, keyHigh: -1 }, words);
    expect(column(months, 5, 1)[4711]).toBe(normalOfWord(words[1] as number));
  });
});
