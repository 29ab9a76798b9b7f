/**
 * e^x by table and polynomial, the same bits on every machine: only + − × and comparisons, in a fixed order.
 *
 *     x = n·(ln 2/128) + rest,  |rest| ≤ ln 2/256;   e^x = 2^⌊n/128⌋ · 2^((n mod 128)/128) · (1 + rest + rest²/2 + … + rest⁵/120)
 *
 * The table carries 2^(j/128) as a double and its remainder, so that the error stays below 0.52 ULP for |x| < 708; beyond, where
 * the argument is rounded once more and results may be subnormal, below 1 ULP. The sixth power left out is below 6e-19 of the
 * result.
 */

const STEPS = 128;
const STEPS_PER_UNIT = 184.6649652337873;
/** ln 2/128 in two parts; the first has 33 bits, so that n times it is exact. */
const STEP_HIGH = 6.9314718036912381649e-1 / STEPS;
const STEP_LOW = 1.90821492927058770002e-10 / STEPS;
/** 1.5·2⁵²: adding and subtracting it rounds to the nearest integer. */
const ROUNDER = 6755399441055744;

/** 2^(j/128) at 2j, what the double leaves over at 2j + 1. */
const FRACTIONS = fractions();
/** For kernels with memory of their own. Not the table itself is exported, because that would be looked up again for every number. */
export const fractionTable = (): Float64Array => FRACTIONS;
/** 2^k at k + OFFSET. */
const OFFSET = 1074;
const POWERS = powersOfTwo();

/** e^x; 0 below −745.14, Infinity above 709.79, NaN for NaN. */
export function exp(x: number): number {
  if (!(Math.abs(x) < 708)) return extremeExp(x);
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const rest = x - steps * STEP_HIGH - steps * STEP_LOW;
  const n = steps | 0;
  const j = (n & 127) << 1;
  const fraction = FRACTIONS[j] as number;
  const series = 0.5 + rest * (0.16666666666666666 + rest * (0.041666666666666664 + rest * 0.008333333333333333));
  const growth = rest + rest * rest * series;
  return (fraction + ((FRACTIONS[j + 1] as number) + fraction * growth)) * (POWERS[(n >> 7) + OFFSET] as number);
}

/** Near and beyond the ends of the doubles the power of two is applied in two steps. */
function extremeExp(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  if (!(x <= 0 || x >= 0)) return NaN;
  const steps = x * STEPS_PER_UNIT + ROUNDER - ROUNDER;
  const power = (steps | 0) >> 7;
  const half = power >> 1;
  // The same table and series as above, for the part of x that is left after ⌊n/128⌋ powers of two.
  const withoutPower = exp(x - power * STEPS * STEP_HIGH - power * STEPS * STEP_LOW);
  return withoutPower * powerOfTwo(half) * powerOfTwo(power - half);
}

const powerOfTwo = (exponent: number): number => POWERS[exponent + OFFSET] as number;

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(OFFSET + 1024);
  powers[OFFSET] = 1;
  for (let k = 1; k < 1024; k++) powers[OFFSET + k] = 2 * (powers[OFFSET + k - 1] as number);
  for (let k = 1; k <= OFFSET; k++) powers[OFFSET - k] = (powers[OFFSET - k + 1] as number) / 2;
  return powers;
}

/** The fractional powers of two, from integers of 160 bits: seven square roots of 2, then products. */
function fractions(): Float64Array {
  const bits = 160n;
  const table = new Float64Array(2 * STEPS);
  let root = 2n << bits;
  for (let halvings = 1; halvings < STEPS; halvings *= 2) root = integerRoot(root << bits);
  for (let j = 0, power = 1n << bits; j < STEPS; j++, power = (power * root) >> bits) {
    const upper = Number(power >> (bits - 52n)) / 4503599627370496;
    const remainder = power - (BigInt(upper * 4503599627370496) << (bits - 52n));
    table[2 * j] = upper;
    table[2 * j + 1] = Number(remainder) / Number(1n << bits);
  }
  return table;
}

/** ⌊√n⌋ by Newton's iteration from above. */
function integerRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
