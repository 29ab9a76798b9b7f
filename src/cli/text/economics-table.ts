import type { EconomicsPeriod } from "../../model/economics-by-period.js";
import { minorUnitDigits } from "../../minor-units.js";
import type { EconomicsPlan } from "../../plan/economics.js";
import type { Plan } from "../../plan/plan.js";
import { type Money, NOTHING } from "../../units.js";
import { grouped, textTable } from "./text-table.js";

/** Lines downwards, periods across: it reads as an income statement. Amounts in full. */
export function economicsTable(plan: Plan, periods: readonly EconomicsPeriod[]): string {
  const { economics, currency, name } = plan;
  if (economics === null) return "";
  const digits = minorUnitDigits(currency);
  const line = (label: string, of: (period: EconomicsPeriod) => string): readonly string[] => [
    label,
    ...periods.map(of),
  ];
  const amounts = linesOf(economics).map(([label, of]) =>
    line(label, (period) => grouped((of(period) as Money).toFixed(digits))),
  );
  const ratios = [
    line("Margin", ({ margin }) => (margin === null ? "–" : `${margin.times(100).toFixed(1)}%`)),
    ...economics.roles.map((role, at) => line(`Heads, ${role.name}`, ({ heads }) => heads[at]?.toFixed(1) ?? "–")),
  ];
  const title = `${name}: the firm, ${currency}, at expected returns`;
  return `${title}\n\n${textTable(["", ...periods.map(({ label }) => label)], [...amounts, ...ratios], 1)}`;
}

type Line = readonly [label: string, of: (period: EconomicsPeriod) => Money | undefined];

function linesOf({ revenue, costs, bonus }: EconomicsPlan): readonly Line[] {
  return [
    ["Net revenue from assets", (period) => period.netRevenue],
    ...revenue.map(({ name }, at): Line => [name, (period) => period.otherRevenue[at]]),
    ["Revenue", (period) => period.revenue],
    ...costs.map(({ name }, at): Line => [name, (period) => period.costs[at]]),
    ...(bonus === null ? [] : [["Bonus", (period) => period.bonus] satisfies Line]),
    ["Operating income", (period) => period.operatingIncome],
  ];
}

/** Amounts as decimal text, which no reader rounds to a double; lines by their id. */
export function economicsJson({ economics, currency }: Plan, periods: readonly EconomicsPeriod[]): readonly object[] {
  if (economics === null) return [];
  const text = (amount: Money | undefined): string => (amount ?? NOTHING).toFixed(minorUnitDigits(currency));
  const byId = (lines: readonly { readonly id: string }[], amounts: readonly Money[]) =>
    Object.fromEntries(lines.map(({ id }, at) => [id, text(amounts[at])]));
  return periods.map((period) => ({
    period: period.label,
    months: period.months,
    "net-revenue": text(period.netRevenue),
    "other-revenue": byId(economics.revenue, period.otherRevenue),
    revenue: text(period.revenue),
    costs: byId(economics.costs, period.costs),
    bonus: text(period.bonus),
    cost: text(period.cost),
    "operating-income": text(period.operatingIncome),
    margin: period.margin === null ? null : period.margin.toDecimalPlaces(10).toFixed(),
    heads: Object.fromEntries(
      economics.roles.map(({ id }, at) => [id, period.heads[at]?.toDecimalPlaces(4).toFixed()]),
    ),
  }));
}
