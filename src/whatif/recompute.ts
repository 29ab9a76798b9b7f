import type { Scenario } from "../scenario/scenario.js";
import { simulate } from "../simulation/simulate.js";
import type { Estimate, SimulateOptions, Simulation } from "../simulation/simulation.js";
import { chance, difference, mean, percentile } from "../questions/estimates.js";
import { independent } from "../questions/statistics.js";
import { type Drawn, leanPlan } from "./lean-plan.js";
import { type FanShown, type FigureShown, PERCENTILES, type Shown, type Statistic } from "./shown.js";

/** What is asked of a scenario. */
export interface Asked {
  readonly fans: readonly FanShown[];
  readonly figures: readonly FigureShown[];
}

/** One scenario on some draws: what is shown of it, and the paths for differences. */
export interface Recomputed {
  readonly shown: Shown;
  readonly simulation: Simulation;
  readonly sampling: Drawn["sampling"];
}

/** Computes what a panel shows of a scenario, as a run computes it. */
export async function recompute(
  scenario: Scenario,
  asked: Asked,
  drawn: Drawn,
  options: SimulateOptions = {},
): Promise<Recomputed> {
  const simulation = await simulate(leanPlan(scenario, drawn, asked.fans), options);
  const fans = simulation.fans.map(({ points }) =>
    points.map((point) => (point === null ? null : point.percentiles.map(({ value }) => value))),
  );
  const figures = asked.figures.map(({ statistic }) => figureOf(statistic, simulation));
  return { shown: { paths: simulation.paths, fans, figures }, simulation, sampling: drawn.sampling };
}

function figureOf(statistic: Statistic, { fans, targets }: Simulation): Estimate | null {
  if (statistic.kind === "chance") return targets[statistic.target] ?? null;
  const last = fans[statistic.fan]?.points.at(-1) ?? null;
  return statistic.kind === "mean" ? (last?.mean ?? null) : (last?.percentiles[statistic.percentile] ?? null);
}

/** Figure by figure, what a scenario has more than another on the same draws; with paired standard errors. */
export function differences(
  figures: readonly FigureShown[],
  before: Recomputed,
  after: Recomputed,
): readonly (Estimate | null)[] {
  const { sampling } = before;
  return figures.map(({ statistic }, index) => {
    if (statistic.kind === "chance" && statistic.conditional)
      return unpaired(before.shown.figures[index] ?? null, after.shown.figures[index] ?? null);
    const [first, second] = [columnOf(statistic, before.simulation), columnOf(statistic, after.simulation)];
    if (first === null || second === null) return null;
    if (statistic.kind === "chance") return difference(first, second, chance, sampling);
    if (statistic.kind === "mean") return difference(first, second, mean, sampling);
    return difference(first, second, percentile(PERCENTILES[statistic.percentile] as number), sampling);
  });
}

/** Chances among paths that meet a condition: other paths may meet it on either side. */
function unpaired(before: Estimate | null, after: Estimate | null): Estimate | null {
  if (before === null || after === null) return null;
  return { value: after.value - before.value, standardError: independent(before, after) };
}

/** One number a path; for a chance what is not negative where it is met. */
function columnOf(statistic: Statistic, { kept, outcomes }: Simulation): Float64Array | null {
  if (statistic.kind !== "chance") return kept[statistic.fan]?.values ?? null;
  const met = outcomes?.[statistic.target];
  return met === undefined ? null : Float64Array.from(met, (one) => one - 1);
}
