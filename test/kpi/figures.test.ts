import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProjectionMonth, Run } from "../../src/analysis/run.js";
import { findKpi, KPIS } from "../../src/kpi/kpis.js";
import type { Figure, Statistic } from "../../src/kpi/kpi.js";
import { forecastText } from "../../src/run.js";
import { smallRun, WITHOUT_CHANCE } from "../analysis/small-run.js";

/** Published figures by segment, flows that answer to returns, uncertain assumptions; five years with a stub at both ends. */
const SHIPPED = "scenarios/base.yaml";
/** What only scenarios with `economics` have. */
const OF_THE_FIRM_AROUND = [
  "total-revenue",
  "cost",
  "operating-income",
  "margin",
  "heads",
  "aum-per-head",
  "revenue-per-head",
];
const HORIZON = "2025-10 to 2030-09";

let run: Run;
beforeAll(async () => {
  const text = readFileSync(fileURLToPath(new URL(`../../${SHIPPED}`, import.meta.url)));
  run = (await forecastText(text, SHIPPED, { overrides: { paths: 100 }, simulation: { threads: 1 } })).run;
});

function figure(key: string, statistic: Statistic, period: string, of = "Firm"): Figure {
  const found = findKpi(key)
    .figures(run)
    .filter((one) => one.statistic === statistic && one.period === period && one.of === of);
  expect([key, statistic, period, found.length]).toEqual([key, statistic, period, 1]);
  return found[0] as Figure;
}

const valueOf = (key: string, statistic: Statistic, period: string): number | null =>
  figure(key, statistic, period).value;

const estimateOf = (key: string, statistic: Statistic, period: string) => {
  const { value, standardError } = figure(key, statistic, period);
  return { value, standardError };
};

const firmMonths = (): readonly ProjectionMonth[] =>
  run.answers.projection.groups.find(({ group }) => group === "firm")?.months ?? [];

const monthsOf = (year: number): readonly ProjectionMonth[] =>
  firmMonths().filter(({ at }) => at.startsWith(`${year}-`));

const sumOf = (months: readonly ProjectionMonth[], line: Exclude<keyof ProjectionMonth, "at">): number =>
  months.reduce((total, month) => total + (month[line] ?? 0), 0);

describe("the figures of a shipped scenario", () => {
  it("come out for every KPI, each once, as finite numbers with the errors of simulated ones", () => {
    for (const { key, figures } of KPIS) {
      const found = figures(run);
      const places = found.map(({ of, period, statistic }) => `${key} ${of} ${period} ${statistic}`);
      if (OF_THE_FIRM_AROUND.includes(key)) expect([key, found.length]).toEqual([key, 0]);
      else expect(found.length, key).toBeGreaterThan(0);
      // The shortfall has two units in two statistics; nothing else may share a place.
      expect(new Set(places).size).toBe(places.length);
      for (const { value, standardError, statistic } of found) {
        expect(Number.isFinite(value), places.join()).toBe(true);
        expect(standardError === null, places.join()).toBe(statistic === "expected" || statistic === "start");
      }
    }
  });

  it("are the run's own where it answers the same by another table", () => {
    const [aum, revenue] = run.answers.distributions.map(({ point }) => point);
    for (const statistic of ["p5", "p50", "p95", "mean"] as const) {
      expect(estimateOf("aum", statistic, "2030-09")).toEqual(aum?.[statistic]);
      expect(estimateOf("aum", statistic, "2030 (Jan–Sep)")).toEqual(aum?.[statistic]);
      expect(estimateOf("revenue", statistic, "12 months to 2030-09")).toEqual(revenue?.[statistic]);
      expect(estimateOf("drawdown", statistic, HORIZON)).toEqual(run.answers.drawdown.depth[statistic]);
      expect(estimateOf("time-to-recover", statistic, HORIZON)).toEqual(
        run.answers.drawdown.monthsToRecover?.[statistic],
      );
    }
    expect(estimateOf("time-to-recover", "chance", HORIZON)).toEqual(run.answers.drawdown.recovered);
    expect(valueOf("aum", "start", "2025-09-30")).toBe(90.9e9);
  });

  it("have the growth rates and fans that the run has for each year", () => {
    const of2027 = run.answers.growth.find(({ group, year }) => group === "firm" && year === 2027);
    const whole = run.answers.growth.find(({ group, year }) => group === "firm" && year === null);
    expect(estimateOf("total-growth", "p95", "2027")).toEqual(of2027?.total?.p95);
    expect(estimateOf("organic-growth", "p5", HORIZON)).toEqual(whole?.organic?.p5);
    expect(estimateOf("fee-rate", "p50", "2027")).toEqual(of2027?.revenueYield?.p50);
    for (const key of ["average-aum", "net-flows", "revenue"] as const) {
      const fan = run.answers.fans.find((one) => one.group === "firm" && one.measure === key && one.window === "year");
      expect(estimateOf(key, "p5", "2027")).toEqual(fan?.points.find((point) => point?.at === "2027")?.p5);
    }
  });

  it("add up to what the months of the ledger say", () => {
    const months = monthsOf(2027);
    const average = months.reduce((total, { opening, closing }) => total + (opening + closing) / 2, 0) / 12;
    const [first, last] = [months[0], months[11]] as [ProjectionMonth, ProjectionMonth];
    const net = sumOf(months, "inflows") - sumOf(months, "outflows");
    const expected: Readonly<Record<string, number>> = {
      aum: last.closing,
      "average-aum": average,
      "total-growth": last.closing / first.opening - 1,
      inflows: sumOf(months, "inflows"),
      outflows: sumOf(months, "outflows"),
      "net-flows": net,
      "organic-growth": net / first.opening,
      "outflow-rate": sumOf(months, "outflows") / average,
      "market-gain": sumOf(months, "marketGain"),
      "market-growth": sumOf(months, "marketGain") / first.opening,
      revenue: sumOf(months, "revenue"),
      "fee-rate": sumOf(months, "revenue") / average,
      fees: sumOf(months, "fees"),
    };
    for (const [key, value] of Object.entries(expected)) {
      // Sums of doubles against sums of decimals, rounded once.
      expect((valueOf(key, "expected", "2027") as number) / value, key).toBeCloseTo(1, 12);
    }
  });

  it("annualise a stub year where they are rates a year", () => {
    const months = monthsOf(2025);
    const average = months.reduce((total, { opening, closing }) => total + (opening + closing) / 2, 0) / 3;
    expect(months.length).toBe(3);
    expect(valueOf("outflow-rate", "expected", "2025 (Oct–Dec)")).toBeCloseTo(
      (sumOf(months, "outflows") * 4) / average,
      12,
    );
    expect(valueOf("fee-rate", "expected", "2025 (Oct–Dec)")).toBeCloseTo((sumOf(months, "revenue") * 4) / average, 12);
  });

  it("follow the ledger over the horizon", () => {
    const months = firmMonths();
    const [opening, closing] = [90.9e9, months.at(-1)?.closing as number];
    const gain = sumOf(months, "marketGain");
    expect(valueOf("total-growth", "expected", HORIZON)).toBeCloseTo(closing / opening - 1, 12);
    expect(valueOf("market-growth", "expected", HORIZON)).toBeCloseTo(gain / opening, 12);
    expect(valueOf("market-dependence", "expected", HORIZON)).toBeCloseTo(gain / (closing - opening), 9);
    expect(valueOf("run-rate-revenue", "expected", "2030-09")).toBeCloseTo((months.at(-1)?.revenue as number) * 12, 3);
    const trailing = sumOf(months.slice(-12), "revenue");
    expect((valueOf("revenue", "expected", "12 months to 2030-09") as number) / trailing).toBeCloseTo(1, 12);
    expect(valueOf("drawdown", "expected", HORIZON)).toBeCloseTo(
      deepest([opening, ...months.map((month) => month.closing)]),
      12,
    );
  });

  it("divide means of one set of paths, and bound the error of the quotient", () => {
    const mean = run.answers.bridges.find(({ group, of }) => group === "firm" && of === "mean");
    const [gain, closing] = [mean?.marketGain, mean?.closing] as [Estimated, Estimated];
    const change = closing.value - 90.9e9;
    const dependence = figure("market-dependence", "mean", HORIZON);
    expect(dependence.value).toBeCloseTo(gain.value / change, 12);
    const worst = gain.standardError / change + (gain.value / change) * (closing.standardError / change);
    expect(dependence.standardError).toBeCloseTo(worst, 12);
    expect(dependence.errorIsBound).toBe(true);
    expect(valueOf("market-growth", "mean", HORIZON)).toBeCloseTo(gain.value / 90.9e9, 12);
    expect(figure("market-growth", "mean", HORIZON).standardError).toBeCloseTo(gain.standardError / 90.9e9, 15);
  });

  it("take the shortfall from the distributions at the horizon", () => {
    const [aum, revenue] = run.answers.distributions.map(({ point }) => point);
    const [a, r] = [aum, revenue] as [NonNullable<typeof aum>, NonNullable<typeof aum>];
    expect(valueOf("aum-at-risk", "shortfall", "2030-09")).toBe(a.p50.value - a.p5.value);
    // The 5th percentile and the median of one sample correlate by √(0.05·0.5/(0.5·0.95)) = √(1/19).
    const [low, middle] = [a.p5.standardError as number, a.p50.standardError as number];
    const error = Math.sqrt(low ** 2 + middle ** 2 - 2 * Math.sqrt(1 / 19) * low * middle);
    expect((figure("aum-at-risk", "shortfall", "2030-09").standardError as number) / error).toBeCloseTo(1, 12);
    expect(valueOf("aum-at-risk", "shortfall-share", "2030-09")).toBeCloseTo(
      (a.p50.value - a.p5.value) / a.p50.value,
      12,
    );
    const period = "12 months to 2030-09";
    expect(valueOf("revenue-at-risk", "shortfall", period)).toBe(r.p50.value - r.p5.value);
    expect(valueOf("revenue-at-risk", "shortfall-share", period)).toBeCloseTo(
      (r.p50.value - r.p5.value) / r.p50.value,
      12,
    );
  });

  it("find the largest segment and the spread over segments", () => {
    // Cohen & Steers at 30 September 2025, in millions: open-end 44,421, institutional 34,711, closed-end 11,768.
    expect(figure("concentration", "start", "2025-09-30", "Open-end funds").value).toBeCloseTo(44_421 / 90_900, 12);
    const squares = 44_421 ** 2 + 34_711 ** 2 + 11_768 ** 2;
    expect(valueOf("herfindahl", "start", "2025-09-30")).toBeCloseTo(squares / 90_900 ** 2, 12);
    const closings = run.answers.projection.groups
      .filter(({ group }) => group.startsWith("segment:"))
      .map(({ months }) => months.find(({ at }) => at === "2028-12")?.closing as number);
    const whole = monthsOf(2028)[11]?.closing as number;
    const index = closings.reduce((total, closing) => total + (closing / whole) ** 2, 0);
    expect(valueOf("herfindahl", "expected", "2028")).toBeCloseTo(index, 12);
  });

  it("give each target its chance", () => {
    const figures = findKpi("target-chance").figures(run);
    expect(figures.map(({ of, value, standardError }) => ({ of, chance: { value, standardError } }))).toEqual(
      run.answers.targets.map(({ text, chance }) => ({ of: text, chance })),
    );
    expect(figures.map(({ period }) => period)).toEqual(["2030-09", "2029", HORIZON]);
  });
});

describe("the figures of other runs", () => {
  it("are the same over the paths as in the ledger when nothing is left to chance", async () => {
    const { run } = await smallRun({ ...WITHOUT_CHANCE, "paths: 400": "paths: 50" });
    let compared = 0;
    for (const { key, figures } of KPIS) {
      const found = figures(run);
      for (const { statistic, period, value } of found) {
        if (statistic.startsWith("shortfall")) expect(Math.abs(value as number), key).toBeLessThan(1e-3);
        const exact = found.find((one) => one.statistic === "expected" && one.period === period);
        if (exact === undefined || statistic === "start" || statistic === "expected") continue;
        expect((value as number) / (exact.value as number), `${key} ${period} ${statistic}`).toBeCloseTo(1, 9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("do without what a run has not: a year, a target, a recovery, more than one path", async () => {
    const { run } = await smallRun({ "27 months": "1 month", "paths: 400": "paths: 1", ...WITHOUT_EVENTS });
    const empty = KPIS.filter(({ figures }) => figures(run).length === 0);
    expect(empty.map(({ key }) => key)).toEqual([...OF_THE_FIRM_AROUND, "revenue-at-risk", "target-chance"]);
    expect(empty.every(({ needs }) => needs !== undefined)).toBe(true);
    expect(
      findKpi("aum")
        .figures(run)
        .every(({ standardError }) => standardError === null),
    ).toBe(true);
  });
});

interface Estimated {
  readonly value: number;
  readonly standardError: number;
}

const WITHOUT_EVENTS = {
  "  - { date: 2026-06-30, kind: exchange, from: funds, to: mandates, amount: 20m, label: A move }\n": "",
  "  - { date: 2027-03-15, kind: outflow, segment: mandates, amount: 30m, label: Mandate loss }\n": "",
  "events:\n": "",
  "targets:\n": "",
  "  - aum at 2027-12 >= 1bn\n": "",
  "  - aum by 2027-12 <= 800m\n": "",
  "  - revenue in 2026 >= 4m\n": "",
  "  - organic-growth of channel=retail in 2027 >= 0%\n": "",
};

function deepest(balances: readonly number[]): number {
  return Math.min(...balances.map((balance, at) => balance / Math.max(...balances.slice(0, at + 1)) - 1));
}
