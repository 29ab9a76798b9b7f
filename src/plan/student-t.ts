import type { Decimal } from "decimal.js";
import type { StudentT } from "../scenario/market-model.js";
import { Exact, type MonthlyRate, monthlyRate, type Share, share } from "../units.js";
import { logGamma } from "./log-gamma.js";

/** Simple monthly returns r = m + s·√((ν−2)/W)·e, with one W ~ χ²(ν) for all classes and months of their own. */
export interface StudentTPlan {
  readonly kind: "student-t";
  /** ν, above 2. */
  readonly degreesOfFreedom: Share;
}

export const planStudentT = ({ kind, degreesOfFreedom }: StudentT): StudentTPlan => ({
  kind,
  degreesOfFreedom: degreesOfFreedom.spans[0]?.value as Share,
});

/** One return: its mean and its standard deviation, of simple returns of one period. */
export interface StudentTReturn {
  readonly degreesOfFreedom: Share;
  readonly mean: MonthlyRate;
  readonly deviation: MonthlyRate;
}

/** How bad the worst months are. */
export interface Tail {
  /** The return that is undercut with the asked probability. */
  readonly quantile: MonthlyRate;
  /** The mean of the returns below it. */
  readonly tailMean: MonthlyRate;
}

/** Variance of the t that is scaled: ν/(ν−2). */
export const varianceOfT = (degrees: Share): Share => share(degrees.dividedBy(degrees.minus(2)));

/** 6/(ν−4): Infinity at 4 degrees of freedom and below. */
export const excessKurtosisOfT = (degrees: Share): Share | null =>
  degrees.greaterThan(4) ? share(new Exact(6).dividedBy(degrees.minus(4))) : null;

/**
 * The lower tail of a variance-matched Student t, m + s·√((ν−2)/ν)·T:
 *
 *     quantile = m + c·t_q,   tail mean = m − c·f(t_q)/q·(ν + t_q²)/(ν − 1),   c = s·√((ν−2)/ν)
 *
 * f is the density of T. Floors at −100 % are left out.
 *
 * @param probability  q, above 0 and below ½
 */
export function tailOfT({ degreesOfFreedom: degrees, mean, deviation }: StudentTReturn, probability: Share): Tail {
  const t = quantileOfT(degrees, probability);
  const scale = deviation.dividedBy(varianceOfT(degrees).sqrt());
  const beyond = densityOfT(degrees, t)
    .dividedBy(probability)
    .times(degrees.plus(t.times(t)))
    .dividedBy(degrees.minus(1));
  return {
    quantile: monthlyRate(mean.plus(scale.times(t))),
    tailMean: monthlyRate(mean.minus(scale.times(beyond))),
  };
}

/** The t below which a probability under ½ lies, by Newton's method on the tail from the right, where it is convex. */
function quantileOfT(degrees: Decimal, probability: Decimal): Decimal {
  let t = new Exact(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = tailBeyond(degrees, t).minus(probability).dividedBy(densityOfT(degrees, t));
    t = t.minus(change);
    if (change.abs().lessThan("1e-30")) break;
  }
  return t;
}

const MOST_STEPS = 200;

/** Γ((ν+1)/2)/(√(νπ)·Γ(ν/2))·(1 + t²/ν)^(−(ν+1)/2) */
function densityOfT(degrees: Decimal, t: Decimal): Decimal {
  const power = degrees.plus(1).dividedBy(2);
  const constant = logGamma(power)
    .minus(logGamma(degrees.dividedBy(2)))
    .exp();
  return constant
    .dividedBy(degrees.times(PI).sqrt())
    .times(t.times(t).dividedBy(degrees).plus(1).ln().times(power).negated().exp());
}

/**
 * The chance to be beyond |t|: half the incomplete beta function at x = ν/(ν+t²), a = ν/2, b = ½; for small |t| by its complement.
 *
 *     x^a·Σ C(2n, n)/4ⁿ·xⁿ/(a + n)  /  B(a, ½)
 *
 * Source: Abramowitz and Stegun (1964), 26.7.1 and 26.5.4.
 */
function tailBeyond(degrees: Decimal, t: Decimal): Decimal {
  const half = new Exact("0.5");
  const a = degrees.dividedBy(2);
  const square = t.times(t);
  if (square.isZero()) return half;
  const beta = logGamma(a)
    .plus(logGamma(half))
    .minus(logGamma(a.plus(half)))
    .exp();
  const x = degrees.dividedBy(degrees.plus(square));
  // The complement: y = t²/(ν+t²) with a and b exchanged, Σ (1−a)_n/n!·yⁿ/(½ + n).
  if (x.greaterThan(half)) {
    const y = square.dividedBy(degrees.plus(square));
    const inner = series(y, half, new Exact(1).minus(a));
    return half.minus(y.sqrt().times(inner).dividedBy(beta).dividedBy(2));
  }
  return x
    .pow(a)
    .times(series(x, a, half))
    .dividedBy(beta)
    .dividedBy(2);
}

/** Σ (rising)_n/n!·xⁿ/(power + n), for x ≤ ½. */
function series(x: Decimal, power: Decimal, rising: Decimal): Decimal {
  let [term, sum] = [new Exact(1), new Exact(1).dividedBy(power)];
  for (let n = 1; term.abs().greaterThan("1e-45"); n++) {
    term = term
      .times(rising.plus(n - 1))
      .times(x)
      .dividedBy(n);
    sum = sum.plus(term.dividedBy(power.plus(n)));
  }
  return sum;
}

const PI = new Exact("3.14159265358979323846264338327950288419716939937510");
