import { minorUnitDigits } from "../minor-units.js";
import { feePreview, type UnitPreview } from "../model/fee-preview.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import type { Money } from "../units.js";
import { grouped, textTable } from "./text-table.js";

const PERIODS = { 1: "month", 3: "quarter", 12: "year" } as const;

/** A line for each size of billing unit, its accounts below it. */
export function feesTable(plan: Plan, segment: SegmentPlan): string {
  const { units, amount } = previewOf(plan, segment);
  const period = PERIODS[segment.fees.periodMonths];
  const rows = units.flatMap(({ count, size, billable, annual, rate, bill, accounts }) => [
    [
      count.toDecimalPlaces(2).toFixed(),
      ...[size, billable, annual].map((one) => grouped(amount(one))),
      rate === null ? "–" : rate.times(10_000).toFixed(2),
      grouped(amount(bill)),
    ],
    ...accounts.map((account) => [
      "  account",
      grouped(amount(account.size)),
      "",
      "",
      "",
      grouped(amount(account.bill)),
    ]),
  ]);
  const head = ["Units", "Size", "Billable", "Fee a year", "Rate, bp", `Bill of a ${period}`];
  return `${segment.name}: ${segment.fees.schedule}, ${plan.currency}\n\n${textTable(head, rows, 1)}`;
}

/** Amounts as decimal text, which no reader rounds to a double. */
export function feesJson(plan: Plan, segments: readonly SegmentPlan[]): string {
  const found = segments.map((segment) => {
    const { units, amount } = previewOf(plan, segment);
    return {
      segment: segment.id,
      schedule: segment.fees.schedule,
      "period-months": segment.fees.periodMonths,
      units: units.map(({ count, size, billable, annual, rate, bill, accounts }) => ({
        count: count.toFixed(),
        size: amount(size),
        billable: amount(billable),
        annual: amount(annual),
        "rate-bp": rate?.times(10_000).toDecimalPlaces(10).toFixed() ?? null,
        bill: amount(bill),
        accounts: accounts.map((account) => ({ size: amount(account.size), bill: amount(account.bill) })),
      })),
    };
  });
  return JSON.stringify({ name: plan.name, currency: plan.currency, segments: found }, null, 2);
}

function previewOf(plan: Plan, { fees }: SegmentPlan) {
  const digits = minorUnitDigits(plan.currency);
  const units: readonly UnitPreview[] = feePreview(fees, digits);
  return { units, amount: (amount: Money): string => amount.toFixed(digits) };
}
