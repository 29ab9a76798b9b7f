import { fiscalYearOf, type Month, monthName, yearSpans } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { add, type Money, ratio, type Share, share, subtract, sum } from "../units.js";
import { inBasisPoints, revenueYield } from "./attribution.js";
import { type AverageConvention, averageOfMonths } from "./averages.js";
import type { LedgerRow } from "./projection.js";

/** Months of the ledger as one line of a table. */
export interface PeriodRow extends Omit<LedgerRow, "month" | "daily" | "dailyFromNextDay"> {
  /** "Mar 2027", "2027 Q1" (of a fiscal year "FY2027 Q1"), "2027"; a stub says its months: "2025 Q4 (Nov–Dec)". */
  readonly label: string;
  /** Index of its first month in the rows, and how many it has. */
  readonly from: number;
  readonly months: number;
  /** Whether it holds fewer months than its name says. */
  readonly stub: boolean;
  /** Inflows less outflows. */
  readonly netFlows: Money;
  /** Deducted from the assets, in advance and in arrears. */
  readonly fees: Money;
  readonly averageAum: Money;
  /** Revenue, annualised (·12/months), over average AUM, in basis points; null for no assets. */
  readonly feeRateBp: Share | null;
  /** Revenue without performance fees, and its rate alike. */
  readonly baseRevenue: Money;
  readonly baseFeeRateBp: Share | null;
  /** Net flows (and what was reinvested, where that is counted) over the opening, not annualised; null for no opening. */
  readonly organicGrowth: Share | null;
  /** Closing over opening less one; null for no opening. */
  readonly totalGrowth: Share | null;
}

/** How a table is made; a plan says it all. */
export interface TableConventions {
  readonly averageAum: AverageConvention;
  /** The month (1–12) that years end with; 12 unless stated. */
  readonly fiscalYearEnds?: number;
  /** Inflows less outflows unless stated. */
  readonly organic?: Plan["organic"];
}

/** A table by month, quarter of the (fiscal) year, or year. */
export type TablePeriod = "month" | "quarter" | "year";

/**
 * The ledger of a segment or group as a table: opening of the first month, flows summed, closing of the last.
 *
 * @param rows  consecutive months
 */
export const summarise = (
  rows: readonly LedgerRow[],
  period: TablePeriod,
  conventions: TableConventions,
): readonly PeriodRow[] =>
  spansOf(
    rows.map(({ month }) => month),
    period,
    conventions.fiscalYearEnds ?? 12,
  ).map((span) => periodRow(rows.slice(span.from, span.from + span.months), span, conventions));

interface Span {
  readonly label: string;
  readonly from: number;
  readonly months: number;
  readonly stub: boolean;
}

function periodRow(
  rows: readonly LedgerRow[],
  span: Span,
  { averageAum: average, organic }: TableConventions,
): PeriodRow {
  const [first, last] = [rows[0] as LedgerRow, rows[rows.length - 1] as LedgerRow];
  const total = (line: Exclude<keyof LedgerRow, "month">) => sum(rows.map((row) => row[line]));
  const [inflows, outflows, revenue] = [total("inflows"), total("outflows"), total("revenue")];
  const [feesInAdvance, feesInArrears] = [total("feesInAdvance"), total("feesInArrears")];
  const performanceFees = total("performanceFees");
  const aYear = share(share(12).dividedBy(rows.length));
  const [netFlows, reinvested] = [subtract(inflows, outflows), total("reinvested")];
  const averageAum = averageOfMonths(average, rows);
  return {
    ...span,
    opening: first.opening,
    inflows,
    outflows,
    unmetOutflows: total("unmetOutflows"),
    netFlows,
    exchanges: total("exchanges"),
    reinvested,
    distributions: total("distributions"),
    acquisitions: total("acquisitions"),
    disposals: total("disposals"),
    realizations: total("realizations"),
    scope: total("scope"),
    marketGain: total("marketGain"),
    fx: total("fx"),
    feesInAdvance,
    feesInArrears,
    fees: sum([feesInAdvance, feesInArrears]),
    closing: last.closing,
    revenue,
    billed: total("billed"),
    collected: total("collected"),
    netRevenue: total("netRevenue"),
    performanceFees,
    performanceAccrual: last.performanceAccrual,
    baseRevenue: subtract(revenue, performanceFees),
    averageAum,
    feeRateBp: inBasisPoints(revenueYield(revenue, averageAum, aYear)),
    baseFeeRateBp: inBasisPoints(revenueYield(subtract(revenue, performanceFees), averageAum, aYear)),
    organicGrowth: ratio(organic === "with-reinvested" ? add(netFlows, reinvested) : netFlows, first.opening),
    totalGrowth: ratio(subtract(last.closing, first.opening), first.opening),
  };
}

function spansOf(months: readonly Month[], period: TablePeriod, yearEnds: number): readonly Span[] {
  if (period === "month") {
    return months.map((month, from) => ({ label: monthName(month), from, months: 1, stub: false }));
  }
  if (period === "year") return yearSpans(months, yearEnds).map((year) => ({ ...year, stub: year.months < 12 }));
  return quarterSpans(months, yearEnds);
}

/** Quarters are counted from the month after the year's last. */
const quarterOf = (month: Month, yearEnds: number): number => Math.floor((month + 12 - yearEnds) / 3);
/** "Mar". */
const shortName = (month: Month): string => monthName(month).slice(0, 3);

function quarterSpans(months: readonly Month[], yearEnds: number): readonly Span[] {
  const quarters = months.map((month) => quarterOf(month, yearEnds));
  const starts = quarters.flatMap((quarter, index) => (quarter === quarters[index - 1] ? [] : [index]));
  return starts.map((from, position) => {
    const inside = months.slice(from, starts[position + 1] ?? months.length);
    const [first, last] = [inside[0] as Month, inside[inside.length - 1] as Month];
    const year = `${yearEnds === 12 ? "" : "FY"}${fiscalYearOf(first, yearEnds)}`;
    const name = `${year} Q${((quarters[from] as number) % 4) + 1}`;
    const stub = inside.length < 3;
    const which = first === last ? shortName(first) : `${shortName(first)}–${shortName(last)}`;
    return { label: stub ? `${name} (${which})` : name, from, months: inside.length, stub };
  });
}
