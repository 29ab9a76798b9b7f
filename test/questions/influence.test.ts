import { describe, expect, it } from "vitest";
import { difference, mean, percentile } from "../../src/questions/estimates.js";
import { influenceOf } from "../../src/questions/influence.js";
import { deviationOfMean } from "../../src/simulation/collect/sampled-errors.js";
import type { Estimate } from "../../src/simulation/simulation.js";

/** Normals of a generator of its own (mulberry32, Box–Muller). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (((word ^ (word >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Lognormal pairs whose market is mirrored and whose own noise is not. */
function mirrored(paths: number, noise: number, normal: () => number): Float64Array {
  const values = new Float64Array(paths);
  for (let path = 0; path < paths; path += 2) {
    const market = normal();
    values[path] = Math.exp(0.3 * (market + noise * normal()));
    values[path + 1] = Math.exp(0.3 * (noise * normal() - market));
  }
  return values;
}

const deviation = (found: readonly number[]): number => deviationOfMean(found) * Math.sqrt(found.length);
const rootMeanSquare = (found: readonly number[]): number =>
  Math.sqrt(found.reduce((sum, one) => sum + one * one, 0) / found.length);

/** How often the stated error the values are spread over samples. */
function spreadOverError(found: readonly Estimate[]): number {
  return (
    deviation(found.map(({ value }) => value)) /
    rootMeanSquare(found.map(({ standardError }) => standardError as number))
  );
}

const SAMPLES = 200;

describe("errors of percentiles", () => {
  it.each([
    [5, 1],
    [50, 1],
    [50, 0.2],
    [50, 0.05],
    [95, 0.05],
  ])("%i of antithetic pairs with noise %d are as large as they are spread", (percent, noise) => {
    const normal = normals(percent + 1000 * noise);
    const samples = Array.from({ length: SAMPLES }, () => mirrored(512, noise, normal));
    const reduce = percentile(percent);
    const ratio = spreadOverError(samples.map((values) => reduce(values, "antithetic") as Estimate));
    // The spread of 200 values is known to 5 %, and three times that is allowed; half as much again is what 16 batches were off.
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.15);
  });

  it("show that batches of pairs do not serve at the median", () => {
    const normal = normals(7);
    const found = Array.from({ length: SAMPLES }, (): Estimate => {
      const values = mirrored(512, 0.05, normal);
      const batches = Array.from(
        { length: 16 },
        (_, at) => percentile(50)(values.subarray(32 * at, 32 * (at + 1)))?.value as number,
      );
      return { value: percentile(50)(values)?.value as number, standardError: deviationOfMean(batches) };
    });
    expect(spreadOverError(found)).toBeGreaterThan(1.3);
  });

  it.each(["plain", "antithetic"] as const)("of paired differences, %s, are not below their spread", (sampling) => {
    const normal = normals(sampling.length);
    const found = Array.from({ length: SAMPLES }, () => {
      const first = mirrored(512, sampling === "plain" ? 2 : 0.2, normal);
      const second = first.map((value) => 1.02 * value * Math.exp(0.02 * normal()));
      return [5, 50].map((percent) => difference(first, second, percentile(percent), sampling) as Estimate);
    });
    for (const at of [0, 1]) {
      const ratio = spreadOverError(found.map((one) => one[at] as Estimate));
      // On the safe side: the density on both sides is read off the same few values.
      expect(ratio).toBeGreaterThan(0.35);
      expect(ratio).toBeLessThan(1.15);
    }
  });
});

describe("what each path moves", () => {
  it("has the error of the statistic: that of a mean, and √(p(1 − p)/n)/density of a percentile", () => {
    const normal = normals(3);
    const values = Float64Array.from({ length: 20_000 }, normal);
    const spread = (taken: Parameters<typeof influenceOf>[1]) =>
      rootMeanSquare([...(influenceOf(values, taken) as Float64Array)]) / Math.sqrt(values.length);
    expect(spread("mean") / (mean(values)?.standardError as number)).toBeCloseTo(1, 3);
    // φ at the median of a normal.
    const median = 0.5 / Math.sqrt(values.length) / 0.3989422804;
    expect(spread({ percent: 50 }) / median).toBeGreaterThan(0.85);
    expect(spread({ percent: 50 }) / median).toBeLessThan(1.15);
  });

  it("is nothing of a path that is not among them, and unknown of too few", () => {
    const values = Float64Array.from({ length: 60 }, (_, path) => (path % 2 === 0 ? path : NaN));
    const moved = influenceOf(values, "mean") as Float64Array;
    expect([moved[1], moved[0], moved[58]]).toEqual([0, 2 * (0 - 29), 2 * (58 - 29)]);
    expect(influenceOf(values.subarray(0, 40), { percent: 50 })).toBeNull();
    expect(influenceOf(values, { percent: 50 })).not.toBeNull();
  });
});
