import { cliffCrossings } from "../model/cliffs.js";
import type { Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import { groupId } from "./fans.js";
import type { CliffAnswer } from "./supplement.js";

/** How often billing units cross a cliff: in the exact ledger, and on the paths. */
export const cliffAnswers = (
  plan: Plan,
  projection: Projection,
  { cliffs = [] }: Pick<Simulation, "cliffs">,
): readonly CliffAnswer[] =>
  cliffs.map(({ group, paths, unitMonths }) => {
    const members = plan.groups[group]?.members ?? [];
    const crossed = members.map((member) => {
      const segment = plan.segments[member];
      return segment === undefined ? 0 : cliffCrossings(segment, projection.segments[member] ?? []).toNumber();
    });
    return {
      group: groupId(plan, group),
      projected: crossed.reduce((sum, one) => sum + one, 0),
      paths,
      unitMonths: unitMonths?.mean ?? null,
    };
  });
