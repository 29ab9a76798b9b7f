import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";

const scenario = (more: string): string => `
name: Watched
currency: USD
start: 2025-09-30
horizon: 27 months
seed: 5
paths: 2000
markets: { assets: { a: { mean: 5%, volatility: 20% } } }
segments: [{ id: s, opening: 100m, mix: { a: 100% }, flows: { inflows: 8%, outflows: 8%, uncertainty: 3pp }, fees: 50bp }]
${more}
`;

async function answersOf(more: string) {
  const plan = makePlan(parseScenario(scenario(more)));
  return analyse(plan, project(plan), await simulate(plan)).answers;
}

describe("alerts", () => {
  it("have the chances of the targets that ask the same of each whole year, and of any", async () => {
    const { alerts, targets } = await answersOf(`
alerts: ["aum at 2026-06 <= 90m", "organic-growth in 2026 <= -1%", "inflows in 2026 <= outflows in 2026"]
targets:
  - aum at 2026-06 <= 90m
  - aum at 2026-12 <= 90m
  - aum at 2027-12 <= 90m
  - aum ever <= 90m
  - organic-growth in 2026 <= -1%
  - organic-growth in 2027 <= -1%
  - organic-growth ever <= -1%
  - inflows in 2027 <= outflows in 2027`);
    const chance = targets.map((target) => target.chance);
    const [aum, organic, flows] = alerts ?? [];
    expect(aum).toMatchObject({
      chance: chance[0],
      byYear: [
        { year: 2026, chance: chance[1] },
        { year: 2027, chance: chance[2] },
      ],
      ever: chance[3],
    });
    expect(organic).toMatchObject({
      chance: chance[4],
      byYear: [{ chance: chance[4] }, { chance: chance[5] }],
      ever: chance[6],
    });
    expect(flows?.byYear[1]?.chance).toEqual(chance[7]);
    // Either year, not their sum.
    const [first, second, ever] = [chance[4], chance[5], chance[6]].map((one) => one?.value as number) as [
      number,
      number,
      number,
    ];
    expect(ever).toBeGreaterThan(Math.max(first, second));
    expect(ever).toBeLessThanOrEqual(first + second);
  });

  it("are nothing where nothing is watched, nor economics", async () => {
    expect(await answersOf("")).not.toHaveProperty("alerts");
    expect(await answersOf("")).not.toHaveProperty("economics");
  });

  it("watch every firm around its assets for a loss", async () => {
    const { alerts, economics } = await answersOf("economics: { costs: [{ id: all, amount: 500k }] }");
    expect(alerts).toMatchObject([{ text: "operating-income ever <= 0", unit: "money" }]);
    // Revenue of about 0.5m a year, as uncertain as the assets: a loss in about half of the years.
    expect(alerts?.[0]?.byYear[0]?.chance.value).toBeGreaterThan(0.3);
    expect(alerts?.[0]?.byYear[0]?.chance.value).toBeLessThan(0.6);
    expect(economics?.years[1]?.cost).toBe(500_000);
  });

  it("need a whole year to ask ever of what is summed over time", () => {
    const short = scenario("targets: [revenue ever <= 1m]").replace("27 months", "12 months");
    expect(() => parseScenario(short)).toThrow("the forecast has none");
  });
});
