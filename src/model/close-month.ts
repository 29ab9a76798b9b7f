import { add, money, NOTHING, subtract, times } from "../units.js";
import { accrue } from "./billing.js";
import { type Charged, closePerformance, settlePerformance } from "./close-performance.js";
import { flowsOnClosing } from "./closing-flows.js";
import { dailyBalances, type MonthByDay } from "./daily-balance.js";
import { reinvestedOf, totalOfKind } from "./dated-movements.js";
import { alphaGain } from "./alpha.js";
import { earnedOn, together, totalOf } from "./movements.js";
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
  const { segment, earning, index } = opened;
  const settled = settleOutflows(opened, exchanges);
  const moved = movedIn(opened, exchanges, settled);
  const lines = linesOf(opened, exchanges, settled, moved);
  const preFee = withoutRounding(
    closingOf(lines),
    opened.invested,
    lines.inflows,
    lines.outflows,
    lines.exchanges,
    lines.acquisitions,
    lines.scope,
  );
  const month = { opened, exchanges, settled, marketGain: lines.marketGain, preFee };
  const units = unitsAfter(month);
  const accrued = accrue(segment.fees, opened.billing, billedMonth(month, units));
  const { revenue, bill, billed, collected, state: billing } = accrued;
  const feesInArrears = segment.fees.deducted ? bill : NOTHING;
  if (exceeds(feesInArrears, preFee)) refuseFee(opened, feesInArrears, preFee);
  const balance = withoutRounding(subtract(preFee, feesInArrears), preFee);
  const charged = () => chargedIn(opened, exchanges, settled, { lines, preFee, balance, revenue });
  const performanceMonth = settlePerformance(opened, charged);
  const crystallised =
    segment.fees.deducted && performanceMonth !== null
      ? add(performanceMonth.crystallised, performanceMonth.ofExchanges)
      : NOTHING;
  const left = withoutRounding(subtract(balance, crystallised), balance);
  const after = flowsOnClosing(opened, left, { billing, units });
  const performance = closePerformance(opened, performanceMonth, settled.outflows, after);
  const earned = add(revenue, performance.fees);
  const byDay = dailyBalances({ invested: opened.invested, marketGain: lines.marketGain, ...moved });
  // All lines at once: an object that is copied and added to is made several times over.
  const row: SegmentRow = {
    month: opened.month,
    opening: lines.opening,
    inflows: add(lines.inflows, after.inflow),
    outflows: subtract(add(lines.outflows, after.outflow), performance.ofOutflows),
    unmetOutflows: add(settled.unmet, exchanges.unmet, after.unmet),
    exchanges: lines.exchanges,
    reinvested: lines.reinvested,
    distributions: lines.distributions,
    acquisitions: lines.acquisitions,
    disposals: lines.disposals,
    realizations: lines.realizations,
    scope: lines.scope,
    marketGain: lines.marketGain,
    fx: lines.fx,
    feesInAdvance: lines.feesInAdvance,
    feesInArrears: add(feesInArrears, performance.deducted),
    closing: after.balance,
    revenue: earned,
    performanceFees: performance.fees,
    performanceAccrual: performance.accrual,
    billed: add(billed, performance.fees),
    collected: add(collected, performance.fees),
    netRevenue: money(earned.times(segment.fees.netShare[index] ?? 1)),
    daily: byDay.daily,
    dailyFromNextDay: byDay.dailyFromNextDay,
    segmentReturn: earning.rate,
    alphaGain: alphaGain(opened, lines.marketGain),
    unitFactor: after.units.unitFactor,
    newBusiness: after.units.newBusiness,
    unit: performance.unit,
  };
  return { row, state: stateAfter(row, after.billing, performance.series) };
}

/** The month after its management fee, as a performance fee sees it. */
const chargedIn = (
  { inflows, dated }: OpenedMonth,
  { arriving, leaving }: SettledExchanges,
  { outflows }: SettledOutflows,
  {
    lines,
    ...balances
  }: Pick<Charged, "preFee" | "balance" | "revenue"> & {
    readonly lines: Pick<SegmentRow, "distributions" | "reinvested">;
  },
): Charged => ({
  ...balances,
  arrived: [...inflows, ...arriving, ...dated.arriving],
  outflows,
  exchangedOut: totalOf(leaving),
  atEnd: subtract(add(balances.preFee, lines.distributions), lines.reinvested),
});

const stateAfter = (
  { closing, unitFactor, newBusiness }: SegmentRow,
  billing: SegmentState["billing"],
  series: SegmentState["series"],
): SegmentState => ({ balance: closing, unitFactor, newBusiness, billing, series });

/** What movements and the market made of a month, before its fees. */
function linesOf(opened: OpenedMonth, exchanges: SettledExchanges, settled: SettledOutflows, moved: Moved) {
  const { arriving } = opened.dated;
  const { dated: leaving, outflows } = settled;
  const regular = payDistributions(opened, exchanges, settled);
  const scope = subtract(totalOfKind(arriving, "scope"), totalOfKind(leaving, "scope"));
  const back = times(regular, opened.segment.reinvested);
  return {
    opening: opened.state.balance,
    feesInAdvance: opened.feesInAdvance,
    feesInArrears: NOTHING,
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
  into: together(inflows, exchanges.arriving, dated.arriving, reinvestedOf(settled.dated)),
  out: together(settled.outflows, exchanges.leaving, settled.dated),
});

/** invested·r + Σ amount·g, movements out counting negative. */
function gain({ invested, earning }: OpenedMonth, { into, out }: Moved) {
  const moved = subtract(earnedOn(into, earning), earnedOn(out, earning));
  return add(money(invested.times(earning.rate)), moved);
}
