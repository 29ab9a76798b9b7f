import type { GrowthRequest } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { GroupMeasure } from "../scenario/question.js";
import type { Simulation, Summary } from "../simulation/simulation.js";
import { percentileOf } from "./fans.js";
import { simulatedFan } from "./kept-column.js";
import type { Growth, PercentileSummary } from "./run.js";

/**
 * Growth of the firm and every segment, by calendar year and over the horizon, path by path:
 *
 *     organic      = net flows / opening
 *     total        = closing / opening − 1
 *     revenueYield = revenue, annualised by the months of the year, / average AUM; apart without performance fees where there are any
 *
 * The rates of a stub year are of its months, not annualised; a yield is a rate a year in any case. Null where the opening is
 * nothing, or where the plan does not ask (a segment's organic growth and yield over the horizon).
 */
export function growth(plan: Plan, simulation: Simulation): readonly Growth[] {
  const groups = plan.groups.flatMap(({ kind }, group) => (kind === "firm" || kind === "segment" ? [group] : []));
  return groups.flatMap((group) => [
    ...plan.years.map((_, year) => growthOfYear(plan, simulation, { group, year })),
    growthOfHorizon(plan, simulation, group),
  ]);
}

function growthOfYear(
  plan: Plan,
  simulation: Simulation,
  { group, year }: { readonly group: number; readonly year: number },
): Growth {
  const fan = (measure: GroupMeasure): PercentileSummary | null =>
    percentiles(plan, simulatedFan(simulation, { group, measure, window: "year" })?.points[year] ?? null);
  return {
    group: plan.groups[group]?.id as string,
    year: plan.years[year]?.year as number,
    organic: fan("organic-growth"),
    total: ratio(plan, simulation, { group, ratio: "total", year }),
    revenueYield: fan("fee-rate"),
    ...(simulatedFan(simulation, { group, measure: "base-fee-rate", window: "year" }) === null
      ? {}
      : { baseRevenueYield: fan("base-fee-rate") }),
  };
}

const growthOfHorizon = (plan: Plan, simulation: Simulation, group: number): Growth => ({
  group: plan.groups[group]?.id as string,
  year: null,
  organic: ratio(plan, simulation, { group, ratio: "organic", year: null }),
  total: ratio(plan, simulation, { group, ratio: "total", year: null }),
  revenueYield: ratio(plan, simulation, { group, ratio: "yield", year: null }),
});

function ratio(plan: Plan, { growth: found }: Simulation, wanted: GrowthRequest): PercentileSummary | null {
  const same = found.find(
    ({ request }) => request.group === wanted.group && request.ratio === wanted.ratio && request.year === wanted.year,
  );
  return percentiles(plan, same?.summary ?? null);
}

const percentiles = (plan: Plan, summary: Summary | null): PercentileSummary | null =>
  summary === null
    ? null
    : {
        mean: summary.mean,
        p5: percentileOf(plan, summary, 5),
        p50: percentileOf(plan, summary, 50),
        p95: percentileOf(plan, summary, 95),
      };
