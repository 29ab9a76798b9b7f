import type { Decimal } from "decimal.js";
import { QuickDecimal } from "./exact/quick-decimal.js";

/** A private clone: 40 significant digits, half-even. The global Decimal of decimal.js is never used or changed. */
export const Exact = QuickDecimal;

declare const unit: unique symbol;
type Unit<Name extends string> = Decimal & { readonly [unit]: Name };

/** An amount in the scenario's reporting currency; never rounded inside the model. */
export type Money = Unit<"currency">;
/** A return, growth or flow over one month: 0.01 is 1 % a month. */
export type MonthlyRate = Unit<"1/month">;
/** A return, volatility, growth, flow or fee rate a year: 0.05 is 5 % a year; 0.0035 is 35 bp a year. */
export type AnnualRate = Unit<"1/year">;
/** A part of a whole, a correlation or a slope, without dimension: 0.25 is a quarter. */
export type Share = Unit<"1">;

/** A decimal never changes, so one that is exact already stands for itself. */
const exact = (value: Decimal.Value): Decimal => (value instanceof Exact ? value : new Exact(value));

export const money = (amount: Decimal.Value): Money => exact(amount) as Money;
export const monthlyRate = (rate: Decimal.Value): MonthlyRate => exact(rate) as MonthlyRate;
export const annualRate = (rate: Decimal.Value): AnnualRate => exact(rate) as AnnualRate;
export const share = (part: Decimal.Value): Share => exact(part) as Share;

export const NOTHING: Money = money(0);
export const NO_RETURN: MonthlyRate = monthlyRate(0);
export const WHOLE: Share = share(1);
export const HALF: Share = share("0.5");

/** The sum of amounts; nothing for none. Most lines of most ledgers are nothing, and cost nothing. */
export function sum(amounts: readonly Money[]): Money {
  let total = NOTHING;
  for (const amount of amounts) total = plus(total, amount);
  return total;
}

const plus = (one: Money, other: Money): Money =>
  other.isZero() ? one : one.isZero() ? other : (one.plus(other) as Money);

export function add(first: Money, ...rest: readonly Money[]): Money {
  let total = first.isZero() ? NOTHING : first;
  for (const amount of rest) total = plus(total, amount);
  return total;
}
export const subtract = (from: Money, amount: Money): Money => (amount.isZero() ? from : (from.minus(amount) as Money));
export const negate = (amount: Money): Money => amount.negated() as Money;
export const times = (amount: Money, factor: MonthlyRate | Share): Money => amount.times(factor) as Money;
export const half = (amount: Money): Money => amount.times(HALF) as Money;
export const smaller = (a: Money, b: Money): Money => (a.lessThan(b) ? a : b);

/** One amount as a share of another; null where the other is nothing (shown as "–", never 0, NaN or Infinity). */
export const ratio = (part: Money, whole: Money): Share | null =>
  whole.isZero() ? null : (part.dividedBy(whole) as Decimal as Share);

/** A nominal annual rate as the rate of one month: rate/12. */
export const nominalMonthly = (rate: AnnualRate): MonthlyRate => monthlyRate(rate.dividedBy(12));

/** The monthly rate that compounds to an annual one: (1+a)^(1/12) − 1. */
export const compoundMonthly = (rate: AnnualRate): MonthlyRate =>
  monthlyRate(new Exact(1).plus(rate).pow(new Exact(1).dividedBy(12)).minus(1));
