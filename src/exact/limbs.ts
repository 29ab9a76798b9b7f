import type { Decimal } from "decimal.js";

/** Significant digits of every result. */
export const PRECISION = 40;
/** decimal.js keeps a number's digits seven to a limb, the highest first and no zero limb last: value = Σ limb·10^(7·(high − place)). */
export const LIMB_DIGITS = 7;
export const LIMB = 1e7;
const HALF_A_LIMB = LIMB / 2;
/** 10^n for n below the digits of a limb. */
const TENS = [1, 10, 100, 1000, 1e4, 1e5, 1e6];

/** Operands of up to so many limbs are worked on here; longer ones, which only a text of over 100 digits makes, by decimal.js. */
export const MOST_LIMBS = 16;
/** Where a result is put together. Nothing else runs while it is. */
export const work = new Int32Array(2 * MOST_LIMBS + 16);

/** Arrays of so many zeros. A copy of one has room for its limbs and no more; an array that is pushed to has room for seventeen. */
const BLANKS: readonly (readonly number[])[] = blanks();

function blanks(): readonly (readonly number[])[] {
  const zeros: number[] = [];
  return [[], ...Array.from(work, () => (zeros.push(0), zeros.slice()))];
}

type OfLimbs = new (sign: number, exponent: number, limbs: number[]) => Decimal;

/** A decimal of a sign and limbs, of the same constructor as another; the limbs are not copied: nobody changes them afterwards. */
export const decimalLike = (of: Decimal, sign: number, exponent: number, limbs: number[]): Decimal =>
  new (of.constructor as unknown as OfLimbs)(sign, exponent, limbs);

/** The power of 10⁷ that a number's first limb counts. */
export const highOf = ({ e }: Decimal): number => Math.floor(e / LIMB_DIGITS);

/** Whether a number is finite, not 0, and short enough to be worked on here. */
export const isPlain = ({ d }: Decimal): boolean => d !== null && d[0] !== 0 && d.length <= MOST_LIMBS;

export function digitsOf(limb: number): number {
  if (limb < 1000) return limb < 10 ? 1 : limb < 100 ? 2 : 3;
  return limb < 1e5 ? (limb < 1e4 ? 4 : 5) : limb < 1e6 ? 6 : 7;
}

/** A number in `work`: its limbs from `start`, not 0, to before `end`; `rest`: whether anything follows that is not there. */
export interface Worked {
  readonly sign: number;
  readonly start: number;
  readonly end: number;
  /** The power of 10⁷ that the first limb counts. */
  readonly high: number;
  readonly rest: boolean;
}

/** A number in `work`, rounded to the precision: half to even. */
export function roundedWork(of: Decimal, { sign, start, end, high, rest }: Worked): Decimal {
  const digits = digitsOf(work[start] as number);
  let stop = end;
  if (digits + LIMB_DIGITS * (end - start - 1) > PRECISION) {
    const last = start + Math.ceil((PRECISION - digits) / LIMB_DIGITS);
    const unit = TENS[LIMB_DIGITS * (last - start) + digits - PRECISION] as number;
    stop = last + 1;
    const up = roundsUp(last, end, unit, rest);
    const limb = work[last] as number;
    work[last] = limb - (limb % unit);
    if (up && carriedUp(last, start, unit)) return decimalLike(of, sign, LIMB_DIGITS * (high + 1), [1]);
  }
  while (work[stop - 1] === 0) stop--;
  const limbs = (BLANKS[stop - start] as readonly number[]).slice();
  for (let place = start; place < stop; place++) limbs[place - start] = work[place] as number;
  return decimalLike(of, sign, LIMB_DIGITS * high + digitsOf(limbs[0] as number) - 1, limbs);
}

/** Whether what is below `unit` in the last limb, and all limbs after it, is more than half a unit, or half of an odd one. */
function roundsUp(last: number, end: number, unit: number, rest: boolean): boolean {
  const limb = work[last] as number;
  const within = unit > 1;
  const below = within ? limb % unit : last + 1 < end ? (work[last + 1] as number) : 0;
  const half = within ? unit / 2 : HALF_A_LIMB;
  if (below !== half) return below > half;
  if (rest) return true;
  for (let place = last + (within ? 1 : 2); place < end; place++) if (work[place] !== 0) return true;
  return Math.floor(limb / unit) % 2 === 1;
}

/** Adds one unit in the last limb; whether it ran over the first, of which nothing is left. */
function carriedUp(last: number, start: number, unit: number): boolean {
  let place = last;
  work[place] = (work[place] as number) + unit;
  while (work[place] === LIMB) {
    work[place] = 0;
    if (place === start) return true;
    place--;
    work[place] = (work[place] as number) + 1;
  }
  return false;
}
