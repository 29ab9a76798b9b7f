import type { FeePlan } from "../plan/fee-plan.js";
import { add, HALF, half, type Money, money, type Share, share, WHOLE } from "../units.js";
import type { Billable, Newcomers } from "./fees.js";

/** What the months of a billing period have added up to, for bases that are their mean. */
export interface BaseSum {
  readonly weight: Share;
  readonly sum: Billable | null;
}

export const NO_MONTHS: BaseSum = { weight: share(0), sum: null };

/** What a month offers to the base of its period. */
export interface MonthOfBase {
  /** Before the fee. */
  readonly end: Billable;
  /** Mean over the days of the month. */
  readonly daily: Billable;
  readonly days: number;
}

/** Adds a month: its end with the weight 1, or its daily mean with the weight of its days. */
export function addMonth(base: FeePlan["base"], { weight, sum }: BaseSum, month: MonthOfBase): BaseSum {
  if (base !== "month-ends" && base !== "daily") return NO_MONTHS;
  const [own, by] = base === "daily" ? [month.daily, share(month.days)] : [month.end, WHOLE];
  const added = times(own, by);
  return { weight: share(weight.plus(by)), sum: sum === null ? added : plus(sum, added) };
}

/**
 * What a fee in arrears is charged on: beginning, ending before the fee, the mean of both, or the mean over the period's months
 * so far, of balance and units alike.
 */
export function feeBase(
  base: FeePlan["base"],
  begin: Billable,
  { end, sum }: { end: Billable; sum: BaseSum },
): Billable {
  if (base === "beginning") return begin;
  if (base === "ending") return end;
  if (base === "average") return meanOf(begin, end);
  return sum.sum === null ? end : times(sum.sum, share(WHOLE.dividedBy(sum.weight)));
}

/** Half-way between two moments. */
export const meanOf = (first: Billable, second: Billable): Billable => ({
  balance: half(add(first.balance, second.balance)),
  unitFactor: halfShare(first.unitFactor, second.unitFactor),
  newcomers: both(first.newcomers, second.newcomers, (a, b) => ({
    balance: half(add(a.balance, b.balance)),
    units: halfShare(a.units, b.units),
  })),
});

const halfShare = (first: Share, second: Share): Share => share(first.plus(second).times(HALF));

const plus = (first: Billable, second: Billable): Billable => ({
  balance: add(first.balance, second.balance),
  unitFactor: share(first.unitFactor.plus(second.unitFactor)),
  newcomers: both(first.newcomers, second.newcomers, (a, b) => ({
    balance: add(a.balance, b.balance),
    units: share(a.units.plus(b.units)),
  })),
});

const times = ({ balance, unitFactor, newcomers }: Billable, factor: Share): Billable => ({
  balance: scaled(balance, factor),
  unitFactor: share(unitFactor.times(factor)),
  newcomers:
    newcomers === null
      ? null
      : { balance: scaled(newcomers.balance, factor), units: share(newcomers.units.times(factor)) },
});

const scaled = (amount: Money, factor: Share): Money => money(amount.times(factor));

const both = (
  first: Newcomers | null,
  second: Newcomers | null,
  combine: (a: Newcomers, b: Newcomers) => Newcomers,
): Newcomers | null => (first === null || second === null ? null : combine(first, second));
