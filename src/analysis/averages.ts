import { revenueYield } from "../model/attribution.js";
import { averageOfMonths } from "../model/averages.js";
import { periodsPerYear } from "../model/growth.js";
import type { Projection } from "../model/projection.js";
import type { Plan } from "../plan/plan.js";
import { sum } from "../units.js";
import { ownLedgers, rowsOfYear } from "./own-ledgers.js";
import type { AverageChoices } from "./supplement.js";

const CONVENTIONS = [
  "two-point",
  "month-ends",
  "13-month",
  "quarter-ends",
  "five-points",
  "trapezoid",
  "daily",
  "daily-from-next-day",
] as const satisfies readonly Plan["averageAum"][];

/** Average AUM and yield of every calendar year by every convention: for the firm and every segment, of the exact ledger. */
export const averages = (plan: Plan, projection: Projection): readonly AverageChoices[] =>
  ownLedgers(plan, projection).flatMap((ledger) =>
    plan.years.map((year) => {
      const rows = rowsOfYear(ledger.rows, year);
      const revenue = sum(rows.map((row) => row.revenue));
      const choices = CONVENTIONS.map((convention) => {
        const averageAum = averageOfMonths(convention, rows);
        return {
          convention,
          averageAum: averageAum.toNumber(),
          revenueYield: revenueYield(revenue, averageAum, periodsPerYear(year.months))?.toNumber() ?? null,
          inForce: convention === plan.averageAum,
        };
      });
      return { group: ledger.id, year: year.year, choices };
    }),
  );
