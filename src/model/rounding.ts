import type { Decimal } from "decimal.js";
import { Exact, type Money, NOTHING } from "../units.js";

/** Divisions round at 40 digits; what differs by less than one part of the largest term in this many is equal. */
const DIGITS = 30;
const PARTS = new Exact(10).pow(DIGITS);

/** Whether a difference is only rounding, measured against the amounts it came from. */
export function isRounding(difference: Decimal, ...terms: readonly Decimal[]): boolean {
  if (difference.isZero()) return true;
  // By their exponents alone most differences are far too large.
  let near = false;
  for (const term of terms) if (term.e >= difference.e + DIGITS) near = true;
  if (!near) return false;
  const allowed = difference.abs().times(PARTS);
  return terms.some((term) => term.abs().greaterThanOrEqualTo(allowed));
}

/** Whether one amount is more than another beyond rounding. */
export const exceeds = (amount: Decimal, limit: Decimal): boolean =>
  amount.greaterThan(limit) && !isRounding(amount.minus(limit), amount, limit);

/** A balance that differs from nothing only by the rounding of a division, measured against what it came from, is nothing. */
export const withoutRounding = (balance: Money, ...terms: readonly Money[]): Money =>
  isRounding(balance, ...terms) ? NOTHING : balance;
