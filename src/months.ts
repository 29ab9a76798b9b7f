declare const monthBrand: unique symbol;

/** A calendar month as the number of months since year 0: 2027-03 is 2027·12 + 2. Arithmetic on it is exact; no Date is used. */
export type Month = number & { readonly [monthBrand]: true };

/** A day of the calendar; month is 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A stretch of months that belong to one calendar year; a stub when the horizon covers only part of the year. */
export interface YearSpan {
  readonly year: number;
  /** Index of its first month in the plan's months. */
  readonly from: number;
  /** Number of months, 1–12. */
  readonly months: number;
  /** "2027", or "2025 (Oct–Dec)" for a stub. */
  readonly label: string;
}

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** The month of a year; `month` is 1–12. */
export const monthOf = (year: number, month: number): Month => (year * 12 + month - 1) as Month;
export const addMonths = (month: Month, count: number): Month => (month + count) as Month;
export const yearOf = (month: Month): number => Math.floor(month / 12);
/** 1–12. */
export const monthOfYear = (month: Month): number => (month % 12) + 1;
/** "2027-03". */
export const formatMonth = (month: Month): string =>
  `${String(yearOf(month)).padStart(4, "0")}-${String(monthOfYear(month)).padStart(2, "0")}`;
/** "Mar 2027". */
export const monthName = (month: Month): string => `${NAMES[monthOfYear(month) - 1]} ${yearOf(month)}`;
/** "2027-03-31". */
export const formatDate = (date: CalendarDate): string =>
  `${formatMonth(monthOf(date.year, date.month))}-${String(date.day).padStart(2, "0")}`;

/** Days of a month in the Gregorian calendar. */
export function daysInMonth(month: Month): number {
  const [year, ofYear] = [yearOf(month), monthOfYear(month)];
  if (ofYear === 2) return isLeapYear(year) ? 29 : 28;
  return ofYear === 4 || ofYear === 6 || ofYear === 9 || ofYear === 11 ? 30 : 31;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The last day of a month. */
export const monthEnd = (month: Month): CalendarDate => ({
  year: yearOf(month),
  month: monthOfYear(month),
  day: daysInMonth(month),
});

/** "YYYY-MM" → month, or null. */
export function parseMonth(text: string): Month | null {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  if (found === null) return null;
  const [year, month] = [Number(found[1]), Number(found[2])];
  return month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

/** "YYYY-MM-DD" → a day that exists, or null (2025-02-30 does not). */
export function parseDate(text: string): CalendarDate | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(monthOf(year, month)) ? { year, month, day } : null;
}

/** Splits consecutive months into calendar years. */
export function yearSpans(months: readonly Month[]): readonly YearSpan[] {
  const spans: YearSpan[] = [];
  for (let from = 0; from < months.length; ) {
    const year = yearOf(months[from] as Month);
    let to = from;
    while (to + 1 < months.length && yearOf(months[to + 1] as Month) === year) to++;
    spans.push({ year, from, months: to - from + 1, label: yearLabel(months[from] as Month, months[to] as Month) });
    from = to + 1;
  }
  return spans;
}

function yearLabel(first: Month, last: Month): string {
  const year = yearOf(first);
  if (last - first === 11) return String(year);
  const [from, to] = [NAMES[monthOfYear(first) - 1], NAMES[monthOfYear(last) - 1]];
  return first === last ? `${year} (${from})` : `${year} (${from}–${to})`;
}
