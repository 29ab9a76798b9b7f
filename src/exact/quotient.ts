import type { Decimal } from "decimal.js";
import { highOf, LIMB, LIMB_DIGITS, MOST_LIMBS, PRECISION, roundedWork, work } from "./limbs.js";

/** Limbs of a quotient: its first may be 0, the next may have one digit, and one more is needed to round. */
const LIMBS = Math.ceil(PRECISION / LIMB_DIGITS) + 3;
const remainder = new Float64Array(LIMBS + MOST_LIMBS + 2);

/**
 * The quotient of two plain numbers by long division (Knuth, The Art of Computer Programming, vol. 2, 4.3.1): each limb is guessed from the
 * first three limbs of what remains and the first two of the divisor, and put right where the guess is off by one.
 */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  const from = dividend.d;
  const by = divisor.d;
  const width = by.length;
  if (width === 1) return quotientByLimb(dividend, divisor);
  const last = LIMBS + width;
  for (let place = 0; place < last; place++) remainder[place + 1] = place < from.length ? (from[place] as number) : 0;
  remainder[0] = 0;
  const leading = (by[0] as number) * LIMB + (by[1] as number);
  for (let place = 0; place < LIMBS; place++) work[place] = nextLimb(by, place, leading);
  let rest = from.length > last;
  for (let place = 0; place <= last && !rest; place++) rest = remainder[place] !== 0;
  const start = work[0] === 0 ? 1 : 0;
  const high = highOf(dividend) - highOf(divisor) - start;
  return roundedWork(dividend, { sign: dividend.s * divisor.s, start, end: LIMBS, high, rest });
}

/** The same by a number of one limb (a year's twelve months, a half): what remains is one number. */
function quotientByLimb(dividend: Decimal, divisor: Decimal): Decimal {
  const from = dividend.d;
  const by = divisor.d[0] as number;
  let left = 0;
  for (let place = 0; place < LIMBS; place++) {
    left = left * LIMB + (place < from.length ? (from[place] as number) : 0);
    const limb = Math.floor(left / by);
    work[place] = limb;
    left -= limb * by;
  }
  let rest = left !== 0;
  for (let place = LIMBS; place < from.length && !rest; place++) rest = from[place] !== 0;
  const start = work[0] === 0 ? 1 : 0;
  const high = highOf(dividend) - highOf(divisor) - start;
  return roundedWork(dividend, { sign: dividend.s * divisor.s, start, end: LIMBS, high, rest });
}

/** One limb of the quotient, taken from what remains. */
function nextLimb(by: readonly number[], place: number, leading: number): number {
  const first = remainder[place] as number;
  const second = remainder[place + 1] as number;
  const third = remainder[place + 2] as number;
  let limb = Math.floor(((first * LIMB + second) * LIMB + third) / leading);
  if (limb >= LIMB) limb = LIMB - 1;
  if (limb > 0) takeTimes(by, place, limb);
  while ((remainder[place] as number) < 0) {
    takeTimes(by, place, -1);
    limb--;
  }
  while (!isBelow(by, place)) {
    takeTimes(by, place, 1);
    limb++;
  }
  return limb;
}

/** remainder −= divisor·limb, from the place on; below 0 only its first limb is. */
function takeTimes(by: readonly number[], place: number, limb: number): void {
  let carry = 0;
  for (let index = by.length - 1; index >= 0; index--) {
    const left = (remainder[place + 1 + index] as number) - (by[index] as number) * limb + carry;
    carry = Math.floor(left / LIMB);
    remainder[place + 1 + index] = left - carry * LIMB;
  }
  remainder[place] = (remainder[place] as number) + carry;
}

/** Whether what remains is less than the divisor. */
function isBelow(by: readonly number[], place: number): boolean {
  if (remainder[place] !== 0) return (remainder[place] as number) < 0;
  for (let index = 0; index < by.length; index++) {
    const difference = (remainder[place + 1 + index] as number) - (by[index] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
