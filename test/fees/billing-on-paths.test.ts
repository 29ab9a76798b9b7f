import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { exactPath } from "../../src/audit/exact-path.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { ColumnRequest, Outputs } from "../../src/plan/outputs.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";

/** Bills of all kinds: in advance with charged flows, yearly in arrears, with a performance fee, in another currency, paid late. */
const TEXT = (volatility: string) => `
name: Bills
currency: USD
start: 2025-11-30
horizon: 26 months
seed: 5
paths: 300
currencies: { EUR: { rate: 1.1, mean: 1%, volatility: ${volatility === "0%" ? "0%" : "8%"} } }
markets: { assets: { shares: { mean: 6%, volatility: ${volatility} } } }
segments:
  - id: ahead
    opening: 60m
    mix: { shares: 100% }
    flows: { inflows: 20%, outflows: 12% }
    fees: { rate: 90bp, when: advance, frequency: quarterly, flows-in-period: charged, paid-from: invoice, collected-after: 2, rebates: 5% }
  - id: plain
    opening: 30m
    mix: { shares: 100% }
    flows: { outflows: 5% }
    fees: { rate: 80bp, when: advance, frequency: quarterly }
  - id: yearly
    currency: EUR
    opening: 40m
    mix: { shares: 100% }
    flows: { inflows: 5%, outflows: 9% }
    fees: { rate: 70bp, frequency: annual, billing-month: 3, paid-from: invoice, collected-after: 1, distribution-costs: { to 2026: 20%, from 2027: 30% } }
  - id: shared
    opening: 20m
    mix: { shares: 100% }
    flows: { outflows: 10% }
    fees: { rate: 1%, frequency: quarterly, performance: { rate: 20%, crystallisation: half-yearly } }
  - id: monthly
    opening: 10m
    mix: { shares: 100% }
    flows: {}
    fees: 50bp
targets: [billed in 2026 >= 1m, collected in 2026 >= 900k, net-revenue of yearly in 2027 >= 150k]
`;

const planOf = (volatility: string): Plan => makePlan(parseScenario(TEXT(volatility)));
const MEASURES = { billed: "billed", collected: "collected", "net-revenue": "netRevenue" } as const;
const requests = (plan: Plan): readonly ColumnRequest[] =>
  (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).flatMap((measure) =>
    [0, 1, 3, 5].flatMap((group) => plan.months.map((_, at) => ({ group, measure, window: "month" as const, at }))),
  );
const asking = (plan: Plan): Outputs => ({ percentiles: [50], fans: [], kept: requests(plan) });

describe("what becomes of revenue", () => {
  it("is on every path what the exact ledger of the path says", async () => {
    const plan = planOf("15%");
    const chosen = Uint32Array.of(0, 7, 299);
    const { kept } = await simulate({ ...plan, targets: [], outputs: asking(plan) });
    const replayed = replay(plan, chosen, "auto");
    chosen.forEach((path, at) => {
      const { reported } = exactPath(plan, replayed, at);
      for (const { request, values } of kept) {
        const line = MEASURES[request.measure as keyof typeof MEASURES];
        const members = plan.groups[request.group]?.members ?? [];
        const sum = members.reduce((total, member) => total + Number(reported[member]?.[request.at]?.[line]), 0);
        expect(Math.abs((values[path] as number) - sum), JSON.stringify(request)).toBeLessThan(1e-7);
      }
    });
  });

  it("is the projection where nothing is random, and adds up to what was earned but for what is open", async () => {
    const plan = planOf("0%");
    const { kept } = await simulate({ ...plan, targets: [], outputs: asking(plan) });
    const { groups } = project(plan);
    for (const { request, values } of kept) {
      const row = groups[request.group]?.[request.at];
      const exact = row?.[MEASURES[request.measure as keyof typeof MEASURES]].toNumber() as number;
      expect(Math.abs((values[17] as number) - exact)).toBeLessThan(1e-12 * 150e6);
    }
    const of = (measure: string, at: number) =>
      kept.find(({ request }) => request.group === 1 && request.measure === measure && request.at === at)?.values[0];
    // Two months later, to the cent and beyond.
    expect(of("collected", 5)).toBe(of("billed", 3));
    expect(of("billed", 0)).toBeCloseTo((60e6 * 0.009) / 4, 6);
  });

  it("is asked for by targets, which get fans by year, and a plan that does not ask has none", async () => {
    const plan = planOf("15%");
    expect(plan.outputs.fans.filter(({ measure }) => measure in MEASURES)).toEqual([
      { group: 0, measure: "billed", window: "year" },
      { group: 0, measure: "collected", window: "year" },
      { group: 3, measure: "net-revenue", window: "year" },
    ]);
    const run = analyse(plan, project(plan), await simulate(plan));
    const [billed] = run.answers.targets;
    const rows = project(plan).groups[0]?.slice(1, 13) ?? [];
    expect(billed?.projected).toBeCloseTo(
      rows.reduce((sum, row) => sum + row.billed.toNumber(), 0),
      6,
    );
    expect(billed?.chance.value).toBeGreaterThan(0);
    const silent = makePlan(parseScenario(TEXT("15%").replace(/targets: .*/, "")));
    expect(silent.outputs.fans.some(({ measure }) => measure in MEASURES)).toBe(false);
  });
});
