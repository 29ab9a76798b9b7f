import { addMonths, daysInMonth, type Month, monthOfYear, yearOf } from "../months.js";
import type { Billing } from "../scenario/billing.js";
import { type YearPart, yearPart } from "./day-count.js";

/** Where a month lies in its billing period; parts of a year are exact. */
export interface BillingMonth {
  /** Indexes of the period's first and last month; the last may lie beyond the horizon, and the start date may cut the first. */
  readonly from: number;
  readonly to: number;
  /** Days of the month. */
  readonly days: number;
  readonly month: YearPart;
  /** From the beginning of the period to the end of the month. */
  readonly toDate: YearPart;
  readonly period: YearPart;
}

const PERIOD_MONTHS = { monthly: 1, quarterly: 3, annual: 12 } as const;

/** Months of a whole billing period. */
export const periodMonthsOf = ({ frequency }: Pick<Billing, "frequency">): 1 | 3 | 12 => PERIOD_MONTHS[frequency];

/** What a calendar of bills is made from. */
export type Calendar = Pick<Billing, "frequency" | "billingMonth" | "dayCount" | "when">;

/**
 * Where every month lies in its billing period. Periods are counted from the start date, or such that bills fall due in the
 * billing month (and every three months from it): in arrears a period ends with it, in advance one begins with it. Then the
 * start date may cut the first period, which is charged for the months that are left of it.
 */
export function billingCalendar(months: readonly Month[], billing: Calendar): readonly BillingMonth[] {
  const length = periodMonthsOf(billing);
  const start = months[0] as Month;
  const offset = billing.billingMonth === null ? 0 : monthsBefore(start, billing.billingMonth, { ...billing, length });
  return months.map((month, index) => {
    const ofPeriod = (index + offset) % length;
    const whole = addMonths(month, -ofPeriod);
    const first = Math.max(index - ofPeriod, 0);
    const last = index - ofPeriod + length - 1;
    const part = (from: number, to: number): YearPart =>
      yearPart(billing.dayCount, stretch(addMonths(start, from), to - from + 1), stretch(whole, length));
    return {
      from: first,
      to: last,
      days: daysInMonth(month),
      month: part(index, index),
      toDate: part(first, index),
      period: part(first, last),
    };
  });
}

/** Months of the first period that lie before the start date. */
function monthsBefore(start: Month, billingMonth: number, { when, length }: Calendar & { length: number }): number {
  const begins = when === "advance" ? billingMonth : (billingMonth % 12) + 1;
  return (monthOfYear(start) - begins + 12) % length;
}

const stretch = (from: Month, months: number) => {
  const until = addMonths(from, months);
  return { from: firstDay(from), until: firstDay(until), months };
};

const firstDay = (month: Month) => ({ year: yearOf(month), month: monthOfYear(month), day: 1 });
