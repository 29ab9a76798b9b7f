import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { compareScenarios } from "../../src/questions/compare.js";
import { chance } from "../../src/questions/estimates.js";
import { sampleOf } from "../../src/questions/sample.js";
import { simulate } from "../../src/simulation/simulate.js";
import { simple } from "./scenario-texts.js";

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "",
    (error: unknown) => (error instanceof InputError ? error.message : String(error)),
  );

describe("comparing scenarios", () => {
  it("finds nothing between a scenario and itself", async () => {
    const { figures, scenarios } = await compareScenarios([simple(), simple({}, "again.yaml")]);
    for (const { differences } of figures) {
      expect(differences[1]?.mean).toEqual({ value: 0, standardError: 0 });
      expect(differences[1]?.p50).toEqual({ value: 0, standardError: 0 });
      expect(differences[1]?.higher?.value).toBe(0);
    }
    expect(scenarios[1]?.assumptions).toEqual([]);
  });

  it("meets the closed form of a difference of means, with an error far below that of either mean", async () => {
    const { figures, scenarios } = await compareScenarios([simple(), simple({ mean: "7%" })]);
    const end = figures.find(({ measure, at }) => measure === "aum" && at === "2028-12");
    // E[A] = A₀(1+m)²
    const expected = 1000 * (1.07 * 1.07 - 1.06 * 1.06);
    const found = end?.differences[1]?.mean;
    const error = found?.standardError as number;
    // 3.3 standard errors: 1 in 1 000.
    expect(Math.abs((found?.value as number) - expected)).toBeLessThan(3.3 * error);
    expect(error).toBeLessThan(0.1 * (end?.values[0]?.mean?.standardError as number));
    // The log returns differ by a constant, nearly: so the median differs as a percentile's ratio does, on every path.
    expect(end?.differences[1]?.higher?.value).toBe(1);
    expect(scenarios[1]?.assumptions.map(({ first, second }) => [first, second])).toEqual([["6%", "7%"]]);
  });

  it("pairs percentiles: twice the opening is twice every percentile", async () => {
    const { figures } = await compareScenarios([simple(), simple({ opening: "2000" })]);
    for (const { measure, values, differences } of figures.filter((figure) => figure.measure === "aum")) {
      expect(measure).toBe("aum");
      for (const name of ["mean", "p5", "p50", "p95"] as const)
        expect(differences[1]?.[name]?.value).toBeCloseTo(values[0]?.[name]?.value as number, 9);
    }
  });

  it("refuses other days and currencies, all at once", async () => {
    const message = await messageOf(
      compareScenarios([
        simple(),
        simple({ start: "2027-12-31" }, "later.yaml"),
        simple({ currency: "EUR" }, "euro.yaml"),
      ]),
    );
    expect(message).toBe(
      "later.yaml: start is 2027-12-31; simple.yaml starts on 2026-12-31. Compare scenarios of one day, or write --walk to explain the change between two forecasts.\n" +
        "euro.yaml: currency is EUR; simple.yaml counts in USD. Compare scenarios of one currency.",
    );
  });
});

describe("a sample", () => {
  it("meets questions on the same paths as the simulation's own counting, at any moment", async () => {
    const targets = ["aum at 2027-12 >= 1050", "aum by 2028-06 <= 900", "aum ever >= 1300", "drawdown ever >= 15%"];
    const plan = makePlan(simple({ besides: `targets: [${targets.join(", ")}, aum at 2028-12 >= aum at 2027-12]` }));
    const [simulation, sample] = [await simulate(plan), await sampleOf(plan, { questions: plan.targets })];
    expect(plan.targets.map((question) => chance(sample.marginsOf(question)))).toEqual(simulation.targets);
  });
});
