import type { Plan } from "../plan/plan.js";
import type { Simulation, Spread } from "../simulation/simulation.js";
import { dateOf, fanPoint, groupId } from "./fans.js";
import { simulatedFan } from "./kept-column.js";
import type { Distribution } from "./run.js";

/** The firm: the first group of every plan. */
export const FIRM = 0;

/** How what the plan asks for (the firm's AUM at the horizon, its revenue of the last twelve months) is spread over the paths. */
export const distributions = (plan: Plan, simulation: Simulation): readonly Distribution[] =>
  simulation.spreads.flatMap((spread) => distribution(plan, simulation, spread) ?? []);

/** Null where the plan has no fan of it. */
function distribution(plan: Plan, simulation: Simulation, { request, bins, deviation }: Spread): Distribution | null {
  const { group, measure, window, at } = request;
  const summary = simulatedFan(simulation, request)?.points[at] ?? null;
  if (summary === null) return null;
  const date = dateOf(plan, window, at);
  return {
    group: groupId(plan, group),
    measure,
    window,
    at: date,
    point: fanPoint(plan, date, summary),
    bins,
    deviation,
  };
}
