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
  const end = mixed + (<usize>padded(count) << 3);
  for (; mixed < end; mixed += 16, rest += 16, out += 16, flags += 2) {
    const r = f64x2.add(f64x2.add(v128.load(mixed), f64x2.mul(scale, v128.load(rest))), shift);
    floored(r, lowest, out, flags);
  }
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
  const end = mixed + (<usize>padded(count) << 3);
  for (; mixed < end; mixed += 16, rest += 16, alphaShift += 16, z += 16, out += 16, flags += 2) {
    const mix = f64x2.add(v128.load(mixed), f64x2.mul(scale, v128.load(rest)));
    const own = f64x2.add(mix, f64x2.add(level, v128.load(alphaShift)));
    floored(f64x2.add(own, f64x2.mul(error, v128.load(z))), lowest, out, flags);
  }
}

@inline
function floored(r: v128, lowest: v128, out: usize, flags: usize): void {
  const below = f64x2.lt(r, lowest);
  v128.store(out, v128.bitselect(lowest, r, below));
  if (v128.any_true(below)) {
    if (i64x2.extract_lane(below, 0) != 0) store<u8>(flags, load<u8>(flags) | FLOORED_RETURN);
    if (i64x2.extract_lane(below, 1) != 0) store<u8>(flags, load<u8>(flags, 1) | FLOORED_RETURN, 1);
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
