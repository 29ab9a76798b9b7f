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
 * Splits an amount in proportion to weights so that the parts, rounded to `places` decimals, add up to it: a total of less than 0
 * is split as one of more. Units left over go to the largest remainders, ties to the earlier part, or all of them to the largest
 * part.
 *
 * @param total  a multiple of 10^−places
 * @param weights  ≥ 0, not all 0
 */
export function allocate(
  total: Decimal,
  weights: readonly Decimal[],
  places: number,
  remainder: "largest-remainder" | "largest-account" = "largest-remainder",
): readonly Decimal[] {
  if (total.isNegative() && !total.isZero())
    return allocate(total.abs(), weights, places, remainder).map((part) => part.negated());
  const unit = new Exact(10).pow(places);
  const whole = weights.reduce((sum, weight) => sum.plus(weight), new Exact(0));
  const parts = weights.map((weight) => total.times(unit).times(weight).dividedBy(whole));
  const units =
    remainder === "largest-account"
      ? restToLargest(parts, total.times(unit))
      : largestRemainder(parts, total.times(unit)).parts;
  return units.map((part) => part.dividedBy(unit));
}

/** All parts rounded down, and what is left added to the largest of them, the earliest of equal ones. */
function restToLargest(parts: readonly Decimal[], total: Decimal): readonly Decimal[] {
  const floors = parts.map((part) => part.floor());
  const rest = floors.reduce((left, floor) => left.minus(floor), total);
  const largest = parts.reduce((best, part, index) => (part.greaterThan(parts[best] as Decimal) ? index : best), 0);
  return floors.map((floor, index) => (index === largest ? floor.plus(rest) : floor));
}
