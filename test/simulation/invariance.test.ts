import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";
import { everything, RICH, RICH_SEGMENTS } from "./rich-plan.js";

const FANS = [
  { group: 0, measure: "aum", window: "month" },
  { group: 0, measure: "revenue", window: "trailing-12" },
  { group: 1, measure: "fee-rate", window: "year" },
] as const;

/** The ledger of chosen paths of one segment, as bytes. */
function ledgerOf(plan: Plan, id: string, paths: readonly number[]): string {
  const { values, lines } = replay(plan, Uint32Array.from(paths));
  const [segments, rows] = [plan.segments.length, plan.months.length * paths.length];
  const position = plan.segments.findIndex((segment) => segment.id === id);
  const parts = lines.map((_, line) => {
    const from = (line * segments + position) * rows;
    return Buffer.from(values.slice(from, from + rows).buffer).toString("base64");
  });
  return parts.join("\n");
}

const PATHS = [0, 1, 255, 256, 1023, 2999];
const base = testPlan(RICH);

describe("the same bits", () => {
  it("for every size of the work", async () => {
    const plan = testPlan({ ...RICH, fans: FANS });
    const [first, ...others] = await Promise.all(
      [256, 512, 768, 1024, 4096].map((blockPaths) => simulate(plan, { blockPaths })),
    );
    for (const run of others) expect(run).toEqual(first);
  });

  it("for a path, however many paths there are and in whatever company it is replayed", async () => {
    const [many, few] = [3000, 700].map((paths) => testPlan({ ...RICH, paths, fans: FANS })) as [Plan, Plan];
    const [all, first] = [await columnValues(many), await columnValues(few)];
    expect(all.map((column) => column.slice(0, 700))).toEqual(first);
    for (const { id } of RICH_SEGMENTS) {
      const together = ledgerOf(base, id, PATHS).split("\n");
      const alone = PATHS.map((path) => ledgerOf(base, id, [path]).split("\n"));
      together.forEach((line, position) => {
        const parts = alone.map((lines) => Buffer.from(lines[position] as string, "base64"));
        expect(interleaved(parts).equals(Buffer.from(line, "base64"))).toBe(true);
      });
    }
  });

  it("in the replay as in the run", async () => {
    const at = 25;
    const plan = testPlan({ ...RICH, kept: [{ group: 0, measure: "aum", window: "month", at }] });
    const { kept } = await simulate(plan);
    const { values, lines, paths } = replay(plan, Uint32Array.from(PATHS));
    const row = (segment: number) => ((lines.indexOf("closing") * 3 + segment) * 26 + at) * paths.length;
    PATHS.forEach((path, position) => {
      const firm = [0, 1, 2].reduce((sum, segment) => sum + (values[row(segment) + position] as number), 0);
      expect(kept[0]?.values[path]).toBe(firm);
    });
  });

  it("for a segment, when another is added before it", () => {
    const other = {
      id: "new",
      opening: 55,
      mix: [0.5, 0.5, 0],
      inflows: { rate: 0.01, shock: { volatility: 0.3, between: 0.5 } },
    };
    const more = testPlan({ ...RICH, segments: [...RICH_SEGMENTS, other] });
    const { exchanges, ...apart } = RICH;
    const before = testPlan({ ...apart, segments: [other, ...RICH_SEGMENTS] });
    const without = testPlan(apart);
    expect(exchanges).toHaveLength(1);
    for (const { id } of RICH_SEGMENTS) {
      expect(ledgerOf(more, id, PATHS)).toBe(ledgerOf(base, id, PATHS));
      expect(ledgerOf(before, id, PATHS)).toBe(ledgerOf(without, id, PATHS));
    }
  });

  it("for every segment, when an asset class is appended, correlated or not", () => {
    const appended = (rho: number): PlanSpec => ({
      ...RICH,
      assets: [...(RICH.assets ?? []), { id: "zinc", mean: 0.05, volatility: 0.3 }],
      correlation: [...(RICH.correlation ?? []), [0, 3, rho]],
      segments: RICH_SEGMENTS.map((segment) => ({ ...segment, mix: [...(segment.mix as readonly number[]), 0] })),
    });
    for (const rho of [0, 0.4]) {
      for (const { id } of RICH_SEGMENTS)
        expect(ledgerOf(testPlan(appended(rho)), id, PATHS)).toBe(ledgerOf(base, id, PATHS));
    }
  });

  it("for the same file in another order of segments, uncertain values and exchanges", () => {
    const { exchanges: _, ...apart } = RICH;
    const reversed = testPlan({ ...apart, segments: [...RICH_SEGMENTS].reverse() });
    for (const { id } of RICH_SEGMENTS)
      expect(ledgerOf(reversed, id, PATHS)).toBe(ledgerOf(testPlan(apart), id, PATHS));
  });

  it("for a longer horizon", () => {
    const [short, long] = [testPlan({ ...RICH, months: 12 }), testPlan({ ...RICH, months: 26 })];
    const opening = (plan: Plan) => {
      const { values, lines, paths } = replay(plan, Uint32Array.from(PATHS));
      const from = lines.indexOf("closing") * 3 * plan.months.length * paths.length;
      return values.slice(from, from + 12 * paths.length);
    };
    expect(opening(long)).toEqual(opening(short));
  });

  it("in any time zone", () => {
    const zones = ["UTC", "America/St_Johns", "Pacific/Kiritimati"].map((zone) => {
      process.env["TZ"] = zone;
      return ledgerOf(testPlan(RICH), "shocks", PATHS);
    });
    delete process.env["TZ"];
    expect(new Set(zones).size).toBe(1);
  });

  it("but other numbers for another seed", () => {
    expect(ledgerOf(testPlan({ ...RICH, seed: "2" }), "net", PATHS)).not.toBe(ledgerOf(base, "net", PATHS));
  });
});

describe("a run", () => {
  it("stops with the reason of its signal and says how far it is", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const plan = testPlan({ ...RICH, paths: 6000 });
    const stopped = simulate(plan, {
      signal: controller.signal,
      onProgress: (done, total) => {
        seen.push(done / total);
        if (done >= 2048) controller.abort(new Error("enough"));
      },
    });
    await expect(stopped).rejects.toThrow("enough");
    expect(seen).toEqual([1024 / 6000, 2048 / 6000]);
  });

  it("takes a single path, and gives no standard errors for it", async () => {
    const { fans, drawdown } = await simulate(testPlan({ ...RICH, paths: 1, fans: FANS }));
    expect(fans[0]?.points[0]?.mean.standardError).toBeNull();
    expect(fans[0]?.points[0]?.percentiles.map(({ standardError }) => standardError)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(drawdown.recovered.standardError).toBeNull();
  });

  it("adds up on every row, and bends nothing that it need not", async () => {
    const { largestResidual, counts } = await simulate(testPlan({ ...RICH, fans: everything(1) }));
    // Nine terms, each rounded once: a few parts in 1e16 of the opening.
    expect(largestResidual).toBeLessThan(2e-15);
    expect(counts.cappedOutflows + counts.cappedFees + counts.flooredReturns).toBe(0);
  });

  it("refuses what its memory cannot hold before it begins, with a number that fits", async () => {
    const kept = [{ group: 0, measure: "aum", window: "month", at: 9 }] as const;
    const plan = testPlan({ ...RICH, paths: 900_000_000, fans: FANS, kept });
    await expect(simulate(plan)).rejects.toThrow(
      /^scenario: paths is 900000000; its run would take 7\.\d GB, and 3\.2 GB is the limit\. Write at most 3\d0000000 paths, or keep fewer values\.$/,
    );
    await expect(simulate({ ...plan, paths: 1000 }, { memoryLimit: 1e6 })).rejects.toThrow("Keep fewer values");
    await expect(simulate({ ...plan, paths: 1_000_000 }, { threads: 1000 })).rejects.toThrow(
      /^options: threads is 1000; its run would take \d+\.\d GB, and 3\.2 GB is the limit\. Write at most \d+; /,
    );
    await expect(simulate(testPlan({ ...RICH, paths: 0 }))).rejects.toThrow(
      "paths is 0; a simulation takes 1 to 4294967295 paths",
    );
  });
});

/** Every point of the fans on every path. */
async function columnValues(plan: Plan): Promise<readonly (readonly number[])[]> {
  const kept = FANS.flatMap((series) =>
    [11, 23].map((month) => ({ ...series, at: series.window === "year" ? 1 : month })),
  );
  const found = await simulate({ ...plan, outputs: { ...plan.outputs, kept } });
  return found.kept.map(({ values }) => [...values]);
}

/** [month] of each path → [month][path]. */
function interleaved(parts: readonly Buffer[]): Buffer {
  const months = (parts[0]?.length ?? 0) / 8;
  const rows = Array.from({ length: months }, (_, month) =>
    parts.map((part) => part.subarray(8 * month, 8 * month + 8)),
  );
  return Buffer.concat(rows.flat());
}
