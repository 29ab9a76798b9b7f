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

/**
 * The upper tail of the chi-square distribution with k degrees: 1 − P(k/2, x/2) with the series
 * P(a, z) = zᵃ·e⁻ᶻ/Γ(a)·Σ zⁿ/(a(a+1)…(a+n)) (Abramowitz and Stegun 6.5.29).
 */
export function chiSquareTail(x: Decimal, degrees: number): Decimal {
  if (x.isZero()) return ONE;
  const [a, z] = [new Precise(degrees).dividedBy(2), x.dividedBy(2)];
  let term = ONE.dividedBy(a);
  let sum: Decimal = term;
  for (let n = 1; term.greaterThan(NEGLIGIBLE); n++) {
    term = term.times(z).dividedBy(a.plus(n));
    sum = sum.plus(term);
  }
  return ONE.minus(new Precise(z).pow(a).times(z.negated().exp()).times(sum).dividedBy(gammaOfHalves(degrees)));
}

/** Γ(k/2), from Γ(½) = √π and Γ(1) = 1. */
function gammaOfHalves(k: number): Decimal {
  if (k === 1) return PI.sqrt();
  if (k === 2) return ONE;
  return gammaOfHalves(k - 2).times(new Precise(k).dividedBy(2).minus(1));
}
