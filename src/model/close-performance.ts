import { add, Exact, type Money, money, NOTHING, type Share, share, subtract, WHOLE } from "../units.js";
import type { ClosingFlows } from "./closing-flows.js";
import type { Series } from "./fund-series.js";
import { type Movement, totalOf, valueAtEnd } from "./movements.js";
import type { OpenedMonth } from "./open-month.js";
import {
  closeSeries,
  performanceMonth,
  type PerformanceMonth,
  type UnitMonth,
  type UnitValues,
} from "./performance-fees.js";
import { refuseFee } from "./refusals.js";

/** A month after its management fee. */
export interface Charged {
  readonly arrived: readonly Movement[];
  readonly outflows: readonly Movement[];
  /** To other segments. */
  readonly exchangedOut: Money;
  /** Balance before distributions, before the fee, and after it. */
  readonly atEnd: Money;
  readonly preFee: Money;
  readonly balance: Money;
  /** Management fee earned. */
  readonly revenue: Money;
}

/** What performance fees do to a segment's month. */
export interface PerformanceLines {
  /** Fell due. */
  readonly fees: Money;
  /** Part of `fees` that was taken from the assets. */
  readonly deducted: Money;
  /** Part of the outflows that was a fee and not paid to clients. */
  readonly ofOutflows: Money;
  readonly accrual: Money;
  readonly series: readonly Series[];
  readonly unit: UnitValues | null;
}

/** Performance fees due at the end of a month, before flows on closing; null without any. */
export function settlePerformance(opened: OpenedMonth, charged: () => Charged): PerformanceMonth | null {
  const { segment, state } = opened;
  const { performance } = segment.fees;
  if (performance === null) return null;
  const refuse = (fee: Money, assets: Money) => refuseFee(opened, fee, assets);
  return performanceMonth({ ...segment.fees, performance }, state.series, unitMonth(opened, charged()), refuse);
}

function unitMonth(
  opened: OpenedMonth,
  { arrived, exchangedOut, atEnd, preFee, balance, revenue }: Charged,
): UnitMonth {
  const { state, invested, earning, index, hurdleReturn, segment } = opened;
  const grossGrowth = share(earning.rate.plus(1));
  const kept = partOf(balance, preFee);
  return {
    index,
    opening: state.balance,
    growth: share(grossGrowth.times(partOf(invested, state.balance))),
    grossGrowth,
    kept,
    charged: segment.fees.deducted ? kept : share(Exact.max(partOf(subtract(preFee, revenue), preFee), 0)),
    arrived: money(totalOf(arrived)),
    arrivedWorth: valueAtEnd(arrived, earning),
    exchangedOut,
    atEnd,
    balance,
    weight: segment.flows.weight,
    hurdleReturn,
  };
}

const partOf = (part: Money, whole: Money): Share => (whole.isZero() ? WHOLE : share(part.dividedBy(whole)));

/** The lines of a month whose flows on closing are known. */
export function closePerformance(
  { segment, index }: OpenedMonth,
  month: PerformanceMonth | null,
  outflows: readonly Movement[],
  after: ClosingFlows,
): PerformanceLines {
  const { performance, deducted } = segment.fees;
  if (performance === null || month === null) return NONE;
  const flows = { inflow: after.inflow, outflow: after.outflow, closing: after.balance };
  const {
    series,
    redeemed: onClosing,
    accrued,
  } = closeSeries({ ...segment.fees, performance }, month.series, flows, index);
  const redeemed = add(money(totalOf(outflows).times(month.redeemedPart)), onClosing);
  const fees = add(redeemed, month.ofExchanges, month.crystallised);
  return {
    fees,
    deducted: deducted ? fees : NOTHING,
    ofOutflows: deducted ? redeemed : NOTHING,
    accrual: accrued,
    series,
    unit: month.unit,
  };
}

const NONE: PerformanceLines = {
  fees: NOTHING,
  deducted: NOTHING,
  ofOutflows: NOTHING,
  accrual: NOTHING,
  series: [],
  unit: null,
};
