import { InvariantError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import type { AlertAnswer } from "./run.js";
import { questionAnswer } from "./targets.js";

/** The chances of each alert: as written, of every whole year, and ever. Nothing where nothing is watched. */
export function alerts(plan: Plan, simulation: Simulation): { readonly alerts?: readonly AlertAnswer[] } {
  if (plan.alerts.length === 0) return {};
  let next = 0;
  const chance = (): Estimate => {
    const found = simulation.alerts?.[next++];
    if (found === undefined) throw new InvariantError("the simulation answers fewer questions than the plan asks");
    return found;
  };
  const found = plan.alerts.map(({ stated, byYear }) => ({
    ...questionAnswer(plan, stated),
    chance: chance(),
    byYear: byYear.flatMap((one, year) =>
      one === null ? [] : [{ year: plan.years[year]?.year as number, chance: chance() }],
    ),
    ever: chance(),
  }));
  return { alerts: found };
}
