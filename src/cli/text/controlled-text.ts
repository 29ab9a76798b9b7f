import type { Controlled } from "../../analysis/controlled.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Session } from "../running/run-scenario.js";

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

/** "  controlled mean(aum at 2031-12): 13264831000 ± 0.021%; by itself 13270000000 ± 0.34%". */
export const controlledLine = ({ of, controlled, plain, controls }: Controlled): string =>
  `  controlled ${of}: ${known(controlled)} by ${controls} controls; ${known(plain)} without`;

function known({ value, standardError }: Controlled["plain"]): string {
  const part = standardError === null || value === 0 ? null : (100 * standardError) / Math.abs(value);
  const shown = Number(value.toPrecision(7));
  return part === null ? `${shown}` : `${shown} ± ${Number(part.toPrecision(2))}%`;
}
