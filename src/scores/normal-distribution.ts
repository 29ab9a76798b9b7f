import { exp } from "../simulation/arithmetic/exp.js";

const ROOT_2_PI = 2.5066282746310002;
/** From here on the continued fraction needs fewer terms than the series, and loses no digits of a small tail. */
const TAIL = 3;
const TERMS_OF_FRACTION = 80;

/** φ(z), the density of the standard normal distribution. */
export const normalDensity = (z: number): number => exp((-z * z) / 2) / ROOT_2_PI;

/** Φ(z), the share of the standard normal distribution below z. Relative error below 1e-13, in the lower tail too. */
export function normalDistribution(z: number): number {
  if (z <= -TAIL) return upperTail(-z);
  if (z >= TAIL) return 1 - upperTail(z);
  return 0.5 + normalDensity(z) * oddSeries(z);
}

/** The share above z: Φ(−z) without cancellation. */
export const normalSurvival = (z: number): number => normalDistribution(-z);

/**
 * z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …, all terms of one sign.
 * Source: Marsaglia (2004), "Evaluating the Normal Distribution", Journal of Statistical Software 11(4).
 */
function oddSeries(z: number): number {
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** φ(z)/(z + 1/(z + 2/(z + 3/(z + …)))), Laplace's continued fraction, from its far end; 0 at infinity. */
function upperTail(z: number): number {
  if (z === Infinity) return 0;
  let fraction = z;
  for (let k = TERMS_OF_FRACTION; k >= 1; k--) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}
