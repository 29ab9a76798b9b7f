import type { Plan } from "../plan/plan.js";
import { chanceOf } from "../simulation/collect/summaries.js";
import type { Simulation } from "../simulation/simulation.js";
import { dateOf, groupId } from "./fans.js";
import type { Exceedance } from "./supplement.js";

/** The chance of at least so much, at every bound between the bins of what is spread: exact, since the last bin holds everything beyond. */
export const exceedance = (plan: Plan, { spreads, paths }: Simulation): readonly Exceedance[] =>
  spreads.map(({ request, bins }) => ({
    group: groupId(plan, request.group),
    measure: request.measure,
    at: dateOf(plan, request.window, request.at),
    points: bins.slice(1).map(({ from }, before) => {
      const share = bins.slice(before + 1).reduce((sum, bin) => sum + bin.share.value, 0);
      return { level: from, chance: chanceOf(Math.round(share * paths), paths) };
    }),
  }));
