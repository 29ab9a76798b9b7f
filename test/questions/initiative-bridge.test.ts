import { beforeAll, describe, expect, it } from "vitest";
import type { InitiativesAnswer } from "../../src/analysis/worth.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { initiativeBridge } from "../../src/questions/initiative-bridge.js";
import { makeReport } from "../../src/report/make-report.js";
import { forecast } from "../../src/run.js";
import { chooseInitiatives } from "../../src/scenario/choose-initiatives.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const scenario = (volatility: string, chance: string) =>
  parseScenario(`
name: T
currency: USD
start: 2025-12-31
horizon: 30 months
seed: 5
paths: 600
markets: { assets: { a: { mean: 5%, volatility: ${volatility} } } }
segments:
  - { id: s, opening: 100m, mix: { a: 100% }, flows: { inflows: 12%, outflows: 12% }, fees: { rate: 60bp, paid-from: invoice } }
economics: { costs: [{ id: rent, amount: 100k }] }
initiatives:
  - { id: channel, from: 2026-04, flows: { s: { inflows: +4pp } }, cost: { running: 60k }${chance} }
  - { id: cut, from: 2027-01, fees: { s: x0.9 }, flows: { s: { outflows: -3pp } } }
targets: [aum at 2026-12 >= 120m, revenue in 2027 >= 600k]
`);

/** AUM at the horizon, and revenue and operating income of 2027, of the exact ledger with the first so many initiatives. */
function exact(count: number): readonly [number, number, number] {
  const chosen = chooseInitiatives(scenario("0%", ""), ["channel", "cut"].slice(0, count));
  const { groups, economics } = project(makePlan(chosen));
  const year = economics?.slice(12, 24) ?? [];
  const sum = (line: "revenue" | "operatingIncome") => year.reduce((total, row) => total + row[line].toNumber(), 0);
  return [groups[0]?.[29]?.closing.toNumber() ?? NaN, sum("revenue"), sum("operatingIncome")];
}

const atHorizon = ({ bridges }: InitiativesAnswer) => bridges.filter(({ horizon }) => horizon);

describe("the bridge from base to plan", () => {
  it("is the difference of exact ledgers where nothing is random", async () => {
    const found = (await initiativeBridge(scenario("0%", ""), { paths: 2 })) as InitiativesAnswer;
    expect(found.steps.map(({ id }) => id)).toEqual(["channel", "cut"]);
    expect(atHorizon(found).map(({ measure, at }) => [measure, at])).toEqual([
      ["aum", "2028-06"],
      ["total-revenue", "2027"],
      ["operating-income", "2027"],
    ]);
    atHorizon(found).forEach(({ base, contributions, plan }, line) => {
      const levels = [0, 1, 2].map((count) => exact(count)[line] as number) as [number, number, number];
      expect(base.mean.value / levels[0]).toBeCloseTo(1, 12);
      expect(plan.median.value / levels[2]).toBeCloseTo(1, 12);
      contributions.forEach(({ mean, median, p5 }, step) => {
        const added = (levels[step + 1] as number) - (levels[step] as number);
        for (const { value } of [mean, median, p5]) expect(value / added).toBeCloseTo(1, 8);
      });
    });
  });

  describe("on paths", () => {
    const random = scenario("15%", ", probability: 50%");
    let found: InitiativesAnswer;
    beforeAll(async () => void (found = (await initiativeBridge(random)) as InitiativesAnswer));

    it("adds up, with paired errors that are far below those of the levels", () => {
      for (const { base, contributions, plan, residual } of found.bridges) {
        const whole = contributions.reduce((sum, { mean }) => sum + mean.value, base.mean.value);
        expect(Math.abs(whole - plan.mean.value) / plan.mean.value).toBeLessThan(1e-13);
        expect(Math.abs(residual) / plan.mean.value).toBeLessThan(1e-13);
        for (const { mean } of contributions)
          expect(mean.standardError ?? NaN).toBeLessThan((plan.mean.standardError ?? NaN) / 2);
      }
    });

    it("takes an initiative with a chance on the paths on which it comes", () => {
      const { higher } = found.bridges[0]?.contributions[0] ?? {};
      // 50 % within four standard errors, false once in 16 000 seeds.
      expect(Math.abs((higher?.value ?? NaN) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 600));
    });

    it("ends with the run's own chances, and its gaps have their sign", async () => {
      const run = await forecast(random);
      expect(run.answers.initiatives).toEqual(found);
      found.targets.forEach(({ target, base, contributions, plan, planGap }) => {
        expect(plan.value).toBe(run.answers.targets[target]?.chance.value);
        const whole = contributions.reduce((sum, { value }) => sum + value, base.value);
        expect(whole).toBeCloseTo(plan.value, 12);
        expect((planGap?.value ?? NaN) > 0).toBe(plan.value < 0.5);
      });
      const ids = makeReport(run).cells.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(["initiative-bridge-aum", "initiative-table", "initiative-targets"]));
    });
  });

  it("is missing where none is on, and the numbers are those without them", async () => {
    const none = chooseInitiatives(scenario("15%", ""), "none");
    expect(await initiativeBridge(none)).toBeNull();
    const without = { ...none, initiatives: [] };
    expect((await forecast(none)).resultHash).toBe((await forecast(without)).resultHash);
  });
});
