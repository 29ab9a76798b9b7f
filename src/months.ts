declare const monthBrand: unique symbol;

/** A calendar month as the number of months since year 0: 2027-03 is 2027·12 + 2. Arithmetic on it is exact; no Date is used. */
export type Month = number & { readonly [monthBrand]: true };

/** A day of the calendar; month is 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A stretch of months that belong to one year, calendar or fiscal; a stub when the horizon covers only part of it. */
export interface YearSpan {
  /** The year that it ends in. */
  readonly year: number;
  /** Index of its first month in the plan's months. */
  readonly from: number;
  /** Number of months, 1–12. */
  readonly months: number;
  /** "2027", or "FY2027" for a year that ends before December; "2025 (Oct–Dec)" for a stub. */
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
const FULL_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** 9 → "September". */
export const fullNameOfMonth = (ofYear: number): string => FULL_NAMES[ofYear - 1] as string;
/** 9 → "Sep". */
export const nameOfMonth = (ofYear: number): string => NAMES[ofYear - 1] as string;
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

/** The year that a month belongs to, where years end with the month `ends` (1–12) and are named after the year they end in. */
export const fiscalYearOf = (month: Month, ends: number): number => yearOf(addMonths(month, 12 - ends));

/** Splits consecutive months into years that end with the month `ends` (1–12). */
export function yearSpans(months: readonly Month[], ends = 12): readonly YearSpan[] {
  const spans: YearSpan[] = [];
  for (let from = 0; from < months.length; ) {
    const year = fiscalYearOf(months[from] as Month, ends);
    let to = from;
    while (to + 1 < months.length && fiscalYearOf(months[to + 1] as Month, ends) === year) to++;
    const name = ends === 12 ? String(year) : `FY${year}`;
    spans.push({
      year,
      from,
      months: to - from + 1,
      label: yearLabel(name, months[from] as Month, months[to] as Month),
    });
    from = to + 1;
  }
  return spans;
}

function yearLabel(name: string, first: Month, last: Month): string {
  if (last - first === 11) return name;
  const [from, to] = [NAMES[monthOfYear(first) - 1], NAMES[monthOfYear(last) - 1]];
  return first === last ? `${name} (${from})` : `${name} (${from}–${to})`;
}
