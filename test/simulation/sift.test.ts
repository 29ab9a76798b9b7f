import { describe, expect, it } from "vitest";
import { mostWindows, type Narrowing, narrowColumn, sharesHeld } from "../../src/simulation/collect/narrow.js";
import { makeOrdering, siftRanges } from "../../src/simulation/collect/order-statistics.js";
import { missingRanks, rankLength, ranksOf, readRanks } from "../../src/simulation/collect/rank-values.js";
import { REFERENCE_LOOPS } from "../../src/simulation/collect/reference-loops.js";
import { roundsOf } from "../../src/simulation/collect/rounds.js";
import { type Sought, united } from "../../src/simulation/collect/search.js";
import { siftSheet, siftValues } from "../../src/simulation/collect/sift.js";
import { wasmKernel } from "../../src/simulation/kernel/wasm/wasm-kernel.js";
import { SIZE, samples } from "./samples.js";

const PERCENTILES = [5, 25, 50, 75, 95];
const BLOCK = 1024;

interface Sifted {
  readonly column: number;
  readonly sorted: Float64Array;
  readonly ranks: readonly number[];
  /** NaN where the value was not at hand. */
  readonly values: readonly number[];
  readonly missing: readonly Sought[];
}

/** Sifts columns in rounds that end at given places, and reads the ranks of their summaries. */
function sift(columns: readonly Float64Array[], ends: readonly number[], room: number): readonly Sifted[] {
  const values = new Float64Array(room * columns.length);
  const sheet = siftSheet(
    { columns: columns.length, most: mostWindows(PERCENTILES), room, values },
    (bytes) => new ArrayBuffer(bytes),
  );
  const collector = siftValues(sheet, REFERENCE_LOOPS, new Float64Array(BLOCK + 1));
  const edged = [0, 4];
  let from = 0;
  for (const end of ends) {
    columns.forEach((column, position) => {
      for (let first = from; first < end; first += BLOCK) {
        const lane = column.slice(first, Math.min(first + BLOCK, end));
        collector.column?.(position, lane, { first, size: lane.length });
      }
    });
    from = end;
    const narrowing: Narrowing = { sheet, seen: end, paths: SIZE, percentiles: PERCENTILES, edged };
    if (end < SIZE) for (const column of columns.keys()) narrowColumn(narrowing, column);
  }
  const length = rankLength(PERCENTILES);
  const found = new Float64Array(length * columns.length).fill(NaN);
  const task = { sheet, percentiles: PERCENTILES, edged, values: found };
  return columns.map((own, column) => {
    readRanks(task, column);
    const sorted = own.filter((value) => value === value).sort();
    const ranks = ranksOf(sorted.length, task, column);
    const read = ranks.map((_, index) => found[column * length + index] as number);
    const lost = ranks.filter((__, index) => Number.isNaN(read[index])).sort((a, b) => a - b);
    return { column, sorted, ranks, values: read, missing: missingRanks(sheet, column, lost) };
  });
}

/** What is at hand is what sorting gives, and what is not lies where it is said to. */
function expectTrue({ sorted, ranks, values, missing }: Sifted): void {
  ranks.forEach((rank, index) => {
    const [value, truth] = [values[index] as number, sorted[rank] as number];
    if (!Number.isNaN(value)) return expect(value + 0).toBe(truth + 0);
    const at = missing.find((one) => one.ranks.includes(rank));
    if (at === undefined) throw new Error(`rank ${rank} is nowhere`);
    const { low, high, before, count } = at.interval;
    expect([truth >= low, truth <= high]).toEqual([true, true]);
    expect(sorted.filter((one) => one < low).length).toBe(before);
    expect(sorted.filter((one) => one >= low && one <= high).length).toBe(count);
  });
}

describe("values that are sifted in rounds", () => {
  it(`give the order statistics of ${samples.length} samples, or say where they lie`, () => {
    const found = sift(samples, [2048, 6144, 12_288, SIZE], 6000);
    found.forEach(expectTrue);
    const lost = found.filter(({ missing }) => missing.length > 0);
    expect(lost).toEqual([]);
  });

  it("lose nothing but the values for which there is no room", () => {
    const found = sift(
      samples.filter((_, i) => i % 3 === 0),
      [1024, 12_288, SIZE],
      1100,
    );
    found.forEach(expectTrue);
    expect(found.some(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("say where ranks are that windows missed, because the first paths are not like the others", () => {
    const drifting = samples.slice(0, 6).map((values, i) => values.map((value, at) => value + (at < 2048 ? 0 : i)));
    const found = sift(drifting, [2048, 6144, SIZE], 6000);
    found.forEach(expectTrue);
    expect(found.some(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("need room for about the root of the number of paths", () => {
    const shares = PERCENTILES.map((percent) => percent / 100);
    for (const [paths, factor] of [
      [1e5, 12],
      [1e6, 12],
      [1e7, 12],
    ] as const) {
      const half = sharesHeld(paths / 2, paths, shares) * (paths / 2);
      expect(half / Math.sqrt(paths)).toBeGreaterThan(factor - 4);
      expect(half / Math.sqrt(paths)).toBeLessThan(factor);
      const rounds = roundsOf(paths, BLOCK, { room: 20 * Math.sqrt(paths), shares });
      expect(rounds?.ends.at(-1)).toBe(paths);
    }
    expect(roundsOf(1e6, BLOCK, { room: 4 * 1e3, shares })).toBe(null);
  });
});

describe("values in ranges", () => {
  it("are those between the ends, with how many lie below, of more values than are looked at together", () => {
    const { loops, allocate } = wasmKernel(8 * 50_000);
    for (const ordering of [undefined, makeOrdering(loops, allocate)]) {
      for (const whole of samples.filter((_, i) => i % 3 === 0)) {
        const values = whole.filter((value) => value === value);
        const sorted = values.slice().sort();
        const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
        const ranges = united([
          { low: -Infinity, high: at(0.1) },
          { low: at(0.3), high: at(0.3) },
          { low: at(0.5), high: at(0.6) },
          { low: at(0.99), high: Infinity },
        ]);
        const found = siftRanges(values, ranges, ordering);
        ranges.forEach(({ low, high }, index) => {
          expect(found[index]?.below).toBe(values.filter((value) => value < low).length);
          expect(found[index]?.values).toEqual(values.filter((value) => value >= low && value <= high));
        });
      }
    }
  });
});

describe("the loops of sifting in WebAssembly", () => {
  it("are the reference's to the bit, with numbers at all ends, without numbers, and in any quantity", () => {
    const { loops, allocate } = wasmKernel(3 * 8 * 1100);
    const [lane, out] = [allocate(1027), allocate(1028)];
    const own = new Float64Array(1028);
    const odd = [NaN, -0, 0, Infinity, -Infinity, 0.25, 0.75, Number.MIN_VALUE];
    const values = Float64Array.from({ length: 1027 }, (_, i) =>
      i % 3 === 0 ? (odd[(i / 3) % 8] as number) : Math.fround((i * 0.37) % 1),
    );
    lane.set(values);
    for (const size of [1, 2, 3, 4, 5, 63, 1024, 1027]) {
      expect(loops.countNumbers(lane, size)).toBe(REFERENCE_LOOPS.countNumbers(values, size));
      for (const [low, high] of [
        [0.25, 0.75],
        [0, 0],
        [-Infinity, Infinity],
        [-Infinity, 0.1],
        [0.9, Infinity],
        [2, 3],
      ] as const) {
        const hits = REFERENCE_LOOPS.sift(values, own, low, high, size);
        expect(loops.sift(lane, out, low, high, size)).toBe(hits);
        expect(Array.from(out.subarray(0, hits + 1))).toEqual(Array.from(own.subarray(0, hits + 1)));
      }
    }
  });
});
