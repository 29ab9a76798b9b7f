import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { pathsInWords } from "../../src/plan/sampling.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const text = (own: string, model = "lognormal") => `
name: Test
currency: USD
start: 2025-12-31
horizon: 1 year
seed: 1
${own}
markets: { model: ${model}, assets: { stocks: { mean: 7%, volatility: 16% } } }
segments: [{ id: fund, opening: 10bn, mix: { stocks: 100% }, fees: 0.5% }]
`;
const planned = (own: string, model?: string) => makePlan(parseScenario(text(own, model), "test.yaml"));
const refusal = (own: string, model?: string): readonly string[] => {
  try {
    planned(own, model);
    return [];
  } catch (error) {
    return (error as InputError).message.split("\n");
  }
};

describe("how the paths are drawn", () => {
  it("is plain unless said, and says so only where it is not", () => {
    const plain = planned("paths: 1000");
    expect(plain.sampling).toBe("plain");
    expect(plain.conventions.some(({ topic }) => topic === "Sampling")).toBe(false);
    const own = planned("paths: 4096\nsampling: sobol").conventions.find(({ topic }) => topic === "Sampling");
    expect(own).toMatchObject({ choice: "4096 Sobol paths (16 sets of 256)", stated: true });
    expect(pathsInWords({ paths: 10_000, sampling: "antithetic" })).toBe("10000 antithetic paths (5000 pairs)");
  });

  it("refuses numbers of paths that it cannot have, and models that it does not cover", () => {
    expect(refusal("paths: 999\nsampling: antithetic")).toEqual([
      "test.yaml: paths is 999; antithetic paths come in pairs. Write 1000.",
    ]);
    expect(refusal("paths: 10000\nsampling: sobol", "student-t, degrees-of-freedom: 5")).toEqual([
      "test.yaml: sampling is sobol, which covers the lognormal model; this market is student-t. Write antithetic or plain.",
      "test.yaml: paths is 10000; Sobol points come in 16 sets of a power of two, 256 or more. Write 8192 or 16384.",
    ]);
    expect(refusal("paths: 4096\nsampling: sobel")).toEqual([
      "test.yaml:8:11: sampling is sobel (did you mean sobol?), not one of the choices. Write sobol.",
    ]);
  });

  it("may be the caller's", () => {
    const scenario = parseScenario(text("paths: 1000"), "test.yaml");
    expect(makePlan(scenario, { paths: 4096, sampling: "sobol" })).toMatchObject({ paths: 4096, sampling: "sobol" });
    expect(() => makePlan(scenario, { sampling: "sobol" })).toThrow(InputError);
  });
});
