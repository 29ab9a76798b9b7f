import { expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { makeReport } from "../../src/report/make-report.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";

/** Nothing grows and nothing flows but what may leave or be won: every expectation is an amount × a chance. */
const SCENARIO = `
name: What may happen
currency: USD
currencies: { EUR: { rate: 1.10 } }
start: 2025-12-31
horizon: 18 months
seed: 3
paths: 5000
markets: { assets: { cash: { mean: 0%, volatility: 0% } } }
segments:
  - { id: home, name: Home, opening: 900m, mix: { cash: 100% }, flows: { inflows: 0%, outflows: 0% }, fees: { rate: 0bp } }
  - { id: europe, name: Europe, currency: EUR, opening: 100m, mix: { cash: 100% }, flows: { inflows: 0%, outflows: 0% }, fees: { rate: 0bp } }
clients:
  - { id: fund, name: Pension fund, mandates: { home: 80m, europe: 20m }, departure: { 2026: 10%, 2027: 20% } }
pipeline:
  - { id: city, name: The city, segment: europe, amount: 40m, probability: 60%, funding: [{ date: 2026-03-31, share: 50% }, { date: 2026-09-15, share: 30% }, { date: 2028-01-31, share: 20% }] }
  - { id: late, segment: home, amount: 5m, probability: 30%, funding: 2029-06-30 }
`;

const forecast = async (text: string) => {
  const plan = makePlan(parseScenario(text, "prospects.yaml"));
  return analyse(plan, project(plan), await simulate(plan));
};

it("says who may leave and what may be won: as stated, expected, and on the paths", async () => {
  const run = await forecast(SCENARIO);
  const [fund] = run.supplement?.clients ?? [];
  // A year at 10 %, then half a year at 20 %; assets do not move, so what is expected to leave is assets × chance.
  const chance = 1 - 0.9 * Math.sqrt(0.8);
  expect(fund?.chance).toBeCloseTo(chance, 12);
  expect(fund?.assets).toBe(80e6 + 20e6 * 1.1);
  expect(fund?.share).toBeCloseTo(102 / 1010, 12);
  expect(fund?.groups).toEqual(["segment:home", "segment:europe"]);
  expect(fund?.expected).toBeCloseTo(102e6 * chance, 3);
  expect(Math.abs((fund?.left.value ?? 0) - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 5000));
  const { pipeline = [] } = run.supplement ?? {};
  expect(pipeline.map(({ id }) => id)).toEqual(["city"]);
  const [city] = pipeline;
  expect([city?.amount, city?.probability, city?.funding]).toEqual([
    44_000_000,
    0.6,
    [
      { at: "2026-03", share: 0.5 },
      { at: "2026-09", share: 0.3 },
    ],
  ]);
  const within = 0.8 * 44e6;
  expect(city?.expected).toBeCloseTo(0.6 * within, 4);
  // All or nothing: the mean of the inflows is the share of the paths that win, and so is its error.
  expect(city?.inflows.value).toBeCloseTo((city?.won.value ?? 0) * within, 3);
  expect(city?.inflows.standardError).toBeCloseTo((city?.won.standardError ?? 0) * within * Math.sqrt(5000 / 4999), 3);
  expect(Math.abs((city?.won.value ?? 0) - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / 5000));
  const ids = makeReport(run).cells.map((cell) => cell.id);
  expect(ids).toContain("clients");
  expect(ids).toContain("pipeline");
});

it("leaves reports without either as they are", async () => {
  const run = await forecast(SCENARIO.slice(0, SCENARIO.indexOf("clients:")));
  expect([run.supplement?.clients, run.supplement?.pipeline]).toEqual([undefined, undefined]);
  expect(makeReport(run).cells.map((cell) => cell.id)).not.toContain("prospects");
});
