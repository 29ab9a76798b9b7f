import { Decimal } from "decimal.js";
import { expect } from "vitest";
import { Exact } from "../../src/units.js";

/** Divisions and powers round at 40 digits; a year of them stays well within this. */
export const FORTY_DIGITS = "1e-34";

/** Expects two decimals to agree relative to the expected one (absolutely where that is 0). */
export function expectDecimal(found: Decimal.Value | null, expected: Decimal.Value, relative = FORTY_DIGITS): void {
  expect(found).not.toBeNull();
  const [a, b] = [new Exact(found as Decimal.Value), new Exact(expected)];
  const allowed = new Exact(relative).times(b.isZero() ? 1 : b.abs());
  if (!a.minus(b).abs().lessThanOrEqualTo(allowed)) expect(a.toString()).toBe(b.toString());
}
