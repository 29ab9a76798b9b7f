import { InvariantError } from "../errors.js";
import { type PeriodRow, summarise } from "../model/periods.js";
import type { LedgerRow, Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import type { Measure, Quantity, Question } from "../scenario/question.js";
import { groupOf } from "./subject.js";

/** What of the projection is asked for; of several month ends the one nearest to meeting the comparison counts. */
interface Asked {
  readonly quantity: Quantity;
  readonly comparison: Question["comparison"];
}

/**
 * A quantity of the exact ledger: of one month, of a calendar year, or the largest (for ≥) or smallest (for ≤) of the months up
 * to a date. Null for a ratio over nothing.
 */
export function projectedValue(plan: Plan, projection: Projection, { quantity, comparison }: Asked): number | null {
  const rows = projection.groups[groupOf(plan, quantity.of)] ?? [];
  const values = periodsOf(plan, rows, quantity).map((period) => valueOf(quantity.measure, rows, period));
  const known = values.filter((value) => value !== null);
  const [first, ...others] = known;
  if (first === undefined) return null;
  return others.reduce((best, value) => (value > best === (comparison === ">=") ? value : best), first);
}

function periodsOf(plan: Plan, rows: readonly LedgerRow[], { when }: Quantity): readonly PeriodRow[] {
  if (when.kind === "in") {
    return summarise(rows, "year", plan.averageAum).filter((_, year) => plan.years[year]?.year === when.year);
  }
  const months = summarise(rows, "month", plan.averageAum);
  const last = when.kind === "ever" ? months.length - 1 : plan.months.indexOf(when.month);
  return months.slice(when.kind === "at" ? last : 0, last + 1);
}

function valueOf(measure: Measure, rows: readonly LedgerRow[], period: PeriodRow): number | null {
  switch (measure) {
    case "aum":
      return period.closing.toNumber();
    case "average-aum":
      return period.averageAum.toNumber();
    case "inflows":
      return period.inflows.toNumber();
    case "outflows":
      return period.outflows.toNumber();
    case "net-flows":
      return period.netFlows.toNumber();
    case "market-gain":
      return period.marketGain.toNumber();
    case "fees":
      return period.fees.toNumber();
    case "revenue":
      return period.revenue.toNumber();
    case "fee-rate":
      return period.feeRateBp === null ? null : period.feeRateBp.dividedBy(10_000).toNumber();
    case "organic-growth":
      return period.organicGrowth === null ? null : period.organicGrowth.toNumber();
    case "drawdown":
      return deepestFall(rows, period);
    default:
      throw new InvariantError(`the projection has no measure ${String(measure satisfies never)}`);
  }
}

/** The deepest fall below the highest month end so far (opening included) at any month end of the period, ≤ 0. */
function deepestFall(rows: readonly LedgerRow[], { from, months }: PeriodRow): number {
  let peak = rows[0]?.opening.toNumber() ?? 0;
  let deepest = 0;
  rows.slice(0, from + months).forEach(({ closing }, month) => {
    const value = closing.toNumber();
    if (value > peak) peak = value;
    const depth = peak === 0 ? 0 : value / peak - 1;
    if (month >= from && depth < deepest) deepest = depth;
  });
  return deepest;
}
