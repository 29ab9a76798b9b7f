import { InvariantError } from "../errors.js";
import { formatMonth } from "../months.js";
import type { SeriesRequest } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { Estimate, SimulatedFan, Simulation, Summary } from "../simulation/simulation.js";
import type { Fan, FanPoint } from "./run.js";

/** Every fan that the plan asked for, with the dates of its points. */
export const fans = (plan: Plan, simulation: Simulation): readonly Fan[] => fansOf(plan, simulation.fans);

/** Those that explain the answers. */
export const fansBesides = (plan: Plan, { besides = [] }: Simulation): readonly Fan[] => fansOf(plan, besides);

function fansOf(plan: Plan, found: readonly SimulatedFan[]): readonly Fan[] {
  return found.map(({ request, points }) => ({
    group: groupId(plan, request.group),
    measure: request.measure,
    window: request.window,
    points: points.map((point, index) =>
      point === null ? null : fanPoint(plan, dateOf(plan, request.window, index), point),
    ),
  }));
}

/** A summary with its five percentiles by name. */
export function fanPoint(plan: Plan, at: string, summary: Summary): FanPoint {
  const percentile = (percent: number): Estimate => percentileOf(plan, summary, percent);
  return {
    at,
    mean: summary.mean,
    p5: percentile(5),
    p25: percentile(25),
    p50: percentile(50),
    p75: percentile(75),
    p95: percentile(95),
  };
}

/** @throws InvariantError when the plan did not ask for the percentile */
export function percentileOf(plan: Plan, summary: Summary, percent: number): Estimate {
  const found = summary.percentiles[plan.outputs.percentiles.indexOf(percent)];
  if (found === undefined) throw new InvariantError(`the plan asks for no percentile ${percent}`);
  return found;
}

/** "2027-03" for a month or the twelve months that end in it, "2027" for a calendar year. */
export function dateOf(plan: Plan, window: SeriesRequest["window"], index: number): string {
  const month = plan.months[index];
  const date = window === "year" ? plan.years[index]?.year : month === undefined ? undefined : formatMonth(month);
  if (date === undefined) throw new InvariantError(`the plan has no ${window} ${index}`);
  return String(date);
}

export function groupId(plan: Plan, group: number): string {
  const found = plan.groups[group];
  if (found === undefined) throw new InvariantError(`the plan has no group ${group}`);
  return found.id;
}
