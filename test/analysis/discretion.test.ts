import { expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { tableOf } from "../../src/cli/text/ledger-table.js";
import { ledgerByPeriod } from "../../src/cli/running/posted-ledger.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { makeReport } from "../../src/report/make-report.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";

/** Balances that stand still but for 10 % a year of growth in one of them. */
const SCENARIO = `
name: Who decides
currency: USD
start: 2025-12-31
horizon: 2 years
seed: 1
paths: 20
markets: { assets: { still: { mean: 0%, volatility: 0% }, up: { mean: 10%, volatility: 0% } } }
segments:
  - { id: managed, opening: 500m, mix: { up: 100% }, counts: { aum: 100%, raum: 104% }, discretionary: 75%, flows: { inflows: 0%, outflows: 0% }, fees: 0bp }
  - { id: advised, opening: 100m, mix: { still: 100% }, counts: { aua: 100%, raum: 50% }, discretionary: 0%, flows: { inflows: 0%, outflows: 0% }, fees: 0bp }
  - { id: family, opening: 20m, mix: { still: 100% }, counts: [aum, raum], flows: { inflows: 0%, outflows: 0% }, fees: 0bp }
  - { id: held, opening: 70m, mix: { still: 100% }, counts: [client-assets], discretionary: 100%, flows: { inflows: 0%, outflows: 0% }, fees: 0bp }
`;

it("splits regulatory AUM as Form ADV does, at the start and at every year end", async () => {
  const plan = makePlan(parseScenario(SCENARIO, "discretion.yaml"));
  const run = analyse(plan, project(plan), await simulate(plan));
  const expected = [1, 1.1, 1.21].map((growth) => {
    const [discretionary, rest] = [0.75 * 1.04 * 500e6 * growth, 0.25 * 1.04 * 500e6 * growth];
    return [discretionary, rest + 50e6, 20e6, discretionary + rest + 70e6];
  });
  const found = run.supplement?.discretion ?? [];
  expect(found.map(({ at }) => at)).toEqual(["2025-12", "2026-12", "2027-12"]);
  found.forEach(({ discretionary, nonDiscretionary, unstated, total }, index) => {
    [discretionary, nonDiscretionary, unstated, total].forEach((amount, line) =>
      expect(amount).toBeCloseTo(expected[index]?.[line] ?? 0, 5),
    );
  });
  expect(makeReport(run).cells.map(({ id }) => id)).toContain("discretion");
  const ledger = ledgerByPeriod(plan, "year");
  const table = tableOf(plan, [], ledger);
  expect(table).toContain("regulatory AUM by discretion");
  expect(table).toMatch(/2027 +471,900,000\.00 +207,300,000\.00 +20,000,000\.00 +699,200,000\.00/);
});

it("says nothing where no segment does", () => {
  const plan = makePlan(parseScenario(SCENARIO.replaceAll(/discretionary: \d+%, /g, ""), "discretion.yaml"));
  expect(ledgerByPeriod(plan, "year").discretion).toBeNull();
});
