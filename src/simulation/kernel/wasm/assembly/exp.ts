import {
  EXP_LIMIT,
  ONE,
  ROUNDER,
  SERIES_2,
  SERIES_3,
  SERIES_4,
  SERIES_5,
  STEP_HIGH,
  STEP_LOW,
  STEPS_PER_UNIT,
  WHOLE_POWER,
} from "./constants";
import { FRACTIONS, padded, STEPS, STRIP } from "./memory";
import { firsts, seconds } from "./vectors";

/*
 * e^x in two stages with a strip of paths between them (arithmetic/exp.ts): first the whole steps of ln 2/128 and the rest, then
 * table and series. Every loop says whether all |x| < 708; where not, the caller rolls it again in TypeScript.
 */

/** exp(v·y − v²/2). */
export function factors(v: f64, y: usize, out: usize, count: i32): bool {
  const shift = f64x2.splat((v * v) / 2);
  const scale = f64x2.splat(v);
  let inside = i64x2.splat(-1);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    inside = v128.and(inside, reduceScaled(scale, shift, y + at, out + at, size));
    raise(out + at, size);
  }
  return i64x2.all_true(inside);
}

/** exp(drift + deviation·e) − 1. */
export function lognormal(drift: f64, deviation: f64, normal: usize, out: usize, count: i32): bool {
  // drift + deviation·e is deviation·e − (−drift), to the bit.
  const shift = f64x2.splat(-drift);
  const scale = f64x2.splat(deviation);
  let inside = i64x2.splat(-1);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    inside = v128.and(inside, reduceScaled(scale, shift, normal + at, out + at, size));
    raiseLessOne(out + at, size);
  }
  return i64x2.all_true(inside);
}

/** The same with e = before + (a·first + b·second). */
export function lognormalOfSum(
  drift: f64,
  deviation: f64,
  a: f64,
  b: f64,
  one: usize,
  two: usize,
  before: usize,
  out: usize,
  count: i32,
): bool {
  let inside = i64x2.splat(-1);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    inside = v128.and(inside, reduceSum(drift, deviation, a, b, one + at, two + at, before + at, out + at, size));
    raiseLessOne(out + at, size);
  }
  return i64x2.all_true(inside);
}

/** exp(drift + deviation·e) − 1 with the path's own drift and deviation. */
export function lognormalOfPaths(drift: usize, deviation: usize, normal: usize, out: usize, count: i32): bool {
  let inside = i64x2.splat(-1);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    inside = v128.and(inside, reduceOfPaths(drift + at, deviation + at, normal + at, out + at, size));
    raiseLessOne(out + at, size);
  }
  return i64x2.all_true(inside);
}

/** exp(f) − 1. */
export function growthOfLog(f: usize, out: usize, count: i32): bool {
  return lognormal(0, 1, f, out, count);
}

/** The four constants of the first stage. */
@inline
function reduce(x: v128, out: usize, steps: usize, k: v128, r: v128, h: v128, l: v128): void {
  const rounded = f64x2.add(f64x2.mul(x, k), r);
  v128.store(steps, rounded);
  const whole = f64x2.sub(rounded, r);
  v128.store(out, f64x2.sub(f64x2.sub(x, f64x2.mul(whole, h)), f64x2.mul(whole, l)));
}

@inline
function within(x: v128, limit: v128): v128 {
  return f64x2.lt(f64x2.abs(x), limit);
}

function reduceScaled(scale: v128, shift: v128, y: usize, out: usize, count: i32): v128 {
  const k = v128.load(STEPS_PER_UNIT);
  const r = v128.load(ROUNDER);
  const h = v128.load(STEP_HIGH);
  const l = v128.load(STEP_LOW);
  const limit = v128.load(EXP_LIMIT);
  let inside = i64x2.splat(-1);
  let steps = STEPS;
  const end = y + (<usize>count << 3);
  for (; y < end; y += 32, out += 32, steps += 32) {
    const a = f64x2.sub(f64x2.mul(scale, v128.load(y)), shift);
    const b = f64x2.sub(f64x2.mul(scale, v128.load(y, 16)), shift);
    inside = v128.and(inside, v128.and(within(a, limit), within(b, limit)));
    reduce(a, out, steps, k, r, h, l);
    reduce(b, out + 16, steps + 16, k, r, h, l);
  }
  return inside;
}

function reduceSum(
  drift: f64,
  deviation: f64,
  weightOne: f64,
  weightTwo: f64,
  one: usize,
  two: usize,
  before: usize,
  out: usize,
  count: i32,
): v128 {
  const mean = f64x2.splat(drift);
  const scale = f64x2.splat(deviation);
  const a = f64x2.splat(weightOne);
  const b = f64x2.splat(weightTwo);
  const k = v128.load(STEPS_PER_UNIT);
  const r = v128.load(ROUNDER);
  const h = v128.load(STEP_HIGH);
  const l = v128.load(STEP_LOW);
  const limit = v128.load(EXP_LIMIT);
  let inside = i64x2.splat(-1);
  let steps = STEPS;
  const end = before + (<usize>count << 3);
  for (; before < end; before += 32, one += 32, two += 32, out += 32, steps += 32) {
    const p = f64x2.add(f64x2.mul(a, v128.load(one)), f64x2.mul(b, v128.load(two)));
    const x = f64x2.add(mean, f64x2.mul(scale, f64x2.add(v128.load(before), p)));
    const q = f64x2.add(f64x2.mul(a, v128.load(one, 16)), f64x2.mul(b, v128.load(two, 16)));
    const y = f64x2.add(mean, f64x2.mul(scale, f64x2.add(v128.load(before, 16), q)));
    inside = v128.and(inside, v128.and(within(x, limit), within(y, limit)));
    reduce(x, out, steps, k, r, h, l);
    reduce(y, out + 16, steps + 16, k, r, h, l);
  }
  return inside;
}

function reduceOfPaths(drift: usize, deviation: usize, normal: usize, out: usize, count: i32): v128 {
  const k = v128.load(STEPS_PER_UNIT);
  const r = v128.load(ROUNDER);
  const h = v128.load(STEP_HIGH);
  const l = v128.load(STEP_LOW);
  const limit = v128.load(EXP_LIMIT);
  let inside = i64x2.splat(-1);
  let steps = STEPS;
  const end = normal + (<usize>count << 3);
  for (; normal < end; normal += 16, drift += 16, deviation += 16, out += 16, steps += 16) {
    const x = f64x2.add(v128.load(drift), f64x2.mul(v128.load(deviation), v128.load(normal)));
    inside = v128.and(inside, within(x, limit));
    reduce(x, out, steps, k, r, h, l);
  }
  return inside;
}

/** Table and series for two rests; the power of two is added to the exponent, which is exact within ±708. */
@inline
function power(at: usize, steps: usize, c2: v128, c3: v128, c4: v128, c5: v128, whole: v128): v128 {
  const a = v128.load((<usize>(load<u32>(steps) & 127)) << 4, FRACTIONS);
  const b = v128.load((<usize>(load<u32>(steps, 8) & 127)) << 4, FRACTIONS);
  const rest = v128.load(at);
  const tail = f64x2.add(c4, f64x2.mul(rest, c5));
  const series = f64x2.add(c2, f64x2.mul(rest, f64x2.add(c3, f64x2.mul(rest, tail))));
  const growth = f64x2.add(rest, f64x2.mul(f64x2.mul(rest, rest), series));
  const fraction = firsts(a, b);
  const mantissa = f64x2.add(fraction, f64x2.add(seconds(a, b), f64x2.mul(fraction, growth)));
  return i64x2.add(mantissa, i64x2.shl(v128.and(v128.load(steps), whole), 45));
}

/** Second stage: rests in place become exponentials. */
function raise(at: usize, count: i32): void {
  const c2 = v128.load(SERIES_2);
  const c3 = v128.load(SERIES_3);
  const c4 = v128.load(SERIES_4);
  const c5 = v128.load(SERIES_5);
  const whole = v128.load(WHOLE_POWER);
  let steps = STEPS;
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32, steps += 32) {
    v128.store(at, power(at, steps, c2, c3, c4, c5, whole));
    v128.store(at, power(at + 16, steps + 16, c2, c3, c4, c5, whole), 16);
  }
}

/** The same less one. */
function raiseLessOne(at: usize, count: i32): void {
  const c2 = v128.load(SERIES_2);
  const c3 = v128.load(SERIES_3);
  const c4 = v128.load(SERIES_4);
  const c5 = v128.load(SERIES_5);
  const whole = v128.load(WHOLE_POWER);
  const one = v128.load(ONE);
  let steps = STEPS;
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32, steps += 32) {
    v128.store(at, f64x2.sub(power(at, steps, c2, c3, c4, c5, whole), one));
    v128.store(at, f64x2.sub(power(at + 16, steps + 16, c2, c3, c4, c5, whole), one), 16);
  }
}
