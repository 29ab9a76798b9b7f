import type { PerformanceFeePlan } from "../plan/fee-plan.js";
import {
  Exact,
  type Money,
  type MonthlyRate,
  money,
  monthlyRate,
  NO_RETURN,
  NOTHING,
  type Share,
  share,
  smaller,
  subtract,
  sum,
  WHOLE,
} from "../units.js";
import { runHurdle } from "./crystallise.js";
import {
  afterPeriod,
  assetsOf,
  consolidated,
  feePart,
  gainOf,
  meanFeePart,
  newSeries,
  type PerformanceTerms,
  type Series,
} from "./fund-series.js";
import { exceeds } from "./rounding.js";

/** A month of a segment, up to its management fee. */
export interface UnitMonth {
  readonly index: number;
  readonly opening: Money;
  /** What the month makes of a unit that was there: what a fee in advance left of it, with the return; and the return alone. */
  readonly growth: Share;
  readonly grossGrowth: Share;
  /** What the fee at the end of the month leaves where it is deducted, and where it is only charged. */
  readonly kept: Share;
  readonly charged: Share;
  /** New money, and what it is worth at the end of the month before the fee. */
  readonly arrived: Money;
  readonly arrivedWorth: Money;
  /** What left for other segments. */
  readonly exchangedOut: Money;
  /** Balance at the end of the month before distributions and fee. */
  readonly atEnd: Money;
  /** Balance after distributions and management fee. */
  readonly balance: Money;
  /** Part of the month for which new money is invested. */
  readonly weight: Share;
  /** Return of the hurdle's asset class. */
  readonly hurdleReturn: MonthlyRate;
}

/** Per unit of a fund, as its documents state it: of the first series. */
export interface UnitValues {
  readonly gross: Share;
  readonly mark: Share;
  readonly level: Share;
  /** Due at the end of the month. */
  readonly fee: Share;
  readonly net: Share;
  /** The mark of the next month. */
  readonly nextMark: Share;
}

/** Performance fees of a month. */
export interface PerformanceMonth {
  /** Part of the outflows that is the fee on what is redeemed. */
  readonly redeemedPart: Share;
  /** Due on what left for other segments, which arrives there in full. */
  readonly ofExchanges: Money;
  /** Due at the end of the month. */
  readonly crystallised: Money;
  readonly series: readonly Series[];
  readonly unit: UnitValues;
}

/**
 * The performance fee of a month: units grow, new money begins or joins, redemptions crystallise their share, and at the end of a period
 * so do all units.
 *
 * @param refuse  for a fee that the assets cannot pay
 */
export function performanceMonth(
  fees: PerformanceTerms,
  before: readonly Series[],
  month: UnitMonth,
  refuse: (fee: Money, assets: Money) => never,
): PerformanceMonth {
  const { performance: plan, deducted } = fees;
  const beforeExchanges = grown(plan, before, month);
  const parts = beforeExchanges.map((one) => feePart(one, fees, month.index));
  const staying = month.opening.isZero() ? beforeExchanges : before;
  const redeemedPart = meanFeePart(
    beforeExchanges,
    parts,
    staying.map(({ balance }) => balance),
  );
  const ofExchanges = feeOfExchanges(fees, month, redeemedPart);
  const series = lessFee(beforeExchanges, deducted ? ofExchanges : NOTHING, month.balance);
  const due = plan.crystallises[month.index] === true;
  const dues = series.map(({ balance }, index) => (due ? money(balance.times(parts[index] as Share)) : NOTHING));
  series.forEach(({ balance }, index) => {
    if (deducted && exceeds(dues[index] as Money, balance)) refuse(dues[index] as Money, balance);
  });
  const after = series.map((one, index) => {
    if (!due) return one;
    const own = share(one.value.times(parts[index] as Share));
    const balance = deducted ? subtract(one.balance, dues[index] as Money) : one.balance;
    return { ...afterPeriod(one, own, fees), balance };
  });
  const first = series[0] as Series;
  const fee = share(due ? first.value.times(parts[0] as Share) : 0);
  return {
    redeemedPart,
    ofExchanges,
    crystallised: sum(dues),
    series: after,
    unit: {
      ...gainOf(first, plan),
      fee,
      net: share(deducted ? first.value.minus(fee) : first.value),
      nextMark: (after[0] as Series).mark,
    },
  };
}

/**
 * The fee on what left for other segments. Exchanges arrive in full, so where fees are deducted more units pay for it:
 *
 *     left·part/(1 − part), at most what is there
 */
function feeOfExchanges({ deducted }: PerformanceTerms, { exchangedOut, balance }: UnitMonth, part: Share): Money {
  if (exchangedOut.isZero() || part.isZero()) return NOTHING;
  if (!deducted) return money(exchangedOut.times(part));
  if (part.greaterThanOrEqualTo(1)) return balance;
  return smaller(money(exchangedOut.times(part).dividedBy(WHOLE.minus(part))), balance);
}

/** Every series pays its part. */
const lessFee = (series: readonly Series[], fee: Money, balance: Money): readonly Series[] =>
  fee.isZero() || balance.isZero()
    ? series
    : series.map((one) => ({
        ...one,
        balance: subtract(one.balance, money(one.balance.times(fee).dividedBy(balance))),
      }));

/** The series at the end of the month, before their fees. */
function grown(plan: PerformanceFeePlan, before: readonly Series[], month: UnitMonth): readonly Series[] {
  const { opening, balance, arrivedWorth, atEnd } = month;
  if (opening.isZero()) return [{ ...arrivals(plan, month), balance }];
  if (plan.mark !== "series") return before.map((one) => ({ ...ageing(plan, one, month), balance }));
  const newPart = atEnd.isZero() ? share(0) : share(Exact.min(arrivedWorth.dividedBy(atEnd), 1));
  const total = assetsOf(before);
  const stayed = balance.times(WHOLE.minus(newPart));
  const grown = before.map((one) => ({
    ...ageing(plan, one, month),
    balance: total.isZero() ? NOTHING : money(stayed.times(one.balance).dividedBy(total)),
  }));
  if (newPart.isZero()) return grown;
  return [...grown, { ...arrivals(plan, month), balance: money(balance.times(newPart)) }];
}

function ageing(plan: PerformanceFeePlan, one: Series, month: UnitMonth): Series {
  const { growth, grossGrowth, kept, charged, hurdleReturn, index } = month;
  const measuredGrowth = plan.measured === "before" ? grossGrowth : growth.times(charged);
  return {
    ...one,
    value: share(one.value.times(growth).times(kept)),
    measured: share(one.measured.times(measuredGrowth)),
    period: runHurdle(one.period, { asset: hurdleReturn, plus: plan.hurdle[index] ?? NO_RETURN }, plan),
  };
}

/** Units that began within the month. */
function arrivals(plan: PerformanceFeePlan, month: UnitMonth): Series {
  const { arrived, arrivedWorth, kept, charged, weight, hurdleReturn, index } = month;
  const one = newSeries(NOTHING);
  const growth = arrived.isZero() ? WHOLE : share(arrivedWorth.dividedBy(arrived));
  const run = {
    asset: monthlyRate(hurdleReturn.times(weight)),
    plus: monthlyRate((plan.hurdle[index] ?? NO_RETURN).times(weight)),
  };
  return {
    ...one,
    value: share(growth.times(kept)),
    measured: share(plan.measured === "before" ? growth : growth.times(charged)),
    period: runHurdle(one.period, run, plan),
  };
}

/** Flows after the fee: what they redeem crystallises its share, what they bring begins at the value then. */
export interface FlowsAfterFee {
  readonly inflow: Money;
  readonly outflow: Money;
  readonly closing: Money;
}

/** The month's end: series after flows on closing, what these crystallise, and what has accrued and is not due. */
export function closeSeries(
  fees: PerformanceTerms,
  series: readonly Series[],
  { inflow, outflow, closing }: FlowsAfterFee,
  index: number,
): { readonly series: readonly Series[]; readonly redeemed: Money; readonly accrued: Money } {
  const parts = series.map((one) => feePart(one, fees, index));
  const balances = series.map(({ balance }) => balance);
  const redeemed = money(outflow.times(outflow.isZero() ? 0 : meanFeePart(series, parts, balances)));
  const moved =
    inflow.isZero() && outflow.isZero() ? series : withFlows(fees.performance, series, { inflow, outflow, closing });
  const accrued = sum(moved.map(({ balance }, at) => money(balance.times(parts[at] ?? 0))));
  return { series: consolidated(moved), redeemed, accrued };
}

function withFlows(plan: PerformanceFeePlan, series: readonly Series[], flows: FlowsAfterFee): readonly Series[] {
  const { outflow, closing } = flows;
  if (plan.mark !== "series") return series.map((one) => ({ ...one, balance: closing }));
  const total = assetsOf(series);
  const left = money(Exact.max(total.minus(outflow), 0));
  const stayed = series.map((one) => ({
    ...one,
    balance: total.isZero() ? NOTHING : money(left.times(one.balance).dividedBy(total)),
  }));
  const brought = subtract(closing, left);
  return brought.isZero() ? stayed : [...stayed, newSeries(brought)];
}
