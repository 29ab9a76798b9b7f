import { describe, expect, it } from "vitest";
import { countValues } from "../../src/simulation/collect/count.js";
import { gatherValues } from "../../src/simulation/collect/gather.js";
import { momentsOf } from "../../src/simulation/collect/moments.js";
import { nextAbove, nextBelow } from "../../src/simulation/collect/neighbours.js";
import { orderColumn, orderedLength } from "../../src/simulation/collect/order-columns.js";
import { REFERENCE_LOOPS } from "../../src/simulation/collect/reference-loops.js";
import { placeWindows, type Range } from "../../src/simulation/collect/search.js";
import { summaryRanks } from "../../src/simulation/collect/summaries.js";
import { boundsOf, bucketOf, makeWindow } from "../../src/simulation/collect/windows.js";
import { closerWindows } from "../../src/simulation/closer-windows.js";
import { bucketsEnough, bucketsFor, CLOSER_BUCKETS } from "../../src/simulation/memory.js";
import { countIn, locateAll, searchRanks } from "../../src/simulation/rank-search.js";
import type { Running } from "../../src/simulation/running.js";
import { SHAPES, SIZE, samples } from "./samples.js";

const SHARES = [0, 0.005, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
const NOTHING = { columns: [], sheets: () => ({}) };

/** A run whose passes read columns of given values in blocks, and take so many bytes at a time. */
function runOver(columns: readonly Float64Array[]): { readonly run: Running; readonly passes: () => number } {
  let passes = 0;
  const tools = { thread: 0, sifted: new Float64Array(1025) };
  const crew: Running["crew"] = {
    threads: 1,
    allocate: (bytes) => new ArrayBuffer(bytes),
    run: async (task) => {
      if (task.kind !== "roll") throw new Error("no such task here");
      passes++;
      const { count, gather } = task.sheets;
      const collectors = [
        ...(count === undefined ? [] : [countValues(count, REFERENCE_LOOPS, tools)]),
        ...(gather === undefined ? [] : [gatherValues(gather, REFERENCE_LOOPS, tools)]),
      ];
      task.columns.forEach((position, column) => {
        for (let first = 0; first < task.paths; first += 1024) {
          const lane = columns[position]?.slice(first, Math.min(first + 1024, task.paths)) ?? new Float64Array();
          for (const collector of collectors) collector.column?.(column, lane, { first, size: lane.length });
        }
      });
      return 1;
    },
  };
  const run = {
    plan: { paths: SIZE, groups: [], markets: { assets: [] } },
    job: { columns: columns.map(() => ({})), history: [] },
    sizes: { unitPaths: 1024 },
    crew,
    progress: { begin: () => () => {} },
  };
  return { run: run as unknown as Running, passes: () => passes };
}

/** Every rank that is wanted of every column, found in passes; and by sorting. */
async function search(columns: readonly Float64Array[], windows: readonly (readonly Range[])[], bytes: number) {
  const { run, passes } = runOver(columns);
  const arena = new ArrayBuffer(bytes);
  const sorted = columns.map((values) => values.filter((value) => value === value).sort());
  const placed = windows.map((own, column) => ({ column, windows: own }));
  const beside = { columns: [...columns.keys()], sheets: () => ({}) };
  const count = await countIn({ run, arena, beside, after: 0 }, placed);
  const entries = placed.map(({ column, windows: own }) => {
    const { length } = sorted[column] as Float64Array;
    const ranks = length === 0 ? [] : [...new Set(SHARES.map((share) => Math.floor((length - 1) * share)))];
    return { column, windows: own, ranks, interval: { low: -Infinity, high: Infinity, before: 0, count: length } };
  });
  const known = columns.map(() => new Map<number, number>());
  const next = () => ({ beside: NOTHING, after: 0 });
  await searchRanks({ run, arena, known, next }, locateAll(entries, count));
  entries.forEach(({ column, ranks }) => {
    expect(ranks.map((rank) => (known[column]?.get(rank) as number) + 0)).toEqual(
      ranks.map((rank) => (sorted[column]?.[rank] as number) + 0),
    );
  });
  return passes();
}

function windowsOf(values: Float64Array): readonly Range[] {
  const sample = values
    .subarray(0, 2000)
    .filter((value) => value === value)
    .sort();
  return sample.length === 0 ? [] : placeWindows(sample.length, SHARES, (rank) => sample[rank] as number);
}

describe("ranks sought in passes", () => {
  it(`are those of the sorted values, in ${samples.length} samples of ${Object.keys(SHAPES).length} shapes`, async () => {
    await search(samples, samples.map(windowsOf), 2 ** 24);
  });

  it("are so in memory for a few values at a time", async () => {
    expect(await search(samples, samples.map(windowsOf), 2 ** 16)).toBeGreaterThan(2);
  });

  it("are so without any window, and with windows that miss all of them", async () => {
    await search(
      samples,
      samples.map(() => []),
      2 ** 20,
    );
    const far = [
      { low: -3, high: -2.5 },
      { low: 0.1, high: 0.1 },
      { low: 1e9, high: 2e9 },
    ];
    expect(
      await search(
        samples,
        samples.map(() => far),
        2 ** 20,
      ),
    ).toBeGreaterThan(3);
  });

  it("take one pass to count and one to gather where windows hold them and there is room", async () => {
    const plain = samples.slice(0, 12);
    expect(await search(plain, plain.map(windowsOf), 2 ** 24)).toBe(2);
  });
});

describe("windows that are drawn closer by a count of the first paths", () => {
  const FIRST = 8192;
  const numbers = samples.map((values) => values.subarray(0, FIRST).filter((value) => value === value));
  const wide = samples.map((values) => {
    const sample = values.subarray(0, 256).filter((value) => value === value);
    return sample.length === 0 ? [] : placeWindows(sample.length, SHARES, (rank) => sample.sort()[rank] as number);
  });
  const closer = async (placed: readonly (readonly Range[])[]) => {
    const arena = new ArrayBuffer(2 ** 22);
    const beside = { columns: [...samples.keys()], sheets: () => ({}) };
    const found = await closerWindows(
      { run: runOver(samples).run, arena, beside, paths: FIRST, buckets: CLOSER_BUCKETS, after: 0 },
      placed.map((windows, column) => ({ column, windows })),
      { numbersOf: (column) => numbers[column]?.length ?? 0, sharesOf: () => SHARES },
    );
    return found.map(({ windows }) => windows);
  };

  it("lie within the wide ones, hold what they should, and fewer values", async () => {
    const windows = await closer(wide);
    expect(await search(samples, windows, 2 ** 24)).toBeLessThan(5);
    const held = (own: readonly Range[], column: number): number =>
      (samples[column] as Float64Array).filter((value) => own.some(({ low, high }) => value >= low && value <= high))
        .length;
    const [before, after] = [wide, windows].map((all) => all.reduce((sum, own, column) => sum + held(own, column), 0));
    expect(after).toBeLessThan(0.7 * (before as number));
    windows.forEach((own, column) =>
      own.forEach(({ low, high }) => {
        expect(wide[column]?.[0]?.low).toBeLessThanOrEqual(low);
        expect(wide[column]?.at(-1)?.high).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  it("cost further passes, and no number, where the wide ones hold nothing", async () => {
    const far = samples.map(() => [
      { low: -3, high: -2.5 },
      { low: 1e9, high: 2e9 },
    ]);
    await search(samples, await closer(far), 2 ** 20);
  });
});

describe("buckets of the windows of all paths", () => {
  it("are so many that the values of three of each fit, and no more than there is room for", () => {
    const windows = 15_000;
    for (const [paths, bytes] of [
      [1e6, 6e7],
      [1e7, 5e7],
    ] as const) {
      const buckets = bucketsEnough(windows, { paths, first: paths / 24 }, bytes);
      const values = 10 * Math.sqrt(0.12 * 24 * paths);
      expect((8 * 3 * windows * values) / buckets).toBeLessThan(bytes);
      expect((8 * 3 * windows * values) / (buckets / 2)).toBeGreaterThan(0.5 * bytes);
      expect(bucketsFor(windows, bytes, buckets)).toBe(buckets);
      expect(4 * windows * bucketsFor(windows, bytes / 16, buckets)).toBeLessThan(bytes);
    }
  });
});

describe("columns that are ordered around their means", () => {
  it("have the order statistics of columns that are sorted", () => {
    const values = new Float64Array(SIZE * samples.length);
    samples.forEach((sample, row) => values.set(sample, row * SIZE));
    const moments = Float64Array.from(samples.flatMap((sample) => Object.values(momentsOf(sample))));
    const kind = { percentiles: [5, 50, 95], purpose: "summary" } as const;
    const rows = [...samples.keys()];
    const found = new Float64Array(orderedLength(kind) * rows.length);
    const sheet = { ...kind, values, paths: SIZE, rows, moments, found };
    for (const row of rows) {
      orderColumn(sheet, row);
      const sorted = (samples[row] as Float64Array).filter((value) => value === value).sort();
      const ranks = kind.percentiles.flatMap((percent) => summaryRanks(sorted.length, percent / 100));
      const at = row * orderedLength(kind);
      expect(found[at]).toBe(sorted.length);
      if (sorted.length === 0) continue;
      expect(ranks.map((_, index) => (found[at + 1 + index] as number) + 0)).toEqual(
        ranks.map((rank) => (sorted[rank] as number) + 0),
      );
    }
  });
});

describe("buckets", () => {
  it("hold exactly the doubles between their bounds", () => {
    for (const [low, high] of [
      [0, 1],
      [-1e-3, 7e10],
      [1, 1 + 3 * Number.EPSILON],
      [-Number.MAX_VALUE, Number.MAX_VALUE],
      [0, 20 * Number.MIN_VALUE],
      [-5, -5],
    ] as const) {
      const window = makeWindow(low, high, 64);
      const buckets = new Set(
        [low, high, 0.3 * low + 0.7 * high, 0.5 * low + 0.5 * high].map((v) => bucketOf(v, window)),
      );
      for (const bucket of buckets) {
        const bounds = boundsOf(window, bucket);
        expect(bucketOf(bounds.low, window)).toBe(bucket);
        expect(bucketOf(bounds.high, window)).toBe(bucket);
        if (bounds.low > low) expect(bucketOf(nextBelow(bounds.low), window)).toBeLessThan(bucket);
        if (bounds.high < high) expect(bucketOf(nextAbove(bounds.high), window)).toBeGreaterThan(bucket);
      }
    }
  });

  it("have neighbours as the standard's next up and next down", () => {
    expect([nextAbove(1), nextBelow(1), nextAbove(0), nextBelow(0)]).toEqual([
      1 + Number.EPSILON,
      1 - Number.EPSILON / 2,
      Number.MIN_VALUE,
      -Number.MIN_VALUE,
    ]);
    expect(nextAbove(Number.MAX_VALUE)).toBe(Infinity);
    expect(nextBelow(-1)).toBe(-1 - Number.EPSILON);
  });
});
