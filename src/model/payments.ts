import { add, type Money, money, NOTHING, subtract } from "../units.js";
import { type Movement, totalOf, valueAtEnd } from "./movements.js";
import type { OpenedMonth } from "./open-month.js";
import { type Funds, type Settled, settle } from "./payable.js";
import { refuseDistribution, refuseOutflows } from "./refusals.js";
import { exceeds } from "./rounding.js";

/** Exchanges of a segment's month: what arrives, and what leaves after it was settled. */
export interface SettledExchanges {
  readonly arriving: readonly Movement[];
  readonly leaving: readonly Movement[];
  readonly unmet: Money;
}

/** What exchanges out can be paid from: the assets at the end of the month. They come before outflows. */
export const fundsForExchanges = ({ invested, earning }: OpenedMonth): Funds => ({
  atEnd: money(invested.times(earning.rate.plus(1))),
  afterTotalLoss: NOTHING,
});

/** Outflows, paid from what exchanges leave and inflows bring. */
export function settleOutflows(opened: OpenedMonth, { leaving }: SettledExchanges): Settled {
  const { earning, inflows, outflows, segment } = opened;
  const atEnd = subtract(
    add(fundsForExchanges(opened).atEnd, valueAtEnd(inflows, earning)),
    valueAtEnd(leaving, earning),
  );
  const settled = settle(outflows, { atEnd, afterTotalLoss: totalOf(inflows) }, earning);
  if (!settled.unmet.isZero() && segment.flows.outflowsBeyondAssets === "refuse") {
    refuseOutflows(opened, totalOf(outflows), totalOf(settled.paid));
  }
  return settled;
}

/** Income paid out at the end of the month, from what exchanges and outflows leave. */
export function payDistributions(
  opened: OpenedMonth,
  { leaving }: SettledExchanges,
  outflows: readonly Movement[],
): Money {
  const { earning, segment, inflows, index, state } = opened;
  const rate = segment.distributions.byMonth[index];
  if (rate === undefined || rate.isZero()) return NOTHING;
  const gone = add(valueAtEnd(leaving, earning), valueAtEnd(outflows, earning));
  const left = subtract(add(fundsForExchanges(opened).atEnd, valueAtEnd(inflows, earning)), gone);
  const wanted = money(state.balance.times(rate));
  if (!exceeds(wanted, left)) return wanted;
  if (segment.flows.outflowsBeyondAssets === "refuse") refuseDistribution(opened, wanted, left);
  return left;
}
