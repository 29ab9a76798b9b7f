const DOUBLE = new Float64Array(1);
const BITS = new BigInt64Array(DOUBLE.buffer);

/** The next double above a number that is neither NaN nor +∞. */
export function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  DOUBLE[0] = value;
  BITS[0] = (BITS[0] as bigint) + (value > 0 ? 1n : -1n);
  return DOUBLE[0] as number;
}

/** The next double below a number that is neither NaN nor −∞. */
export const nextBelow = (value: number): number => -nextAbove(-value);
