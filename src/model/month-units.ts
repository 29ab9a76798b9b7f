import { add, Exact, half, type Money, money, NOTHING, type Share, share, subtract } from "../units.js";
import { reinvestedOf, totalOfKind } from "./dated-movements.js";
import type { BilledMonth, MovedDays } from "./billing.js";
import { meanOf } from "./fee-base.js";
import type { Billable } from "./fees.js";
import { type Movement, together, totalOf, valueAtEnd } from "./movements.js";
import { billableOf, rolled, type UnitsAfter } from "./new-units.js";
import type { OpenedMonth } from "./open-month.js";
import type { SettledExchanges, SettledOutflows } from "./payments.js";

/** A month's movements as they were paid, and what it closes at before the fee. */
export interface MovedMonth {
  readonly opened: OpenedMonth;
  readonly exchanges: SettledExchanges;
  readonly settled: SettledOutflows;
  readonly marketGain: Money;
  readonly preFee: Money;
}

/**
 * Billing units after the month's movements: dated ones and exchanges move units, undated ones in part; realizations and
 * distributions leave every unit with less.
 */
export function unitsAfter({ opened, exchanges, settled, preFee }: MovedMonth): UnitsAfter {
  const { segment, state, index, inflows, earning } = opened;
  const { fees, flows } = segment;
  const moving = (direction: "inflows" | "outflows", movements: readonly Movement[]): readonly Movement[] =>
    movements.map((one, place) => (place === 0 ? part(one, flows[direction].unitShare[index]) : one));
  const arriving = together(moving("inflows", inflows), exchanges.arriving, opened.dated.arriving);
  const leaving = totalOf(together(moving("outflows", settled.outflows), exchanges.leaving));
  const removed = add(leaving, totalOfKind(settled.dated, "disposal", "scope"));
  const brought = totalOf(arriving);
  const worth = fees.newUnits === null ? brought : valueAtEnd(arriving, earning);
  return rolled(fees, state, { opening: state.balance, brought, worth, removed, balance: preFee }, index);
}

const part = ({ amount, weight }: Movement, of: Share | undefined): Movement => ({
  amount: of === undefined ? amount : money(amount.times(of)),
  weight,
});

/** Nobody asks. */
const UNMOVED: MovedDays = { net: NOTHING, weighted: NOTHING };

/** The month as its fee sees it; days are counted only for contracts that go by them. */
export function billedMonth(moved: MovedMonth, units: UnitsAfter): BilledMonth {
  const { opened, preFee } = moved;
  const { fees } = opened.segment;
  const { days } = fees.calendar[opened.index] as (typeof fees.calendar)[number];
  const end = billableOf(fees, units, preFee);
  const daily = fees.base === "daily" ? dailyMean(moved, end) : end;
  return { month: opened.index, end, days, daily, moved: fees.flowsCharged ? movedDays(moved) : UNMOVED };
}

/** All that came and went in the month, net, by amount and by the part of the month for which it is charged. */
function movedDays({ opened, exchanges, settled }: MovedMonth): MovedDays {
  const { segment, index, inflows, dated } = opened;
  const { arrivalCounted, calendar } = segment.fees;
  const aDay = arrivalCounted ? new Exact(1).dividedBy(calendar[index]?.days ?? 1) : new Exact(0);
  const days = (movements: readonly Movement[], more: typeof aDay) =>
    movements.reduce(
      (total, { amount, weight }) => total.plus(amount.times(Exact.min(weight.plus(more), 1))),
      new Exact(0),
    );
  const flow = ([first, ...others]: readonly Movement[], also: readonly Movement[]) =>
    days(first === undefined ? [] : [first], new Exact(0)).plus(days([...others, ...also], aDay));
  const into = [...exchanges.arriving, ...dated.arriving, ...reinvestedOf(settled.dated)];
  const out = [...exchanges.leaving, ...settled.dated];
  return {
    net: subtract(totalOf([...inflows, ...into]), totalOf([...settled.outflows, ...out])),
    weighted: money(flow(inflows, into).minus(flow(settled.outflows, out))),
  };
}

/**
 * The mean over the month's days of its balance, as the gain comes evenly and movements from their days:
 *
 *     invested + Σ flow·w + gain/2, not below 0
 */
function dailyMean(moved: MovedMonth, end: Billable): Billable {
  const { opened, marketGain } = moved;
  const { invested, state, segment } = opened;
  const mean = add(invested, movedDays(moved).weighted, half(marketGain));
  const balance = mean.isNegative() ? NOTHING : mean;
  const begin = billableOf(segment.fees, state, state.balance);
  const between = meanOf(begin, end);
  if (begin.newcomers === null || end.newcomers === null) return { ...between, balance };
  const partOf = (of: Billable): Share =>
    share(of.balance.isZero() ? 0 : (of.newcomers?.balance ?? NOTHING).dividedBy(of.balance));
  const newcomers = money(balance.times(partOf(begin).plus(partOf(end)).dividedBy(2)));
  return { ...between, balance, newcomers: { balance: newcomers, units: between.newcomers?.units ?? share(0) } };
}
