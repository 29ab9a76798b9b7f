import type { Decimal } from "decimal.js";
import {
  type CalendarDate,
  daysInMonth,
  isLeapYear,
  type Month,
  monthOf,
  monthOfYear,
  parseDate,
  yearOf,
} from "../../../src/months.js";
import { Precise, refusal, total } from "../numbers.js";

/** @throws InputError for a day that does not exist */
export function day(text: unknown, key: string): CalendarDate {
  const found = typeof text === "string" ? parseDate(text) : null;
  if (found === null) throw refusal(key, `is ${JSON.stringify(text)}, which is no day`);
  return found;
}

const monthNumber = ({ year, month }: CalendarDate): Month => monthOf(year, month);

/** Days from 1 January of year 1, by whole years, months and days. */
export function dayNumber({ year, month, day: ofMonth }: CalendarDate): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(monthOf(year, earlier));
  return days + ofMonth;
}

export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Each day counts as 1/365 or 1/366, by the length of its calendar year. */
export function actualActual(from: CalendarDate, to: CalendarDate): Decimal {
  const years = Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index);
  return total(
    years.map((year) => {
      const [first, next] = [
        { year, month: 1, day: 1 },
        { year: year + 1, month: 1, day: 1 },
      ];
      const start = Math.max(dayNumber(from), dayNumber(first));
      const end = Math.min(dayNumber(to), dayNumber(next));
      return new Precise(Math.max(0, end - start)).dividedBy(isLeapYear(year) ? 366 : 365);
    }),
  );
}

/** Days over the days of the calendar quarter in which the period starts. */
export function shareOfQuarter(from: CalendarDate, to: CalendarDate): Decimal {
  const first = monthNumber(from) - ((from.month - 1) % 3);
  const quarter = [0, 1, 2].map((offset) => daysInMonth((first + offset) as Month));
  return new Precise(daysBetween(from, to)).dividedBy(quarter.reduce((sum, days) => sum + days, 0));
}

/** 30/360, bond basis: a first day 31 is 30, and so is a last one after it. */
export function thirty360(from: CalendarDate, to: CalendarDate): Decimal {
  const first = Math.min(from.day, 30);
  const last = to.day === 31 && first === 30 ? 30 : to.day;
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return new Precise(months * 30 + last - first).dividedBy(360);
}

/** The month end of each month of a calendar year. */
export const monthEndsOf = (year: number): readonly CalendarDate[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = monthOf(year, index + 1);
    return { year: yearOf(month), month: monthOfYear(month), day: daysInMonth(month) };
  });
