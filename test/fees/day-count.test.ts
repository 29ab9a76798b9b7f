import { describe, expect, it } from "vitest";
import { monthOf } from "../../src/months.js";
import { billingCalendar } from "../../src/plan/billing.js";
import { actualActual, dayNumber, daysOf, shareOfPeriod, thirty360, type YearPart } from "../../src/plan/day-count.js";

const date = (year: number, month: number, day: number) => ({ year, month, day });
const value = ({ part, of }: YearPart): number => part / of;

describe("days", () => {
  it("are counted over leap years", () => {
    const stretch = { from: date(2023, 12, 31), until: date(2024, 3, 1) };
    expect(daysOf(stretch)).toBe(61);
    expect(value(actualActual(stretch))).toBeCloseTo(1 / 365 + 60 / 366, 15);
    // From the 31st, which counts as the 30th: two months and a day.
    expect(value(thirty360(stretch)) * 360).toBe(61);
    // 1900 was no leap year, 2000 was: days of the proleptic Gregorian calendar from 1 January of year 1 (Rata Die).
    expect(dayNumber(date(1970, 1, 1))).toBe(719_163);
    expect(dayNumber(date(2000, 3, 1)) - dayNumber(date(2000, 2, 28))).toBe(2);
    expect(dayNumber(date(1900, 3, 1)) - dayNumber(date(1900, 2, 28))).toBe(1);
  });

  it("of a quarter are its share: 46 of 91 from 15 February 2024", () => {
    const quarter = { from: date(2024, 1, 1), until: date(2024, 4, 1), months: 3 };
    const found = shareOfPeriod({ from: date(2024, 2, 15), until: date(2024, 4, 1) }, quarter);
    expect(value(found)).toBeCloseTo((46 / 91) * (3 / 12), 15);
  });
});

describe("a calendar of bills", () => {
  const months = Array.from({ length: 14 }, (_, index) => (monthOf(2025, 2) + index) as ReturnType<typeof monthOf>);
  const of = (own: Partial<Parameters<typeof billingCalendar>[1]>) =>
    billingCalendar(months, { frequency: "quarterly", billingMonth: null, dayCount: "/12", when: "arrears", ...own });

  it("counts periods from the start date, or ends them with the billing month", () => {
    const ends = (own: Parameters<typeof of>[0]) => of(own).flatMap(({ to }, month) => (to === month ? [month] : []));
    expect(ends({})).toEqual([2, 5, 8, 11]);
    expect(ends({ billingMonth: 12 })).toEqual([1, 4, 7, 10, 13]);
    expect(ends({ billingMonth: 12, frequency: "annual" })).toEqual([10]);
    // In advance a period begins with it: January, so that the one in hand ends with March.
    expect(ends({ billingMonth: 1, when: "advance" })).toEqual([1, 4, 7, 10, 13]);
  });

  it("makes the months of a period add up to it, whatever the days", () => {
    for (const dayCount of ["/12", "actual/365", "actual/360", "actual/actual", "30/360", "share"] as const)
      for (const billingMonth of [null, 1, 2, 6])
        for (const frequency of ["monthly", "quarterly", "annual"] as const) {
          const calendar = of({ dayCount, billingMonth, frequency });
          calendar.forEach(({ from, to, toDate, period }, month) => {
            const sum = calendar.slice(from, month + 1).reduce((total, one) => total + value(one.month), 0);
            expect(value(toDate)).toBeCloseTo(sum, 14);
            if (to === month) expect(value(period)).toBeCloseTo(sum, 14);
          });
        }
  });
});
