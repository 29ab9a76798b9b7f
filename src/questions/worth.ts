import type { Answers } from "../analysis/run.js";
import type { Scenario } from "../scenario/scenario.js";
import { initiativeBridge, type WorthOptions } from "./initiative-bridge.js";

/** What the plan's ventures are worth: answers that only scenarios with initiatives have. */
export type Worth = Pick<Answers, "initiatives">;

export async function worthOf(scenario: Scenario, options: WorthOptions = {}): Promise<Worth> {
  const initiatives = await initiativeBridge(scenario, options);
  return initiatives === null ? {} : { initiatives };
}
