import { InvariantError } from "../errors.js";
import { formatMonth } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { type Share, sum } from "../units.js";
import { checkChain, checkRow, partOfRow, sumRows } from "./ledger-row.js";
import type { LedgerRow } from "./projection.js";
import { isRounding } from "./rounding.js";

type Rows = readonly (readonly LedgerRow[])[];

/** The rows of every group: the sums of its members' rows; of a role the firm's. [group][month]. */
export function groupRows(groups: Plan["groups"], segments: Rows): Rows {
  const summed = groups.map((group) => (group.kind === "role" ? [] : rowsOf(group, segments)));
  return groups.map(({ kind }, position) => (kind === "role" ? summed[0] : summed[position]) ?? []);
}

function rowsOf({ members, parts }: Plan["groups"][number], segments: Rows): readonly LedgerRow[] {
  const months = segments[0] ?? [];
  const rowOf = (member: number, position: number, month: number): LedgerRow => {
    const row = segments[member]?.[month] as LedgerRow;
    return parts === null ? row : partOfRow(row, parts[position] as Share);
  };
  return months.map((_, month) => sumRows(members.map((member, position) => rowOf(member, position, month))));
}

/**
 * Checks what must hold of a ledger: rows add up, months follow on each other, the firm is the sum of all segments and no
 * exchange leaves it.
 *
 * @throws InvariantError
 */
export function checkLedger(plan: Pick<Plan, "groups">, segments: Rows, groups: Rows): void {
  segments.forEach((rows, index) => checkRows(rows, `segment ${index}`));
  groups.forEach((rows, index) => checkRows(rows, plan.groups[index]?.id ?? `group ${index}`));
  segments[0]?.forEach((_, month) => checkExchanges(segments.map((rows) => rows[month] as LedgerRow)));
}

/** @throws InvariantError where a row does not add up, or does not begin with what the month before closed at */
export function checkRows(rows: readonly LedgerRow[], who: string): void {
  for (const row of rows) checkRow(row, who);
  checkChain(rows, who);
}

/** What leaves one segment arrives in another. */
function checkExchanges(ofMonth: readonly LedgerRow[]): void {
  const net = sum(ofMonth.map(({ exchanges }) => exchanges));
  if (!isRounding(net, ...ofMonth.map(({ exchanges }) => exchanges))) {
    throw new InvariantError(
      `exchanges in ${ofMonth[0] === undefined ? "no month" : formatMonth(ofMonth[0].month)} leave the firm by ${net}`,
    );
  }
}
