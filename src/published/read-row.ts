import type { Problem } from "../errors.js";
import { type CalendarDate, formatDate, parseDate } from "../months.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import type { Column, Header } from "./columns.js";
import { dayNumber, wholeMonths } from "./days.js";
import { isApproximate, monthsOfName, nameOfMonths } from "./period-length.js";
import { figuresAt, readAmounts, type Reading } from "./read-amounts.js";
import type { Row } from "./read-table.js";
import { type AmountUnit, POWERS, type PublishedRollForward } from "./roll-forward.js";

/** One roll-forward, or null after reporting everything that is wrong with the row. */
export function readRow(
  { cells }: Row,
  { at, header, problems }: { readonly at: string; readonly header: Header; readonly problems: Problem[] },
): PublishedRollForward | null {
  const cell = (column: Column): string => cells[header.places.get(column) ?? cells.length]?.trim() ?? "";
  const refuse = (key: string, what: string, fix: string): null => {
    problems.push({ at, key, what, fix });
    return null;
  };
  const reading: Reading = { at, cell, refuse };
  if (cells.length !== header.width) {
    const what = `has ${cells.length} cells; the first line has ${header.width}`;
    return refuse("row", what, 'Write a text with commas as "…", and a comma for every empty cell');
  }
  const told = problems.length;
  const [unit, dates] = [readUnit(reading), readDates(reading)];
  const texts = { manager: name(reading, "manager"), segment: name(reading, "segment"), currency: currency(reading) };
  const amounts = readAmounts(reading);
  const length = dates === null ? null : readLength(reading, dates);
  if (problems.length > told || unit === null || dates === null || length === null) return null;
  const figures = figuresAt(reading, amounts, unit);
  return problems.length > told
    ? null
    : { at, ...texts, ...dates, ...length, unit, ...figures, source: lineOf(cell("source")) };
}

/** Characters that are no part of a line of text, and that a terminal would act upon. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

const lineOf = (text: string): string => text.normalize("NFC").replace(HIDDEN, " ").trim();

function name({ cell, refuse }: Reading, column: "manager" | "segment"): string {
  const found = lineOf(cell(column));
  if (found === "") refuse(column, "is empty", column === "segment" ? "Write a name, such as Total" : "Write a name");
  return found;
}

function currency({ cell, refuse }: Reading): string {
  const found = cell("currency");
  if (!/^[A-Z]{3}$/.test(found)) refuse("currency", `is ${quoted(found)}`, "Write three capital letters, such as USD");
  return found;
}

function readUnit({ cell, refuse }: Reading): AmountUnit | null {
  const found = cell("unit");
  if (Object.hasOwn(POWERS, found)) return found as AmountUnit;
  return refuse("unit", `is ${quoted(found)}`, `Write ${listed(Object.keys(POWERS))}`);
}

interface Dates {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

function readDates({ cell, refuse }: Reading): Dates | null {
  const dateAt = (column: "period_start" | "period_end"): CalendarDate | null => {
    const fix = "Write a day that exists as year-month-day, such as 2025-09-30";
    return parseDate(cell(column)) ?? refuse(column, `is ${quoted(cell(column))}`, fix);
  };
  const [from, to] = [dateAt("period_start"), dateAt("period_end")];
  if (from === null || to === null) return null;
  if (dayNumber(to) >= dayNumber(from)) return { from, to };
  return refuse("period_end", `is ${formatDate(to)}, before period_start`, "Write the last day of the period");
}

/** The name of a period and its months: as the file says them, or else as the dates do. */
function readLength(
  { cell, refuse }: Reading,
  { from, to }: Dates,
): Pick<PublishedRollForward, "period" | "months"> | null {
  const [period, exact] = [cell("period"), wholeMonths(from, to)];
  if (period === "") return { period: exact === null ? "" : nameOfMonths(exact), months: exact };
  const months = monthsOfName(period);
  const fix =
    exact === null ? "Write the dates of whole months, or a * after the name" : `Write ${nameOfMonths(exact)}`;
  if (months === null)
    return refuse("period", `is ${quoted(period)}`, "Write M, Q, H, FY or months such as 9M; * for near it");
  if (isApproximate(period) || months === exact) return { period, months };
  const has = exact === null ? "not whole months" : `${exact} ${exact === 1 ? "month" : "months"}`;
  return refuse("period", `is ${period}; ${formatDate(from)} to ${formatDate(to)} is ${has}`, fix);
}
