import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";

/** One business twice, in dollars and in euros that are worth two: nothing but the unit differs. */
const twins = parseScenario(`
name: Twins
currency: USD
currencies: { EUR: { rate: 2 } }
start: 2025-12-31
horizon: 24 months
seed: 3
paths: 300
markets: { assets: { fund: { mean: 7%, volatility: 15% } } }
segments:
  - { id: dollars, opening: 200m, mix: { fund: 100% }, alpha: 1%, flows: { inflows: 9%, outflows: 5% }, fees: { rate: 50bp, paid-from: assets } }
  - { id: euros, currency: EUR, opening: 100m, mix: { fund: 100% }, alpha: 1%, flows: { inflows: 9%, outflows: 5% }, fees: { rate: 50bp, paid-from: assets } }
events:
  - { date: 2026-05-10, kind: inflow, segment: dollars, amount: 8m }
  - { date: 2026-05-10, kind: inflow, segment: euros, amount: 4m }
`);

/** Answers that name a group, those of the other twin under its own name. */
function ofGroup(value: unknown, group: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => ofGroup(one, group));
  if (typeof value !== "object" || value === null) return [];
  const { group: own, ...rest } = value as Record<string, unknown>;
  if (own === group) return [JSON.stringify(rest, rounded)];
  return own === undefined ? Object.values(value).flatMap((one) => ofGroup(one, group)) : [];
}

/** Ten digits: what twins share does not depend on the order of a multiplication. FX is rounding at 40 digits, or none. */
const rounded = (key: string, value: unknown): unknown =>
  key === "fx" ? null : typeof value === "number" ? Number(value.toPrecision(10)) : value;

describe("answers about a segment in another currency", () => {
  it("are those of its twin in the plan's, each of them in the plan's currency", async () => {
    const plan = makePlan(twins);
    const run = analyse(plan, project(plan), await simulate(plan));
    const [dollars, euros] = [ofGroup(run, "segment:dollars"), ofGroup(run, "segment:euros")];
    expect(dollars.length).toBeGreaterThan(30);
    const differing = dollars.filter((one, index) => one !== euros[index] && !/residual/.test(one));
    expect(differing).toEqual([]);
  });
});
