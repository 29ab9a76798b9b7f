import type { ColumnRequest } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { Measure } from "../scenario/question.js";
import { summariser } from "../simulation/collect/summaries.js";
import type { Simulation, Summary } from "../simulation/simulation.js";
import { openingOf } from "./bridges.js";
import { percentileOf } from "./fans.js";
import { keptColumn, simulatedFan } from "./kept-column.js";
import type { Growth, PercentileSummary } from "./run.js";

/**
 * Growth of the firm and every segment, by calendar year and over the horizon, path by path:
 *
 *     organic      = net flows / opening
 *     total        = closing / opening − 1
 *     revenueYield = revenue, annualised by the months of the year, / average AUM
 *
 * The rates of a stub year are of its months, not annualised; a yield is a rate a year in any case. Null where the opening is
 * nothing, or where the plan keeps no values (a segment's organic growth and yield over the horizon).
 */
export function growth(plan: Plan, simulation: Simulation): readonly Growth[] {
  const groups = plan.groups.flatMap(({ kind }, group) => (kind === "tag" ? [] : [group]));
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
  const fan = (measure: Measure): PercentileSummary | null =>
    percentiles(plan, simulatedFan(simulation, { group, measure, window: "year" })?.points[year] ?? null);
  const closing = yearEnd(plan, simulation, { group, year });
  const opening = year === 0 ? null : yearEnd(plan, simulation, { group, year: year - 1 });
  const from = year === 0 ? openingOf(plan, group) : opening;
  return {
    group: plan.groups[group]?.id as string,
    year: plan.years[year]?.year as number,
    organic: fan("organic-growth"),
    total: closing === null || from === null ? null : sampleRatio(plan, closing, { whole: from, less: 1 }),
    revenueYield: fan("fee-rate"),
  };
}

function growthOfHorizon(plan: Plan, simulation: Simulation, group: number): Growth {
  const opening = openingOf(plan, group);
  const months = plan.years.map((year) => year.months);
  const sums = (measure: Measure, weights: readonly number[]): Float64Array | null =>
    weightedSum(
      plan.years.map((_, at) => keptColumn(simulation, { group, measure, window: "year", at })),
      weights,
    );
  const once = months.map(() => 1);
  const flows = sums("net-flows", once);
  const closing = yearEnd(plan, simulation, { group, year: plan.years.length - 1 });
  // Revenue over the horizon · 12/months, over the mean of average AUM by month = 12·Σ revenue / Σ months·average.
  const revenue = sums(
    "revenue",
    months.map(() => 12),
  );
  const average = sums("average-aum", months);
  return {
    group: plan.groups[group]?.id as string,
    year: null,
    organic: flows === null ? null : sampleRatio(plan, flows, { whole: opening, less: 0 }),
    total: closing === null ? null : sampleRatio(plan, closing, { whole: opening, less: 1 }),
    revenueYield: revenue === null || average === null ? null : sampleRatio(plan, revenue, { whole: average, less: 0 }),
  };
}

/** Closing AUM of a calendar year on every path. */
function yearEnd(
  plan: Plan,
  simulation: Simulation,
  { group, year }: { readonly group: number; readonly year: number },
): Float64Array | null {
  const span = plan.years[year];
  if (span === undefined) return null;
  const request: ColumnRequest = { group, measure: "aum", window: "month", at: span.from + span.months - 1 };
  return keptColumn(simulation, request);
}

/** values / whole − less on every path; paths where the whole is nothing have no such number and are left out. */
function sampleRatio(
  plan: Plan,
  values: Float64Array,
  { whole, less }: { readonly whole: Float64Array | number; readonly less: number },
): PercentileSummary | null {
  const ratios = values.map((value, path) => {
    const divisor = typeof whole === "number" ? whole : (whole[path] as number);
    return divisor === 0 ? Number.NaN : value / divisor - less;
  });
  return percentiles(plan, summariser(plan.outputs.percentiles)(ratios));
}

function weightedSum(columns: readonly (Float64Array | null)[], weights: readonly number[]): Float64Array | null {
  const found = columns.flatMap((column) => column ?? []);
  if (found.length !== columns.length || found[0] === undefined) return null;
  return found[0].map((_, path) =>
    found.reduce((sum, column, index) => sum + (weights[index] as number) * (column[path] as number), 0),
  );
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
