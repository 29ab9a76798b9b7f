import type { CurrencyPlan } from "../plan/currency-plan.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { Exact, type Money, type MonthlyRate, money, NOTHING, type Share, share, times } from "../units.js";
import { LINES, residualOf, WITHIN } from "./ledger-row.js";
import type { SegmentRow } from "./projection.js";

/** What a unit of a segment's currency is worth in the plan's: at both ends of a month, and on average in it. */
export interface MonthRates {
  readonly opening: Share;
  readonly closing: Share;
  readonly average: Share;
}

/**
 * The rates of a currency month by month, from the changes of its rate.
 *
 *     closing = opening·(1 + x);  average = given, or (opening + closing)/2
 */
export function ratesOf({ rate, averages }: CurrencyPlan, changes: readonly MonthlyRate[]): readonly MonthRates[] {
  let before = rate;
  return changes.map((change, month) => {
    const opening = before;
    const closing = share(new Exact(1).plus(change).times(opening));
    before = closing;
    return { opening, closing, average: averages[month] ?? share(opening.plus(closing).dividedBy(2)) };
  });
}

/** The expected rates of a segment's currency; null where it is the plan's own. */
export function expectedRates({ currency }: SegmentPlan, { currencies, markets }: Plan): readonly MonthRates[] | null {
  if (currency === null) return null;
  const own = currencies[currency] as CurrencyPlan;
  return ratesOf(own, markets.assets[own.factor]?.expected ?? []);
}

/** Lines that are translated at the average rate of the month, and the balances within it. */
const MOVEMENTS = [...LINES, ...WITHIN].filter((line) => !["opening", "closing", "marketGain", "fx"].includes(line));

/**
 * A segment's row in the plan's currency: balances at the rates of their dates, movements at the average rate, the gain at that
 * or at the closing rate. FX is what is left:
 *
 *     fx = closing − (opening + Σ sign·line)
 */
export function translated(
  row: SegmentRow,
  { opening, closing, average }: MonthRates,
  translation: SegmentPlan["translation"],
): SegmentRow {
  const moved = Object.fromEntries(MOVEMENTS.map((line) => [line, times(row[line], average)]));
  const ofGain = translation === "average" ? average : closing;
  const lines: SegmentRow = {
    ...row,
    ...moved,
    opening: times(row.opening, opening),
    marketGain: times(row.marketGain, ofGain),
    alphaGain: times(row.alphaGain, ofGain),
    closing: times(row.closing, closing),
  };
  return { ...lines, fx: residualOf({ ...lines, fx: NOTHING }) };
}

/** What an amount of one currency is in another at the average rates of a month. */
export const exchanged = (amount: Money, from: Share, to: Share): Money =>
  from.equals(to) ? amount : money(amount.times(from).dividedBy(to));
