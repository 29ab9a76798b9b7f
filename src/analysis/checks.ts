import type { Simulation } from "../simulation/simulation.js";
import type { Bridge, Checks } from "./run.js";

/** What a reader should know of the run itself: how well it adds up, and on how many paths the model had to bend. */
export function checks(simulation: Simulation, bridges: readonly Bridge[]): Checks {
  const { flooredReturns, cappedOutflows, cappedFees, boundedValues } = simulation.counts;
  return {
    largestResidual: simulation.largestResidual,
    largestBridgeResidual: bridges.reduce((largest, { residual }) => {
      const size = Math.abs(residual);
      return size > largest ? size : largest;
    }, 0),
    flooredReturns,
    cappedOutflows,
    cappedFees,
    boundedValues,
  };
}
