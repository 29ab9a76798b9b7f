import { describe, expect, it } from "vitest";
import { exactPath } from "../../src/audit/exact-path.js";
import { economicsByPeriod } from "../../src/model/economics-by-period.js";
import { project } from "../../src/model/project.js";
import { summarise } from "../../src/model/periods.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";

const MEASURES = ["total-revenue", "cost", "operating-income", "margin"] as const;

/** Every kind of line, uncertain where it may be, and margins that hold and cut on a part of the paths. */
const scenario = (volatility: string): string =>
  `
name: A firm
currency: USD
start: 2025-09-30
horizon: 27 months
fiscal-year-ends: 6
seed: 11
paths: 300
markets: { assets: { a: { mean: 6%, volatility: ${volatility} } } }
segments:
  - { id: s, opening: 1.2bn, mix: { a: 100% }, flows: { inflows: 8%, outflows: 12% }, fees: { rate: 100bp, paid-from: invoice } }
  - { id: t, opening: 300m, mix: { a: 50%, b: 50% }, fees: { rate: 60bp, rebates: { 2025: 5%, from 2026: 10% } } }
economics:
  revenue: [{ id: planning, amount: { value: 1.2m, uncertainty: 100k }, growth: 4% }, { id: custody, rate: 2bp, of: t }]
  costs:
    - { id: rent, amount: { value: 4.5m, uncertainty: 300k }, inflation: 3%, steps: [{ from: 2026-08, amount: 1.2m }, { from: 2027-03, amount: -900k }] }
    - { id: platform, rate: 5bp }
    - { id: sales, share: 12% }
  people:
    - { id: adviser, count: { to 2026: 9, from 2027: 12 }, cost: { value: 250k, uncertainty: 10k }, inflation: 4% }
    - { id: client-service, count: { to 2026: 20, from 2027: 26 } }
  bonus: 20%
  reactions:
    - { margin-below: 30%, hold: [rent, adviser, client-service] }
    - { margin-below: 27%, cut: { sales: 30%, adviser: 5% } }
targets: ["operating-income in 2027 >= 3m", "cost in 2026 <= total-revenue in 2026", "margin in 2027 >= 20%"]
`.replace("assets: { a:", "assets: { b: { mean: 3%, volatility: 0% }, a:");

const planOf = (volatility: string): Plan => makePlan(parseScenario(scenario(volatility)));

/** By year: [measure][year]. */
function exactYears(plan: Plan, projection: Pick<ReturnType<typeof project>, "segments" | "economics">) {
  const periods = summarise(projection.segments[0] ?? [], "year", plan);
  return economicsByPeriod(projection.economics ?? [], periods).map((year) => [
    year.revenue.toNumber(),
    year.cost.toNumber(),
    year.operatingIncome.toNumber(),
    year.margin?.toNumber() ?? NaN,
  ]);
}

async function simulatedYears(plan: Plan) {
  const kept = plan.years.flatMap((_, at) =>
    MEASURES.map((measure) => ({ group: 0, measure, window: "year" as const, at })),
  );
  const simulation = await simulate({ ...plan, outputs: { percentiles: [50], fans: [], kept } });
  const valueOf = (path: number) =>
    plan.years.map((_, year) =>
      MEASURES.map((__, m) => simulation.kept[year * MEASURES.length + m]?.values[path] ?? NaN),
    );
  return { simulation, valueOf };
}

describe("the firm around the assets on a path", () => {
  it("is the exact one when nothing is random", async () => {
    const certain = makePlan(parseScenario(scenario("0%").replaceAll(/, uncertainty: \d+k/g, "")));
    const { valueOf } = await simulatedYears(certain);
    const exact = exactYears(certain, project(certain));
    valueOf(7).forEach((year, y) =>
      year.forEach((value, m) => expect(value / (exact[y]?.[m] as number)).toBeCloseTo(1, 12)),
    );
  });

  it("is the exact one on what was drawn for it", async () => {
    const plan = planOf("22%");
    const { simulation, valueOf } = await simulatedYears(plan);
    const paths = Uint32Array.from({ length: 40 }, (_, path) => path * 7);
    const replayed = replay(plan, paths);
    let reacted = 0;
    paths.forEach((path, at) => {
      const projection = exactPath(plan, replayed, at);
      reacted += projection.economics?.some(({ reacting }) => reacting[1]) ? 1 : 0;
      exactYears(plan, projection).forEach((year, y) =>
        year.forEach((exact, m) => expect((valueOf(path)[y]?.[m] as number) / exact).toBeCloseTo(1, 11)),
      );
    });
    expect(reacted).toBeGreaterThan(5);
    expect(reacted).toBeLessThan(35);
    const meets = Array.from({ length: plan.paths }, (_, path) => (valueOf(path)[1]?.[2] as number) >= 3e6);
    expect(simulation.targets[0]?.value).toBe(meets.filter(Boolean).length / plan.paths);
  });
});

describe("questions of the firm", () => {
  const asked =
    (target: string, economics = true) =>
    () =>
      parseScenario(
        scenario("10%")
          .replace(/targets: .*/, `targets: ["${target}"]`)
          .replace(/economics:[\s\S]*(?=targets)/, (text) => (economics ? text : "")),
      );
  it.each([
    ["cost in 2026 >= 5%", "an amount"],
    ["margin in 2026 >= 5m", "margin"],
    ["cost of s in 2026 >= 5m", "of a part of the firm"],
    ["cost by 2026-12 >= 5m", "only aum and drawdown"],
  ])("are refused where they have no meaning: %s", (target, message) => {
    expect(asked(target)).toThrow(message);
  });

  it("are refused where nothing is said of cost", () => {
    expect(asked("margin in 2026 >= 5%", false)).toThrow("says nothing of cost");
  });
});
