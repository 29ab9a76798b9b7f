/**
 * The natural logarithm, the same bits on every machine: only + − × / and comparisons, in a fixed order.
 *
 *     x = 2^k·m with m in [√½, √2);  f = m − 1, s = f/(2 + f);  ln m = 2·artanh(s) = f − f²/2 + s·(f²/2 + R)
 *     R = 2s²/3 + 2s⁴/5 + … + 2s²²/23,  ln x = k·ln 2 + ln m
 *
 * Error below 1 ULP. Subtracting f²/2 last keeps the rounding of the series away from the leading digits.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const ROOT_HALF_BITS = 0x3fe6a09e;

/** To read the bits of a double; holds nothing between calls. */
const double = new Float64Array(1);
const bits = new Int32Array(double.buffer);

/** ln x; −Infinity for 0, NaN below 0 and for NaN. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // Subnormals have no exponent of their own: 2⁵⁴ lifts them into the normal range.
  return x < 2.2250738585072014e-308 ? logOfNormal(x * 18014398509481984, -54) : logOfNormal(x, 0);
}

function logOfNormal(x: number, exponent: number): number {
  double[0] = x;
  const k = ((bits[1] as number) - ROOT_HALF_BITS) >> 20;
  bits[1] = (bits[1] as number) - (k << 20);
  return logOfParts(exponent + k, (double[0] as number) - 1);
}

/** k·ln 2 + ln(1 + f). */
function logOfParts(k: number, f: number): number {
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const correction = s * (half + artanhRest(s * s));
  return k * LN2_HIGH - (half - (correction + k * LN2_LOW) - f);
}

/** 2s²/3 + 2s⁴/5 + …, to s²²: s² is at most 0.0295, so what is left out is below 1e-18. */
function artanhRest(z: number): number {
  const tail = z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23)))));
  return z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + tail))))));
}
