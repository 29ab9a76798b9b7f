import type { ColumnRequest } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import { dateOf, fanPoint, groupId } from "./fans.js";
import { histogram } from "./histogram.js";
import { keptColumn, simulatedFan } from "./kept-column.js";
import type { Distribution } from "./run.js";
import { sampleDeviation } from "./sample-deviation.js";

/** The firm: the first group of every plan. */
export const FIRM = 0;

/** How the firm's AUM at the horizon and its revenue of the last twelve months are spread over the paths. */
export function distributions(plan: Plan, simulation: Simulation): readonly Distribution[] {
  const last = plan.months.length - 1;
  const wanted: readonly ColumnRequest[] = [
    { group: FIRM, measure: "aum", window: "month", at: last },
    { group: FIRM, measure: "revenue", window: "trailing-12", at: last },
  ];
  return wanted.flatMap((request) => distribution(plan, simulation, request) ?? []);
}

/** Null where the window does not fit the horizon, or the plan keeps no values. */
function distribution(plan: Plan, simulation: Simulation, request: ColumnRequest): Distribution | null {
  const { group, measure, window, at } = request;
  const values = keptColumn(simulation, request);
  const summary = simulatedFan(simulation, request)?.points[at] ?? null;
  if (values === null || summary === null) return null;
  const date = dateOf(plan, window, at);
  return {
    group: groupId(plan, group),
    measure,
    window,
    at: date,
    point: fanPoint(plan, date, summary),
    bins: histogram(values),
    deviation: sampleDeviation(values),
  };
}
