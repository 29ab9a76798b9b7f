import type { EconomicsAnswer, Run } from "../analysis/run.js";
import type { RunTable } from "./run-table.js";
import { number, table, text, whole } from "./table.js";

interface EconomicsLine {
  readonly year: number;
  readonly kind: string;
  readonly line: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
}

/** The firm around the assets at expected returns: a row a year and line. */
export function economics({ answers, currency }: Run): RunTable {
  const answer = answers.economics;
  const rows = answer === undefined ? [] : answer.years.flatMap((year) => linesOf(answer, year, currency));
  return table({ name: "economics", title: "Revenue, costs, income and people at expected returns, by year" }, rows, [
    whole("year", ({ year }) => year),
    text("kind", ({ kind }) => kind),
    text("line", ({ line }) => line),
    text("name", ({ name }) => name),
    number("value", null, ({ value }) => value),
    text("unit", ({ unit }) => unit),
  ]);
}

function linesOf(
  { revenue, costs, roles }: EconomicsAnswer,
  year: EconomicsAnswer["years"][number],
  currency: string,
): readonly EconomicsLine[] {
  const total = (kind: string, line: string, value: number | null, unit = currency): EconomicsLine => ({
    year: year.year,
    kind,
    line,
    name: line.replaceAll("-", " "),
    value,
    unit,
  });
  const each = (kind: string, named: readonly { readonly id: string; readonly name: string }[]) => ({
    of: (values: readonly (number | null)[], unit = currency): readonly EconomicsLine[] =>
      named.map(({ id, name }, at) => ({ ...total(kind, id, values[at] ?? null, unit), name })),
  });
  return [
    total("revenue", "net-revenue", year.netRevenue),
    ...each("revenue", revenue).of(year.otherRevenue),
    total("revenue", "total-revenue", year.revenue),
    ...each("cost", costs).of(year.costs),
    total("cost", "bonus", year.bonus),
    total("cost", "total-cost", year.cost),
    total("income", "operating-income", year.operatingIncome),
    total("income", "margin", year.margin, "share"),
    ...each("heads", roles).of(year.heads, "heads"),
    ...each("aum-per-head", roles).of(year.aumPerHead),
    ...each("revenue-per-head", roles).of(year.revenuePerHead),
  ];
}
