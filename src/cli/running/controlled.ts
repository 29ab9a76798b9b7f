import type { Controlled } from "../../analysis/controlled.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Session } from "./run-scenario.js";

/** The means and chances that `--controlled` asks for, of the paths that the run has. */
export async function controlledOf(
  scenario: Scenario,
  { options, resources, effects }: Session,
): Promise<readonly Controlled[]> {
  const { controlled: texts = [], paths, seed, sampling } = options;
  if (texts.length === 0) return [];
  const { controlled } = await import("../../questions/controlled.js");
  return controlled(scenario, texts, {
    ...(paths === undefined ? {} : { paths }),
    ...(seed === undefined ? {} : { seed }),
    ...(sampling === undefined ? {} : { sampling }),
    simulation: { ...resources, signal: effects.signal },
  });
}
