import { type PeriodRow, summarise } from "../model/periods.js";
import type { LedgerRow, Projection } from "../model/projection.js";
import { formatMonth } from "../months.js";
import { type OccasionalLine, occasionalLinesOf } from "../plan/occasional-lines.js";
import type { Plan } from "../plan/plan.js";
import { chanceAmong } from "../simulation/collect/sampled-errors.js";
import { chanceOf } from "../simulation/collect/summaries.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import { add } from "../units.js";
import { FIRM } from "./distributions.js";
import { groupId } from "./fans.js";
import { requiredColumn } from "./kept-column.js";
import type { ProjectionAnswer, ProjectionMonth, ProjectionYear } from "./run.js";

/** The exact ledger by month and calendar year, and where its end lies among the paths. */
export function projectionAnswer(plan: Plan, projection: Projection, simulation: Simulation): ProjectionAnswer {
  const lines = occasionalLinesOf(plan);
  const occasional = (row: LedgerRow | PeriodRow): Partial<Record<OccasionalLine, number>> =>
    Object.fromEntries(lines.map((line) => [line, row[line].toNumber()]));
  const ledgers = projection.groups.flatMap((rows, group) =>
    plan.groups[group]?.kind === "role" ? [] : [{ rows, group }],
  );
  const yearly = (rows: readonly LedgerRow[]) => summarise(rows, "year", plan);
  return {
    groups: ledgers.map(({ rows, group }) => ({
      group: groupId(plan, group),
      months: rows.map((row) => ({ ...monthOf(row), ...occasional(row), ...performanceOf(plan, group, row) })),
      years: yearly(rows).map((row, year) => ({
        ...yearOf(row, plan.years[year]?.year as number),
        ...occasional(row),
        ...performanceOfYear(plan, group, row),
      })),
    })),
    percentile: percentile(plan, projection, simulation),
  };
}

/**
 * The share of paths whose closing firm AUM is below the projection's. It lies above one half, because expected returns compound
 * to the mean of the paths and not to their median.
 */
function percentile(plan: Plan, projection: Projection, simulation: Simulation): Estimate {
  const last = plan.months.length - 1;
  const closing = requiredColumn(simulation, { group: FIRM, measure: "aum", window: "month", at: last });
  const projected = projection.groups[FIRM]?.[last]?.closing.toNumber() ?? 0;
  if (plan.sampling === "plain") return chanceOf(closing.filter((value) => value < projected).length, closing.length);
  const below = Uint8Array.from(closing, (value) => (value < projected ? 1 : 0));
  return chanceAmong(below, null, plan.sampling);
}

/** Lines that only groups with a performance fee have. */
const performanceOf = (
  plan: Plan,
  group: number,
  { performanceFees, performanceAccrual }: Pick<LedgerRow, "performanceFees" | "performanceAccrual">,
): Pick<ProjectionMonth, "performanceFees" | "performanceAccrual"> =>
  chargesPerformance(plan, group)
    ? { performanceFees: performanceFees.toNumber(), performanceAccrual: performanceAccrual.toNumber() }
    : {};

const performanceOfYear = (plan: Plan, group: number, row: PeriodRow): Partial<ProjectionYear> =>
  chargesPerformance(plan, group)
    ? { ...performanceOf(plan, group, row), baseRevenueYield: row.baseFeeRateBp?.dividedBy(10_000).toNumber() ?? null }
    : {};

const chargesPerformance = ({ groups, segments }: Plan, group: number): boolean =>
  groups[group]?.members.some((member) => segments[member]?.fees.performance != null) === true;

const monthOf = (row: LedgerRow): ProjectionMonth => ({
  at: formatMonth(row.month),
  opening: row.opening.toNumber(),
  inflows: row.inflows.toNumber(),
  outflows: row.outflows.toNumber(),
  exchanges: row.exchanges.toNumber(),
  distributions: row.distributions.toNumber(),
  marketGain: row.marketGain.toNumber(),
  fees: add(row.feesInAdvance, row.feesInArrears).toNumber(),
  closing: row.closing.toNumber(),
  revenue: row.revenue.toNumber(),
});

const yearOf = (row: PeriodRow, year: number): ProjectionYear => ({
  year,
  opening: row.opening.toNumber(),
  inflows: row.inflows.toNumber(),
  outflows: row.outflows.toNumber(),
  exchanges: row.exchanges.toNumber(),
  distributions: row.distributions.toNumber(),
  marketGain: row.marketGain.toNumber(),
  fees: row.fees.toNumber(),
  closing: row.closing.toNumber(),
  revenue: row.revenue.toNumber(),
  averageAum: row.averageAum.toNumber(),
  revenueYield: row.feeRateBp === null ? null : row.feeRateBp.dividedBy(10_000).toNumber(),
  organicGrowth: row.organicGrowth === null ? null : row.organicGrowth.toNumber(),
});
