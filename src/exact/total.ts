import type { Decimal } from "decimal.js";
import { decimalLike, highOf, LIMB, roundedWork, work } from "./limbs.js";

/** Limbs by which two numbers may be apart to be added here: of what is further away nearly all is lost. */
const MOST_APART = 8;

export const areNear = (one: Decimal, other: Decimal): boolean => Math.abs(highOf(one) - highOf(other)) <= MOST_APART;

/** The signs that two numbers have in a sum, whatever their own are. */
export interface Signs {
  readonly sign: number;
  readonly others: number;
}

/** The sum of two plain numbers that are near, of which the first is no smaller in size. */
export function total(large: Decimal, small: Decimal, { sign, others }: Signs): Decimal {
  const high = highOf(large);
  const places = { sign, high, apart: high - highOf(small) };
  return sign === others ? added(large, small, places) : taken(large, small, places);
}

interface Places {
  readonly sign: number;
  readonly high: number;
  /** Limbs by which the second number begins later. */
  readonly apart: number;
}

function added(large: Decimal, small: Decimal, { sign, high, apart }: Places): Decimal {
  const one = large.d;
  const other = small.d;
  const length = one.length;
  const lower = other.length + apart;
  const end = Math.max(length, lower) + 1;
  let carry = 0;
  for (let place = end - 2; place >= 0; place--) {
    const from = place < length ? (one[place] as number) : 0;
    const more = place >= apart && place < lower ? (other[place - apart] as number) : 0;
    const limb = from + more + carry;
    carry = limb >= LIMB ? 1 : 0;
    work[place + 1] = carry === 1 ? limb - LIMB : limb;
  }
  work[0] = carry;
  const start = carry === 0 ? 1 : 0;
  return roundedWork(large, { sign, start, end, high: high + 1 - start, rest: false });
}

function taken(large: Decimal, small: Decimal, { sign, high, apart }: Places): Decimal {
  const one = large.d;
  const other = small.d;
  const length = one.length;
  const lower = other.length + apart;
  const end = Math.max(length, lower);
  let borrow = 0;
  for (let place = end - 1; place >= 0; place--) {
    const from = place < length ? (one[place] as number) : 0;
    const less = place >= apart && place < lower ? (other[place - apart] as number) : 0;
    const limb = from - less - borrow;
    borrow = limb < 0 ? 1 : 0;
    work[place] = borrow === 1 ? limb + LIMB : limb;
  }
  let start = 0;
  while (start < end && work[start] === 0) start++;
  if (start === end) return decimalLike(large, 1, 0, [0]);
  return roundedWork(large, { sign, start, end, high: high - start, rest: false });
}
