import type { FeePlan } from "../plan/fee-plan.js";
import { Exact, type Money, money, NOTHING, type Share, share } from "../units.js";
import { type Billable, type Newcomers, rollUnits, type UnitFlows } from "./fees.js";

/** A segment's new business between two moments: its part of the balance, and how many units it is. */
export interface NewBusiness {
  readonly part: Share;
  readonly units: Share;
}

/** Nobody has come yet. */
export const NOBODY: NewBusiness = { part: share(0), units: share(0) };

/** What a month brings and removes. */
export interface Arrivals extends UnitFlows {
  /** What new clients' money is worth at the end of the month. */
  readonly worth: Money;
  /** The balance at the end of the month, arrivals included. */
  readonly balance: Money;
}

/** Units after a month: those of the start date, and new business where it comes in units of its own. */
export interface UnitsAfter {
  readonly unitFactor: Share;
  readonly newBusiness: NewBusiness;
}

/** Rolls units through a month: where new business has units of its own, what arrives brings none of the others. */
export function rolled(
  fees: FeePlan,
  { unitFactor, newBusiness }: UnitsAfter,
  arrivals: Arrivals,
  month: number,
): UnitsAfter {
  const size = fees.newUnits?.size[month];
  if (size === undefined) return { unitFactor: rollUnits(unitFactor, arrivals, fees), newBusiness };
  return {
    unitFactor: rollUnits(unitFactor, { ...arrivals, brought: NOTHING }, fees),
    newBusiness: rollNewBusiness(newBusiness, arrivals, size),
  };
}

/**
 * New business after a month: what came is added to it, all else (gain, contributions, withdrawals, departures, fees) moves its
 * balance and that of the others alike.
 *
 *     balance′ = part·(balance − worth) + worth
 *     units′   = units·(1 − removed/opening) + brought/size
 */
function rollNewBusiness(before: NewBusiness, arrivals: Arrivals, size: Money): NewBusiness {
  const { opening, brought, worth, removed, balance } = arrivals;
  const stays = opening.isZero() ? new Exact(1) : Exact.max(new Exact(1).minus(removed.dividedBy(opening)), 0);
  const units = share(before.units.times(stays).plus(brought.dividedBy(size)));
  if (balance.lessThanOrEqualTo(0)) return { part: share(0), units };
  const old = Exact.max(balance.minus(worth), 0);
  const part = before.part.times(old).plus(worth).dividedBy(balance);
  return { part: share(Exact.min(part, 1)), units };
}

/** A balance with the part of it that is new business. */
export const billableOf = (
  { newUnits }: FeePlan,
  { unitFactor, newBusiness }: UnitsAfter,
  balance: Money,
): Billable => ({ balance, unitFactor, newcomers: newUnits === null ? null : newcomersOf(balance, newBusiness) });

const newcomersOf = (balance: Money, { part, units }: NewBusiness): Newcomers => ({
  balance: balance.isZero() ? NOTHING : money(balance.times(part)),
  units,
});
