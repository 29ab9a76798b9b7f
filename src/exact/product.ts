import type { Decimal } from "decimal.js";
import { highOf, LIMB, MOST_LIMBS, roundedWork, work } from "./limbs.js";

/** Sums of products of limbs: below 16·10¹⁴, which a double holds. */
const columns = new Float64Array(2 * MOST_LIMBS);

/** The product of two plain numbers: limbs are multiplied into columns, and carried once. */
export function product(first: Decimal, second: Decimal): Decimal {
  const one = first.d;
  const other = second.d;
  const rows = one.length;
  const width = other.length;
  const end = rows + width;
  for (let place = 0; place < end; place++) columns[place] = 0;
  for (let row = 0; row < rows; row++) {
    const factor = one[row] as number;
    for (let place = 0; place < width; place++)
      columns[row + place + 1] = (columns[row + place + 1] as number) + factor * (other[place] as number);
  }
  let carry = 0;
  for (let place = end - 1; place > 0; place--) {
    const column = (columns[place] as number) + carry;
    carry = Math.floor(column / LIMB);
    work[place] = column - carry * LIMB;
  }
  work[0] = carry;
  const start = carry === 0 ? 1 : 0;
  const high = highOf(first) + highOf(second) + 1 - start;
  return roundedWork(first, { sign: first.s * second.s, start, end, high, rest: false });
}
