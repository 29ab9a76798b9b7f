import {
  EXP_LIMIT,
  MAGNITUDE,
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
 * table and series. The two stages hold for |x| < 708; a loop that meets another x goes over its paths again one by one.
 */

/** exp(v·y − v²/2). */
export function factors(v: f64, y: usize, out: usize, count: i32): void {
  const shift = f64x2.splat((v * v) / 2);
  const scale = f64x2.splat(v);
  let beyond = i64x2.splat(0);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    beyond = v128.or(beyond, reduceScaled(scale, shift, y + at, out + at, size));
    raise(out + at, size);
  }
  if (i64x2.bitmask(beyond) == 0) return;
  for (const end = y + (<usize>padded(count) << 3); y < end; y += 8, out += 8) {
    store<f64>(out, exp(v * load<f64>(y) - (v * v) / 2));
  }
}

/** exp(drift + deviation·e) − 1. */
export function lognormal(drift: f64, deviation: f64, normal: usize, out: usize, count: i32): void {
  // drift + deviation·e is deviation·e − (−drift), to the bit.
  const shift = f64x2.splat(-drift);
  const scale = f64x2.splat(deviation);
  let beyond = i64x2.splat(0);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    beyond = v128.or(beyond, reduceScaled(scale, shift, normal + at, out + at, size));
    raiseLessOne(out + at, size);
  }
  if (i64x2.bitmask(beyond) == 0) return;
  for (const end = normal + (<usize>padded(count) << 3); normal < end; normal += 8, out += 8) {
    store<f64>(out, exp(drift + deviation * load<f64>(normal)) - 1);
  }
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
): void {
  let beyond = i64x2.splat(0);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    beyond = v128.or(beyond, reduceSum(drift, deviation, a, b, one + at, two + at, before + at, out + at, size));
    raiseLessOne(out + at, size);
  }
  if (i64x2.bitmask(beyond) == 0) return;
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 8) {
    const e = load<f64>(before + at) + (a * load<f64>(one + at) + b * load<f64>(two + at));
    store<f64>(out + at, exp(drift + deviation * e) - 1);
  }
}

/** exp(drift + deviation·e) − 1 with the path's own drift and deviation. */
export function lognormalOfPaths(drift: usize, deviation: usize, normal: usize, out: usize, count: i32): void {
  let beyond = i64x2.splat(0);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = <usize>first << 3;
    beyond = v128.or(beyond, reduceOfPaths(drift + at, deviation + at, normal + at, out + at, size));
    raiseLessOne(out + at, size);
  }
  if (i64x2.bitmask(beyond) == 0) return;
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 8) {
    const x = load<f64>(drift + at) + load<f64>(deviation + at) * load<f64>(normal + at);
    store<f64>(out + at, exp(x) - 1);
  }
}

/** exp(f) − 1. */
export function growthOfLog(f: usize, out: usize, count: i32): void {
  lognormal(0, 1, f, out, count);
}

/** The four constants of the first stage. */
@inline
function reduce(x: v128, out: usize, steps: usize, k: v128, r: v128, h: v128, l: v128): void {
  const rounded = f64x2.add(f64x2.mul(x, k), r);
  v128.store(steps, rounded);
  const whole = f64x2.sub(rounded, r);
  v128.store(out, f64x2.sub(f64x2.sub(x, f64x2.mul(whole, h)), f64x2.mul(whole, l)));
}

/** The sign is set where |x| ≥ 708 or x is no number: the bits of such doubles are the larger ones, and carry into it. */
@inline
function outside(x: v128, magnitude: v128, limit: v128): v128 {
  return i64x2.add(v128.and(x, magnitude), limit);
}

function reduceScaled(scale: v128, shift: v128, y: usize, out: usize, count: i32): v128 {
  const k = v128.load(STEPS_PER_UNIT);
  const r = v128.load(ROUNDER);
  const h = v128.load(STEP_HIGH);
  const l = v128.load(STEP_LOW);
  const magnitude = v128.load(MAGNITUDE);
  const limit = v128.load(EXP_LIMIT);
  let beyond = i64x2.splat(0);
  let steps = STEPS;
  const end = y + (<usize>count << 3);
  for (; y < end; y += 32, out += 32, steps += 32) {
    const a = f64x2.sub(f64x2.mul(scale, v128.load(y)), shift);
    const b = f64x2.sub(f64x2.mul(scale, v128.load(y, 16)), shift);
    beyond = v128.or(beyond, v128.or(outside(a, magnitude, limit), outside(b, magnitude, limit)));
    reduce(a, out, steps, k, r, h, l);
    reduce(b, out + 16, steps + 16, k, r, h, l);
  }
  return beyond;
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
  const magnitude = v128.load(MAGNITUDE);
  const limit = v128.load(EXP_LIMIT);
  let beyond = i64x2.splat(0);
  let steps = STEPS;
  const end = before + (<usize>count << 3);
  for (; before < end; before += 32, one += 32, two += 32, out += 32, steps += 32) {
    const p = f64x2.add(f64x2.mul(a, v128.load(one)), f64x2.mul(b, v128.load(two)));
    const x = f64x2.add(mean, f64x2.mul(scale, f64x2.add(v128.load(before), p)));
    const q = f64x2.add(f64x2.mul(a, v128.load(one, 16)), f64x2.mul(b, v128.load(two, 16)));
    const y = f64x2.add(mean, f64x2.mul(scale, f64x2.add(v128.load(before, 16), q)));
    beyond = v128.or(beyond, v128.or(outside(x, magnitude, limit), outside(y, magnitude, limit)));
    reduce(x, out, steps, k, r, h, l);
    reduce(y, out + 16, steps + 16, k, r, h, l);
  }
  return beyond;
}

function reduceOfPaths(drift: usize, deviation: usize, normal: usize, out: usize, count: i32): v128 {
  const k = v128.load(STEPS_PER_UNIT);
  const r = v128.load(ROUNDER);
  const h = v128.load(STEP_HIGH);
  const l = v128.load(STEP_LOW);
  const magnitude = v128.load(MAGNITUDE);
  const limit = v128.load(EXP_LIMIT);
  let beyond = i64x2.splat(0);
  let steps = STEPS;
  const end = normal + (<usize>count << 3);
  for (; normal < end; normal += 16, drift += 16, deviation += 16, out += 16, steps += 16) {
    const x = f64x2.add(v128.load(drift), f64x2.mul(v128.load(deviation), v128.load(normal)));
    beyond = v128.or(beyond, outside(x, magnitude, limit));
    reduce(x, out, steps, k, r, h, l);
  }
  return beyond;
}

/** Second stage: rests in place become the growth over the table's fraction, rest + rest²·(c2 + …). */
function series(at: usize, count: i32): void {
  const c2 = v128.load(SERIES_2);
  const c3 = v128.load(SERIES_3);
  const c4 = v128.load(SERIES_4);
  const c5 = v128.load(SERIES_5);
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32) {
    v128.store(at, growthOver(v128.load(at), c2, c3, c4, c5));
    v128.store(at, growthOver(v128.load(at, 16), c2, c3, c4, c5), 16);
  }
}

@inline
function growthOver(rest: v128, c2: v128, c3: v128, c4: v128, c5: v128): v128 {
  const tail = f64x2.add(c4, f64x2.mul(rest, c5));
  const sum = f64x2.add(c2, f64x2.mul(rest, f64x2.add(c3, f64x2.mul(rest, tail))));
  return f64x2.add(rest, f64x2.mul(f64x2.mul(rest, rest), sum));
}

/** Table and growth of two numbers; the power of two is added to the exponent, which is exact within ±708. */
@inline
function power(at: usize, steps: usize, whole: v128): v128 {
  const a = v128.load((<usize>(load<u32>(steps) & 127)) << 4, FRACTIONS);
  const b = v128.load((<usize>(load<u32>(steps, 8) & 127)) << 4, FRACTIONS);
  const fraction = firsts(a, b);
  const mantissa = f64x2.add(fraction, f64x2.add(seconds(a, b), f64x2.mul(fraction, v128.load(at))));
  return i64x2.add(mantissa, i64x2.shl(v128.and(v128.load(steps), whole), 45));
}

/** Second and third stage: rests in place become exponentials. */
function raise(at: usize, count: i32): void {
  series(at, count);
  const whole = v128.load(WHOLE_POWER);
  let steps = STEPS;
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32, steps += 32) {
    v128.store(at, power(at, steps, whole));
    v128.store(at, power(at + 16, steps + 16, whole), 16);
  }
}

/** The same less one. */
function raiseLessOne(at: usize, count: i32): void {
  series(at, count);
  const whole = v128.load(WHOLE_POWER);
  const one = v128.load(ONE);
  let steps = STEPS;
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32, steps += 32) {
    v128.store(at, f64x2.sub(power(at, steps, whole), one));
    v128.store(at, f64x2.sub(power(at + 16, steps + 16, whole), one), 16);
  }
}

/** One exponential, whatever the argument. */
function exp(x: f64): f64 {
  if (abs(x) < 708) return fastExp(x);
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  if (x != x) return NaN;
  // Near the ends of the doubles the power of two is applied in two steps.
  const power = <i32>wholeSteps(x) >> 7;
  const half = power >> 1;
  const steps = <f64>(power << 7);
  return fastExp(x - steps * load<f64>(STEP_HIGH) - steps * load<f64>(STEP_LOW)) * twoTo(half) * twoTo(power - half);
}

function fastExp(x: f64): f64 {
  const steps = wholeSteps(x);
  const rest = x - steps * load<f64>(STEP_HIGH) - steps * load<f64>(STEP_LOW);
  const pair = FRACTIONS + (<usize>(<i32>steps & 127) << 4);
  const tail = load<f64>(SERIES_3) + rest * (load<f64>(SERIES_4) + rest * load<f64>(SERIES_5));
  const growth = rest + rest * rest * (load<f64>(SERIES_2) + rest * tail);
  const fraction = load<f64>(pair);
  return (fraction + (load<f64>(pair, 8) + fraction * growth)) * twoTo(<i32>steps >> 7);
}

/** x in steps of ln 2/128, rounded. */
function wholeSteps(x: f64): f64 {
  return x * load<f64>(STEPS_PER_UNIT) + load<f64>(ROUNDER) - load<f64>(ROUNDER);
}

/** 2^exponent, −1022 … 1023. */
function twoTo(exponent: i32): f64 {
  return reinterpret<f64>(<u64>(exponent + 1023) << 52);
}
