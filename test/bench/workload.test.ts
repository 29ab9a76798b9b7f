import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Outputs } from "../../src/plan/outputs.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";
import { DEVIATION_LIMIT, deviations } from "./known-answers.mjs";
import { OUTPUTS } from "./outputs.mjs";
import { WORKLOAD } from "./workload.mjs";

describe("the benchmark's workload", () => {
  it("has the answers of another implementation after 1, 3, 5 and 10 years", async () => {
    const scenario = parseScenario(readFileSync(WORKLOAD), WORKLOAD);
    const whole = makePlan(scenario, { paths: 12_000 });
    const { fans } = await simulate(
      makePlan(scenario, { paths: 12_000, outputs: OUTPUTS.summaries(whole) as Outputs }),
    );
    const found = deviations(fans);
    expect(found).toHaveLength(48);
    expect(found.filter(({ deviation }) => !(deviation < DEVIATION_LIMIT))).toEqual([]);
  });
});
