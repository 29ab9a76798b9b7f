import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { findKpi, type Figure } from "../../src/index.js";
import { forecastText } from "../../src/run.js";
import { kpiFigures } from "../../src/cli/text/kpi-figures.js";
import { smallRun } from "../analysis/small-run.js";

const SHIPPED = "scenarios/adviser.yaml";

let run: Run;
beforeAll(async () => {
  const text = readFileSync(fileURLToPath(new URL(`../../${SHIPPED}`, import.meta.url)));
  run = (await forecastText(text, SHIPPED, { overrides: { paths: 50 }, simulation: { threads: 1 } })).run;
});

const figuresOf = (key: string, statistic: Figure["statistic"]): readonly Figure[] =>
  findKpi(key)
    .figures(run)
    .filter((one) => one.statistic === statistic);

const expected = (key: string, period: string, of = "Firm"): number =>
  figuresOf(key, "expected").find((one) => one.period === period && one.of === of)?.value as number;

describe("the firm around the assets", () => {
  it("adds up from its statement in every year", () => {
    const years = run.answers.economics?.years ?? [];
    expect(years.length).toBe(5);
    for (const { year, netRevenue, otherRevenue, costs, bonus } of years) {
      const earned = netRevenue + sum(otherRevenue);
      const spent = sum(costs) + bonus;
      const period = String(year);
      expect(expected("total-revenue", period) / earned).toBeCloseTo(1, 12);
      expect(expected("cost", period) / spent).toBeCloseTo(1, 12);
      expect(expected("operating-income", period) / (earned - spent)).toBeCloseTo(1, 10);
      expect(expected("margin", period)).toBeCloseTo((earned - spent) / earned, 12);
    }
  });

  it("has the fans of the run, with their errors", () => {
    for (const key of ["total-revenue", "cost", "operating-income", "margin"] as const) {
      const fan = run.answers.fans.find(({ measure, window }) => measure === key && window === "year");
      const point = fan?.points.find((one) => one?.at === "2028");
      const found = figuresOf(key, "p5").find(({ period }) => period === "2028");
      expect({ value: found?.value, standardError: found?.standardError }).toEqual(point?.p5);
    }
    const trailing = run.answers.fans.find(
      ({ measure, window }) => measure === "operating-income" && window === "trailing-12",
    );
    const last = figuresOf("operating-income", "p50").find(({ period }) => period === "12 months to 2030-12");
    expect(last?.value).toBe(trailing?.points.at(-1)?.p50.value);
  });

  it("is shared among the heads of each role", () => {
    const year = run.answers.projection.groups[0]?.years.find((one) => one.year === 2027);
    // The scenario has 7 advisers to 2026, 8 in 2027, and 9 people in operations.
    expect(expected("aum-per-head", "2027", "Advisers")).toBeCloseTo((year?.averageAum as number) / 8, 3);
    expect(expected("aum-per-head", "2027", "Operations")).toBeCloseTo((year?.averageAum as number) / 9, 3);
    expect(expected("revenue-per-head", "2027", "Advisers")).toBeCloseTo(expected("total-revenue", "2027") / 8, 3);
  });

  it("is said to be missing where a scenario has no economics", async () => {
    const { run: without } = await smallRun({ "paths: 400": "paths: 1" });
    expect(kpiFigures(findKpi("margin"), without)).toContain("This run has no figure of it, which takes a scenario");
    expect(kpiFigures(findKpi("aum-per-head"), without)).toContain("`people` under `economics`");
  });
});

describe("client retention", () => {
  it("loses the departures of the scenario and none of its withdrawals", () => {
    // Departures of 3% and withdrawals of 2% a year: three fifths of what leaves.
    const year = run.answers.projection.groups[0]?.years.find((one) => one.year === 2026);
    const [outflows, opening] = [year?.outflows as number, year?.opening as number];
    expect(expected("retention", "2026")).toBeCloseTo(1 - (outflows * 0.6) / opening, 12);
    expect(expected("retention", "2026")).toBeCloseTo(0.97, 2);
  });

  it("counts dated outflows in full, and those that nobody called withdrawals", async () => {
    const { run: small } = await smallRun({
      "paths: 400": "paths: 1",
      "{ inflows: 12%, outflows: 10%,": "{ inflows: 12%, departures: 4%, withdrawals: 6%,",
    });
    const yearOf = (group: string) =>
      small.answers.projection.groups.find((one) => one.group === group)?.years.find((one) => one.year === 2027);
    const [funds, mandates, firm] = ["segment:funds", "segment:mandates", "firm"].map(yearOf);
    const left = (funds?.outflows as number) * 0.4 + (mandates?.outflows as number);
    const found = findKpi("retention")
      .figures(small)
      .find(({ period, statistic }) => period === "2027" && statistic === "expected");
    expect(found?.value).toBeCloseTo(1 - left / (firm?.opening as number), 12);
  });
});

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
