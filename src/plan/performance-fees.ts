import { type Month, monthOfYear } from "../months.js";
import type { PerformanceFees } from "../scenario/performance-fee-terms.js";
import { compoundMonthly, type MonthlyRate, NO_RETURN, nominalMonthly, share } from "../units.js";
import type { MarketPlan } from "./market-plan.js";
import type { PerformanceFeePlan } from "./fee-plan.js";
import { byMonth, mapValues } from "./values-by-month.js";

const PERIOD_MONTHS = { monthly: 1, quarterly: 3, "half-yearly": 6, annual: 12 } as const;

/** Resolves a performance fee: the hurdle of each month, and the months at whose end a fee becomes due. */
export function planPerformanceFees(
  fees: PerformanceFees,
  months: readonly Month[],
  { assets }: Pick<MarketPlan, "assets">,
): PerformanceFeePlan {
  const { hurdle, catchUp, hurdleRates, mark, markMoves, openingMark, measured, belowMark } = fees;
  const asset = hurdle === null || hurdle.asset === null ? -1 : assets.findIndex(({ id }) => id === hurdle.asset);
  return {
    rate: byMonth(fees.rate, months),
    hurdleAsset: asset < 0 ? null : asset,
    hurdle: hurdleByMonth(fees, months),
    hurdleRates,
    restarts: fees.hurdleFrom === "period",
    kind: catchUp === null ? fees.kind : "catch-up",
    catchUp: catchUp ?? share(0),
    mark,
    markMoves,
    openingMark,
    crystallises: months.map((month) => isDue(fees, month)),
    measured,
    belowMark,
  };
}

/** rate/12, or (1 + rate)^(1/12) − 1. */
function hurdleByMonth({ hurdle, hurdleRates }: PerformanceFees, months: readonly Month[]): readonly MonthlyRate[] {
  const plus = hurdle?.plus ?? null;
  if (plus === null) return months.map(() => NO_RETURN);
  return mapValues(byMonth(plus, months), hurdleRates === "nominal" ? nominalMonthly : compoundMonthly);
}

/** Every so many months, counted from the month that is named. */
const isDue = ({ crystallisation, month: named }: PerformanceFees, month: Month): boolean =>
  (monthOfYear(month) - named + 12) % PERIOD_MONTHS[crystallisation] === 0;
