import type { Run } from "../analysis/run.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";

/**
 * The plan of a run, made anew from its scenario, seed, number of paths and sampling. The scenario is read as a file is: what no file may
 * say, no run may.
 */
export async function planOfRun({ scenario, seed, paths, sampling }: Run, file: string): Promise<Plan> {
  const { parseScenario } = await import("../scenario/parse-scenario.js");
  const own = sampling === undefined && !("sampling" in scenario) ? {} : { sampling: sampling ?? "plain" };
  return makePlan(parseScenario(JSON.stringify({ ...scenario, seed, paths: String(paths), ...own }), file));
}
