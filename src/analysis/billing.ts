import { type Money, sum } from "../units.js";
import type { LedgerRow } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import { type OwnLedger, rowsOfYear } from "./own-ledgers.js";
import type { BilledYear } from "./supplement.js";

const LINES = ["billed", "collected", "netRevenue"] as const;

/**
 * What becomes of the revenue of the exact ledger by calendar year, for the firm and every segment of which it is not all billed,
 * paid and kept when it is earned.
 */
export const billedYears = (plan: Plan, ledgers: readonly OwnLedger[]): readonly BilledYear[] =>
  ledgers
    .filter(({ rows }) => rows.some((row) => LINES.some((line) => !row[line].equals(row.revenue))))
    .flatMap(({ id, rows }) =>
      plan.years.map((year) => {
        const total = (line: keyof LedgerRow): number =>
          sum(rowsOfYear(rows, year).map((row) => row[line] as Money)).toNumber();
        return {
          group: id,
          year: year.year,
          billed: total("billed"),
          collected: total("collected"),
          netRevenue: total("netRevenue"),
        };
      }),
    );
