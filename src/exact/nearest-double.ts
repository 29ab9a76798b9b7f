import type { Decimal } from "decimal.js";
import { highOf, LIMB } from "./limbs.js";

/** Limbs that are looked at: at least 22 digits, where a double has 17. */
const LIMBS = 4;
/** What the digits after them can change, relative to the number, and far more than the sums below lose. */
const UNSEEN = 2e-21;
/** Powers of 10⁷ that are doubles: up to 10²¹. */
const TWO_LIMBS = LIMB * LIMB;
const POWERS = [1, LIMB, TWO_LIMBS, LIMB * TWO_LIMBS];
/** Parts a double in halves of 26 bits, whose products are exact (Dekker 1971). */
const SPLIT = 134217729;

/** A number as the sum of two doubles, the second at most half a unit in the last place of the first. */
const parts = new Float64Array(2);

/**
 * The double nearest to a plain number of ordinary size, from its first limbs as the sum of two doubles; null where it lies so near to the
 * middle between two doubles that the other limbs may decide.
 */
export function nearestDouble(value: Decimal): number | null {
  const limbs = value.d;
  const scale = highOf(value) - LIMBS + 1;
  if (scale > 3 || scale < -6) return null;
  const begin = (limbs[0] as number) * LIMB + (limbs[1] ?? 0);
  const more = (limbs[2] ?? 0) * LIMB + (limbs[3] ?? 0);
  const product = begin * TWO_LIMBS;
  settle(product, lostIn(product, begin, TWO_LIMBS) + more);
  if (scale > 0) multiply(POWERS[scale] as number);
  if (scale < 0) divide(POWERS[Math.min(-scale, 3)] as number);
  if (scale < -3) divide(POWERS[-scale - 3] as number);
  const main = parts[0] as number;
  const rest = parts[1] as number;
  const doubt = main * UNSEEN;
  const double = main + (rest + doubt);
  return double === main + (rest - doubt) ? value.s * double : null;
}

function multiply(factor: number): void {
  const main = parts[0] as number;
  const product = main * factor;
  settle(product, lostIn(product, main, factor) + (parts[1] as number) * factor);
}

function divide(divisor: number): void {
  const main = parts[0] as number;
  const quotient = main / divisor;
  const product = quotient * divisor;
  settle(quotient, (main - product - lostIn(product, quotient, divisor) + (parts[1] as number)) / divisor);
}

function settle(large: number, small: number): void {
  const main = large + small;
  parts[0] = main;
  parts[1] = small - (main - large);
}

/** one·other − product, exactly. */
function lostIn(product: number, one: number, other: number): number {
  const oneWide = one * SPLIT;
  const otherWide = other * SPLIT;
  const oneHigh = oneWide - (oneWide - one);
  const otherHigh = otherWide - (otherWide - other);
  const oneLow = one - oneHigh;
  const otherLow = other - otherHigh;
  return oneLow * otherLow - (product - oneHigh * otherHigh - oneLow * otherHigh - oneHigh * otherLow);
}
