import { MINUS_ONE, ONE } from "./constants";
import { padded } from "./memory";

/* Returns of segments (reference/returns.ts). */

/** Bit of a path's flags: its return was floored. */
const FLOORED_RETURN: u8 = 1;

/** r = mixed + weight·rest + alpha, floored at −1. */
export function mixReturns(
  weight: f64,
  alpha: f64,
  mixed: usize,
  rest: usize,
  out: usize,
  flags: usize,
  count: i32,
): void {
  const scale = f64x2.splat(weight);
  const shift = f64x2.splat(alpha);
  const lowest = v128.load(MINUS_ONE);
  let below = i64x2.splat(0);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const mix = f64x2.add(v128.load(mixed + at), f64x2.mul(scale, v128.load(rest + at)));
    const r = f64x2.add(mix, shift);
    below = v128.or(below, f64x2.lt(r, lowest));
    v128.store(out + at, r);
  }
  if (v128.any_true(below)) floor(out, flags, count);
}

/** r = mixed + weight·rest + (alpha + shift) + tracking·z, floored at −1. */
export function trackedReturns(
  weight: f64,
  alpha: f64,
  tracking: f64,
  mixed: usize,
  rest: usize,
  alphaShift: usize,
  z: usize,
  out: usize,
  flags: usize,
  count: i32,
): void {
  const scale = f64x2.splat(weight);
  const level = f64x2.splat(alpha);
  const error = f64x2.splat(tracking);
  const lowest = v128.load(MINUS_ONE);
  let below = i64x2.splat(0);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const mix = f64x2.add(v128.load(mixed + at), f64x2.mul(scale, v128.load(rest + at)));
    const own = f64x2.add(mix, f64x2.add(level, v128.load(alphaShift + at)));
    const r = f64x2.add(own, f64x2.mul(error, v128.load(z + at)));
    below = v128.or(below, f64x2.lt(r, lowest));
    v128.store(out + at, r);
  }
  if (v128.any_true(below)) floor(out, flags, count);
}

/** Returns below −1 are held there. Apart from the loops above, so that they call nothing. */
function floor(returns: usize, flags: usize, count: i32): void {
  for (let p = 0; p < padded(count); p++) {
    const at = returns + (<usize>p << 3);
    if (!(load<f64>(at) < -1)) continue;
    store<u8>(flags + p, load<u8>(flags + p) | FLOORED_RETURN);
    store<f64>(at, -1);
  }
}

/** weight·r. */
export function earnedSimply(weight: f64, returns: usize, out: usize, count: i32): void {
  const scale = f64x2.splat(weight);
  const end = returns + (<usize>padded(count) << 3);
  for (; returns < end; returns += 32, out += 32) {
    v128.store(out, f64x2.mul(scale, v128.load(returns)));
    v128.store(out, f64x2.mul(scale, v128.load(returns, 16)), 16);
  }
}

/** √(1 + r) − 1. */
export function earnedByRoot(returns: usize, out: usize, count: i32): void {
  const one = v128.load(ONE);
  const end = returns + (<usize>padded(count) << 3);
  for (; returns < end; returns += 32, out += 32) {
    v128.store(out, f64x2.sub(f64x2.sqrt(f64x2.add(one, v128.load(returns))), one));
    v128.store(out, f64x2.sub(f64x2.sqrt(f64x2.add(one, v128.load(returns, 16))), one), 16);
  }
}
