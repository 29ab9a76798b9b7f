import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import type { GrowthQuality } from "../../src/analysis/supplement.js";
import { forecastText } from "../../src/run.js";

const SHIPPED = "scenarios/adviser.yaml";
let run: Run;
beforeAll(async () => {
  const text = readFileSync(fileURLToPath(new URL(`../../${SHIPPED}`, import.meta.url)));
  run = (await forecastText(text, SHIPPED, { overrides: { paths: 1500 }, simulation: { threads: 1 } })).run;
});

const line = (id: GrowthQuality["id"], of = run): readonly (number | null | undefined)[] => {
  const found = of.supplement?.growthQuality?.find((one) => one.id === id);
  return [found?.first.value, found?.second.value];
};

/** The adviser's households, and its tiers: 100 bp to 1 m, 75 to 3 m, 50 to 10 m, 30 above. */
const HOUSEHOLDS = [
  [120, 5e5],
  [150, 1e6],
  [90, 2e6],
  [40, 4e6],
  [15, 1e7],
  [4, 2.5e7],
] as const;
const annualFee = (size: number): number =>
  Math.min(size, 1e6) * 0.01 +
  Math.max(0, Math.min(size, 3e6) - 1e6) * 0.0075 +
  Math.max(0, Math.min(size, 1e7) - 3e6) * 0.005 +
  Math.max(0, size - 1e7) * 0.003;
const runRate = (left: number): number =>
  HOUSEHOLDS.reduce((total, [count, size]) => total + count * annualFee(size * left), 0);

describe("what growth is made of", () => {
  it("keeps of a tiered schedule more than the assets keep, household by household", () => {
    expect(line("revenue-kept")[0]).toBeCloseTo(runRate(0.8) / runRate(1), 12);
  });

  it("has the largest household as a part of the firm, growing with the balance per household", () => {
    const [today, horizon] = line("largest-unit");
    expect(today).toBeCloseTo(25 / 800, 12);
    // As many households come as leave: contributions equal withdrawals, so all balances move alike.
    expect(horizon).toBeCloseTo(25 / 800, 12);
  });

  it("compares what the run says elsewhere", () => {
    const years = (measure: string) =>
      [...run.answers.fans, ...(run.supplement?.fans ?? [])]
        .find((fan) => fan.group === "firm" && fan.measure === measure && fan.window === "year")
        ?.points.map((point) => point?.p50.value);
    for (const measure of ["organic-growth", "retention"] as const)
      expect(line(measure)).toEqual([years(measure)?.[0], years(measure)?.[4]]);
    const projected = run.answers.projection.groups[0]?.years[0];
    expect(line("flow-coverage")[0]).toBeCloseTo((projected?.inflows as number) / (projected?.outflows as number), 12);
    const aum = run.answers.fans.find((fan) => fan.group === "firm" && fan.measure === "aum")?.points.at(-1);
    expect(line("low-to-median")[0]).toBe((aum?.p5.value as number) / (aum?.p50.value as number));
  });

  it("divides growth over the horizon between clients and markets, which with fees and payouts make all of it", () => {
    const found = run.supplement?.growthQuality?.find(({ id }) => id === "clients-and-markets");
    const near = run.supplement?.attribution.find(
      (one) =>
        one.group === "firm" &&
        one.year === null &&
        Math.abs((one.inflows.value - one.outflows.value) / one.opening.value - (found?.first.value ?? NaN)) < 1e-12,
    );
    const total =
      ((near?.closing.value as number) + (near?.fees.value as number)) / (near?.opening.value as number) - 1;
    expect((found?.first.value ?? 0) + (found?.second.value ?? 0)).toBeCloseTo(total, 12);
  });

  it("names a client's part of the firm, today and at the horizon, and leaves out what there is not", async () => {
    const text = `{ name: n, currency: USD, start: 2025-12-31, horizon: 2 years, seed: 1, paths: 20, markets: { assets: { a: { mean: 12%, volatility: 0% }, b: { mean: 0%, volatility: 0% } } },
  segments: [{ id: s, opening: 100m, mix: { a: 100% }, flows: {}, fees: { rate: 0bp } }, { id: t, opening: 100m, mix: { b: 100% }, flows: {}, fees: { rate: 0bp } }],
  clients: [{ id: c, mandates: { s: 30m, t: 10m }, departure: 0% }] }`;
    const { run: small } = await forecastText(text, "client.yaml", { simulation: { threads: 1 } });
    const [today, horizon] = line("largest-client", small);
    expect(today).toBeCloseTo(0.2, 12);
    expect(horizon).toBeCloseTo((30 * 1.12 ** 2 + 10) / (100 * 1.12 ** 2 + 100), 12);
    expect(line("largest-unit", small)).toEqual([undefined, undefined]);
    expect(line("revenue-kept", small)).toEqual([undefined, undefined]);
  });
});
