import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import { askedByGoal, missOf } from "../../src/questions/goal.js";
import { initiativeBridge } from "../../src/questions/initiative-bridge.js";
import { sampleOf } from "../../src/questions/sample.js";
import { sensitivity } from "../../src/questions/sensitivity.js";
import { namedIn } from "../../src/scenario/named.js";
import { parseGoal } from "../../src/scenario/parse-goal.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import type { Goal } from "../../src/scenario/question.js";
import type { Estimate } from "../../src/simulation/simulation.js";

const scenario = parseScenario(
  `
name: Test
currency: USD
start: 2025-12-31
horizon: 12 months
seed: 1
paths: 4096
sampling: sobol
markets: { assets: { stocks: { mean: 6%, volatility: 17% }, bonds: { mean: 3%, volatility: 6% } } }
segments:
  - { id: fund, opening: 100m, mix: { stocks: 60%, bonds: 40% }, fees: 0.5%, flows: { inflows: 10%, volatility: 20% } }
initiatives: [{ id: sales, name: Sales, from: 2026-03, flows: { fund: { inflows: { value: +5pp, kind: assumption } } } }]
`,
  "test.yaml",
);
const GIVEN = "given aum at 2026-06 <= 105m";
const GOALS = [
  `mean(aum at 2026-12 ${GIVEN}) = 110m`,
  `P(aum at 2026-12 >= 110m ${GIVEN}) = 40%`,
  `median(aum at 2026-12 ${GIVEN}) = mean(aum at 2026-12)`,
];
const SAMPLINGS = [
  ["antithetic", 1024],
  ["sobol", 4096],
] as const;

const goalOf = (text: string): Goal => {
  const found = parseGoal(text, namedIn(scenario));
  if ("problems" in found) throw new Error(text);
  return found.goal;
};

describe("errors of what is asked under sobol and antithetic", () => {
  it.each(SAMPLINGS)(
    "%s: of conditional goals and of what an initiative adds are as large as they are spread over seeds",
    async (sampling, paths) => {
      const goals = GOALS.map(goalOf);
      const found: Estimate[][] = [];
      for (let seed = 1; seed <= 16; seed++) {
        const drawn = { paths, seed: String(seed), sampling };
        const asked = goals.map(askedByGoal);
        const sample = await sampleOf(makePlan(scenario, drawn), {
          quantities: asked.flatMap(({ quantities = [] }) => quantities),
          questions: asked.flatMap(({ questions = [] }) => questions),
        });
        const [aum] = (await initiativeBridge(scenario, drawn))?.bridges ?? [];
        const added = aum?.contributions[0];
        const own = [...goals.map((goal) => missOf(goal, sample)), aum?.base.mean, added?.mean];
        found.push(own as Estimate[]);
      }
      (found[0] as Estimate[]).forEach((_, at) => {
        const values = found.map((own) => (own[at] as Estimate).value);
        const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
        const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
        const errors = found.map((own) => (own[at] as Estimate).standardError as number);
        const error = Math.sqrt(errors.reduce((sum, one) => sum + one * one, 0) / errors.length);
        // The spread of 16 values is known to 18 %; the errors of plain paths would be more than twice too large under sobol.
        expect(spread / error).toBeGreaterThan(0.45);
        expect(spread / error).toBeLessThan(1.6);
      });
    },
  );

  it("shares of variance are those of plain draws, whatever the paths are", async () => {
    const of = ["mean(aum at 2026-12)"];
    const [points, plain] = await Promise.all(
      [scenario, { ...scenario, sampling: "plain" as const }].map((own) => sensitivity(own, { of })),
    );
    expect(points?.outputs[0]?.sources).toEqual(plain?.outputs[0]?.sources);
    expect(points?.outputs[0]?.base).not.toEqual(plain?.outputs[0]?.base);
    expect(points?.runs).toBe((plain?.runs ?? 0) + 1);
  });
});
