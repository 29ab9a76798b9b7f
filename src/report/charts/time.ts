import { type Month, daysInMonth, monthOf, monthOfYear, parseMonth, yearOf } from "../../months.js";
import { InvariantError } from "../../errors.js";

/** The end of a month as an instant in UTC, which reads the same in every time zone: "2027-03-31T00:00:00Z". */
export function instant(month: Month): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(yearOf(month)).padStart(4, "0")}-${two(monthOfYear(month))}-${two(daysInMonth(month))}T00:00:00Z`;
}

/** The same as Vega-Lite writes dates in domains and ticks. */
export function dateTime(month: Month): { year: number; month: number; date: number; utc: true } {
  return { year: yearOf(month), month: monthOfYear(month), date: daysInMonth(month), utc: true };
}

/** Days from 1 January of year 0 to the end of a month: where it stands on a time axis. */
export function dayOf(month: Month): number {
  const before = yearOf(month) - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = 365 * before + leapDays;
  for (let of = 1; of <= monthOfYear(month); of++) days += daysInMonth(monthOf(yearOf(month), of));
  return days;
}

const DAYS_TO_1970 = dayOf(monthOf(1969, 12));
const DAY_IN_MILLISECONDS = 86_400_000;

/** The end of a month as milliseconds from 1970 in UTC, as Vega counts time. */
export function milliseconds(month: Month): number {
  return (dayOf(month) - DAYS_TO_1970 - 1) * DAY_IN_MILLISECONDS;
}

/** A month of the run: "2027-03". */
export function monthAt(at: string): Month {
  const month = parseMonth(at.slice(0, 7));
  if (month === null) throw new InvariantError(`${at} is no month`);
  return month;
}

/** Months between labels that read as a rhythm. */
const RHYTHMS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240];

/** The month ends to label on a time axis: at most `most`, in a steady rhythm counted back from the horizon. */
export function timeTicks(from: Month, to: Month, most: number): readonly Month[] {
  if (most <= 2) return [from, to];
  const rhythm = RHYTHMS.find((step) => Math.floor((to - from) / step) + 1 <= most) ?? to - from + 1;
  const count = Math.floor((to - from) / rhythm) + 1;
  return Array.from({ length: count }, (_, index) => (to - (count - 1 - index) * rhythm) as Month);
}
