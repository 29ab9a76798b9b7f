import { add, type Money, money, NOTHING, type Share, subtract } from "../units.js";
import { accrue } from "./billing.js";
import { closePerformance, settlePerformance } from "./close-performance.js";
import { flowsOnClosing } from "./closing-flows.js";
import { assetsAtStart, rollUnits } from "./fees.js";
import { alphaGain } from "./alpha.js";
import { earnedOn, type Movement, totalOf } from "./movements.js";
import { NO_OCCASIONAL_LINES } from "./ledger-row.js";
import type { OpenedMonth } from "./open-month.js";
import { payDistributions, type SettledExchanges, settleOutflows } from "./payments.js";
import type { SegmentRow } from "./projection.js";
import { refuseFee } from "./refusals.js";
import { exceeds, withoutRounding } from "./rounding.js";
import type { SegmentState } from "./segment-state.js";

/** A segment's month done. */
export interface ClosedMonth {
  readonly row: SegmentRow;
  readonly state: SegmentState;
}

/** Steps 6 to 12: outflows and distributions are settled, the gain earned, units and fees rolled, the balance closed. */
export function closeMonth(opened: OpenedMonth, exchanges: SettledExchanges): ClosedMonth {
  const { segment, state, earning, invested, inflows, index } = opened;
  const { paid: outflows, unmet } = settleOutflows(opened, exchanges);
  const distributions = payDistributions(opened, exchanges, outflows);
  const lines = {
    inflows: totalOf(inflows),
    outflows: totalOf(outflows),
    exchanges: subtract(totalOf(exchanges.arriving), totalOf(exchanges.leaving)),
    marketGain: gain(opened, exchanges, outflows),
  };
  const { exchanges: exchanged, marketGain } = lines;
  const preFee = withoutRounding(
    money(add(invested, lines.inflows, exchanged, marketGain).minus(lines.outflows).minus(distributions)),
    invested,
    lines.inflows,
    lines.outflows,
    exchanged,
  );
  const unitFactor = unitsAfter(opened, exchanges, outflows);
  const {
    revenue,
    bill,
    billed,
    state: billing,
  } = accrue(segment.fees, opened.billing, { balance: preFee, unitFactor }, index);
  const feesInArrears = segment.fees.deducted ? bill : NOTHING;
  if (exceeds(feesInArrears, preFee)) refuseFee(opened, feesInArrears, preFee);
  const balance = withoutRounding(subtract(preFee, feesInArrears), preFee);
  const charged = {
    arrived: [...inflows, ...exchanges.arriving],
    outflows,
    atEnd: add(preFee, distributions),
    preFee,
    balance,
    revenue,
  };
  const settled = settlePerformance(opened, charged);
  const crystallised = segment.fees.deducted && settled !== null ? settled.crystallised : NOTHING;
  const after = flowsOnClosing(opened, withoutRounding(subtract(balance, crystallised), balance), unitFactor);
  const performance = closePerformance(opened, settled, outflows, after);
  const row: SegmentRow = {
    ...NO_OCCASIONAL_LINES,
    month: opened.month,
    opening: state.balance,
    inflows: add(lines.inflows, after.inflow),
    outflows: subtract(add(lines.outflows, after.outflow), performance.ofOutflows),
    unmetOutflows: add(unmet, exchanges.unmet, after.unmet),
    exchanges: exchanged,
    distributions,
    marketGain,
    feesInAdvance: opened.feesInAdvance,
    feesInArrears: add(feesInArrears, performance.deducted),
    closing: after.balance,
    revenue: add(revenue, performance.fees),
    performanceFees: performance.fees,
    performanceAccrual: performance.accrual,
    billed: add(billed, performance.fees),
    collected: add(billed, performance.fees),
    netRevenue: add(revenue, performance.fees),
    segmentReturn: earning.rate,
    alphaGain: alphaGain({ invested, marketGain, rate: earning.rate, benchmark: opened.benchmark }),
    unitFactor: after.unitFactor,
    unit: performance.unit,
  };
  return { row, state: { balance: row.closing, unitFactor: row.unitFactor, billing, series: performance.series } };
}

/** invested·r + Σ amount·g, movements out counting negative. */
function gain(
  { invested, earning, inflows }: OpenedMonth,
  exchanges: SettledExchanges,
  outflows: readonly Movement[],
): Money {
  const incoming = add(earnedOn(inflows, earning), earnedOn(exchanges.arriving, earning));
  const outgoing = add(earnedOn(outflows, earning), earnedOn(exchanges.leaving, earning));
  return subtract(add(money(invested.times(earning.rate)), incoming), outgoing);
}

/** Billing units after the month's movements: dated ones and exchanges move units, undated ones in part. */
function unitsAfter(opened: OpenedMonth, exchanges: SettledExchanges, outflows: readonly Movement[]): Share {
  const { segment, state, index, inflows } = opened;
  const moved = (direction: "inflows" | "outflows", [first, ...dated]: readonly Movement[]) =>
    (first?.amount ?? NOTHING).times(segment.flows[direction].unitShare[index] ?? 1).plus(totalOf(dated));
  const flows = {
    opening: state.balance,
    brought: money(moved("inflows", inflows).plus(totalOf(exchanges.arriving))),
    removed: money(moved("outflows", outflows).plus(totalOf(exchanges.leaving))),
  };
  return rollUnits(state.unitFactor, flows, assetsAtStart(segment.fees));
}
