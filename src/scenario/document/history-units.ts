import { formatMonth } from "../../months.js";
import type { HistoryRow } from "../history-file.js";
import { quoted } from "../reading/shown.js";

/** What bare numbers of a file are; with signs they say it themselves. */
export type HistoryUnit = "percent" | "decimals";

/** The cells of one asset class, in order of months. */
export interface HistoryColumn {
  readonly name: string;
  readonly cells: readonly { readonly row: HistoryRow; readonly text: string }[];
}

/** What is wrong, and the row that shows it where one does. */
export interface UnitFault {
  readonly what: string;
  readonly row: HistoryRow | null;
}

/** What to do about any of them. */
export const UNIT_FIX = "Write all in one of them, or add written-in: percent, or decimals";

/**
 * What the numbers of a file are, told by their size, column by column: half of the returns of shares or bonds are above 0.5 in per cent and
 * below 0.1 in decimals. A file in which columns or rows contradict each other is refused: taken for the other, a return is wrong by a
 * factor of a hundred. Cash in per cent is as small as shares in decimals, but hardly ever negative, and goes with the rest.
 */
export function unitOfHistory(columns: readonly HistoryColumn[]): HistoryUnit | UnitFault {
  const read = columns.map(numbersOf).filter(({ numbers }) => numbers.length > 0);
  const inPercent = read.find((one) => looksOf(one) === "percent");
  const inDecimals = read.find((one) => looksOf(one) === "decimals" && (inPercent === undefined || mayLose(one)));
  if (inPercent !== undefined && inDecimals !== undefined) {
    const what = `has per cent in ${quoted(inPercent.name)} and decimals in ${quoted(inDecimals.name)}, as it seems`;
    return { what, row: null };
  }
  if (inPercent !== undefined) return changedRow(read.filter(mayLose)) ?? "percent";
  if (inDecimals === undefined && read.length > 0)
    return { what: "has numbers that may be per cent or decimals", row: null };
  return tooLarge(read) ?? "decimals";
}

interface Numbers {
  readonly name: string;
  readonly numbers: readonly { readonly row: HistoryRow; readonly value: number }[];
  /** Of the sizes of those that are not 0. */
  readonly median: number;
}

function numbersOf({ name, cells }: HistoryColumn): Numbers {
  const numbers = cells
    .map(({ row, text }) => ({ row, value: text === "" ? Number.NaN : Number(text) }))
    .filter(({ value }) => !Number.isNaN(value));
  const sizes = numbers.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  return { name, numbers, median: sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0 };
}

/** In decimals hardly any month loses or gains a tenth; between the two it is told by a loss that decimals cannot have. */
function looksOf({ numbers, median }: Numbers): HistoryUnit | null {
  if (median > 0.5) return "percent";
  if (median < 0.1) return "decimals";
  return numbers.some(({ value }) => value < -1) ? "percent" : null;
}

/** Returns of which at least one in ten is negative: no cash. */
const mayLose = ({ numbers }: Numbers): boolean =>
  10 * numbers.filter(({ value }) => value < 0).length >= numbers.length;

/** Rows one after another in which so small numbers are no chance, and how small: parts of the median. */
const [RUN, SMALL] = [6, 1 / 20];

/** Where a column of per cent goes on in decimals. */
function changedRow(columns: readonly Numbers[]): UnitFault | null {
  for (const { name, numbers, median } of columns) {
    let run = 0;
    for (const [index, { value }] of numbers.entries()) {
      run = value !== 0 && Math.abs(value) < SMALL * median ? run + 1 : 0;
      if (run < RUN) continue;
      const { row } = numbers[index - RUN + 1] as (typeof numbers)[number];
      const what = `has per cent in ${quoted(name)}, and decimals from ${formatMonth(row.month)} on, as it seems`;
      return { what, row };
    }
  }
  return null;
}

/** A number that no return in decimals is: it would double the price within a month, or lose more than all. */
function tooLarge(columns: readonly Numbers[]): UnitFault | null {
  for (const { name, numbers } of columns) {
    const found = numbers.find(({ value }) => Math.abs(value) >= 1);
    if (found === undefined) continue;
    const { row, value } = found;
    const what = `has ${value} of ${quoted(name)} in ${formatMonth(row.month)}, where the others are decimals, as it seems`;
    return { what, row };
  }
  return null;
}
