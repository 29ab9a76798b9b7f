import { exp } from "./exp.js";

/** Beyond this Φ rounds to 0 or 1. */
const FAR = 8.5;
const ROOT_OF_TWICE_PI = 2.5066282746310002;

/**
 * The standard normal distribution function, within 1e-15.
 *
 *     Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …),   Φ(−x) = 1 − Φ(x)
 *
 * Source: Marsaglia (2004), "Evaluating the Normal Distribution", Journal of Statistical Software 11(4).
 */
export function normalDistribution(x: number): number {
  if (x < 0) return 1 - normalDistribution(-x);
  if (x > FAR) return 1;
  const square = x * x;
  let [term, sum, before] = [x, x, 0];
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= square / odd;
    sum += term;
  }
  return 0.5 + (sum * exp(-square / 2)) / ROOT_OF_TWICE_PI;
}
