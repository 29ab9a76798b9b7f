import { InvariantError } from "../errors.js";
import { formatMonth } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { checkChain, checkRow, sumRows } from "./ledger-row.js";
import type { LedgerRow } from "./projection.js";
import { isRounding } from "./rounding.js";

type Rows = readonly (readonly LedgerRow[])[];

/** The rows of every group: the sums of its members' rows. [group][month]. */
export const groupRows = (groups: Plan["groups"], segments: Rows): Rows =>
  groups.map(({ members }) => {
    const months = segments[0] ?? [];
    return months.map((_, month) => sumRows(members.map((member) => segments[member]?.[month] as LedgerRow)));
  });

/**
 * Checks what must hold of a ledger: rows add up, months follow on each other, the firm is the sum of all segments and no
 * exchange leaves it.
 *
 * @throws InvariantError
 */
export function checkLedger(plan: Pick<Plan, "groups">, segments: Rows, groups: Rows): void {
  segments.forEach((rows, index) => checkRows(rows, `segment ${index}`));
  groups.forEach((rows, index) => checkRows(rows, plan.groups[index]?.id ?? `group ${index}`));
  const everybody = plan.groups.findIndex(({ kind, members }) => kind === "firm" && members.length === segments.length);
  for (const row of groups[everybody] ?? []) checkExchanges(row, segments);
}

/** @throws InvariantError where a row does not add up, or does not begin with what the month before closed at */
export function checkRows(rows: readonly LedgerRow[], who: string): void {
  for (const row of rows) checkRow(row, who);
  checkChain(rows, who);
}

function checkExchanges(row: LedgerRow, segments: Rows): void {
  const ofMonth = segments.flatMap((rows) => rows.filter(({ month }) => month === row.month));
  if (!isRounding(row.exchanges, ...ofMonth.map(({ exchanges }) => exchanges))) {
    throw new InvariantError(`exchanges in ${formatMonth(row.month)} leave the firm by ${row.exchanges}`);
  }
}
