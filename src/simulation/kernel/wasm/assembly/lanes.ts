import { HALF } from "./constants";
import { padded } from "./memory";

/* Sums and products of lanes (reference/lanes.ts). */

export function fill(number: f64, lane: usize, count: i32): void {
  const value = f64x2.splat(number);
  const end = lane + (<usize>padded(count) << 3);
  for (; lane < end; lane += 32) {
    v128.store(lane, value);
    v128.store(lane, value, 16);
  }
}

export function copy(from: usize, out: usize, count: i32): void {
  // A loop of its own: for so few numbers the call of the platform's copy takes longer.
  const end = from + (<usize>padded(count) << 3);
  for (; from < end; from += 32, out += 32) {
    v128.store(out, v128.load(from));
    v128.store(out, v128.load(from, 16), 16);
  }
}

/** total ← total + lane. */
export function add(lane: usize, total: usize, count: i32): void {
  const end = lane + (<usize>padded(count) << 3);
  for (; lane < end; lane += 32, total += 32) {
    v128.store(total, f64x2.add(v128.load(total), v128.load(lane)));
    v128.store(total, f64x2.add(v128.load(total, 16), v128.load(lane, 16)), 16);
  }
}

/** out ← out·by. */
export function multiply(out: usize, by: usize, count: i32): void {
  const end = out + (<usize>padded(count) << 3);
  for (; out < end; out += 32, by += 32) {
    v128.store(out, f64x2.mul(v128.load(out), v128.load(by)));
    v128.store(out, f64x2.mul(v128.load(out, 16), v128.load(by, 16)), 16);
  }
}

/** out = lane + number. */
export function shifted(lane: usize, number: f64, out: usize, count: i32): void {
  const shift = f64x2.splat(number);
  const end = lane + (<usize>padded(count) << 3);
  for (; lane < end; lane += 32, out += 32) {
    v128.store(out, f64x2.add(v128.load(lane), shift));
    v128.store(out, f64x2.add(v128.load(lane, 16), shift), 16);
  }
}

/** out = ½·(a + b). */
export function meanOf(a: usize, b: usize, out: usize, count: i32): void {
  const half = v128.load(HALF);
  const end = a + (<usize>padded(count) << 3);
  for (; a < end; a += 32, b += 32, out += 32) {
    v128.store(out, f64x2.mul(half, f64x2.add(v128.load(a), v128.load(b))));
    v128.store(out, f64x2.mul(half, f64x2.add(v128.load(a, 16), v128.load(b, 16))), 16);
  }
}

/** out = a·first + b·second. */
export function weightedSum(a: f64, first: usize, b: f64, second: usize, out: usize, count: i32): void {
  const toFirst = f64x2.splat(a);
  const toSecond = f64x2.splat(b);
  const end = first + (<usize>padded(count) << 3);
  for (; first < end; first += 32, second += 32, out += 32) {
    const p = f64x2.add(f64x2.mul(toFirst, v128.load(first)), f64x2.mul(toSecond, v128.load(second)));
    const q = f64x2.add(f64x2.mul(toFirst, v128.load(first, 16)), f64x2.mul(toSecond, v128.load(second, 16)));
    v128.store(out, p);
    v128.store(out, q, 16);
  }
}

/** out = before + (a·first + b·second). */
export function addWeightedSum(
  a: f64,
  first: usize,
  b: f64,
  second: usize,
  before: usize,
  out: usize,
  count: i32,
): void {
  const toFirst = f64x2.splat(a);
  const toSecond = f64x2.splat(b);
  const end = first + (<usize>padded(count) << 3);
  for (; first < end; first += 32, second += 32, before += 32, out += 32) {
    const p = f64x2.add(f64x2.mul(toFirst, v128.load(first)), f64x2.mul(toSecond, v128.load(second)));
    const q = f64x2.add(f64x2.mul(toFirst, v128.load(first, 16)), f64x2.mul(toSecond, v128.load(second, 16)));
    v128.store(out, f64x2.add(v128.load(before), p));
    v128.store(out, f64x2.add(v128.load(before, 16), q), 16);
  }
}

/** out = before + weight·lane. */
export function addWeighted(weight: f64, lane: usize, before: usize, out: usize, count: i32): void {
  const scale = f64x2.splat(weight);
  const end = lane + (<usize>padded(count) << 3);
  for (; lane < end; lane += 32, before += 32, out += 32) {
    v128.store(out, f64x2.add(v128.load(before), f64x2.mul(scale, v128.load(lane))));
    v128.store(out, f64x2.add(v128.load(before, 16), f64x2.mul(scale, v128.load(lane, 16))), 16);
  }
}
