import { type Money, ratio, type Share, share, sum } from "../units.js";
import type { EconomicsRow } from "./economics.js";
import type { PeriodRow } from "./periods.js";

/** Months of the firm around the assets as one line of a table. */
export interface EconomicsPeriod extends Pick<PeriodRow, "label" | "months" | "stub"> {
  readonly netRevenue: Money;
  /** By position in `EconomicsPlan.revenue`. */
  readonly otherRevenue: readonly Money[];
  readonly revenue: Money;
  /** By position in `EconomicsPlan.costs`. */
  readonly costs: readonly Money[];
  readonly bonus: Money;
  readonly cost: Money;
  readonly operatingIncome: Money;
  /** Operating income over revenue; null for no revenue. */
  readonly margin: Share | null;
  /** Mean of the months' heads, by position in `EconomicsPlan.roles`. */
  readonly heads: readonly Share[];
}

/** Sums rows over the periods of a ledger's table. */
export const economicsByPeriod = (
  rows: readonly EconomicsRow[],
  periods: readonly Pick<PeriodRow, "label" | "from" | "months" | "stub">[],
): readonly EconomicsPeriod[] =>
  periods.map(({ label, from, months, stub }) => ({
    label,
    months,
    stub,
    ...summed(rows.slice(from, from + months)),
  }));

function summed(rows: readonly EconomicsRow[]) {
  const total = (line: (row: EconomicsRow) => Money | undefined): Money => sum(rows.flatMap((row) => line(row) ?? []));
  const each = (line: "otherRevenue" | "costs"): readonly Money[] =>
    (rows[0]?.[line] ?? []).map((_, at) => total((row) => row[line][at]));
  const [revenue, operatingIncome] = [total((row) => row.revenue), total((row) => row.operatingIncome)];
  return {
    netRevenue: total((row) => row.netRevenue),
    otherRevenue: each("otherRevenue"),
    revenue,
    costs: each("costs"),
    bonus: total((row) => row.bonus),
    cost: total((row) => row.cost),
    operatingIncome,
    margin: ratio(operatingIncome, revenue),
    heads: (rows[0]?.heads ?? []).map((_, role) => meanHeads(rows, role)),
  };
}

const meanHeads = (rows: readonly EconomicsRow[], role: number): Share =>
  share(rows.reduce((total, { heads }) => share(total.plus(heads[role] ?? 0)), share(0)).dividedBy(rows.length));
