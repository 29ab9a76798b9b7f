import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { difference, percentileCorrelation, quotientAtWorst, shareLost } from "../../src/kpi/propagated-errors.js";

describe("errors of differences and quotients", () => {
  it("know how two percentiles of one sample move together", () => {
    // 1000 samples of 399 exponentials: √(0.05·0.5/(0.95·0.5)) = 0.2294; a sample correlation has error (1 − ρ²)/√1000 = 0.030.
    const draw = seedrandom("percentiles");
    const [low, middle]: [number[], number[]] = [[], []];
    for (let sample = 0; sample < 1000; sample++) {
      const sorted = Float64Array.from({ length: 399 }, () => -Math.log(1 - draw())).sort();
      low.push(sorted[19] as number);
      middle.push(sorted[199] as number);
    }
    const known = percentileCorrelation(0.05, 0.5);
    expect(known).toBeCloseTo(Math.sqrt(1 / 19), 12);
    expect(Math.abs(correlation(low, middle) - known)).toBeLessThan(3.3 * 0.03);

    const [from, less] = [estimate(middle), estimate(low)];
    const spread = estimate(middle.map((value, at) => value - (low[at] as number)));
    const lost = estimate(middle.map((value, at) => 1 - (low[at] as number) / value));
    // A standard deviation of 1000 numbers has a relative error of at least 1/√2000 = 2.2 %.
    const found = difference({ from, less, correlation: known }).standardError as number;
    expect(Math.abs(found / spread.standardError - 1)).toBeLessThan(3.3 * 0.022);
    const share = shareLost({ from, less, correlation: known })?.standardError as number;
    expect(Math.abs(share / lost.standardError - 1)).toBeLessThan(3.3 * 0.022);
  });

  it("bound a quotient's error by what full correlation would give, and no correlation exceeds it", () => {
    const [part, whole] = [
      { value: -30, standardError: 2 },
      { value: 20, standardError: 1.5 },
    ];
    const bound = quotientAtWorst(part, whole)?.standardError as number;
    const errorAt = (rho: number): number => {
      const [a, b] = [2 / 20, (-1.5 * 1.5) / 20];
      return Math.sqrt(a * a + b * b - 2 * rho * a * b);
    };
    expect(bound).toBeCloseTo(Math.max(errorAt(1), errorAt(-1)), 12);
    for (const rho of [-1, -0.5, 0, 0.5, 1]) expect(errorAt(rho)).toBeLessThanOrEqual(bound + 1e-12);
  });

  it("have no value over nothing, and no error from a single path", () => {
    const [nothing, one] = [
      { value: 0, standardError: 0 },
      { value: 3, standardError: null },
    ];
    expect(quotientAtWorst(one, nothing)).toBeNull();
    expect(shareLost({ from: nothing, less: one, correlation: 0 })).toBeNull();
    expect(quotientAtWorst(one, one)).toEqual({ value: 1, standardError: null });
    expect(shareLost({ from: one, less: one, correlation: 0 })).toEqual({ value: 0, standardError: null });
    expect(difference({ from: one, less: one, correlation: 0 })).toEqual({ value: 0, standardError: null });
  });
});

function estimate(values: readonly number[]): { readonly value: number; readonly standardError: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { value: mean, standardError: Math.sqrt(squares / (values.length - 1)) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [estimate(a), estimate(b)];
  const products = a.reduce((total, value, at) => total + (value - x.value) * ((b[at] as number) - y.value), 0);
  return products / (a.length - 1) / (x.standardError * y.standardError);
}
