import type { Run } from "../analysis/run.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import type { Scenario } from "../scenario/scenario.js";

/**
 * The scenario of a run, with the seed, number of paths and sampling that it had. It is read as a file is: what no file may say, no run may.
 */
export async function scenarioOfRun({ scenario, seed, paths, sampling }: Run, file: string): Promise<Scenario> {
  const { parseScenario } = await import("../scenario/parse-scenario.js");
  const own = sampling === undefined && !("sampling" in scenario) ? {} : { sampling: sampling ?? "plain" };
  return parseScenario(JSON.stringify({ ...scenario, seed, paths: String(paths), ...own }), file);
}

/** The plan of a run, made anew from its scenario. */
export const planOfRun = async (run: Run, file: string): Promise<Plan> => makePlan(await scenarioOfRun(run, file));
