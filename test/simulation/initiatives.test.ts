import { describe, expect, it } from "vitest";
import { exactPath } from "../../src/audit/exact-path.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { chooseInitiatives, type InitiativeChoice } from "../../src/scenario/choose-initiatives.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";

const text = (initiatives: string, { volatility = "0%", mean = "0%", more = "" } = {}): string => `
name: T
currency: USD
start: 2025-12-31
horizon: 2 years
seed: 5
paths: 400
markets: { assets: { a: { mean: ${mean}, volatility: ${volatility} } } }
segments:
  - { id: s, opening: 100m, tags: { channel: retail }, mix: { a: 100% }, flows: { inflows: 12%, outflows: 12%${more} }, fees: { rate: 60bp, paid-from: invoice, frequency: quarterly } }
  - { id: t, opening: 300m, tags: { channel: retail }, mix: { a: 100% }, fees: { schedule: tiered, tiers: [{ up-to: 5m, rate: 90bp }, { rate: 50bp }], units: 20, paid-from: assets } }
economics: { costs: [{ id: rent, amount: 1m }] }
initiatives:
${initiatives}`;

const planOf = (source: string, choice?: InitiativeChoice): Plan => {
  const scenario = parseScenario(source);
  return makePlan(choice === undefined ? scenario : chooseInitiatives(scenario, choice));
};
const closing = (plan: Plan, segment: number, month: number): number =>
  project(plan).segments[segment]?.[month]?.closing.toNumber() ?? NaN;

describe("an initiative in the exact ledger", () => {
  it("grows its rate points by equal parts over the ramp", () => {
    // Without other flows and returns: Π (1 + k/12·1 %) over the twelve months of the ramp, then 1 % a month.
    const grown = Array.from({ length: 24 }, (_, k) => 1 + Math.min(k + 1, 12) / 1200).reduce((a, b) => a * b);
    const free = planOf(
      text("  - { id: x, from: 2026-01, ramp: 12 months, flows: { t: { inflows: +12pp } } }").replace(
        "paid-from: assets",
        "paid-from: invoice",
      ),
    );
    expect(closing(free, 1, 23) / (300e6 * grown)).toBeCloseTo(1, 12);
  });

  it("takes a factor of the flow, an amount by opening balances, and the shares of its years", () => {
    const item =
      "  - { id: x, from: 2026-02, until: 2027-06, ramp: [50%, 100%], flows: { s: { outflows: x0.5 }, channel=retail: { inflows: 24m } } }";
    const rows = project(planOf(text(item))).segments;
    const outflow = (month: number): number =>
      (rows[0]?.[month]?.outflows.toNumber() ?? NaN) / (rows[0]?.[month]?.opening.toNumber() ?? NaN);
    // 1 % a month, less half of half of it in the first year, half of it in the second, and nothing after June 2027.
    [0.01, 0.0075, 0.0075].forEach((rate, month) => expect(outflow(month)).toBeCloseTo(rate, 15));
    expect([outflow(13), outflow(17), outflow(18)].map((rate) => rate.toFixed(12))).toEqual([
      "0.005000000000",
      "0.005000000000",
      "0.010000000000",
    ]);
    // 24m a year: 2m a month, a quarter and three quarters of it, and half of that in the first year.
    expect(rows[1]?.[1]?.inflows.toNumber()).toBe(750_000);
    expect(rows[1]?.[13]?.inflows.toNumber()).toBe(1_500_000);
    expect(rows[1]?.[18]?.inflows.toNumber()).toBe(0);
  });

  it("changes every tier from its month, and a bill over it charges each month its own rate", () => {
    const item = "  - { id: x, from: 2026-02, fees: { s: x0.5, t: -10bp } }";
    const [s, t] = project(planOf(text(item))).segments;
    const before = project(planOf(text(item), "none")).segments;
    // Balances do not move: a quarter of one month at 60 bp and two at 30 bp is 40 bp on average.
    const quarter = [0, 1, 2].reduce((sum, month) => sum + (s?.[month]?.revenue.toNumber() ?? NaN), 0);
    expect(quarter / (100e6 * 0.004 * 0.25)).toBeCloseTo(1, 12);
    // The other's first change of rates takes 10 bp a year of the same mean of opening and closing before the fee.
    const [own, plain] = [t?.[1], before[1]?.[1]];
    const taken = (plain?.revenue.toNumber() ?? NaN) - (own?.revenue.toNumber() ?? NaN);
    expect(taken / (((own?.opening.toNumber() ?? NaN) * 0.001) / 12)).toBeCloseTo(1, 12);
  });

  it("takes chance × effect of what it brings and costs, with inflation from the start", () => {
    const item =
      "  - { id: x, from: 2026-07, cost: { one-off: 1m, running: 1.2m, inflation: 12% }, revenue: { amount: 600k }, ramp: 6 months, probability: 40% }";
    const rows = project(planOf(text(item))).economics ?? [];
    const cost = (month: number): number => rows[month]?.costs[1]?.toNumber() ?? NaN;
    expect(cost(5)).toBe(0);
    expect(cost(6) / (0.4 * (1e6 + 1e5 * 1.12 ** 0.5))).toBeCloseTo(1, 12);
    expect(cost(23) / (0.4 * 1e5 * 1.12 ** (23 / 12))).toBeCloseTo(1, 12);
    expect(rows[6]?.otherRevenue[0]?.toNumber()).toBeCloseTo((0.4 * 50_000) / 6, 8);
    expect(rows[23]?.otherRevenue[0]?.toNumber()).toBe(20_000);
  });

  it("is refused where it takes more than there is", () => {
    const item =
      "  - { id: x, from: 2026-03, flows: { s: { outflows: -8pp } } }\n  - { id: y, from: 2027-01, flows: { s: { outflows: x0.5 } }, probability: 10% }";
    expect(() => planOf(text(item))).toThrow(
      "initiatives.x.flows.s.outflows is -8pp; with what else is on, segments.s.flows.outflows would be below zero in 2027-01. Take less, or take it from another month on.",
    );
  });
});

const CHANCY = `  - { id: x, from: 2026-04, ramp: 6 months, flows: { s: { inflows: +4pp, outflows: x0.8 }, t: { inflows: 12m } }, fees: { s: x0.9, t: -5bp }, cost: { one-off: 200k, running: 90k, inflation: 3% }, revenue: { amount: 30k }, probability: 60% }`;
const COLUMNS = (["aum", "revenue", "operating-income", "cost"] as const).map((measure) => ({
  group: 0,
  measure,
  window: measure === "aum" ? ("month" as const) : ("year" as const),
  at: measure === "aum" ? 23 : 1,
}));
const NOISY = {
  volatility: "18%",
  mean: "6%",
  more: ", volatility: 25%, uncertainty: 1pp, season: { inflows: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0] }",
};

async function keptOf(source: string, choice?: InitiativeChoice): Promise<readonly Float64Array[]> {
  const plan = planOf(source, choice);
  const simulation = await simulate({ ...plan, outputs: { percentiles: [50], fans: [], kept: COLUMNS } });
  return simulation.kept.map(({ values }) => values);
}

describe("an initiative on the paths", () => {
  it.each(["0%", "100%"])("is the exact one where nothing is random: probability %s", async (chance) => {
    const source = text(CHANCY.replace("60%", chance), { mean: "5%" });
    const plan = planOf(source);
    const [aum] = await keptOf(source);
    const exact = project(plan).groups[0]?.[23]?.closing.toNumber() ?? NaN;
    expect((aum?.[13] ?? NaN) / exact).toBeCloseTo(1, 12);
    if (chance === "0%") expect(await keptOf(source, "none")).toEqual(await keptOf(source));
  });

  it("comes whole or not at all, and moves no draw of others", async () => {
    const source = text(CHANCY, NOISY);
    const [own, none, certain] = await Promise.all([
      keptOf(source),
      keptOf(source, "none"),
      keptOf(source.replace(", probability: 60%", "")),
    ]);
    let comes = 0;
    for (let path = 0; path < 400; path++) {
      const without = own.every((column, at) => column[path] === none[at]?.[path]);
      const whole = own.every(
        (column, at) => Math.abs((column[path] ?? NaN) / (certain[at]?.[path] ?? NaN) - 1) < 1e-12,
      );
      expect([path, without !== whole]).toEqual([path, true]);
      if (whole) comes++;
    }
    // Within 4 standard errors of 60 %: false once in 16 000 seeds.
    expect(Math.abs(comes / 400 - 0.6)).toBeLessThan(4 * Math.sqrt((0.6 * 0.4) / 400));
  });

  it("is the exact one on what was drawn for it", async () => {
    const plan = planOf(text(CHANCY, NOISY));
    const [aum] = await keptOf(text(CHANCY, NOISY));
    const paths = Uint32Array.from({ length: 12 }, (_, at) => at * 31);
    const replayed = replay(plan, paths);
    paths.forEach((path, at) => {
      const total = exactPath(plan, replayed, at).reported.reduce(
        (sum, rows) => sum + (rows[23]?.closing.toNumber() ?? NaN),
        0,
      );
      expect((aum?.[path] ?? NaN) / total).toBeCloseTo(1, 12);
    });
  });
});
