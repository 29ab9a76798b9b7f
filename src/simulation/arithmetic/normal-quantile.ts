import { log } from "./log.js";

/**
 * The inverse of the standard normal distribution function, Wichura's PPND16, in plain doubles: relative error below 1e-15.
 *
 * Source: Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37, 477–484.
 * The coefficients are the paper's.
 */

type Coefficients = readonly [number, number, number, number, number, number, number, number];

const CENTRE_TOP: Coefficients = [
  3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
  4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
];
const CENTRE_BOTTOM: Coefficients = [
  1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
  3.930789580009271061e4, 2.8729085735721942674e4, 5.226495278852854561e3,
];
const MIDDLE_TOP: Coefficients = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM: Coefficients = [
  1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1,
  1.51986665636164571966e-2, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL_TOP: Coefficients = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
  2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BOTTOM: Coefficients = [
  1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

/** z with Φ(z) = p; p strictly between 0 and 1, else NaN. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return NaN;
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return normalQuantileFromHalf(q);
  const distance = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = distance <= 5 ? middle(distance - 1.6) : tail(distance - 5);
  return q < 0 ? -z : z;
}

/** z with Φ(z) = ½ + q, |q| ≤ 0.425: keeps the digits of a small q, which ½ + q would lose. */
export function normalQuantileFromHalf(q: number): number {
  const r = 0.180625 - q * q;
  return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
}

const middle = (r: number): number => polynomial(MIDDLE_TOP, r) / polynomial(MIDDLE_BOTTOM, r);
const tail = (r: number): number => polynomial(TAIL_TOP, r) / polynomial(TAIL_BOTTOM, r);

/** By position: taking the coefficients apart as a list costs more than the polynomial until the compiler has seen it often. */
const polynomial = (c: Coefficients, x: number): number =>
  ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
