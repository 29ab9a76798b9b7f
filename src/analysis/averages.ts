import { revenueYield } from "../model/attribution.js";
import { averageOf } from "../model/averages.js";
import { type Arrival, dailyAverage } from "../model/daily-average.js";
import { periodsPerYear } from "../model/growth.js";
import type { LedgerRow, Projection, SegmentRow } from "../model/projection.js";
import { daysInMonth, type YearSpan } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { expectedRates } from "../model/translation.js";
import { type Money, money, NOTHING, sum, times, WHOLE } from "../units.js";
import { type OwnLedger, ownLedgers, rowsOfYear } from "./own-ledgers.js";
import type { AverageChoices, AverageName } from "./supplement.js";

const BALANCES = ["two-point", "month-ends", "13-month", "quarter-ends", "five-points", "trapezoid"] as const;

/** Average AUM and yield of every calendar year by every convention: for the firm and every segment, of the exact ledger. */
export function averages(plan: Plan, projection: Projection): readonly AverageChoices[] {
  const daily = dailyAverages(plan, projection);
  return ownLedgers(plan, projection).flatMap((ledger) =>
    plan.years.map((year, index) => ({
      group: ledger.id,
      year: year.year,
      choices: choicesOf(plan, { ledger, year }, (arrival) =>
        sum(ledger.segments.map(({ position }) => daily[position]?.[index]?.[arrival] ?? NOTHING)),
      ),
    })),
  );
}

/** [segment][year], both ways. */
function dailyAverages(plan: Plan, { segments }: Projection): readonly (readonly Readonly<Record<Arrival, Money>>[])[] {
  return segments.map((rows, segment) =>
    plan.years.map((year) => {
      const of = (arrival: Arrival) => reportedDaily(plan, { segment, rows, year }, arrival);
      const later = of("not counted");
      return { "not counted": later, counted: hasDates(plan, segment, year) ? of("counted") : later };
    }),
  );
}

/** In the plan's currency: each month at its average rate. */
function reportedDaily(
  plan: Plan,
  { segment, rows, year }: { readonly segment: number; readonly rows: readonly SegmentRow[]; readonly year: YearSpan },
  arrival: Arrival,
): Money {
  const rates = expectedRates(plan.segments[segment] as Plan["segments"][number], plan);
  const own = rowsOfYear(rows, year);
  if (rates === null) return dailyAverage(plan, { segment, rows: own, from: year.from }, arrival);
  const days = own.map(({ month }) => daysInMonth(month));
  const parts = own.map((row, index) => {
    const from = year.from + index;
    const average = dailyAverage(plan, { segment, rows: [row], from }, arrival);
    return money(times(average, rates[from]?.average ?? WHOLE).times(days[index] as number));
  });
  return money(sum(parts).dividedBy(days.reduce((all, count) => all + count, 0)));
}

/** Whether a day of arrival can make a difference. */
function hasDates({ segments, exchanges }: Plan, segment: number, { from, months }: YearSpan): boolean {
  const within = ({ month }: { readonly month: number }) => month >= from && month < from + months;
  const own = exchanges.filter((one) => one.from === segment || one.to === segment);
  return [...(segments[segment]?.movements ?? []), ...own].some(within);
}

function choicesOf(
  plan: Plan,
  { ledger, year }: { readonly ledger: OwnLedger; readonly year: YearSpan },
  byDay: (arrival: Arrival) => Money,
): AverageChoices["choices"] {
  const rows = rowsOfYear(ledger.rows, year);
  const revenue = sum(rows.map((row) => row.revenue));
  const choice = (convention: AverageName, averageAum: Money) => ({
    convention,
    averageAum: averageAum.toNumber(),
    revenueYield: revenueYield(revenue, averageAum, periodsPerYear(year.months))?.toNumber() ?? null,
    inForce: convention === plan.averageAum,
  });
  const { opening } = rows[0] as LedgerRow;
  const closings = rows.map(({ closing }) => closing);
  return [
    ...BALANCES.map((convention) => choice(convention, averageOf(convention, opening, closings))),
    choice("daily", byDay("not counted")),
    choice("daily-arrival-counted", byDay("counted")),
  ];
}
