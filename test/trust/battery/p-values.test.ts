import { describe, expect, it } from "vitest";
import { chiSquareP, countsP, kolmogorovP, normalAbove, normalP, poissonP, smallestP } from "./p-values.js";
import { chanceOfRank, rankOf } from "./rank.js";

describe("chances of statistics", () => {
  it("are those of published tables", () => {
    expect(normalP(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalAbove(6) / 9.865876450376981e-10).toBeCloseTo(1, 10);
    // Upper 5 % points of χ²; both sides count, so twice that.
    expect(chiSquareP(3.841458820694124, 1)).toBeCloseTo(0.1, 10);
    expect(chiSquareP(18.307038053275146, 10)).toBeCloseTo(0.1, 10);
    // Lower 0.1 % point with 10 degrees (1.4787), upper 0.1 % point with 100 (149.449).
    expect(chiSquareP(1.4787, 10)).toBeCloseTo(0.002, 5);
    expect(chiSquareP(149.449, 100)).toBeCloseTo(0.002, 5);
    // Kolmogorov: K(1.35810) = 0.95, K(0.82757) = 0.5
    expect(kolmogorovP(1.3581)).toBeCloseTo(0.1, 4);
    expect(kolmogorovP(0.82757)).toBeCloseTo(1, 4);
    expect(kolmogorovP(0.3)).toBeLessThan(1e-4);
  });

  it("of a Poisson count add up its terms", () => {
    const terms = Array.from({ length: 30 }, (_, k) => {
      let term = Math.exp(-7);
      for (let i = 1; i <= k; i++) term *= 7 / i;
      return term;
    });
    const sum = (from: number, to: number) => terms.slice(from, to).reduce((a, b) => a + b, 0);
    expect(poissonP(0, 7)).toBeCloseTo(2 * sum(0, 1), 12);
    expect(poissonP(2, 7)).toBeCloseTo(2 * sum(0, 3), 12);
    expect(poissonP(14, 7)).toBeCloseTo(2 * sum(14, 30), 8);
  });

  it("of counts that fit too well are small too, and the smallest of many is worth less", () => {
    expect(countsP([100, 100, 100, 100, 100], () => 100)).toBeLessThan(1e-9);
    expect(smallestP([0.5, 0.01, 0.9])).toBeCloseTo(0.03, 15);
    expect(smallestP([0.5, 0.6])).toBe(1);
  });
});

describe("ranks of matrices of bits", () => {
  it("are those of the identity, of equal rows and of a triangle", () => {
    const rows = (row: (i: number) => number) => Int32Array.from({ length: 32 }, (_, i) => row(i));
    expect(rankOf(rows((i) => 1 << i))).toBe(32);
    expect(rankOf(rows(() => 0x2a2a2a2a))).toBe(1);
    expect(rankOf(rows((i) => -1 << i))).toBe(32);
    expect(rankOf(rows((i) => i))).toBe(5);
  });

  it("have the chances of Marsaglia and Tsay, which are 1 in all", () => {
    expect(chanceOfRank(32, 0)).toBeCloseTo(0.2887880952, 9);
    expect(chanceOfRank(32, 1)).toBeCloseTo(0.5775761902, 9);
    expect(chanceOfRank(32, 2)).toBeCloseTo(0.1283502644, 9);
    const all = Array.from({ length: 33 }, (_, lacking) => chanceOfRank(32, lacking)).reduce((a, b) => a + b, 0);
    expect(all).toBeCloseTo(1, 12);
  });
});
