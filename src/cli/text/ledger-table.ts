import { minorUnitDigits } from "../../minor-units.js";
import type { PeriodRow } from "../../model/periods.js";
import type { Group, Plan } from "../../plan/plan.js";
import type { Money, Share } from "../../units.js";
import { csvLines, type CsvOptions } from "../../tables/csv.js";
import { discretionJson, discretionTable } from "./discretion-table.js";
import { economicsJson, economicsTable } from "./economics-table.js";
import type { LedgerByPeriod } from "../running/posted-ledger.js";
import { grouped, textTable } from "./text-table.js";

/** A group and its rows, as chosen for printing. */
export interface GroupLedger {
  readonly group: Group;
  readonly rows: readonly PeriodRow[];
}

type Line = { readonly [Key in keyof PeriodRow]: PeriodRow[Key] extends Money ? Key : never }[keyof PeriodRow];

/** Signed as they enter the closing (`LedgerRow`); a line that is not `always` there is shown where it is something. */
const LINES: readonly { readonly line: Line; readonly name: string; readonly key: string; readonly always: boolean }[] =
  [
    { line: "opening", name: "Opening", key: "opening", always: true },
    { line: "inflows", name: "Inflows", key: "inflows", always: true },
    { line: "outflows", name: "Outflows", key: "outflows", always: true },
    { line: "exchanges", name: "Exchanges", key: "exchanges", always: false },
    { line: "reinvested", name: "Reinvested", key: "reinvested", always: false },
    { line: "distributions", name: "Distributions", key: "distributions", always: false },
    { line: "acquisitions", name: "Acquisitions", key: "acquisitions", always: false },
    { line: "disposals", name: "Disposals", key: "disposals", always: false },
    { line: "realizations", name: "Realizations", key: "realizations", always: false },
    { line: "scope", name: "Scope", key: "scope", always: false },
    { line: "marketGain", name: "Market gain", key: "market-gain", always: true },
    { line: "fx", name: "FX", key: "fx", always: false },
    { line: "fees", name: "Fees", key: "fees", always: true },
    { line: "closing", name: "Closing", key: "closing", always: true },
    { line: "revenue", name: "Revenue", key: "revenue", always: true },
    { line: "performanceFees", name: "Performance fees", key: "performance-fees", always: false },
    { line: "performanceAccrual", name: "Accrued, not due", key: "performance-accrual", always: false },
    { line: "billed", name: "Billed", key: "billed", always: false },
    { line: "collected", name: "Collected", key: "collected", always: false },
    { line: "netRevenue", name: "Net revenue", key: "net-revenue", always: false },
    { line: "averageAum", name: "Average AUM", key: "average-aum", always: true },
  ];

/** What a line repeats where it does not differ: bills that are due monthly are revenue. */
const REPEATS: Partial<Record<Line, Line>> = { billed: "revenue", collected: "billed", netRevenue: "revenue" };

/** Whether a line says something that no other does. */
function says(line: Line, rows: readonly PeriodRow[]): boolean {
  const other = REPEATS[line];
  return rows.some((row) => (other === undefined ? !row[line].isZero() : !row[line].equals(row[other])));
}

/** A table for the terminal: amounts in full, so that the reader can add them up. */
export function tableOf(
  plan: Plan,
  ledgers: readonly GroupLedger[],
  { economics, discretion }: Pick<LedgerByPeriod, "economics" | "discretion">,
): string {
  const firm = economics === null ? [] : [economicsTable(plan, economics)];
  const split = discretion === null ? [] : [discretionTable(plan, discretion)];
  return [...ledgers.map((ledger) => groupTable(plan, ledger)), ...split, ...firm].join("\n\n");
}

function groupTable(plan: Plan, { group, rows }: GroupLedger): string {
  const lines = LINES.filter(({ line, always }) => always || says(line, rows));
  const rates = says("performanceFees", rows) ? [FEE_RATE, BASE_FEE_RATE] : [FEE_RATE];
  const body = rows.map((row) => [
    row.label,
    ...lines.map(({ line }) => grouped(row[line].toFixed(minorUnitDigits(plan.currency)))),
    ...rates.map(({ rate }) => row[rate]?.toFixed(1) ?? "–"),
  ]);
  const title = `${plan.name}: ${group.label}, ${plan.currency}, at expected returns`;
  return `${title}\n\n${textTable(["", ...lines.map(({ name }) => name), ...rates.map(({ name }) => name)], body, 1)}`;
}

const FEE_RATE = { rate: "feeRateBp", name: "Fee rate, bp" } as const;
const BASE_FEE_RATE = { rate: "baseFeeRateBp", name: "Without performance fees, bp" } as const;

/** One line a group and period, amounts in full. */
export async function csvOf(plan: Plan, ledgers: readonly GroupLedger[], options: CsvOptions): Promise<string> {
  const head = ["group", "period", "months", ...LINES.map(({ key }) => key), "fee-rate-bp", "organic-growth"];
  const body = ledgers.flatMap(({ group, rows }) =>
    rows.map((row) => [
      group.label,
      row.label,
      String(row.months),
      ...LINES.map(({ line }) => amountText(plan, row[line])),
      shareText(row.feeRateBp),
      shareText(row.organicGrowth),
    ]),
  );
  return csvLines([head, ...body], options);
}

/** Amounts as decimal text, which no reader rounds to a double. */
export function jsonOf(
  plan: Plan,
  ledgers: readonly GroupLedger[],
  { economics, discretion }: Pick<LedgerByPeriod, "economics" | "discretion">,
): string {
  const groups = ledgers.map(({ group, rows }) => ({
    group: group.id,
    label: group.label,
    periods: rows.map((row) => ({
      period: row.label,
      months: row.months,
      ...Object.fromEntries(LINES.map(({ line, key }) => [key, amountText(plan, row[line])])),
      "fee-rate-bp": row.feeRateBp === null ? null : shareText(row.feeRateBp),
      "organic-growth": row.organicGrowth === null ? null : shareText(row.organicGrowth),
    })),
  }));
  const firm = economics === null ? {} : { economics: economicsJson(plan, economics) };
  const split = discretion === null ? {} : { "raum-by-discretion": discretionJson(plan, discretion) };
  return JSON.stringify(
    { name: plan.name, currency: plan.currency, at: "expected returns", groups, ...split, ...firm },
    null,
    2,
  );
}

const amountText = (plan: Plan, amount: Money): string => amount.toFixed(minorUnitDigits(plan.currency));
/** Ten digits are more than a rate can mean; empty where there is none. */
const shareText = (part: Share | null): string => (part === null ? "" : part.toDecimalPlaces(10).toFixed());
