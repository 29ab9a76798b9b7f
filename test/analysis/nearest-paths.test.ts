import { describe, expect, it } from "vitest";
import { nearestPaths, setSize } from "../../src/analysis/nearest-paths.js";

describe("paths nearest to a percentile", () => {
  it("are two in a hundred, and at least one", () => {
    expect([1, 7, 49, 99, 100, 149, 150, 10_000].map(setSize)).toEqual([1, 1, 1, 1, 2, 2, 3, 200]);
  });

  it("are those with the smallest distance on either side, in ascending order", () => {
    const values = Float64Array.of(100, 7, 9, 200, 10.5, 14);
    expect(Array.from(nearestPaths(values, 10, 3))).toEqual([1, 2, 4]);
  });

  it("leave a tie to the lower path number", () => {
    const values = Float64Array.of(12, 8, 12, 8, 10);
    expect(Array.from(nearestPaths(values, 10, 3))).toEqual([0, 1, 4]);
    expect(Array.from(nearestPaths(new Float64Array(5).fill(3), 3, 2))).toEqual([0, 1]);
  });

  it("are all of them when as many are asked for", () => {
    expect(Array.from(nearestPaths(Float64Array.of(3, 1, 2), 2, 3))).toEqual([0, 1, 2]);
  });
});
