import { describe, expect, it } from "vitest";
import { niceWidth } from "../../src/simulation/collect/bins.js";
import { spreadOfValues } from "../../src/simulation/collect/spread-answer.js";

const histogram = (values: Float64Array) => spreadOfValues(values).bins;
const sampleDeviation = (values: Float64Array) => spreadOfValues(values).deviation;

describe("histogram", () => {
  it("takes the next of 1, 2, 2.5, 5 and 10 times a power of ten as its width", () => {
    expect([0.9, 1, 1.1, 2.1, 2.6, 5.1, 37, 1234, 0.3, 0.0021].map(niceWidth)).toEqual([
      1, 1, 2, 2.5, 5, 10, 50, 2000, 0.5, 0.0025,
    ]);
  });

  it("puts every value in one bin, those beyond the middle 99 % in the first and the last", () => {
    // 0 … 999 and one outlier: the middle 99 % runs from 5 to 994, a fortieth of it is 24.7, so the width is 25.
    const values = Float64Array.from([...Array(1000).keys(), 1e9]);
    const bins = histogram(values);
    expect(bins).toHaveLength(40);
    expect([bins[0]?.from, bins[0]?.to, bins[39]?.to]).toEqual([0, 25, 1000]);
    expect(bins.map(({ share }) => Math.round(share.value * 1001))).toEqual([...Array(39).fill(25), 26]);
  });

  it("gives a share its binomial standard error", () => {
    const bins = histogram(Float64Array.from({ length: 100 }, (_, index) => (index < 20 ? 0 : 1000)));
    expect(bins[0]?.share.value).toBe(0.2);
    expect(bins[0]?.share.standardError).toBeCloseTo(0.04, 15);
  });

  it("holds equal values in one bin around them", () => {
    for (const value of [0, 5e9, -3]) {
      const bins = histogram(new Float64Array(10).fill(value));
      expect(bins).toHaveLength(1);
      expect(bins[0]?.share.value).toBe(1);
      expect((bins[0]?.from as number) <= value && value <= (bins[0]?.to as number)).toBe(true);
    }
  });
});

describe("the standard deviation over the paths", () => {
  it("is the sample's, by n − 1", () => {
    // Deviations −3 −1 −1 −1 0 0 2 4: squares add up to 32.
    expect(sampleDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9)).value).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  it("has no error that a few paths could tell, and none where all are equal", () => {
    expect(sampleDeviation(Float64Array.of(3))).toEqual({ value: 0, standardError: null });
    // The mean of a thousand equal amounts is one of them but for its last bit.
    expect(sampleDeviation(new Float64Array(1000).fill(12_345_678_901.3)).value).toBeLessThan(12_345_678_901.3 * 1e-14);
  });

  it("has almost no error where the values are −1 and 1 in equal parts, as the fourth moment demands", () => {
    // m₄ = s⁴ up to 1/n: var(s²) is of order 1/n², where a normal sample's would be 2/n.
    const values = Float64Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? -1 : 1));
    const { value, standardError } = sampleDeviation(values);
    expect(value).toBeCloseTo(Math.sqrt(1000 / 999), 14);
    expect(standardError as number).toBeLessThan(1e-3);
  });

  it("has the error s/√(2(n−1)) for a normal sample", () => {
    // Normal quantiles at (i+½)/n stand for a sample: its fourth moment is 3s⁴ but for the tails cut off.
    const n = 10_000;
    const values = Float64Array.from({ length: n }, (_, index) => probit((index + 0.5) / n));
    const { value, standardError } = sampleDeviation(values);
    expect(value).toBeCloseTo(1, 3);
    expect((standardError as number) * Math.sqrt(2 * n)).toBeCloseTo(1, 2);
  });
});

/** The normal quantile by bisection on a series of the distribution: slow, and independent of the product's. */
function probit(probability: number): number {
  let [low, high] = [-9, 9];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (cumulative(middle) < probability) low = middle;
    else high = middle;
  }
  return low;
}

function cumulative(x: number): number {
  let [term, sum] = [x, x];
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
