import { discretionAt } from "../../model/discretion.js";
import type { LedgerRow } from "../../model/projection.js";
import type { PeriodRow } from "../../model/periods.js";
import { minorUnitDigits } from "../../minor-units.js";
import type { Plan } from "../../plan/plan.js";
import type { Money } from "../../units.js";
import { grouped, textTable } from "./text-table.js";

/** Regulatory AUM by discretion, at the end of each line of a table. */
export interface DiscretionPeriod {
  readonly label: string;
  readonly discretionary: Money;
  readonly nonDiscretionary: Money;
  readonly unstated: Money;
  readonly total: Money;
}

export const discretionByPeriod = (
  plan: Plan,
  segments: readonly (readonly LedgerRow[])[],
  periods: readonly PeriodRow[],
): readonly DiscretionPeriod[] => [
  { label: "Opening", ...discretionAt(plan, segments, -1) },
  ...periods.map(({ label, from, months }) => ({ label, ...discretionAt(plan, segments, from + months - 1) })),
];

/** What Form ADV asks for: discretionary, non-discretionary, total. */
export function discretionTable({ name, currency }: Plan, periods: readonly DiscretionPeriod[]): string {
  const digits = minorUnitDigits(currency);
  const unstated = periods.some((period) => !period.unstated.isZero());
  const columns = [
    ["Discretionary", "discretionary"],
    ["Non-discretionary", "nonDiscretionary"],
    ...(unstated ? ([["Not stated", "unstated"]] as const) : []),
    ["Total", "total"],
  ] as const;
  const body = periods.map((period) => [
    period.label,
    ...columns.map(([, line]) => grouped(period[line].toFixed(digits))),
  ]);
  return `${name}: regulatory AUM by discretion, ${currency}, at the end of each\n\n${textTable(["", ...columns.map(([head]) => head)], body, 1)}`;
}

export const discretionJson = ({ currency }: Plan, periods: readonly DiscretionPeriod[]) =>
  periods.map(({ label, ...amounts }) => ({
    at: label,
    ...Object.fromEntries(
      Object.entries(amounts).map(([line, amount]) => [
        KEYS[line as keyof typeof KEYS],
        amount.toFixed(minorUnitDigits(currency)),
      ]),
    ),
  }));

const KEYS = {
  discretionary: "discretionary",
  nonDiscretionary: "non-discretionary",
  unstated: "not-stated",
  total: "total",
} as const;
