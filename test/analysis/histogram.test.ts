import { describe, expect, it } from "vitest";
import { histogram, niceWidth } from "../../src/analysis/histogram.js";

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
