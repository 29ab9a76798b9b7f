import { MAGNITUDE } from "./constants";
import { larger } from "./vectors";

/* The residual of every row (reference/rows.ts). */

export const NEAR: f64 = 1 - 1e-14;

/**
 * The largest residual of any row so far, relative to its opening or its largest inflow or exchange. Rows are compared exactly
 * only where one of them may be larger: that is rare, and a loop that calls nothing keeps its numbers in registers.
 */
export function checkRows(
  opening: usize,
  closing: usize,
  inflows: usize,
  outflows: usize,
  exchanges: usize,
  distributions: usize,
  gains: usize,
  deducted: usize,
  largest: usize,
  count: i32,
): void {
  let worst = load<f64>(largest);
  const near = f64x2.splat(worst * NEAR);
  const magnitude = v128.load(MAGNITUDE);
  const pairs = <usize>(count & ~1) << 3;
  let small = i64x2.splat(-1);
  for (let at: usize = 0; at < pairs; at += 16) {
    const balance = v128.load(opening + at);
    const inflow = v128.load(inflows + at);
    const exchanged = v128.load(exchanges + at);
    const net = f64x2.add(f64x2.sub(inflow, v128.load(outflows + at)), exchanged);
    const grown = f64x2.add(f64x2.sub(net, v128.load(distributions + at)), v128.load(gains + at));
    const change = f64x2.sub(grown, v128.load(deducted + at));
    const residual = v128.and(f64x2.sub(f64x2.sub(v128.load(closing + at), balance), change), magnitude);
    const scale = larger(larger(balance, inflow), exchanged);
    small = v128.and(small, f64x2.le(residual, f64x2.mul(near, scale)));
  }
  const first: usize = i64x2.all_true(small) ? pairs : 0;
  for (let at = first, end = <usize>count << 3; at < end; at += 8) {
    worst = row(worst, opening, closing, inflows, outflows, exchanges, distributions, gains, deducted, at);
  }
  store<f64>(largest, worst);
}

/** The larger of the residual so far and one row's. */
function row(
  worst: f64,
  opening: usize,
  closing: usize,
  inflows: usize,
  outflows: usize,
  exchanges: usize,
  distributions: usize,
  gains: usize,
  deducted: usize,
  at: usize,
): f64 {
  const balance = load<f64>(opening + at);
  const inflow = load<f64>(inflows + at);
  const exchanged = load<f64>(exchanges + at);
  const flows = inflow - load<f64>(outflows + at) + exchanged - load<f64>(distributions + at);
  const change = flows + load<f64>(gains + at) - load<f64>(deducted + at);
  const residual = abs(load<f64>(closing + at) - balance - change);
  const both = balance > inflow ? balance : inflow;
  const scale = both > exchanged ? both : exchanged;
  const relative = scale > 0 ? residual / scale : residual;
  return relative > worst ? relative : worst;
}
