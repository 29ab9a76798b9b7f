import { type CalendarDate, daysInMonth, isLeapYear, monthOf } from "../months.js";
import type { Billing } from "../scenario/billing.js";

/** A part of a year in whole numbers, so that it is exact: 92 days of 365, 3 months of 12. */
export interface YearPart {
  readonly part: number;
  readonly of: number;
}

/** Days from `from` (counted) to `until` (not counted). */
export interface Stretch {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Days from 1 January of year 1, by whole years, months and days. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(monthOf(year, earlier));
  return days + day;
}

export const daysOf = ({ from, until }: Stretch): number => dayNumber(until) - dayNumber(from);

export const actual365 = (stretch: Stretch): YearPart => ({ part: daysOf(stretch), of: 365 });
export const actual360 = (stretch: Stretch): YearPart => ({ part: daysOf(stretch), of: 360 });

/** Days of common and of leap years have one denominator, so that a stretch over New Year stays exact. */
const COMMON = 365 * 366;

/** Each day counts as 1/365 or 1/366, by the length of its calendar year: a stretch over New Year is split. */
export function actualActual({ from, until }: Stretch): YearPart {
  let part = 0;
  for (let { year } = from; year <= until.year; year++) {
    const start = Math.max(dayNumber(from), dayNumber({ year, month: 1, day: 1 }));
    const end = Math.min(dayNumber(until), dayNumber({ year: year + 1, month: 1, day: 1 }));
    if (end > start) part += (end - start) * (COMMON / (isLeapYear(year) ? 366 : 365));
  }
  return { part, of: COMMON };
}

/** 30/360, bond basis: a first day 31 is 30, and so is a last one after it. */
export function thirty360({ from, until }: Stretch): YearPart {
  const first = Math.min(from.day, 30);
  const last = until.day === 31 && first === 30 ? 30 : until.day;
  const months = (until.year - from.year) * 12 + until.month - from.month;
  return { part: months * 30 + last - first, of: 360 };
}

/** Days over the days of the whole billing period, of which a year has 12/months. */
export const shareOfPeriod = (stretch: Stretch, period: Stretch & { readonly months: number }): YearPart => ({
  part: daysOf(stretch) * period.months,
  of: daysOf(period) * 12,
});

/** The part of a year that whole months are. */
export function yearPart(
  dayCount: Billing["dayCount"],
  stretch: Stretch & { readonly months: number },
  period: Stretch & { readonly months: number },
): YearPart {
  switch (dayCount) {
    case "/12":
      return { part: stretch.months, of: 12 };
    case "actual/365":
      return actual365(stretch);
    case "actual/360":
      return actual360(stretch);
    case "actual/actual":
      return actualActual(stretch);
    case "30/360":
      return thirty360(stretch);
    case "share":
      return shareOfPeriod(stretch, period);
  }
}
