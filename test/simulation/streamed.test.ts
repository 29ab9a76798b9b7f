import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.js";
import { columnsOf } from "../../src/simulation/collect/columns.js";
import { sizesOf } from "../../src/simulation/memory.js";
import { simulate, simulateWithin } from "../../src/simulation/simulate.js";
import { testPlan } from "./plan-builder.js";
import { everything, RICH } from "./rich-plan.js";

const AT_END = { group: 0, measure: "aum", window: "month", at: 25 } as const;

/** Everything that can be asked, of a plan with negative values, paths without a number, ties and columns that are constant. */
const RICH_ASKED: Plan = testPlan({
  ...RICH,
  paths: 4500,
  segments: [
    ...(RICH.segments ?? []),
    { id: "still", opening: 50, mix: [0, 0, 0] },
    { id: "empty", opening: 0, mix: [0, 0, 0] },
    { id: "new", opening: 0, mix: [0, 1, 0], inflows: { amount: 1, rate: 0 } },
  ],
  fans: [0, 4, 5].flatMap((group) => everything(1).map((series) => ({ ...series, group }))),
  kept: [AT_END, { group: 1, measure: "fee-rate", window: "year", at: 1 }],
  growth: [0, 1, 2].flatMap((group) => [
    { group, ratio: "total" as const, year: 1 },
    { group, ratio: "total" as const, year: null },
    { group, ratio: "organic" as const, year: null },
    { group, ratio: "yield" as const, year: null },
  ]),
  spreads: [AT_END, { group: 0, measure: "revenue", window: "trailing-12", at: 25 }],
  nearest: [0, 1, 4],
});

describe("columns that are sifted in rounds, or counted and gathered in passes,", () => {
  const kept = simulateWithin(RICH_ASKED, {}, { values: 2 ** 31 });

  it("have the same bits as columns that are kept and sorted, in blocks of any size", async () => {
    const routes = new Set();
    let rolled = 0;
    const onProgress = (): void => void rolled++;
    for (const [limits, blockPaths] of [
      [{ values: 1, held: 0 }, 1024],
      [{ values: 4e6, held: 1e6 }, 256],
      [{ values: 2e7, held: 0 }, 1024],
      [{ values: 2e7, held: 1e8 }, 768],
    ] as const) {
      rolled = 0;
      expect(await simulateWithin(RICH_ASKED, { blockPaths, onProgress }, limits)).toEqual(await kept);
      routes.add(sizesOf(RICH_ASKED, columnsOf(RICH_ASKED), { blockPaths }, limits).route);
    }
    expect([...routes]).toEqual(["streamed", "sifted"]);
    // With room for all that can be a percentile every path is rolled once, also where many paths share a value: two blocks
    // for each of four units of 1024 paths, and one for the rest.
    expect(rolled).toBe(9);
  });

  it("hold what they should: constants, ratios over nothing, spreads and sets", async () => {
    const { fans, spreads, nearest, growth } = await kept;
    const still = fans.find(({ request }) => request.group === 4 && request.measure === "aum");
    expect(still?.points[25]?.percentiles.map(({ value }) => value)).toEqual([50, 50, 50, 50, 50]);
    const rates = fans.find(({ request }) => request.group === 5 && request.measure === "fee-rate");
    expect(rates?.points.every((point) => point === null)).toBe(true);
    for (const { bins } of spreads) expect(bins.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
    expect(nearest.map(({ group, percent, paths }) => [group, percent, paths])).toEqual(
      [0, 1, 4].flatMap((group) => [5, 25, 50, 75, 95].map((percent) => [group, percent, 90])),
    );
    expect(nearest.filter(({ group }) => group === 4).map(({ path }) => path)).toEqual([0, 0, 0, 0, 0]);
    expect(growth.every(({ summary }) => summary !== null)).toBe(true);
  });

  it("report one progress over all passes, which never goes back", async () => {
    const seen: number[] = [];
    await simulateWithin(RICH_ASKED, { onProgress: (done) => seen.push(done) }, { values: 4e6 });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(4500);
  });

  it("stop with the signal's reason in a later pass", async () => {
    const controller = new AbortController();
    const onProgress = (done: number) => void (done > 3500 && controller.abort(new Error("enough")));
    await expect(
      simulateWithin(RICH_ASKED, { signal: controller.signal, onProgress }, { values: 4e6 }),
    ).rejects.toThrow("enough");
  });

  it("are not asked for by anyone whose blocks split a leaf", async () => {
    await expect(simulate(RICH_ASKED, { blockPaths: 300 })).rejects.toThrow(
      "options: blockPaths is 300; paths are rolled together in multiples of 256. Write 256, 512, 1024 or 4096.",
    );
  });
});
