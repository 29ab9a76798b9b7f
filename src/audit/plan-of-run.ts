import type { Run } from "../analysis/run.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";

/**
 * The plan of a run, made anew from its scenario, seed and number of paths. The scenario is read as a file is: what no file may
 * say, no run may.
 */
export async function planOfRun({ scenario, seed, paths }: Run, file: string): Promise<Plan> {
  const { parseScenario } = await import("../scenario/parse-scenario.js");
  return makePlan(parseScenario(JSON.stringify({ ...scenario, seed, paths: String(paths) }), file));
}
