import { makePlan } from "../plan/make-plan.js";
import type { ColumnRequest, Outputs } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import { type FanShown, PERCENTILES } from "./shown.js";

/** How a panel draws. */
export interface Drawn {
  readonly seed: string;
  readonly paths: number;
  readonly sampling: Sampling;
}

/**
 * The plan of a scenario with nothing asked of it but what a panel shows: its fans, their last month path by path, and which paths
 * meet the targets.
 *
 * @throws InputError for what only shows month by month
 */
export function leanPlan(scenario: Scenario, { seed, paths, sampling }: Drawn, fans: readonly FanShown[]): Plan {
  const targets = scenario.targets.map((_, index) => index);
  const last = scenario.horizonMonths - 1;
  const kept = fans.map(({ request }): ColumnRequest => ({ ...request, at: last }));
  const outputs: Outputs = {
    percentiles: [...PERCENTILES],
    fans: fans.map(({ request }) => request),
    kept,
    totals: false,
    outcomes: targets,
  };
  return { ...makePlan(scenario, { seed, paths, sampling, outputs }), alerts: [], covenants: [] };
}
