import { InvariantError } from "../errors.js";
import type { Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import type { CovenantAnswer } from "./run.js";
import { projectedAnswer, questionAnswer } from "./targets.js";

/** Of every covenant the chances to be met and breached, by test and ever. Nothing where there is none. */
export function covenants(
  plan: Plan,
  projection: Projection,
  simulation: Simulation,
): { readonly covenants?: readonly CovenantAnswer[] } {
  if (plan.covenants.length === 0) return {};
  let next = 0;
  const chance = (): Estimate => {
    const found = simulation.covenants?.[next++];
    if (found === undefined) throw new InvariantError("the simulation answers fewer covenants than the plan has");
    return found;
  };
  const found = plan.covenants.map(({ id, name, source, stated, tests }) => {
    const { text, group, measure, comparison, threshold, unit } = questionAnswer(plan, stated);
    const tested = tests.map(({ at, year, question }) => {
      const met = chance();
      return { at, year, met, breached: complement(met, plan.paths), ...projectedAnswer(plan, projection, question) };
    });
    const everBreached = chance();
    const asked = { id, name, source, text, group, measure, comparison, threshold, unit };
    return { ...asked, tests: tested, everBreached, alwaysMet: complement(everBreached, plan.paths) };
  });
  return { covenants: found };
}

/** The chance that it does not happen; its error is the same. */
const complement = ({ value, standardError }: Estimate, paths: number): Estimate => ({
  value: (paths - Math.round(value * paths)) / paths,
  standardError,
});
