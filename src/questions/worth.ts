import type { Answers } from "../analysis/run.js";
import type { Scenario } from "../scenario/scenario.js";
import { accretion } from "./accretion.js";
import { initiativeBridge, type WorthOptions } from "./initiative-bridge.js";

/** What the plan's ventures are worth: answers that only scenarios with initiatives, or with acquisitions that state a price or a cost, have. */
export type Worth = Pick<Answers, "initiatives" | "acquisitions">;

export async function worthOf(scenario: Scenario, options: WorthOptions = {}): Promise<Worth> {
  const initiatives = await initiativeBridge(scenario, options);
  const acquisitions = await accretion(scenario, options);
  return { ...(initiatives === null ? {} : { initiatives }), ...(acquisitions === null ? {} : { acquisitions }) };
}
