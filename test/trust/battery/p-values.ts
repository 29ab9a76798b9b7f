import { gammaln } from "simple-statistics";

/**
 * Chances of a statistic at least as far out as the one found, on either side: too good a fit is a fault as well. All between 0
 * and 1, and even on that interval (or above it, where the statistic is a count) when the hypothesis holds.
 */

/** Both tails of a distribution at the statistic that was found. */
interface Tails {
  readonly below: number;
  readonly above: number;
}

const twoSided = ({ below, above }: Tails): number => Math.min(1, 2 * Math.min(below, above));

/** Of a standard normal. */
export const normalP = (z: number): number => 2 * normalAbove(Math.abs(z));

/** 1 − Φ(z) for z ≥ 0, as an incomplete gamma function of ½. */
export const normalAbove = (z: number): number => incompleteGamma(0.5, (z * z) / 2).above / 2;

/** Of χ² with so many degrees of freedom. */
export const chiSquareP = (statistic: number, degrees: number): number =>
  twoSided(incompleteGamma(degrees / 2, statistic / 2));

/** Of counts against their expectations, which add up to the same. */
export function countsP(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let statistic = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    statistic += ((counts[cell] as number) - expected(cell)) ** 2 / expected(cell);
  }
  return chiSquareP(statistic, counts.length - 1);
}

/** Of a count that is Poisson. */
export const poissonP = (count: number, mean: number): number =>
  twoSided({
    below: incompleteGamma(count + 1, mean).above,
    above: count === 0 ? 1 : incompleteGamma(count, mean).below,
  });

/** Of Kolmogorov's √n·D, by its two series, each where it converges at once. */
export function kolmogorovP(t: number): number {
  const terms = [1, 2, 3, 4, 5, 6];
  const root = Math.sqrt(2 * Math.PI) / t;
  if (t < 1) {
    const below = root * sumOf(terms, (j) => Math.exp(-(((2 * j - 1) * Math.PI) ** 2) / (8 * t * t)));
    return twoSided({ below, above: 1 - below });
  }
  const above = 2 * sumOf(terms, (j) => (j % 2 === 1 ? 1 : -1) * Math.exp(-2 * (j * t) ** 2));
  return twoSided({ below: 1 - above, above });
}

const sumOf = (terms: readonly number[], term: (j: number) => number): number =>
  terms.reduce((sum, j) => sum + term(j), 0);

/** The smallest of several chances, taken for what the smallest of so many is worth (Bonferroni). */
export const smallestP = (chances: readonly number[]): number =>
  Math.min(1, chances.length * chances.reduce((a, b) => (b < a ? b : a), 1));

/** The regularised incomplete gamma functions P(a, x) and Q(a, x): a series below a + 1, a continued fraction above. */
function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { below: 0, above: 1 };
  const scale = Math.exp(a * Math.log(x) - x - gammaln(a));
  if (x < a + 1) {
    const below = scale * seriesOf(a, x);
    return { below, above: 1 - below };
  }
  const above = scale * fractionOf(a, x);
  return { below: 1 - above, above };
}

/** Σ xⁿ/(a(a + 1)…(a + n)). */
function seriesOf(a: number, x: number): number {
  let [sum, term] = [1 / a, 1 / a];
  for (let n = 1; term > sum * 1e-16; n++) sum += term *= x / (a + n);
  return sum;
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), from the far end. */
function fractionOf(a: number, x: number): number {
  const levels = 200 + 20 * Math.ceil(Math.sqrt(a));
  let rest = 0;
  for (let n = levels; n >= 1; n--) rest = (n * (n - a)) / (x + 2 * n + 1 - a - rest);
  return 1 / (x + 1 - a - rest);
}
