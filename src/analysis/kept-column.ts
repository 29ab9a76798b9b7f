import { InvariantError } from "../errors.js";
import type { ColumnRequest, SeriesRequest } from "../plan/outputs.js";
import type { SimulatedFan, Simulation } from "../simulation/simulation.js";

/** The values of a column that was asked for, one a path. @throws InvariantError when the plan did not ask */
export function requiredColumn({ kept }: Simulation, wanted: ColumnRequest): Float64Array {
  const found = kept.find(({ request }) => sameSeries(request, wanted) && request.at === wanted.at);
  if (found === undefined) throw new InvariantError(`the plan keeps no column ${JSON.stringify(wanted)}`);
  return found.values;
}

/** A fan that was asked for, or null. */
export function simulatedFan(simulation: Simulation, wanted: SeriesRequest): SimulatedFan | null {
  return simulation.fans.find(({ request }) => sameSeries(request, wanted)) ?? null;
}

const sameSeries = (a: SeriesRequest, b: SeriesRequest): boolean =>
  a.group === b.group && a.measure === b.measure && a.window === b.window;
