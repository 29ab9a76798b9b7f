import type { FeePlan, PerformanceFeePlan } from "../plan/fee-plan.js";
import { Exact, type Money, NOTHING, type Share, share, sum, WHOLE } from "../units.js";
import { feePerUnit, type HurdleInPeriod, hurdleGrowth, isDue, NEW_PERIOD, type UnitGain } from "./crystallise.js";

/**
 * Units of a fund that share a high-water mark: all of them, or with `mark: series` those of one month's subscriptions. Values are per
 * unit, 1 when the series began, with distributions reinvested.
 */
export interface Series {
  readonly balance: Money;
  /** Before the performance fee that accrues. */
  readonly value: Share;
  /** The value that the fee is measured on: it differs where the management fee does not count, or is invoiced. */
  readonly measured: Share;
  readonly mark: Share;
  /** Growth of the hurdle since the mark was set, over the periods that are over. */
  readonly hurdle: Share;
  readonly period: HurdleInPeriod;
}

/** Units that begin with nothing to make good. */
export const newSeries = (balance: Money): Series => ({
  balance,
  value: WHOLE,
  measured: WHOLE,
  mark: WHOLE,
  hurdle: WHOLE,
  period: NEW_PERIOD,
});

export const seriesAtStart = ({ openingMark, mark }: PerformanceFeePlan, opening: Money): readonly Series[] => [
  opening.isZero() || mark === "none" ? newSeries(opening) : { ...newSeries(opening), mark: openingMark },
];

/** A performance fee, and how it is paid: where it is deducted and capped, it is at most what it is taken from. */
export type PerformanceTerms = Pick<FeePlan, "deducted" | "beyondAssets"> & {
  readonly performance: PerformanceFeePlan;
};

export const assetsOf = (series: readonly Series[]): Money => sum(series.map(({ balance }) => balance));

/** What a series' fee is reckoned by now. */
export const gainOf = ({ measured, mark, hurdle, period }: Series, plan: PerformanceFeePlan): UnitGain => ({
  gross: measured,
  mark,
  level: share(mark.times(hurdle).times(hurdleGrowth(period, plan))),
});

/** The part of a series' assets that its fee comes to now; more than all of them where only the measured value could pay it. */
export function feePart(
  series: Series,
  { performance, deducted, beyondAssets }: PerformanceTerms,
  month: number,
): Share {
  const fee = feePerUnit(gainOf(series, performance), performance.rate[month] ?? share(0), performance);
  if (fee.isZero() || series.value.isZero()) return share(0);
  const part = share(fee.dividedBy(series.value));
  return deducted && beyondAssets === "cap" && part.greaterThan(1) ? WHOLE : part;
}

/** The same over several series, by balances. */
export function meanFeePart(series: readonly Series[], parts: readonly Share[], balances: readonly Money[]): Share {
  const total = sum(balances);
  if (series.length === 1) return parts[0] ?? share(0);
  if (total.isZero()) return share(0);
  const fees = balances.reduce((all, balance, index) => all.plus(balance.times(parts[index] ?? 0)), new Exact(0));
  return share(fees.dividedBy(total));
}

/**
 * A series after its fee fell due, and the next period begun. The mark moves to the value after the fee: only when a fee was due, or at
 * every new high; without a mark it is every period's opening. Elsewhere the hurdle of the period is added to those before it, unless
 * it begins again each time.
 *
 * @param fee  per unit; taken from the value where it is deducted
 */
export function afterPeriod(series: Series, fee: Share, { performance: plan, deducted }: PerformanceTerms): Series {
  const value = share(deducted ? series.value.minus(fee) : series.value);
  const net = plan.measured === "before" ? value : share(deducted ? series.measured.minus(fee) : series.measured);
  const moved =
    plan.mark === "none" ||
    (plan.markMoves === "when-due" ? isDue(gainOf(series, plan), plan) : net.greaterThan(series.mark));
  if (moved) return { ...series, value, measured: net, mark: net, hurdle: WHOLE, period: NEW_PERIOD };
  const hurdle = plan.restarts ? WHOLE : share(series.hurdle.times(hurdleGrowth(series.period, plan)));
  return { ...series, value, measured: net, hurdle, period: NEW_PERIOD };
}

/**
 * Series that nothing tells apart, as one. Units without value are units that begin anew: new money has no loss to make good. Nothing is
 * left where all assets are gone.
 */
export function consolidated(series: readonly Series[]): readonly Series[] {
  const alive = series
    .filter(({ balance }) => !balance.isZero())
    .map((one) => (one.value.isZero() || one.measured.isZero() ? newSeries(one.balance) : one));
  if (alive.length === 0) return [newSeries(NOTHING)];
  const level = alive.filter(atMark);
  return level.length < 2 ? alive : [newSeries(assetsOf(level)), ...alive.filter((one) => !atMark(one))];
}

/** Nothing to charge and nothing to make good. */
const atMark = ({ value, measured, mark, hurdle, period }: Series): boolean =>
  value.equals(measured) && measured.equals(mark) && hurdle.equals(1) && period === NEW_PERIOD;
