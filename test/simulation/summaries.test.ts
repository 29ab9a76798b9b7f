import seedrandom from "seedrandom";
import { mean as simpleMean, quantileSorted, standardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { LEAF, type Moments, mergeTree, momentsOf } from "../../src/simulation/collect/moments.js";
import { makeOrdering, orderStatistics } from "../../src/simulation/collect/order-statistics.js";
import { REFERENCE_LOOPS } from "../../src/simulation/collect/reference-loops.js";
import { chanceOf, intervalOf, meanOf, summariser } from "../../src/simulation/collect/summaries.js";
import { normalOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { withKernel } from "../../src/simulation/kernel/choose-kernel.js";

/** Samples with ties, two points, heavy tails, tiny spreads and all equal. */
const SHAPES: Readonly<Record<string, (u: number, i: number) => number>> = {
  even: (u) => u,
  ties: (u) => Math.floor(10 * u),
  "two points": (u) => (u < 0.93 ? 0 : 1),
  "heavy tail": (u) => 1 / (u + 1e-12),
  "huge and tiny": (u, i) => (i % 2 === 0 ? 1e300 : -1e300) * u,
  "nearly equal": (u) => 1e9 + u * 1e-6,
  equal: () => 3,
  falling: (_, i) => -i,
};

describe("order statistics", () => {
  const compiled = withKernel("wasm", ({ loops, allocate }) => makeOrdering(loops, allocate));

  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`are those of the sorted sample: ${name}`, () => {
      const random = seedrandom(name);
      for (const n of [1, 2, 100, 2049, 30_000]) {
        const values = Float64Array.from({ length: n }, (_, i) => shape(random(), i));
        const sorted = values.slice().sort();
        const ranks = [...new Set([0, 1, n >> 3, n >> 1, n - 2, n - 1].filter((rank) => rank >= 0 && rank < n))].sort(
          (a, b) => a - b,
        );
        const expected = ranks.map((rank) => sorted[rank]);
        expect(orderStatistics(values, ranks)).toEqual(expected);
        expect(orderStatistics(values, ranks, undefined, compiled)).toEqual(expected);
      }
    });
  }
});

describe("values in buckets", () => {
  it("are counted and taken by the compiled loops as by the reference's, beyond both ends too", () => {
    const random = seedrandom("buckets");
    const most = 16_384;
    for (const size of [1, 2, 3, 5, 1023, 4096, most]) {
      const values = Float64Array.from(
        { length: size },
        (_, i) => [-Infinity, Infinity, -0, 1e300][i] ?? 9 * random() - 4,
      );
      const [marks, own] = [new Uint8Array(4096).map(() => Number(random() < 0.02)), values.slice()];
      const found = withKernel("wasm", ({ loops, allocate }) => {
        const { room, counts, marks: marked } = makeOrdering(loops, allocate);
        room.set(values);
        marked.set(marks);
        loops.countBuckets(room, counts, -2, 4095 / 4, 4095, size);
        const taken = loops.takeMarked(room, marked, -2, 4095 / 4, 4095, size);
        return { counts: [...counts], taken: [...room.subarray(0, taken)] };
      });
      const counts = new Uint32Array(4096);
      REFERENCE_LOOPS.countBuckets(own, counts, -2, 4095 / 4, 4095, size);
      const taken = REFERENCE_LOOPS.takeMarked(own, marks, -2, 4095 / 4, 4095, size);
      expect(found).toEqual({ counts: [...counts], taken: [...own.subarray(0, taken)] });
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size);
    }
  });
});

describe("percentiles", () => {
  it("are type 7, as R's and NumPy's default", () => {
    // numpy.quantile([2, 4, 8, 16, 32], [0.05, 0.25, 0.5, 0.9]) = 2.4, 4, 8, 25.6
    const summary = summariser([5, 25, 50, 90])(Float64Array.of(16, 2, 32, 8, 4));
    [2.4, 4, 8, 25.6].forEach((value, i) => expect(summary?.percentiles[i]?.value).toBeCloseTo(value, 13));
  });

  it("lie within one rank of another library's, for a large sample", () => {
    const values = Float64Array.from({ length: 50_000 }, (_, i) => normalOfWord(Math.imul(i, 0x9e3779b9)));
    const sorted = values.slice().sort();
    const summary = summariser([1, 5, 50, 95])(values);
    [0.01, 0.05, 0.5, 0.95].forEach((p, i) => {
      expect(Math.abs((summary?.percentiles[i]?.value ?? 0) - quantileSorted([...sorted], p))).toBeLessThan(1e-3);
    });
  });

  it("leave out what is no number, and are null where nothing is left", () => {
    const summary = summariser([50])(Float64Array.of(NaN, 3, NaN, 1, 2));
    expect(summary?.mean.value).toBe(2);
    expect(summary?.percentiles[0]?.value).toBe(2);
    expect(summariser([50])(Float64Array.of(NaN, NaN))).toBeNull();
  });

  it("have as standard error half the order-statistics interval that covers them with 68.27 %", () => {
    // Binomial(100, ½): P(B ≤ 44) = 0.1356, P(B ≤ 45) = 0.1841, so ranks 45 and 55 of 1 … 100 (from 0: 44 and 55)
    expect(intervalOf(0.5, 100)).toEqual({ from: 44, to: 55 });
    // Binomial(10, 0.05): P(B = 0) = 0.599; P(B ≥ 2) = 0.0861, P(B ≥ 1) = 0.401: from below the first to the second value
    expect(intervalOf(0.05, 10)).toEqual({ from: 0, to: 1 });
    const { from, to } = intervalOf(0.05, 1_000_000);
    const spread = Math.sqrt(1_000_000 * 0.05 * 0.95);
    expect(Math.abs(from - (50_000 - spread))).toBeLessThan(2);
    expect(Math.abs(to - (50_000 + spread))).toBeLessThan(2);
  });

  it("are covered by value ± standard error in about 68 % of samples, at any percentile", () => {
    // 1 000 samples of 500; the share of intervals that cover is binomial with deviation 1.5 %; limit 5.2 deviations (1e-7 a side).
    const random = seedrandom("coverage");
    const [percentiles, summarise] = [[1, 5, 50, 95], summariser([1, 5, 50, 95])];
    const covered = percentiles.map(() => 0);
    for (let sample = 0; sample < 1000; sample++) {
      const values = Float64Array.from({ length: 500 }, () => random());
      const sorted = values.slice().sort();
      percentiles.forEach((percent, i) => {
        const { from, to } = intervalOf(percent / 100, 500);
        if ((sorted[from] as number) <= percent / 100 && percent / 100 < (sorted[to] as number))
          covered[i] = (covered[i] as number) + 1;
      });
      expect(summarise(values)?.percentiles).toHaveLength(4);
    }
    // Ranks are whole, so the interval is a little wide: never under 68.27 %, at most the weight of two ranks more.
    for (const count of covered) {
      expect(count / 1000).toBeGreaterThan(0.6827 - 0.077);
      expect(count / 1000).toBeLessThan(0.6827 + 0.17 + 0.077);
    }
  });
});

describe("means", () => {
  it("agree with another library over leaves and the odd rest", () => {
    const random = seedrandom("means");
    for (const n of [2, LEAF, LEAF + 1, 5 * LEAF + 17]) {
      const values = Float64Array.from({ length: n }, () => 100 + random());
      const { value, standardError } = meanOf(momentsOf(values));
      expect(Math.abs(value / simpleMean([...values]) - 1)).toBeLessThan(1e-15);
      const deviation = standardDeviation([...values]) * Math.sqrt(n / (n - 1));
      expect(Math.abs((standardError ?? 0) / (deviation / Math.sqrt(n)) - 1)).toBeLessThan(1e-9);
    }
  });

  it("keep 13 digits of the mean and 9 of the deviation of NIST's NumAcc4 (10000000.2, then .1 and .3 in turn, 1001 values)", () => {
    const values = Float64Array.from({ length: 1001 }, (_, i) =>
      i === 0 ? 10000000.2 : i % 2 === 1 ? 10000000.1 : 10000000.3,
    );
    const { mean, squares, count } = momentsOf(values);
    expect(-Math.log10(Math.abs(mean / 10000000.2 - 1) || 1e-16)).toBeGreaterThan(13);
    // The data themselves are only known to 1.9e-9, which leaves 8 digits of 0.1.
    expect(-Math.log10(Math.abs(Math.sqrt(squares / (count - 1)) / 0.1 - 1) || 1e-16)).toBeGreaterThan(8);
  });

  it("are merged in a tree that depends on positions alone", () => {
    const leaves = Array.from({ length: 7 }, (_, i) => ({ count: 256, mean: i / 3, squares: i }));
    const merged = (nodes: readonly Moments[]) =>
      mergeTree(Float64Array.from(nodes.flatMap(({ count, mean, squares }) => [count, mean, squares])));
    const [a, b, c] = [merged(leaves.slice(0, 2)), merged(leaves.slice(2, 4)), merged(leaves.slice(4, 7))];
    expect(merged(leaves)).toEqual(merged([merged([a, b]), c]));
  });
});

describe("chances", () => {
  it("have the binomial error, and none for a single path", () => {
    expect(chanceOf(25, 100)).toEqual({ value: 0.25, standardError: Math.sqrt((0.25 * 0.75) / 100) });
    const p = 100.5 / 101;
    expect(chanceOf(100, 100)).toEqual({ value: 1, standardError: Math.sqrt((p * (1 - p)) / 100) });
    expect(chanceOf(1, 1)).toEqual({ value: 1, standardError: null });
  });
});
