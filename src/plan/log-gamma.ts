import type { Decimal } from "decimal.js";
import { Exact } from "../units.js";

/** Bernoulli numbers B₂, B₄, … over 2k(2k−1): the coefficients of Stirling's series. */
const STIRLING = [
  [1, 12],
  [-1, 360],
  [1, 1260],
  [-1, 1680],
  [1, 1188],
  [-691, 360360],
  [1, 156],
  [-3617, 122400],
  [43867, 244188],
  [-174611, 125400],
  [77683, 5796],
] as const;

/** From here on eleven terms are good to 30 digits. */
const LARGE = 60;

const HALF_LOG_OF_TWICE_PI = new Exact("0.91893853320467274178032973640561763986139747363778");

/**
 * ln Γ(x) for x > 0, by Stirling's series above 60 and Γ(x) = Γ(x + n)/(x·…·(x + n − 1)) below.
 *
 * Source: Abramowitz and Stegun (1964), 6.1.40.
 */
export function logGamma(x: Decimal): Decimal {
  let [product, large] = [new Exact(1), new Exact(x)];
  while (large.lessThan(LARGE)) {
    product = product.times(large);
    large = large.plus(1);
  }
  const square = large.times(large);
  let [rest, power] = [new Exact(0), large];
  for (const [above, below] of STIRLING) {
    rest = rest.plus(new Exact(above).dividedBy(below).dividedBy(power));
    power = power.times(square);
  }
  return large.minus("0.5").times(large.ln()).minus(large).plus(HALF_LOG_OF_TWICE_PI).plus(rest).minus(product.ln());
}
