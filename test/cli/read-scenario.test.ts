import { describe, expect, it } from "vitest";
import type { Effects } from "../../src/cli/effects.js";
import { readScenarios } from "../../src/cli/files/read-scenario.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { smallRun } from "../analysis/small-run.js";

describe("a run in the place of a scenario", () => {
  it("is its scenario, with the seed and the number of paths that it had", async () => {
    const { run, plan } = await smallRun();
    const readFile = () => new TextEncoder().encode(JSON.stringify(run));
    const [scenario] = await readScenarios(["last-year.run.json"], { readFile } as unknown as Effects);
    const { resolved: _, assumptions, segments, ...again } = makePlan(scenario as NonNullable<typeof scenario>);
    expect([scenario?.file, again.paths, again.seed]).toEqual(["last-year.run.json", plan.paths, plan.seed]);
    expect([again.markets, assumptions, segments.map(({ opening }) => opening)]).toEqual([
      plan.markets,
      plan.assumptions,
      plan.segments.map(({ opening }) => opening),
    ]);
  });
});
