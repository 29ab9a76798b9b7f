import type { Decimal } from "decimal.js";
import type { Stated, Uncertainty } from "../scenario/scenario.js";
import { type AnnualRate, Exact, type Money, type MonthlyRate, type Share, share } from "../units.js";
import type { MovingShift, Series, UncertainValue } from "./plan.js";
import { byMonth, mapValues } from "./values-by-month.js";
import type { Month } from "../months.js";

type Quantity = AnnualRate | Money | MonthlyRate | Share;

/** The values drawn once per path, collected while the plan is made. A value's position is what `Series.uncertain` holds. */
export interface UncertainRegister {
  readonly values: UncertainValue[];
}

export const newRegister = (): UncertainRegister => ({ values: [] });

/** A shift that is drawn. */
export type DrawnShift = Exclude<UncertainValue["shift"], MovingShift>;

/** Adds a value, once; returns its position. */
export function register(to: UncertainRegister, value: UncertainValue): number {
  const known = to.values.findIndex((one) => one.key === value.key && sameShift(one.shift, value.shift));
  if (known >= 0) return known;
  to.values.push(value);
  return to.values.length - 1;
}

/**
 * The shift of a series in the series' own unit, where `convert` takes a stated quantity to that unit.
 *
 *     normal: deviation = (convert(value + d) − convert(value − d)) / 2      (d/12 for a nominal rate)
 *     range:  low = convert(low) − convert(value), high alike
 *
 * `value` is the one of the first month: a shift moves all months of a series by one amount.
 */
export function shiftOf<From extends Quantity>(
  uncertainty: Uncertainty,
  value: From,
  convert: (quantity: From) => Decimal,
): DrawnShift {
  const plus = (difference: Decimal) => convert(value.plus(difference) as From);
  if (uncertainty.kind === "normal") {
    const width = plus(uncertainty.deviation).minus(plus(uncertainty.deviation.negated()));
    return { kind: "normal", deviation: share(width.dividedBy(2)) };
  }
  const from = (bound: Decimal) => share(plus(bound.minus(value)).minus(convert(value)));
  return { kind: "range", low: from(uncertainty.low), high: from(uncertainty.high) };
}

function sameShift(first: UncertainValue["shift"], second: UncertainValue["shift"]): boolean {
  if (first.kind === "normal") return second.kind === "normal" && first.deviation.equals(second.deviation);
  return (
    first.kind === "range" && second.kind === "range" && first.low.equals(second.low) && first.high.equals(second.high)
  );
}

/** Whether the shift can move anything. */
export const moves = (shift: DrawnShift): boolean =>
  shift.kind === "normal" ? !shift.deviation.isZero() : !(shift.low.isZero() && shift.high.isZero());

/** A stated value as a series in another unit, its uncertainty registered. */
export function seriesOf<From extends Quantity, To extends Quantity>(
  stated: Stated<From>,
  months: readonly Month[],
  to: UncertainRegister,
  convert: (quantity: From) => To,
): Series<To> {
  const values = byMonth(stated, months);
  return { byMonth: mapValues(values, convert), uncertain: uncertainOf(stated, values[0] as From, to, convert) };
}

/** Registers a stated value's uncertainty, if it has one; returns its position or null. */
export function uncertainOf<From extends Quantity>(
  stated: Pick<Stated<From>, "key" | "uncertainty">,
  value: From,
  to: UncertainRegister,
  convert: (quantity: From) => Decimal,
): number | null {
  if (stated.uncertainty === null) return null;
  const shift = shiftOf(stated.uncertainty, value, convert);
  return moves(shift) ? register(to, { key: stated.key, shift }) : null;
}

/** One shift for the sum of two independent normal ones: √(d₁² + d₂²). */
export const rootOfSquares = (first: Share, second: Share): Share =>
  share(new Exact(first).times(first).plus(new Exact(second).times(second)).sqrt());

/** The same value in every month, known exactly. */
export const constantSeries = <Value>(value: Value, months: readonly Month[]): Series<Value> => ({
  byMonth: months.map(() => value),
  uncertain: null,
});
