/** digits·2^exponent: every double exactly, and references to as many binary digits as they carry. */
export interface Dyadic {
  readonly digits: bigint;
  readonly exponent: number;
}

const view = new DataView(new ArrayBuffer(8));
const SMALLEST_EXPONENT = -1074;

/** The exact value of a finite double. */
export function dyadicOf(x: number): Dyadic {
  view.setFloat64(0, x);
  const [upper, lower] = [view.getUint32(0), view.getUint32(4)];
  const biased = (upper >>> 20) & 0x7ff;
  const mantissa = (upper & 0xfffff) * 4294967296 + lower + (biased === 0 ? 0 : 4503599627370496);
  return { digits: BigInt(x < 0 ? -mantissa : mantissa), exponent: biased === 0 ? SMALLEST_EXPONENT : biased - 1075 };
}

export function minus(a: Dyadic, b: Dyadic): Dyadic {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: digitsAt(a, exponent) - digitsAt(b, exponent), exponent };
}

export const times = (a: Dyadic, b: Dyadic): Dyadic => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
});

/** ⌊value/2^exponent⌋. */
export function digitsAt({ digits, exponent: own }: Dyadic, exponent: number): bigint {
  return own >= exponent ? digits << BigInt(own - exponent) : digits >> BigInt(exponent - own);
}

/** The next double away from zero, or `steps` further; towards zero where steps is negative. */
export function neighbour(x: number, steps: number): number {
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(steps));
  return view.getFloat64(0);
}

/**
 * |found − truth| in units in the last place of the truth: the distance of the doubles in its binade, 2⁻¹⁰⁷⁴ where results are
 * subnormal.
 */
export function errorInUlp(found: number, truth: Dyadic): number {
  const { digits, exponent } = minus(dyadicOf(found), truth);
  // In two factors, neither of which leaves the doubles.
  const unit = Math.max(leadingExponent(truth) - 52, SMALLEST_EXPONENT);
  return Math.abs(Number(digits) * 2 ** (exponent - unit));
}

/** |found/truth − 1|; 0 where both are 0. */
export function relativeError(found: number, truth: Dyadic): number {
  const { digits, exponent } = minus(dyadicOf(found), truth);
  return digits === 0n ? 0 : Math.abs(Number(digits) / Number(digitsAt(truth, exponent)));
}

/** ⌊log₂|value|⌋; −∞ for 0. */
function leadingExponent({ digits, exponent }: Dyadic): number {
  if (digits === 0n) return -Infinity;
  const size = digits < 0n ? -digits : digits;
  const estimate = Math.floor(Math.log2(Number(size)));
  return exponent + (size < 1n << BigInt(estimate) ? estimate - 1 : estimate);
}
