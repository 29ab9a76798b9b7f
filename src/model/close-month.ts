import { add, money, NOTHING, subtract, times } from "../units.js";
import { accrue } from "./billing.js";
import { closePerformance, settlePerformance } from "./close-performance.js";
import { flowsOnClosing } from "./closing-flows.js";
import { dailyBalances, type MonthByDay } from "./daily-balance.js";
import { reinvestedOf, totalOfKind } from "./dated-movements.js";
import { alphaGain } from "./alpha.js";
import { earnedOn, totalOf } from "./movements.js";
import { closingOf } from "./ledger-row.js";
import { billedMonth, unitsAfter } from "./month-units.js";
import type { OpenedMonth } from "./open-month.js";
import { payDistributions, type SettledExchanges, type SettledOutflows, settleOutflows } from "./payments.js";
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
  const { segment, state, earning, index } = opened;
  const settled = settleOutflows(opened, exchanges);
  const moved = movedIn(opened, exchanges, settled);
  const lines = linesOf(opened, exchanges, settled, moved);
  const before = { ...lines, opening: state.balance, feesInAdvance: opened.feesInAdvance, feesInArrears: NOTHING };
  const preFee = withoutRounding(
    closingOf(before),
    opened.invested,
    lines.inflows,
    lines.outflows,
    lines.exchanges,
    lines.acquisitions,
    lines.scope,
  );
  const month = { opened, exchanges, settled, marketGain: lines.marketGain, preFee };
  const units = unitsAfter(month);
  const {
    revenue,
    bill,
    billed,
    collected,
    state: billing,
  } = accrue(segment.fees, opened.billing, billedMonth(month, units));
  const feesInArrears = segment.fees.deducted ? bill : NOTHING;
  if (exceeds(feesInArrears, preFee)) refuseFee(opened, feesInArrears, preFee);
  const balance = withoutRounding(subtract(preFee, feesInArrears), preFee);
  const charged = {
    arrived: [...opened.inflows, ...exchanges.arriving, ...opened.dated.arriving],
    outflows: settled.outflows,
    exchangedOut: totalOf(exchanges.leaving),
    atEnd: subtract(add(preFee, lines.distributions), lines.reinvested),
    preFee,
    balance,
    revenue,
  };
  const performanceMonth = settlePerformance(opened, charged);
  const crystallised =
    segment.fees.deducted && performanceMonth !== null
      ? add(performanceMonth.crystallised, performanceMonth.ofExchanges)
      : NOTHING;
  const left = withoutRounding(subtract(balance, crystallised), balance);
  const after = flowsOnClosing(opened, left, { billing, ...units });
  const performance = closePerformance(opened, performanceMonth, settled.outflows, after);
  const row: SegmentRow = {
    ...before,
    month: opened.month,
    inflows: add(lines.inflows, after.inflow),
    outflows: subtract(add(lines.outflows, after.outflow), performance.ofOutflows),
    unmetOutflows: add(settled.unmet, exchanges.unmet, after.unmet),
    feesInArrears: add(feesInArrears, performance.deducted),
    closing: after.balance,
    revenue: add(revenue, performance.fees),
    performanceFees: performance.fees,
    performanceAccrual: performance.accrual,
    billed: add(billed, performance.fees),
    collected: add(collected, performance.fees),
    netRevenue: money(add(revenue, performance.fees).times(segment.fees.netShare[index] ?? 1)),
    ...dailyBalances({ invested: opened.invested, marketGain: lines.marketGain, ...moved }),
    segmentReturn: earning.rate,
    alphaGain: alphaGain({ ...before, invested: opened.invested, rate: earning.rate, benchmark: opened.benchmark }),
    ...after.units,
    unit: performance.unit,
  };
  const next = { ...after.units, balance: row.closing, billing: after.billing, series: performance.series };
  return { row, state: next };
}

/** What movements and the market made of a month, before its fees. */
function linesOf(opened: OpenedMonth, exchanges: SettledExchanges, settled: SettledOutflows, moved: Moved) {
  const { arriving } = opened.dated;
  const { dated: leaving, outflows } = settled;
  const regular = payDistributions(opened, exchanges, settled);
  const scope = subtract(totalOfKind(arriving, "scope"), totalOfKind(leaving, "scope"));
  const back = times(regular, opened.segment.reinvested);
  return {
    inflows: totalOf(opened.inflows),
    outflows: totalOf(outflows),
    exchanges: subtract(totalOf(exchanges.arriving), totalOf(exchanges.leaving)),
    reinvested: add(back, totalOf(reinvestedOf(leaving))),
    distributions: add(regular, totalOfKind(leaving, "distribution")),
    acquisitions: totalOfKind(arriving, "acquisition"),
    disposals: totalOfKind(leaving, "disposal"),
    realizations: totalOfKind(leaving, "realization"),
    scope,
    marketGain: gain(opened, moved),
    fx: NOTHING,
  };
}

/** All that came and went within the month. */
type Moved = Pick<MonthByDay, "into" | "out">;

const movedIn = ({ inflows, dated }: OpenedMonth, exchanges: SettledExchanges, settled: SettledOutflows): Moved => ({
  into: [...inflows, ...exchanges.arriving, ...dated.arriving, ...reinvestedOf(settled.dated)],
  out: [...settled.outflows, ...exchanges.leaving, ...settled.dated],
});

/** invested·r + Σ amount·g, movements out counting negative. */
function gain({ invested, earning }: OpenedMonth, { into, out }: Moved) {
  const moved = subtract(earnedOn(into, earning), earnedOn(out, earning));
  return add(money(invested.times(earning.rate)), moved);
}
