import { describe, expect, it } from "vitest";
import { engineFor } from "../../src/simulation/engine.js";
import { simulate } from "../../src/simulation/simulate.js";
import { testPlan } from "./plan-builder.js";
import { RICH } from "./rich-plan.js";

describe("the engine of a run", () => {
  it("is the compiled kernel, and names what runs in TypeScript", async () => {
    const plan = testPlan({ ...RICH, paths: 300 });
    const { engine } = await simulate(plan);
    expect(engine).toEqual(engineFor(plan));
    expect(engine.kernel).toBe("wasm");
    expect(engine.referenceFeatures).toContain("exchanges");
    expect(engine.referenceFeatures).toContain("dated inflows and outflows");
  });

  it("names nothing for a plain plan, nor for the reference itself", async () => {
    const plain = testPlan({ paths: 10, segments: [{ id: "s", opening: 1 }] });
    expect(engineFor(plain).referenceFeatures).toEqual([]);
    const { engine } = await simulate(testPlan({ ...RICH, paths: 300 }), { kernel: "reference" });
    expect(engine).toEqual({ kernel: "reference", referenceFeatures: [] });
  });
});
