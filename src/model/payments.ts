import { add, type Money, money, NOTHING, subtract } from "../units.js";
import { type Dated, reinvestedOf } from "./dated-movements.js";
import { type Movement, together, totalOf, valueAtEnd } from "./movements.js";
import type { OpenedMonth } from "./open-month.js";
import { type Funds, settle } from "./payable.js";
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

/** What the assets and all that came from outside are worth at the end of the month. */
function fundsOf(opened: OpenedMonth): Money {
  const { inflows, dated, earning } = opened;
  return add(
    fundsForExchanges(opened).atEnd,
    valueAtEnd(inflows, earning),
    ...(dated.arriving.length === 0 ? [] : [valueAtEnd(dated.arriving, earning)]),
  );
}

/** Outflows and distributions are paid from the same funds. */
let last: { readonly opened: OpenedMonth; readonly funds: Money } | null = null;

/** What is left at the end of the month of the assets and all that came from outside, after movements out. */
function leftAfter(opened: OpenedMonth, ...out: readonly (readonly Movement[])[]): Money {
  if (last?.opened !== opened) last = { opened, funds: fundsOf(opened) };
  const { funds } = last;
  let gone = NOTHING;
  for (const movements of out) if (movements.length > 0) gone = add(gone, valueAtEnd(movements, opened.earning));
  return withoutRounding(subtract(funds, gone), funds);
}

/** What left a segment in a month after it was settled. */
export interface SettledOutflows {
  readonly outflows: readonly Movement[];
  /** Disposals, realizations, distributions, and what is no longer counted. */
  readonly dated: readonly Dated[];
  readonly unmet: Money;
}

/**
 * Outflows, and with them all dated movements out, paid from what exchanges leave and what came from outside: where that is too
 * little, all are cut by one factor.
 */
export function settleOutflows(opened: OpenedMonth, { leaving }: SettledExchanges): SettledOutflows {
  const { earning, inflows, outflows, dated, segment } = opened;
  const wanted = dated.leaving.length === 0 ? outflows : [...outflows, ...dated.leaving];
  const funds = { atEnd: leftAfter(opened, leaving), afterTotalLoss: totalOf(together(inflows, dated.arriving)) };
  const { paid, unmet } = settle(wanted, funds, earning);
  if (!unmet.isZero() && segment.flows.outflowsBeyondAssets === "refuse") {
    refuseOutflows(opened, totalOf(wanted), totalOf(paid));
  }
  const left = dated.leaving.map((one, index) => ({ ...one, ...(paid[outflows.length + index] as Movement) }));
  return { outflows: left.length === 0 ? paid : paid.slice(0, outflows.length), dated: left, unmet };
}

/** Income paid out at the end of the month, from what is there then, arrivals with it; cut to it where outflows are. */
export function payDistributions(
  opened: OpenedMonth,
  { arriving, leaving }: SettledExchanges,
  { outflows, dated }: SettledOutflows,
): Money {
  const { segment, index, state } = opened;
  const rate = segment.distributions.byMonth[index];
  if (rate === undefined || rate.isZero()) return NOTHING;
  const wanted = money(state.balance.times(rate));
  const back = valueAtEnd(together(arriving, reinvestedOf(dated)), opened.earning);
  const left = add(leftAfter(opened, leaving, outflows, dated), back);
  if (!exceeds(wanted, left)) return wanted;
  if (segment.flows.outflowsBeyondAssets === "refuse") refuseDistribution(opened, wanted, left);
  return left;
}
