import type { Decimal } from "decimal.js";
import { Exact, type Share, share } from "../units.js";

/** Beyond this the tail is less than 1e-88. */
const FAR = 20;

/**
 * The standard normal distribution function, to 40 digits less what ½ + … loses.
 *
 *     Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …),   Φ(−x) = 1 − Φ(x)
 *
 * Source: Marsaglia (2004), "Evaluating the Normal Distribution", Journal of Statistical Software 11(4).
 */
export function normalDistribution(x: Decimal): Share {
  if (x.isNegative()) return share(new Exact(1).minus(normalDistribution(x.negated())));
  if (x.greaterThan(FAR)) return share(1);
  const square = new Exact(x).times(x);
  let [term, sum] = [new Exact(x), new Exact(x)];
  for (let odd = 3; term.greaterThan("1e-45"); odd += 2) {
    term = term.times(square).dividedBy(odd);
    sum = sum.plus(term);
  }
  const density = square.dividedBy(-2).exp().dividedBy(TWICE_PI.sqrt());
  return share(sum.times(density).plus("0.5"));
}

const TWICE_PI = new Exact("6.283185307179586476925286766559005768394338798750211641949889184615632812572417997256");
