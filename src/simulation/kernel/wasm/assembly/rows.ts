import { larger } from "./vectors";

/* The residual of every row (reference/rows.ts). */

const NEAR: f64 = 1 - 1e-14;

/** The largest residual of any row so far, relative to its opening or its largest inflow or exchange. */
export function checkRows(
  opening: usize,
  closing: usize,
  inflows: usize,
  outflows: usize,
  exchanges: usize,
  distributions: usize,
  gains: usize,
  deducted: usize,
  largest: f64,
  count: i32,
): f64 {
  let worst = largest;
  let near = f64x2.splat(worst * NEAR);
  const pairs = <usize>(count & ~1) << 3;
  for (let at: usize = 0; at < pairs; at += 16) {
    const balance = v128.load(opening + at);
    const inflow = v128.load(inflows + at);
    const exchanged = v128.load(exchanges + at);
    const flows = f64x2.sub(
      f64x2.add(f64x2.sub(inflow, v128.load(outflows + at)), exchanged),
      v128.load(distributions + at),
    );
    const change = f64x2.sub(f64x2.add(flows, v128.load(gains + at)), v128.load(deducted + at));
    const residual = f64x2.abs(f64x2.sub(f64x2.sub(v128.load(closing + at), balance), change));
    const scale = larger(larger(balance, inflow), exchanged);
    if (i64x2.all_true(f64x2.le(residual, f64x2.mul(near, scale)))) continue;
    worst = atLeast(worst, f64x2.extract_lane(residual, 0), f64x2.extract_lane(scale, 0));
    worst = atLeast(worst, f64x2.extract_lane(residual, 1), f64x2.extract_lane(scale, 1));
    near = f64x2.splat(worst * NEAR);
  }
  if ((count & 1) == 0) return worst;
  const balance = load<f64>(opening + pairs);
  const inflow = load<f64>(inflows + pairs);
  const exchanged = load<f64>(exchanges + pairs);
  const flows = inflow - load<f64>(outflows + pairs) + exchanged - load<f64>(distributions + pairs);
  const change = flows + load<f64>(gains + pairs) - load<f64>(deducted + pairs);
  const larger1 = balance > inflow ? balance : inflow;
  const scale = larger1 > exchanged ? larger1 : exchanged;
  return atLeast(worst, abs(load<f64>(closing + pairs) - balance - change), scale);
}

function atLeast(worst: f64, residual: f64, scale: f64): f64 {
  const relative = scale > 0 ? residual / scale : residual;
  return relative > worst ? relative : worst;
}
