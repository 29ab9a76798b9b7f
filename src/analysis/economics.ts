import { economicsByPeriod, type EconomicsPeriod } from "../model/economics-by-period.js";
import { type PeriodRow, summarise } from "../model/periods.js";
import type { Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import { FIRM } from "./distributions.js";
import type { EconomicsAnswer, EconomicsYear } from "./run.js";

/** The firm around the assets at expected returns; nothing where the plan has none. */
export function economics(plan: Plan, projection: Projection): { readonly economics?: EconomicsAnswer } {
  if (plan.economics === null || projection.economics === null) return {};
  const named = (lines: readonly { readonly id: string; readonly name: string }[]) =>
    lines.map(({ id, name }) => ({ id, name }));
  const periods = summarise(projection.groups[FIRM] ?? [], "year", plan);
  const years = economicsByPeriod(projection.economics, periods);
  return {
    economics: {
      revenue: named(plan.economics.revenue),
      costs: named(plan.economics.costs),
      roles: named(plan.economics.roles),
      years: years.map((year, at) => yearOf(year, periods[at] as PeriodRow, plan.years[at]?.year as number)),
    },
  };
}

function yearOf(period: EconomicsPeriod, { averageAum }: PeriodRow, year: number): EconomicsYear {
  const numbers = (amounts: readonly { toNumber(): number }[]) => amounts.map((amount) => amount.toNumber());
  const perHead = (amount: PeriodRow["averageAum"]) =>
    period.heads.map((heads) => (heads.isZero() ? null : amount.dividedBy(heads).toNumber()));
  return {
    year,
    netRevenue: period.netRevenue.toNumber(),
    otherRevenue: numbers(period.otherRevenue),
    revenue: period.revenue.toNumber(),
    costs: numbers(period.costs),
    bonus: period.bonus.toNumber(),
    cost: period.cost.toNumber(),
    operatingIncome: period.operatingIncome.toNumber(),
    margin: period.margin?.toNumber() ?? null,
    heads: numbers(period.heads),
    aumPerHead: perHead(averageAum),
    revenuePerHead: perHead(period.revenue),
  };
}
