import type { Decimal } from "decimal.js";
import { Exact } from "../units.js";

/** Parts in whole units, and what of the total they could not take. */
export interface WholeParts {
  readonly parts: readonly Decimal[];
  /** total − Σ parts: 0 unless the total lies beyond what rounding the parts up or down can reach. */
  readonly rest: Decimal;
}

/**
 * Rounds parts to whole units so that they add up to a whole total: all are rounded down, and the units left over go to the
 * largest remainders, ties to the earlier part. Each part moves by less than one unit; a whole part never moves.
 *
 * @param total  a whole number
 */
export function largestRemainder(parts: readonly Decimal[], total: Decimal): WholeParts {
  const floors = parts.map((part) => part.floor());
  const left = floors.reduce((rest, floor) => rest.minus(floor), total);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part.minus(floors[index] as Decimal) }))
    .filter(({ remainder }) => !remainder.isZero())
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  const units = Exact.max(0, Exact.min(left, byRemainder.length)).toNumber();
  const raised = new Set(byRemainder.slice(0, units).map(({ index }) => index));
  return {
    parts: floors.map((floor, index) => (raised.has(index) ? floor.plus(1) : floor)),
    rest: left.minus(units),
  };
}

/**
 * Splits an amount in proportion to weights so that the parts, rounded to `places` decimals, add up to it.
 *
 * @param total  a multiple of 10^−places
 * @param weights  ≥ 0, not all 0
 */
export function allocate(total: Decimal, weights: readonly Decimal[], places: number): readonly Decimal[] {
  const unit = new Exact(10).pow(places);
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  const parts = weights.map((weight) => total.times(unit).times(weight).dividedBy(whole));
  return largestRemainder(parts, total.times(unit)).parts.map((part) => part.dividedBy(unit));
}
