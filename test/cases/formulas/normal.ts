import { Decimal } from "decimal.js";
import { ONE, Precise, ZERO } from "../numbers.js";

export const PI = Precise.acos(-1);
const HALF = new Precise("0.5");
/** Terms and steps smaller than this no longer count. */
const NEGLIGIBLE = new Precise("1e-50");

/** The standard normal density φ(x) = exp(−x²/2)/√(2π). */
export const normalDensity = (x: Decimal): Decimal => x.times(x).dividedBy(-2).exp().dividedBy(PI.times(2).sqrt());

/**
 * The standard normal distribution Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …): Abramowitz and Stegun 26.2.11.
 * All terms have one sign, so only the tail below −10 loses digits: 36 of 60 are left there.
 */
export function normalDistribution(x: Decimal): Decimal {
  const square = x.times(x);
  let term = new Precise(x);
  let sum: Decimal = term;
  for (let odd = 3; term.abs().greaterThan(NEGLIGIBLE); odd += 2) {
    term = term.times(square).dividedBy(odd);
    sum = sum.plus(term);
  }
  return HALF.plus(normalDensity(x).times(sum));
}

/**
 * The inverse of Φ, by Newton's method from 0. To the right of 0 Φ is concave, so the steps never pass the root.
 *
 * @param probability  in (0, 1)
 */
export function normalQuantile(probability: Decimal): Decimal {
  if (probability.lessThan(HALF)) return normalQuantile(ONE.minus(probability)).negated();
  let x: Decimal = ZERO;
  for (let step: Decimal = ONE; step.abs().greaterThan("1e-45"); ) {
    step = probability.minus(normalDistribution(x)).dividedBy(normalDensity(x));
    x = x.plus(step);
  }
  return x;
}
