import { describe, expect, it } from "vitest";
import { collectNearest, mergeNearest, setSize } from "../../src/simulation/collect/nearest.js";

/** The paths of a set, ascending, taken from lanes of three in two threads. */
function nearestPaths(values: Float64Array, point: number, size: number): number[] {
  const room = () => new Float64Array(2 * size).fill(Infinity);
  const sheet = { sets: [{ column: 0, point }], size, distances: room(), paths: room() };
  const threads = [0, 1].map((thread) => collectNearest(sheet, { thread }));
  for (let first = 0; first < values.length; first += 3) {
    const lane = values.subarray(first, first + 3);
    threads[first % 2]?.column?.(0, lane, { first, size: lane.length });
  }
  for (const { end } of threads) end?.();
  return mergeNearest(sheet, 0)
    .map(({ path }) => path)
    .sort((a, b) => a - b);
}

describe("paths nearest to a percentile", () => {
  it("are two in a hundred, at least one and at most two thousand", () => {
    expect([1, 7, 49, 99, 100, 149, 150, 10_000, 99_999, 100_000, 1e7].map(setSize)).toEqual([
      1, 1, 1, 1, 2, 2, 3, 200, 1999, 2000, 2000,
    ]);
  });

  it("are those with the smallest distance on either side, in ascending order", () => {
    const values = Float64Array.of(100, 7, 9, 200, 10.5, 14);
    expect(nearestPaths(values, 10, 3)).toEqual([1, 2, 4]);
  });

  it("leave a tie to the lower path number", () => {
    const values = Float64Array.of(12, 8, 12, 8, 10);
    expect(nearestPaths(values, 10, 3)).toEqual([0, 1, 4]);
    expect(nearestPaths(new Float64Array(5).fill(3), 3, 2)).toEqual([0, 1]);
  });

  it("are all of them when as many are asked for", () => {
    expect(nearestPaths(Float64Array.of(3, 1, 2), 2, 3)).toEqual([0, 1, 2]);
  });
});
