import { InvariantError } from "../errors.js";
import { formatMonth } from "../months.js";
import { add, type Money, money, NOTHING, type Share, subtract, sum, times } from "../units.js";
import type { OccasionalLine } from "../plan/occasional-lines.js";
import type { LedgerRow } from "./projection.js";
import { isRounding } from "./rounding.js";

/** The lines that lead from a row's opening to its closing, with their signs. */
export const CHANGES = [
  ["inflows", 1],
  ["outflows", -1],
  ["exchanges", 1],
  ["reinvested", 1],
  ["distributions", -1],
  ["acquisitions", 1],
  ["disposals", -1],
  ["realizations", -1],
  ["scope", 1],
  ["feesInAdvance", -1],
  ["feesInArrears", -1],
  ["marketGain", 1],
  ["fx", 1],
] as const satisfies readonly (readonly [keyof LedgerRow, 1 | -1])[];

/** What is earned, billed and collected: beside the balances. */
const EARNED = [
  "revenue",
  "billed",
  "collected",
  "netRevenue",
  "performanceFees",
  "performanceAccrual",
] as const satisfies readonly (keyof LedgerRow)[];

/** The amounts of a row that add up over segments; opening and closing among them. */
export const LINES = [
  "opening",
  ...CHANGES.map(([line]) => line),
  "unmetOutflows",
  "closing",
  ...EARNED,
] as const satisfies readonly (keyof LedgerRow)[];

/** Lines that no balance is made of; where another is not finite, no residual is. */
const BESIDE = ["unmetOutflows", ...EARNED] as const satisfies readonly (typeof LINES)[number][];

/** What stands in a row beside its lines, of the balances within the month. */
export const WITHIN = ["daily", "dailyFromNextDay"] as const satisfies readonly (keyof LedgerRow)[];
const SUMMED = [...LINES, ...WITHIN] as const;

/** Lines that only some months have, all at nothing. */
export const NO_OCCASIONAL_LINES: Readonly<Record<OccasionalLine, Money>> = {
  reinvested: NOTHING,
  acquisitions: NOTHING,
  disposals: NOTHING,
  realizations: NOTHING,
  scope: NOTHING,
  fx: NOTHING,
};

/** What a row's lines make of its opening: opening + Σ sign·line. */
export function closingOf(row: Pick<LedgerRow, "opening" | (typeof CHANGES)[number][0]>): Money {
  let balance = row.opening;
  for (const change of CHANGES) {
    const amount = row[change[0]];
    if (!amount.isZero()) balance = change[1] > 0 ? add(balance, amount) : subtract(balance, amount);
  }
  return balance;
}

/** closing − what the lines make of the opening: 0 but for the rounding of divisions at 40 digits. */
export const residualOf = (row: LedgerRow): Money => subtract(row.closing, closingOf(row));

/** The part of a row that counts in a measure of assets; what is earned is never parted. */
export function partOfRow(row: LedgerRow, part: Share): LedgerRow {
  const lines = (["opening", "closing", "unmetOutflows", ...WITHIN, ...CHANGES.map(([line]) => line)] as const).map(
    (line) => [line, times(row[line], part)],
  );
  return { ...row, ...(Object.fromEntries(lines) as Partial<LedgerRow>) };
}

/** Rows of one month as one row. */
export function sumRows(rows: readonly LedgerRow[]): LedgerRow {
  const total = (line: (typeof SUMMED)[number]) => sum(rows.map((row) => row[line]));
  const lines = Object.fromEntries(SUMMED.map((line) => [line, total(line)])) as Record<(typeof SUMMED)[number], Money>;
  const month = rows[0]?.month;
  if (month === undefined) throw new InvariantError("a row cannot be summed over no segments");
  return { month, ...lines };
}

/** @throws InvariantError when a row does not add up, is not finite, or closes below nothing */
export function checkRow(row: LedgerRow, who: string): void {
  const residual = residualOf(row);
  const finite = BESIDE.every((line) => row[line].isFinite());
  if (!finite || !(residual.isZero() || isRounding(residual, ...LINES.map((line) => row[line])))) {
    throw new InvariantError(`${who} ${formatMonth(row.month)} does not add up: residual ${residual}`);
  }
  if (row.closing.lessThan(0)) throw new InvariantError(`${who} ${formatMonth(row.month)} closes at ${row.closing}`);
}

/** @throws InvariantError when a month does not begin with what the month before closed at */
export function checkChain(rows: readonly LedgerRow[], who: string): void {
  rows.slice(1).forEach(({ opening, month }, index) => {
    const before = rows[index]?.closing ?? NOTHING;
    if (!isRounding(subtract(money(opening), before), opening, before)) {
      throw new InvariantError(`${who} ${formatMonth(month)} opens at ${opening}, not at the ${before} before it`);
    }
  });
}
