import { minorUnitDigits } from "../../minor-units.js";
import { feePreview, type UnitPreview } from "../../model/fee-preview.js";
import { formatMonth, type Month, monthName } from "../../months.js";
import type { Plan, SegmentPlan } from "../../plan/plan.js";
import type { Money } from "../../units.js";
import { grouped, textTable } from "./text-table.js";

const PERIODS = { 1: "month", 3: "quarter", 12: "year" } as const;

/** The tables of a segment: what its units pay at the start, and after each change of its fees. */
export const feesTables = (plan: Plan, segment: SegmentPlan): string =>
  contractsOf(segment)
    .map((contract) => feesTable(plan, segment, contract))
    .join("\n\n");

/** A contract and the month from which it is in force. */
interface InForce {
  readonly month: number;
  readonly schedule: string;
  readonly label: string | null;
}

const contractsOf = ({ fees }: SegmentPlan): readonly InForce[] => [
  { month: 0, schedule: fees.schedule, label: null },
  ...fees.changes.map(({ from, label, own }) => ({ month: from, schedule: own.schedule, label })),
];

/** A line for each size of billing unit, its accounts below it. */
function feesTable(plan: Plan, segment: SegmentPlan, { month, schedule, label }: InForce): string {
  const { units, amount } = previewOf(plan, segment, month);
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
  const since = label === null ? "" : `, from ${monthName(plan.months[month] as Month)}: ${label}`;
  return `${segment.name}: ${schedule}, ${plan.currency}${since}\n\n${textTable(head, rows, 1)}`;
}

/** Amounts as decimal text, which no reader rounds to a double. */
export function feesJson(plan: Plan, segments: readonly SegmentPlan[]): string {
  const found = segments.map((segment) => {
    const [first, ...changes] = contractsOf(segment).map((contract) => contractJson(plan, segment, contract));
    return {
      segment: segment.id,
      schedule: first?.schedule,
      "period-months": segment.fees.periodMonths,
      units: first?.units,
      ...(changes.length === 0 ? {} : { changes }),
    };
  });
  return JSON.stringify({ name: plan.name, currency: plan.currency, segments: found }, null, 2);
}

function contractJson(plan: Plan, segment: SegmentPlan, { month, schedule, label }: InForce) {
  const { units, amount } = previewOf(plan, segment, month);
  return {
    from: formatMonth(plan.months[month] as Month),
    label,
    schedule,
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
}

function previewOf(plan: Plan, { fees }: SegmentPlan, month: number) {
  const digits = minorUnitDigits(plan.currency);
  const units: readonly UnitPreview[] = feePreview(fees, digits, month);
  return { units, amount: (amount: Money): string => amount.toFixed(digits) };
}
