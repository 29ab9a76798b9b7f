import { type CalendarDate, daysInMonth, type Month, monthOf } from "../months.js";

/** Days since a day of the year 0 in the Gregorian calendar: differences of it count days. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  // The year begins in March, so that the leap day is its last.
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day;
}

/** Days of a period, both ends included. */
export const daysOf = (period: { readonly from: CalendarDate; readonly to: CalendarDate }): number =>
  dayNumber(period.to) - dayNumber(period.from) + 1;

/** Calendar months from the first day of one to the last day of another; null where an end lies within a month. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number | null {
  const [first, last]: readonly [Month, Month] = [monthOf(from.year, from.month), monthOf(to.year, to.month)];
  return from.day === 1 && to.day === daysInMonth(last) ? last - first + 1 : null;
}
