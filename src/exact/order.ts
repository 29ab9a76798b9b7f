import type { Decimal } from "decimal.js";

/** Which of two plain numbers is larger in size: 1, −1, or 0 where neither is. */
export function orderOfSizes(one: Decimal, other: Decimal): number {
  if (one.e !== other.e) return one.e > other.e ? 1 : -1;
  const limbs = one.d;
  const others = other.d;
  const both = Math.min(limbs.length, others.length);
  for (let place = 0; place < both; place++) {
    const difference = (limbs[place] as number) - (others[place] as number);
    if (difference !== 0) return difference > 0 ? 1 : -1;
  }
  return Math.sign(limbs.length - others.length);
}
