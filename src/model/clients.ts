import type { SegmentPlan } from "../plan/plan.js";
import { type Money, money, NOTHING, WHOLE } from "../units.js";
import { assetsAtStart, type Billable } from "./fees.js";
import type { Movement } from "./movements.js";

/**
 * What departing clients take at the beginning of a month, one movement a mandate.
 *
 *     value = amount·φ, φ = b/(κ·S) the balance per billing unit relative to the start; the amount itself where it stays as stated
 *     outflow = value × chance to leave in the month (on a path 0 or 1)
 *
 * Leaving at the beginning, a client takes its part of what is there and earns nothing in the month.
 *
 * @param begin  the assets at the beginning of the month, after fees in advance, and their units
 */
export function departing({ mandates, fees }: SegmentPlan, month: number, begin: Billable): readonly Movement[] {
  if (mandates.length === 0) return [];
  const units = begin.unitFactor.times(assetsAtStart(fees));
  const value = (amount: Money): Money =>
    units.isZero() ? NOTHING : money(amount.times(begin.balance).dividedBy(units));
  return mandates.flatMap(({ amount, withAssets, leaves }) => {
    const part = leaves[month];
    if (part === undefined || part.isZero()) return [];
    return { amount: money((withAssets ? value(amount) : amount).times(part)), weight: WHOLE };
  });
}
