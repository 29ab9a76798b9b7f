import { add, type Money, money, NOTHING, subtract, sum } from "../units.js";
import { type Movement, totalOf, valueAtEnd } from "./movements.js";
import type { OpenedMonth } from "./open-month.js";
import { type Funds, type Settled, settle } from "./payable.js";
import { refuseDistribution, refuseOutflows } from "./refusals.js";
import { exceeds, withoutRounding } from "./rounding.js";

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

/** What is left at the end of the month of the assets and the inflows, after movements out. */
function leftAfter(opened: OpenedMonth, ...out: readonly (readonly Movement[])[]): Money {
  const funds = add(fundsForExchanges(opened).atEnd, valueAtEnd(opened.inflows, opened.earning));
  const gone = sum(out.map((movements) => valueAtEnd(movements, opened.earning)));
  return withoutRounding(subtract(funds, gone), funds);
}

/** Outflows, paid from what exchanges leave and inflows bring. */
export function settleOutflows(opened: OpenedMonth, { leaving }: SettledExchanges): Settled {
  const { earning, inflows, outflows, segment } = opened;
  const funds = { atEnd: leftAfter(opened, leaving), afterTotalLoss: totalOf(inflows) };
  const settled = settle(outflows, funds, earning);
  if (!settled.unmet.isZero() && segment.flows.outflowsBeyondAssets === "refuse") {
    refuseOutflows(opened, totalOf(outflows), totalOf(settled.paid));
  }
  return settled;
}

/** Income paid out at the end of the month, from what is there then, arrivals with it; cut to it where outflows are. */
export function payDistributions(
  opened: OpenedMonth,
  { arriving, leaving }: SettledExchanges,
  outflows: readonly Movement[],
): Money {
  const { segment, index, state } = opened;
  const rate = segment.distributions.byMonth[index];
  if (rate === undefined || rate.isZero()) return NOTHING;
  const wanted = money(state.balance.times(rate));
  const left = add(leftAfter(opened, leaving, outflows), valueAtEnd(arriving, opened.earning));
  if (!exceeds(wanted, left)) return wanted;
  if (segment.flows.outflowsBeyondAssets === "refuse") refuseDistribution(opened, wanted, left);
  return left;
}
