import { InputError, type Problem, refuseIfAny } from "../errors.js";
import { addMonths, formatMonth, type Month, parseMonth } from "../months.js";
import type { HistoryFile, HistoryRow } from "../scenario/history-file.js";
import { quoted } from "../scenario/reading/shown.js";
import { readTable, type Row } from "./read-table.js";

/** A day counts as its month. */
const DAY = /^(\d{4}-\d{2})-\d{2}$/;

/**
 * Reads a CSV file of monthly returns: a column `month` (YYYY-MM, or a day of it), and one for each series.
 *
 * @throws InputError with every row that is no month, repeats one, is out of order or follows a gap
 */
export function parseHistory(source: string | Uint8Array, file = "history.csv"): HistoryFile {
  const [head, ...rows] = readTable(source, file);
  const names = (head?.cells ?? []).map((cell) => cell.trim());
  const at = names.findIndex((name) => /^(month|date)$/i.test(name));
  if (head === undefined || at < 0 || names.length < 2) {
    const what =
      head === undefined ? "is empty" : `has the columns ${names.map(quoted).join(", ")}, and none of months`;
    throw new InputError([
      { at: `${file}:1`, key: "history", what, fix: "Write a first line such as month,us-equity,us-bonds" },
    ]);
  }
  const problems: Problem[] = [];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    problems.push({
      at: `${file}:1`,
      key: "history",
      what: `has two columns ${quoted(twice)}`,
      fix: "Name them apart",
    });
  const read = rows.map((row) => rowOf(row, names, { at, file, problems }));
  const whole = read.filter((row) => row !== null);
  problems.push(...whole.slice(1).flatMap((row, index) => faultOfOrder(row, (whole[index] as HistoryRow).month, file)));
  if (rows.length === 0)
    problems.push({ at: `${file}:1`, key: "history", what: "has no months", fix: "Add a row a month" });
  refuseIfAny(problems);
  return { file, columns: names.filter((_, index) => index !== at), rows: whole };
}

interface Around {
  readonly at: number;
  readonly file: string;
  readonly problems: Problem[];
}

function rowOf({ line, cells }: Row, names: readonly string[], { at, file, problems }: Around): HistoryRow | null {
  const text = (cells[at] ?? "").trim();
  const month = parseMonth(DAY.exec(text)?.[1] ?? text);
  const place = { at: `${file}:${line}`, key: "history" };
  if (month === null) problems.push({ ...place, what: `has the month ${quoted(text)}`, fix: "Write YYYY-MM" });
  if (cells.length > names.length)
    problems.push({
      ...place,
      what: `has ${cells.length} cells, the first line ${names.length}`,
      fix: "Write a cell a column",
    });
  if (month === null) return null;
  return { line, month, cells: new Map(names.map((name, index) => [name, (cells[index] ?? "").trim()] as const)) };
}

function faultOfOrder({ line, month }: HistoryRow, before: Month, file: string): readonly Problem[] {
  if (month === before + 1) return [];
  const place = { at: `${file}:${line}`, key: "history" };
  const [own, last] = [formatMonth(month), formatMonth(before)];
  if (month === before) return [{ ...place, what: `gives ${own} again`, fix: "Keep one of the two rows" }];
  if (month < before)
    return [{ ...place, what: `gives ${own} after ${last}`, fix: "Put the rows in the order of their months" }];
  const missing = month - before - 1;
  const gap =
    missing === 1
      ? formatMonth(addMonths(before, 1))
      : `${formatMonth(addMonths(before, 1))} to ${formatMonth(addMonths(month, -1))}`;
  return [
    {
      ...place,
      what: `follows a gap: ${gap} ${missing === 1 ? "is" : "are"} missing`,
      fix: "Add the missing months, or begin after them with from",
    },
  ];
}
