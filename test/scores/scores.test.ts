import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { chiSquareSurvival } from "../../src/scores/chi-square.js";
import { coverage } from "../../src/scores/coverage.js";
import { crpsLognormal, crpsNormal, crpsSample } from "../../src/scores/crps.js";
import { forecastErrors } from "../../src/scores/forecast-errors.js";
import { normalDistribution } from "../../src/scores/normal-distribution.js";
import { intervalScore, pinballLoss } from "../../src/scores/quantile-scores.js";
import { probabilityTransform, uniformity } from "../../src/scores/uniformity.js";
import { normalQuantile } from "../../src/simulation/arithmetic/normal-quantile.js";

/** Even points of the normal distribution: a sample without noise. */
const points = (n: number): Float64Array => Float64Array.from({ length: n }, (_, k) => normalQuantile((k + 0.5) / n));
const relative = (a: number, b: number): number => Math.abs(a / b - 1);

describe("the distributions behind the scores", () => {
  // Abramowitz and Stegun, table 26.1, and the same to more digits.
  it.each([
    [-8, 6.22096057427178e-16],
    [-5, 2.866515718791939e-7],
    [-3, 1.3498980316300946e-3],
    [-2.9, 1.8658133003840378e-3],
    [-1, 0.15865525393145705],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [3.5, 0.9997673709209645],
  ])("know Φ(%s)", (z, expected) => {
    expect(relative(normalDistribution(z), expected)).toBeLessThan(1e-13);
  });

  it("join where the series hands over to the fraction", () => {
    expect(relative(normalDistribution(-3 - 1e-12), normalDistribution(-3 + 1e-12))).toBeLessThan(1e-10);
    expect(normalDistribution(-Infinity)).toBe(0);
    expect(normalDistribution(Infinity)).toBe(1);
  });

  // Table 26.8: the upper 5 % and 1 % points.
  it.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [7.814727903251179, 3, 0.05],
    [9.487729036781154, 4, 0.05],
    [21.665994333461924, 9, 0.01],
  ])("know the chance of a chi-square above %s with %s degrees", (x, degrees, expected) => {
    expect(relative(chiSquareSurvival(x, degrees), expected)).toBeLessThan(1e-12);
  });
});

describe("the continuous ranked probability score", () => {
  it("of a sample is what its definition says, pair by pair", () => {
    const sample = [4, -1, 7.5, 7.5, 2];
    const pairs = sample.flatMap((a) => sample.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0);
    const distance = sample.reduce((sum, x) => sum + Math.abs(x - 3), 0) / 5;
    const { crps, fair } = crpsSample(sample, 3);
    expect(crps).toBeCloseTo(distance - pairs / 50, 14);
    expect(fair).toBeCloseTo(distance - pairs / 40, 14);
    expect(crpsSample([5], 3)).toEqual({ crps: 2, fair: null });
  });

  it("of many even points of a distribution is the closed form's", () => {
    for (const observed of [-2, 0.3, 4]) {
      const scaled = points(20_000).map((z) => 10 + 3 * z);
      expect(relative(crpsSample(scaled, observed).crps, crpsNormal(10, 3, observed))).toBeLessThan(1e-4);
    }
    const prices = points(20_000).map((z) => Math.exp(1 + 0.4 * z));
    for (const observed of [0.5, 3, 9]) {
      expect(relative(crpsSample(prices, observed).crps, crpsLognormal(1, 0.4, observed))).toBeLessThan(1e-4);
    }
    expect(relative(crpsSample(prices, -1).crps, crpsLognormal(1, 0.4, -1))).toBeLessThan(1e-4);
  });

  it("without spread is the absolute error", () => {
    expect(crpsNormal(10, 0, 7)).toBe(3);
    expect(crpsLognormal(0, 0, 3)).toBe(2);
  });

  it("keeps the digits of a narrow sample far from zero", () => {
    expect(crpsSample([1e15 + 1, 1e15 + 3], 1e15 + 2).crps).toBe(0.5);
  });
});

describe("quantiles, coverage and errors", () => {
  it("have their least mean loss at the true quantile", () => {
    const sample = Array.from(points(999));
    const loss = (q: number, f: number): number => sample.reduce((sum, y) => sum + pinballLoss(q, f, y), 0);
    for (const q of [0.05, 0.5, 0.8]) {
      expect(loss(q, normalQuantile(q))).toBeLessThan(loss(q, normalQuantile(q) + 0.1));
      expect(loss(q, normalQuantile(q))).toBeLessThan(loss(q, normalQuantile(q) - 0.1));
    }
  });

  it("score an interval as the two pinball losses of its ends", () => {
    for (const observed of [80, 100, 150]) {
      const losses = pinballLoss(0.05, 90, observed) + pinballLoss(0.95, 140, observed);
      expect(intervalScore({ lower: 90, upper: 140, alpha: 0.1 }, observed)).toBeCloseTo((2 / 0.1) * losses, 10);
    }
  });

  it("place an observation by half among its equals", () => {
    expect(probabilityTransform([1, 2, 2, 3], 2)).toBe(0.5);
    expect(probabilityTransform([1, 2], 0)).toBe(0);
  });

  it("put 1 into the last bin, and know the even grid", () => {
    expect(uniformity([0, 0.5, 1], 2).counts).toEqual([1, 2]);
    const grid = uniformity(Array.from({ length: 100 }, (_, k) => (k + 0.5) / 100));
    expect(grid).toMatchObject({ chiSquare: 0, pValue: 1 });
    expect(grid.distance).toBeCloseTo(0.005, 14);
    expect(uniformity([0.2], 1).pValue).toBeNull();
  });

  it("bear rates of nothing and of everything", () => {
    const none = coverage({ trials: 20, breaches: 0, expected: 0.05 });
    expect(none.statistic).toBeCloseTo(-40 * Math.log(0.95), 12);
    expect(none.interval[0]).toBe(0);
    const all = coverage({ trials: 3, breaches: 3, expected: 0.5 });
    expect(all.interval[1]).toBe(1);
    expect(coverage({ trials: 20, breaches: 1, expected: 0.05 })).toMatchObject({ statistic: 0, pValue: 1 });
  });

  it("have no percentage error over nothing", () => {
    expect(forecastErrors([1, 2], [0, 1]).meanAbsolutePercentageError).toBeNull();
  });

  it.each([
    () => crpsNormal(1, -1, 0),
    () => crpsNormal(NaN, 1, 0),
    () => crpsSample([], 1),
    () => crpsSample([1, Infinity], 1),
    () => pinballLoss(1, 0, 0),
    () => intervalScore({ lower: 2, upper: 1, alpha: 0.1 }, 0),
    () => uniformity([1.1]),
    () => uniformity([0.5], 0),
    () => coverage({ trials: 5, breaches: 6, expected: 0.5 }),
    () => forecastErrors([1], []),
  ])("refuse what is no forecast: %s", (score) => {
    expect(score).toThrow(InputError);
  });
});
