import { departures, retention } from "../model/departures.js";
import { annualised, periodsPerYear } from "../model/growth.js";
import { type PeriodRow, summarise } from "../model/periods.js";
import type { Projection } from "../model/projection.js";
import { reportedOrganicFees, reportedRunRate } from "../model/run-rate.js";
import type { YearSpan } from "../months.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { type Money, negate, ratio, type Share, subtract, sum, times } from "../units.js";
import { type OwnLedger, ownLedgers, rowsOfYear } from "./own-ledgers.js";
import type { EarningPower } from "./supplement.js";

/** What the firm and every segment earn and how they grow in every calendar year of the exact ledger. */
export const earningPower = (plan: Plan, projection: Projection): readonly EarningPower[] =>
  ownLedgers(plan, projection).flatMap((ledger) =>
    summarise(ledger.rows, "year", plan).map((row, at) => {
      const year = plan.years[at] as YearSpan;
      const left = departuresOf(plan, ledger, year);
      return { ...powerOf(plan, ledger, { row, year }), ...kept(row.opening, left) };
    }),
  );

type Rows = OwnLedger["segments"][number]["rows"];

function powerOf(
  plan: Plan,
  ledger: OwnLedger,
  { row, year }: { readonly row: PeriodRow; readonly year: YearSpan },
): Omit<EarningPower, "departures" | "retention"> {
  const aYear = periodsPerYear(year.months);
  const over = (of: (segment: SegmentPlan, rows: Rows) => Money): Money =>
    sum(ledger.segments.map(({ position, rows }) => of(plan.segments[position] as SegmentPlan, rows)));
  const opening = over((segment, rows) => reportedRunRate(plan, segment, rows, year.from - 1));
  const closing = over((segment, rows) => reportedRunRate(plan, segment, rows, year.from + year.months - 1));
  const brought = over((segment, rows) => reportedOrganicFees(plan, segment, rows, year));
  const alphaGain = sum(
    ledger.segments.flatMap(({ reported }) => rowsOfYear(reported, year).map((one) => one.alphaGain)),
  );
  const clients = row.organicGrowth;
  const feeGrowth = ratio(brought, opening);
  const yieldOf = (revenue: Money) => number(ratio(times(revenue, aYear), row.averageAum));
  return {
    group: ledger.id,
    year: year.year,
    months: year.months,
    baseRevenue: row.baseRevenue.toNumber(),
    performanceFees: row.performanceFees.toNumber(),
    averageAum: row.averageAum.toNumber(),
    baseYield: yieldOf(row.baseRevenue),
    revenueYield: yieldOf(row.revenue),
    runRateOpening: opening.toNumber(),
    runRateClosing: closing.toNumber(),
    runRateYield: number(ratio(closing, row.closing)),
    organicGrowth: number(clients),
    annualisedOrganicGrowth: number(annualised(clients, aYear)),
    organicFees: brought.toNumber(),
    organicFeeGrowth: number(feeGrowth),
    annualisedOrganicFeeGrowth: number(annualised(feeGrowth, aYear)),
    benchmarkGrowth: number(ratio(subtract(row.marketGain, alphaGain), row.opening)),
    alphaGrowth: number(ratio(alphaGain, row.opening)),
    feeGrowth: number(ratio(negate(row.fees), row.opening)),
    totalGrowth: number(row.totalGrowth),
  };
}

const departuresOf = ({ segments }: Plan, ledger: OwnLedger, year: YearSpan): Money =>
  sum(
    ledger.segments.map(({ position, rows: own, reported }) =>
      departures(segments[position] as SegmentPlan, { own, reported }, year),
    ),
  );

const kept = (opening: Money, left: Money): Pick<EarningPower, "departures" | "retention"> => ({
  departures: left.toNumber(),
  retention: number(retention(opening, left)),
});

const number = (rate: Share | null): number | null => rate?.toNumber() ?? null;
