import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.js";
import { DIMENSIONS, reversed, reversedDirections, scrambled } from "../../src/simulation/arithmetic/sobol.js";
import { percentile } from "../../src/questions/estimates.js";
import { meanErrorOf, percentilesWithErrors } from "../../src/simulation/collect/sampled-errors.js";
import { makeBlock, withPaths } from "../../src/simulation/kernel/block.js";
import { withKernel } from "../../src/simulation/kernel/choose-kernel.js";
import { compileProgram } from "../../src/simulation/program.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";
import { directionsOf } from "../../src/simulation/directions.js";
import { bridgeOver, visitsOf } from "../../src/simulation/sobol.js";
import { distance, LIMIT } from "./in-standard-errors.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";
import { RICH } from "./rich-plan.js";

const FANS = [
  { group: 0, measure: "aum", window: "month" },
  { group: 0, measure: "revenue", window: "year" },
] as const;
const sampled = (spec: PlanSpec, sampling: Plan["sampling"], own: Partial<Plan> = {}): Plan => ({
  ...testPlan({ fans: FANS, ...spec }),
  sampling,
  ...own,
});
const SAMPLINGS = ["antithetic", "sobol"] as const;

/** Two classes, two years, no flows: AUM at the horizon is Σ 100·exp(Σ log returns), whose mean is known. */
const QUIET: PlanSpec = {
  months: 24,
  assets: [
    { id: "a", mean: 0.06, volatility: 0.2 },
    { id: "b", mean: 0.03, volatility: 0.1 },
  ],
  correlation: [[0, 1, 0.4]],
  segments: [
    { id: "x", opening: 100, mix: [1, 0] },
    { id: "y", opening: 100, mix: [0, 1] },
  ],
};
const EXPECTED = 100 * 1.06 ** 2 + 100 * 1.03 ** 2;

describe("paths whose draws hang together", () => {
  it.each(SAMPLINGS)(
    "%s: have the same bits in both kernels, in blocks of any size, in threads and in a replay",
    async (sampling) => {
      const plan = sampled({ ...RICH, nearest: [0] }, sampling, { paths: 4096 });
      const first = await simulate(plan, { kernel: "reference" });
      for (const options of [{ blockPaths: 256 }, { blockPaths: 768 }, { threads: 2 }]) {
        const { engine: _, ...other } = await simulate(plan, options);
        expect({ ...other, engine: first.engine }).toEqual(first);
      }
      const at = plan.months.length - 1;
      const outputs: Plan["outputs"] = { ...plan.outputs, kept: [{ group: 0, measure: "aum", window: "month", at }] };
      const { kept } = await simulate({ ...plan, outputs });
      const chosen = Uint32Array.of(4095, 7, 300, 6, 2048);
      const { values, lines } = replay(plan, chosen, "auto");
      const closing = (segment: number, path: number) =>
        values[
          ((lines.indexOf("closing") * plan.segments.length + segment) * plan.months.length + at) * 5 + path
        ] as number;
      chosen.forEach((path, position) => {
        const firm = plan.segments.reduce((sum, _, segment) => sum + closing(segment, position), 0);
        expect(firm).toBe(kept[0]?.values[path]);
      });
    },
  );

  it.each(SAMPLINGS)("%s: are the plain ones where nothing is drawn", async (sampling) => {
    const still = {
      ...QUIET,
      assets: [
        { id: "a", mean: 0.06, volatility: 0 },
        { id: "b", mean: 0.03, volatility: 0 },
      ],
    };
    const [own, plain] = await Promise.all([
      simulate(sampled(still, sampling, { paths: 4096 })),
      simulate(sampled(still, "plain", { paths: 4096 })),
    ]);
    expect(own.fans[0]?.points[23]?.percentiles).toEqual(plain.fans[0]?.points[23]?.percentiles);
  });

  it("mirror each other in antithetic pairs, to the bit", () => {
    const program = compileProgram(sampled(QUIET, "antithetic"));
    const { kernel, block } = withKernel("auto", (own) => ({ kernel: own, block: makeBlock(program, 64, own) }));
    const part = withPaths(
      block,
      Uint32Array.from({ length: 64 }, (_, p) => 100 + p),
    );
    kernel.startBlock(program, part);
    const plain = compileProgram(sampled(QUIET, "plain"));
    const usual = withKernel("auto", (own) => ({ kernel: own, block: makeBlock(plain, 32, own) }));
    const pairs = withPaths(
      usual.block,
      Uint32Array.from({ length: 32 }, (_, p) => 50 + p),
    );
    usual.kernel.startBlock(plain, pairs);
    for (let month = 0; month < 24; month++) {
      kernel.fillMarket(program, part, month);
      usual.kernel.fillMarket(plain, pairs, month);
      part.normals.forEach((lanes, stream) => {
        const [own, alone] = [lanes[month & 3], pairs.normals[stream]?.[month & 3]];
        for (let pair = 0; pair < 32; pair++) {
          expect(own?.[2 * pair + 1]).toBe(-(own?.[2 * pair] as number));
          expect(own?.[2 * pair]).toBe(alone?.[pair]);
        }
      });
    }
  });
});

describe("flows beside Sobol points", () => {
  it("mirror each other, to the bit, in the two points of a set whose numbers differ in the highest bit", () => {
    const shock = { volatility: 0.3 };
    const flows = { id: "x", opening: 100, mix: [1, 0], inflows: { rate: 0.1, shock }, outflows: { rate: 0.1, shock } };
    const program = compileProgram(sampled({ ...QUIET, segments: [flows] }, "sobol", { paths: 4096 }));
    const { kernel, block } = withKernel("auto", (own) => ({ kernel: own, block: makeBlock(program, 256, own) }));
    const part = withPaths(
      block,
      Uint32Array.from({ length: 256 }, (_, p) => 3 * 256 + p),
    );
    kernel.startBlock(program, part);
    kernel.fillMarket(program, part, 0);
    const others = part.normals.filter((_, stream) => program.sobol?.draws.includes(stream) === false);
    expect(others.length).toBeGreaterThan(1);
    for (const [own] of others) {
      expect(new Set(Array.from(own.subarray(0, 128), Math.abs)).size).toBe(128);
      for (let p = 0; p < 128; p++) expect(own[p + 128]).toBe(-(own[p] as number));
    }
  });
});

/** The firm's closing on all paths of a plan with a seed of its own. */
function closings(plan: Plan, seed: number): Float64Array {
  const count = plan.paths;
  const paths = Uint32Array.from({ length: count }, (_, p) => p);
  const { values, lines } = replay({ ...plan, seed: { ...plan.seed, low: seed } }, paths, "auto");
  const first = lines.indexOf("closing") * plan.segments.length;
  const at = (segment: number) => ((first + segment) * plan.months.length + plan.months.length - 1) * count;
  return Float64Array.from({ length: count }, (_, p) => (values[at(0) + p] as number) + (values[at(1) + p] as number));
}

describe("errors", () => {
  const RUNS = 120;
  const SHORT: PlanSpec = { ...QUIET, months: 3 };
  const MEAN = 100 * 1.06 ** 0.25 + 100 * 1.03 ** 0.25;

  /** An error covers the truth in 68.27 % of the runs; one from 16 sets, which is Student's with 15 degrees of freedom, in 66.7 %. */
  it.each([
    ["antithetic", 512, 0.6827],
    ["sobol", 4096, 0.667],
  ] as const)(
    "of %s means cover the closed form as often as they should, and are as large as means are spread",
    (sampling, paths, share) => {
      const plan = sampled(SHORT, sampling, { paths });
      const found = Array.from({ length: RUNS }, (_, run) => {
        const values = closings(plan, run);
        const mean = values.reduce((sum, one) => sum + one, 0) / paths;
        return { mean, error: meanErrorOf(values, mean, sampling) as number };
      });
      const covered = found.filter(({ mean, error }) => Math.abs(mean - MEAN) < error).length;
      expect(Math.abs(covered - RUNS * share)).toBeLessThan(5 * Math.sqrt(RUNS * share * (1 - share)));
      const spread = Math.sqrt(found.reduce((sum, { mean }) => sum + (mean - MEAN) ** 2, 0) / RUNS);
      const error = Math.sqrt(found.reduce((sum, own) => sum + own.error ** 2, 0) / RUNS);
      expect(spread / error).toBeGreaterThan(0.78);
      expect(spread / error).toBeLessThan(1.25);
    },
  );

  it("of percentiles from 16 sets are as large as percentiles are spread", () => {
    const plan = sampled(SHORT, "sobol", { paths: 4096 });
    const found = Array.from({ length: RUNS }, (_, run) => closings(plan, run));
    for (const [at, percent] of [5, 50].entries()) {
      const values = found.map((own) => percentile(percent)(own, "sobol")?.value as number);
      const mean = values.reduce((sum, one) => sum + one, 0) / RUNS;
      const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (RUNS - 1));
      const errors = found.map((own) => percentilesWithErrors(own, [5, 50], "sobol")[at]?.error as number);
      const error = Math.sqrt(errors.reduce((sum, one) => sum + one ** 2, 0) / RUNS);
      expect(spread / error).toBeGreaterThan(0.78);
      expect(spread / error).toBeLessThan(1.25);
    }
  });

  it("of pairs in which one has the number count it once", () => {
    // Pairs (1, 3), (5, none), (none, none): mean 3, deviations −2 + 0, 2.
    expect(meanErrorOf([1, 3, 5, NaN, NaN, NaN], 3, "antithetic")).toBeCloseTo(Math.sqrt((4 + 4) * 2) / 3, 14);
  });
});

describe("Sobol points", () => {
  /** Word of a point, the bits of whose number are those of the Gray code of k, as others count them. */
  const pointOf = (dimension: number, k: number): number => {
    const number = k ^ (k >> 1);
    let word = 0;
    for (let bit = 0; bit < 32; bit++)
      if (((number >>> bit) & 1) === 1) word ^= reversedDirections(dimension)[bit] as number;
    return reversed(word) >>> 0;
  };

  it("are those of scipy.stats.qmc.Sobol, unscrambled", () => {
    expect(Array.from({ length: 8 }, (_, k) => pointOf(0, k) / 2 ** 29)).toEqual([0, 4, 6, 2, 3, 7, 5, 1]);
    expect(Array.from({ length: 8 }, (_, k) => pointOf(2, k) / 2 ** 29)).toEqual([0, 4, 2, 6, 5, 1, 7, 3]);
    expect([0, 1, 2, 7, 31, 100, 255].map((dimension) => pointOf(dimension, 13))).toEqual([
      3489660928, 2952790016, 3489660928, 2415919104, 1879048192, 805306368, 2415919104,
    ]);
    expect(pointOf(200, 2741)).toBe(774897664);
  });

  it("stay evenly spread when they are scrambled: one in each of 2ᵏ parts of every dimension, one in each square of two", () => {
    const word = (dimension: number, number: number, seed: number): number => {
      let own = 0;
      for (let bit = 0; bit < 32; bit++)
        if (((number >>> bit) & 1) === 1) own ^= reversedDirections(dimension)[bit] as number;
      return scrambled(own, seed) >>> 0;
    };
    for (let dimension = 0; dimension < DIMENSIONS; dimension++) {
      const parts = new Set(Array.from({ length: 1024 }, (_, k) => word(dimension, k, 77 + 13 * dimension) >>> 22));
      expect(parts.size).toBe(1024);
    }
    for (const [across, down] of [
      [5, 5],
      [3, 7],
      [9, 1],
    ] as const) {
      const cells = Array.from({ length: 1024 }, (_, k) => [
        word(0, k, 5) >>> (32 - across),
        word(1, k, 9) >>> (32 - down),
      ]);
      expect(new Set(cells.map(String)).size).toBe(1024);
    }
  });

  it("bridge a Brownian motion: its variance at month t is t, its increments are independent", () => {
    const months = 7;
    const rows: number[][] = Array.from({ length: months }, () => []);
    bridgeOver(months).forEach(({ at, left, right, a, b, c }, step) => {
      rows[at] = Array.from(
        { length: months },
        (_, z) => a * (rows[left]?.[z] ?? 0) + b * (rows[right]?.[z] ?? 0) + (z === step ? c : 0),
      );
    });
    for (let s = 0; s < months; s++) {
      for (let t = 0; t < months; t++) {
        const covariance = (rows[s] as number[]).reduce((sum, own, z) => sum + own * (rows[t]?.[z] as number), 0);
        expect(covariance).toBeCloseTo(Math.min(s, t) + 1, 12);
      }
    }
  });

  it("begin with the direction that moves the assets, then with that of the part of which most is left", () => {
    const parts = [
      [3, 0, 0, 0],
      [0, -4, 0, 0],
      [0, 0, 12, 0],
    ];
    const axes = directionsOf(parts, 4);
    const product = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, one, at) => sum + one * (b[at] as number), 0);
    axes.forEach((axis, i) =>
      axes.forEach((other, j) => expect(product(axis, other)).toBeCloseTo(i === j ? 1 : 0, 14)),
    );
    [3, -4, 12, 0].forEach((one, at) => expect(axes[0]?.[at]).toBeCloseTo(one / 13, 14));
    // Of the parts' squares 9, 16 and 144, (9/13)², (16/13)² and (144/13)² lie along the sum: 8.5, 14.5 and 21.3 are left.
    expect((axes[1] as number[])[2] ?? 0).toBeCloseTo(Math.sqrt(144 - (144 / 13) ** 2) / 12, 14);
    expect(axes[3]).toEqual([0, 0, 0, 1]);
    expect(directionsOf([[0, 0]], 2)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    // Parts that are multiples of one another: an axis for all of them.
    expect(
      directionsOf(
        [
          [1e9, 1e9, 0],
          [3, 3, 0],
          [-7, -7, 0],
        ],
        3,
      ),
    ).toHaveLength(3);
  });

  it("give in the order of time the normals of the whole bridge, whatever waits: independent, of variance 1", () => {
    for (const months of [1, 2, 7, 60]) {
      const { visits, increments, depth } = visitsOf(bridgeOver(months), 1);
      const lanes: (number[] | undefined)[] = [];
      const empty = Array.from({ length: months }, () => 0);
      let drawn = 0;
      const rows = increments.map((one, month) => {
        for (const { depth: own, left, right, a, b } of visits[month] ?? []) {
          const [from, to] = [lanes[left] ?? empty, lanes[right] ?? empty];
          const z = drawn++;
          lanes[own] = empty.map((_, at) => a * (from[at] as number) + b * (to[at] as number) + (at === z ? 1 : 0));
        }
        const [now, before] = [lanes[one.depth] as number[], lanes[one.depthBefore] ?? empty];
        return empty.map((_, at) => one.now * (now[at] as number) + one.before * (before[at] as number));
      });
      expect(drawn).toBe(months);
      expect(lanes.length).toBe(depth);
      expect(depth).toBeLessThan(Math.log2(months) + 2.01);
      rows.forEach((own, i) =>
        rows.forEach((other, j) => {
          const covariance = own.reduce((sum, one, at) => sum + one * (other[at] as number), 0);
          expect(covariance).toBeCloseTo(i === j ? 1 : 0, 12);
        }),
      );
    }
  });

  it("reach the closed form with a fifth of the error of as many plain paths", async () => {
    const paths = 16_384;
    const [points, plain] = await Promise.all(
      (["sobol", "plain"] as const).map((sampling) => simulate(sampled(QUIET, sampling, { paths }))),
    );
    const [own, other] = [points, plain].map((run) => run?.fans[0]?.points[23]?.mean);
    expect(distance(own?.value ?? 0, EXPECTED, own?.standardError ?? 0)).toBeLessThan(LIMIT);
    expect(own?.standardError ?? 1).toBeLessThan((other?.standardError ?? 0) / 5);
  });
});
