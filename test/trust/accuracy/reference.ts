import { type Dyadic, digitsAt, dyadicOf, minus, times } from "./dyadic.js";

/**
 * exp, log and the normal quantile in fixed point of 192 binary digits: some 57 decimal ones, by series and a continued fraction
 * that the product does not use.
 */

const BITS = 192;
const SHIFT = BigInt(BITS);
const ONE = 1n << SHIFT;

const fixed = (digits: bigint): Dyadic => ({ digits, exponent: -BITS });
const product = (a: bigint, b: bigint): bigint => (a * b) >> SHIFT;

/** ln 2 = 2·artanh(1/3) = 2·Σ 3^−(2k+1)/(2k+1). */
const LN2 = (() => {
  let sum = 0n;
  for (let k = 0n, power = (2n << 256n) / 3n; power > 0n; k++, power /= 9n) sum += power / (2n * k + 1n);
  return sum >> (256n - SHIFT);
})();

/** e^(j/64), j = 0 … 63. */
const STEPS = Array.from({ length: 64 }, (_, j) => seriesOfExp((BigInt(j) << SHIFT) / 64n));

/** Σ xᵏ/k!, for 0 ≤ x < 1. */
function seriesOfExp(x: bigint): bigint {
  let sum = ONE;
  for (let k = 1n, term = x; term > 0n; k++, term = product(term, x) / k) sum += term;
  return sum;
}

/** e^x, to a relative error below 2⁻¹⁸⁰ for |x| < 2000. */
export function expOf(x: Dyadic): Dyadic {
  const whole = digitsAt(x, -BITS);
  const power = whole / LN2 - (whole < 0n ? 1n : 0n);
  const rest = whole - power * LN2;
  const step = Number((rest * 64n) >> SHIFT);
  const small = seriesOfExp(rest - (BigInt(step) << SHIFT) / 64n);
  return { digits: product(STEPS[step] as bigint, small), exponent: Number(power) - BITS };
}

/**
 * ln x for a positive double, from the platform's logarithm y, whose error is far below 1e-10:
 * ln x = y + ln(1 + d) with d = x·e^(−y) − 1, and ln(1 + d) = d − d²/2 + d³/3 to 1e-40.
 */
export function logOf(x: number): Dyadic {
  const start = dyadicOf(Math.log(x));
  const ratio = digitsAt(times(dyadicOf(x), expOf({ ...start, digits: -start.digits })), -BITS);
  const d = ratio - ONE;
  const square = product(d, d);
  return fixed(digitsAt(start, -BITS) + d - square / 2n + product(square, d) / 3n);
}

/** √(2π) from π = 16·arctan(1/5) − 4·arctan(1/239) (Machin). */
const ROOT_TWO_PI = integerRoot((32n * arctanOfInverse(5n) - 8n * arctanOfInverse(239n)) << SHIFT);

function arctanOfInverse(n: bigint): bigint {
  let sum = 0n;
  for (let k = 0n, power = ONE / n; power > 0n; k++, power /= n * n) sum += (k & 1n ? -power : power) / (2n * k + 1n);
  return sum;
}

/** ⌊√n⌋ by Newton's iteration from above. */
function integerRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length / 2 + 1) | 0);
  for (let next = root; ; root = next) {
    next = (root + n / root) >> 1n;
    if (next >= root) return root;
  }
}

/** From here on out the tail is a continued fraction of `FRACTIONS` levels; nearer the middle, a series. */
const TAIL = 5;
const FRACTIONS = 60n;

/**
 * Φ⁻¹(p) by one step of Newton's method from `found`: the truth to some 30 digits when `found` has 15, and far from `found`
 * otherwise. With φ the density and h = ½ − p or p, which are exact:
 *
 *     Φ⁻¹(p) = z − (Φ(z) − p)/φ(z),   1/φ(z) = √(2π)·e^(z²/2)
 *     near the middle (Φ(z) − p)/φ(z) = (½ − p)/φ(z) + Σ z^(2n+1)/(2n+1)!!     (Abramowitz and Stegun 26.2.11)
 *     in the lower tail                 1/(t + 1/(t + 2/(t + 3/(t + …)))) − p/φ(z),  t = −z     (26.2.14)
 */
export function quantileOf(p: Dyadic, found: number): Dyadic {
  if (found > TAIL) {
    const lower = quantileOf(minus({ digits: 1n, exponent: 0 }, p), -found);
    return { ...lower, digits: -lower.digits };
  }
  const z = dyadicOf(found);
  const square = times(z, z);
  const inverseDensity = times(fixed(ROOT_TWO_PI), expOf({ ...square, exponent: square.exponent - 1 }));
  const weighed = (q: Dyadic) => digitsAt(times(q, inverseDensity), -BITS);
  const step =
    found < -TAIL
      ? millsRatio(digitsAt(z, -BITS)) - weighed(p)
      : weighed(minus({ digits: 1n, exponent: -1 }, p)) + seriesOfMiddle(digitsAt(z, -BITS));
  return minus(z, fixed(step));
}

/** Σ z^(2n+1)/(2n+1)!!: each term is the one before times z²/(2n + 1). */
export function seriesOfMiddle(z: bigint): bigint {
  const square = product(z, z);
  let [sum, term] = [0n, z];
  for (let odd = 3n; term > 1n || term < -1n; odd += 2n) {
    sum += term;
    term = product(term, square) / odd;
  }
  return sum;
}

/** Φ(z)/φ(z) for z ≤ −TAIL. */
export function millsRatio(z: bigint): bigint {
  const t = -z;
  let below = t;
  for (let level = FRACTIONS; level > 0n; level--) below = t + (level << (2n * SHIFT)) / below;
  return (1n << (2n * SHIFT)) / below;
}
