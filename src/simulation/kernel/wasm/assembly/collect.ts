import { NOTHING, ONE } from "./constants";
import { padded } from "./memory";
import { larger } from "./vectors";

/* What is done with a month's lanes (collect/reference-loops.ts). */

/** Paths of one leaf of the tree of sums. */
const LEAF: i32 = 256;
const LEAF_BYTES: usize = 2048;
/** Bytes of a leaf's moments. */
const MOMENTS: usize = 24;

/** out ← out + weight·lane. */
export function accumulate(lane: usize, out: usize, weight: f64, count: i32): void {
  const scale = f64x2.splat(weight);
  const end = lane + (<usize>padded(count) << 3);
  for (; lane < end; lane += 16, out += 16) {
    v128.store(out, f64x2.add(v128.load(out), f64x2.mul(scale, v128.load(lane))));
  }
}

/** out ← out − lane. */
export function subtract(lane: usize, out: usize, count: i32): void {
  const end = lane + (<usize>padded(count) << 3);
  for (; lane < end; lane += 16, out += 16) v128.store(out, f64x2.sub(v128.load(out), v128.load(lane)));
}

/** out ← 0 + first + … + twelfth, from left to right. */
export function sumTwelve(
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  e: usize,
  f: usize,
  g: usize,
  h: usize,
  i: usize,
  j: usize,
  k: usize,
  l: usize,
  out: usize,
  count: i32,
): void {
  const zero = f64x2.splat(0);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    let sum = f64x2.add(f64x2.add(zero, v128.load(a + at)), v128.load(b + at));
    sum = f64x2.add(f64x2.add(sum, v128.load(c + at)), v128.load(d + at));
    sum = f64x2.add(f64x2.add(sum, v128.load(e + at)), v128.load(f + at));
    sum = f64x2.add(f64x2.add(sum, v128.load(g + at)), v128.load(h + at));
    sum = f64x2.add(f64x2.add(sum, v128.load(i + at)), v128.load(j + at));
    sum = f64x2.add(f64x2.add(sum, v128.load(k + at)), v128.load(l + at));
    v128.store(out + at, sum);
  }
}

/** out ← factor·out/base; NaN where the base is not above 0. */
export function rate(base: usize, out: usize, factor: f64, count: i32): void {
  const scale = f64x2.splat(factor);
  const nothing = v128.load(NOTHING);
  const zero = f64x2.splat(0);
  const end = base + (<usize>padded(count) << 3);
  for (; base < end; base += 16, out += 16) {
    const over = v128.load(base);
    const value = f64x2.div(f64x2.mul(scale, v128.load(out)), over);
    v128.store(out, v128.bitselect(value, nothing, f64x2.gt(over, zero)));
  }
}

/** out ← out/base − less; NaN where the base is 0. */
export function ratioLess(base: usize, out: usize, less: f64, count: i32): void {
  const shift = f64x2.splat(less);
  const nothing = v128.load(NOTHING);
  const zero = f64x2.splat(0);
  const end = base + (<usize>padded(count) << 3);
  for (; base < end; base += 16, out += 16) {
    const over = v128.load(base);
    const value = f64x2.sub(f64x2.div(v128.load(out), over), shift);
    v128.store(out, v128.bitselect(nothing, value, f64x2.eq(over, zero)));
  }
}

/** depth ← min(depth, value/peak − 1), peak the largest value so far. */
export function deepen(values: usize, peak: usize, depth: usize, count: i32): void {
  const end = values + (<usize>padded(count) << 3);
  for (; values < end; values += 16, peak += 16, depth += 16) {
    const value = v128.load(values);
    const highest = larger(value, v128.load(peak));
    const fall = fallFrom(value, highest);
    const before = v128.load(depth);
    v128.store(peak, highest);
    v128.store(depth, v128.bitselect(fall, before, f64x2.lt(fall, before)));
  }
}

/** value/highest − 1, 0 where there never was anything. */
@inline
function fallFrom(value: v128, highest: v128): v128 {
  const fall = f64x2.sub(f64x2.div(value, highest), v128.load(ONE));
  return v128.and(fall, f64x2.gt(highest, f64x2.splat(0)));
}

/** The same with the recovery: months from the bottom until the height that it fell from is reached again. */
export function followFall(
  values: usize,
  peak: usize,
  depth: usize,
  height: usize,
  bottom: usize,
  months: usize,
  month: f64,
  count: i32,
): void {
  const now = f64x2.splat(month);
  const never = v128.load(NOTHING);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const value = v128.load(values + at);
    const highest = larger(value, v128.load(peak + at));
    const fall = fallFrom(value, highest);
    const before = v128.load(depth + at);
    const deeper = f64x2.lt(fall, before);
    const from = v128.load(height + at);
    const since = v128.load(bottom + at);
    const waited = v128.load(months + at);
    const back = v128.and(f64x2.ne(waited, waited), f64x2.ge(value, from));
    const after = v128.bitselect(f64x2.sub(now, since), waited, back);
    v128.store(peak + at, highest);
    v128.store(depth + at, v128.bitselect(fall, before, deeper));
    v128.store(height + at, v128.bitselect(highest, from, deeper));
    v128.store(bottom + at, v128.bitselect(now, since, deeper));
    v128.store(months + at, v128.bitselect(never, after, deeper));
  }
}

/**
 * Count, mean and sum of squared deviations of every leaf. A leaf is summed path by path; four leaves go side by side, because
 * one sum alone waits for each addition. Returns whether there was no NaN; where there was, the caller sums again.
 */
export function leafMoments(values: usize, out: usize, count: i32): bool {
  let first = 0;
  let clean = true;
  for (; first + 4 * LEAF <= count; first += 4 * LEAF) {
    clean = fourLeaves(values + (<usize>first << 3), out + MOMENTS * <usize>(first / LEAF)) && clean;
  }
  for (; first < count; first += LEAF) {
    const size = count - first < LEAF ? count - first : LEAF;
    clean = oneLeaf(values + (<usize>first << 3), size, out + MOMENTS * <usize>(first / LEAF)) && clean;
  }
  return clean;
}

function fourLeaves(values: usize, out: usize): bool {
  let a: f64 = 0;
  let b: f64 = 0;
  let c: f64 = 0;
  let d: f64 = 0;
  const end = values + LEAF_BYTES;
  for (let at = values; at < end; at += 8) {
    a += load<f64>(at);
    b += load<f64>(at, LEAF_BYTES);
    c += load<f64>(at, 2 * LEAF_BYTES);
    d += load<f64>(at, 3 * LEAF_BYTES);
  }
  const meanA = a / <f64>LEAF;
  const meanB = b / <f64>LEAF;
  const meanC = c / <f64>LEAF;
  const meanD = d / <f64>LEAF;
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  for (let at = values; at < end; at += 8) {
    const fromA = load<f64>(at) - meanA;
    const fromB = load<f64>(at, LEAF_BYTES) - meanB;
    const fromC = load<f64>(at, 2 * LEAF_BYTES) - meanC;
    const fromD = load<f64>(at, 3 * LEAF_BYTES) - meanD;
    a += fromA * fromA;
    b += fromB * fromB;
    c += fromC * fromC;
    d += fromD * fromD;
  }
  put(out, LEAF, meanA, a);
  put(out + MOMENTS, LEAF, meanB, b);
  put(out + 2 * MOMENTS, LEAF, meanC, c);
  put(out + 3 * MOMENTS, LEAF, meanD, d);
  const sum = meanA + meanB + meanC + meanD;
  return sum == sum;
}

function oneLeaf(values: usize, size: i32, out: usize): bool {
  let sum: f64 = 0;
  const end = values + (<usize>size << 3);
  for (let at = values; at < end; at += 8) sum += load<f64>(at);
  const mean = sum / <f64>size;
  let squares: f64 = 0;
  for (let at = values; at < end; at += 8) {
    const distance = load<f64>(at) - mean;
    squares += distance * distance;
  }
  put(out, size, mean, squares);
  return mean == mean;
}

@inline
function put(out: usize, count: i32, mean: f64, squares: f64): void {
  store<f64>(out, <f64>count);
  store<f64>(out, mean, 8);
  store<f64>(out, squares, 16);
}

/** How many values are numbers. */
export function countNumbers(lane: usize, count: i32): i32 {
  let numbers = i64x2.splat(0);
  const pairs = <usize>(count & ~1) << 3;
  for (let at: usize = 0; at < pairs; at += 16) {
    const value = v128.load(lane + at);
    numbers = i64x2.sub(numbers, f64x2.eq(value, value));
  }
  const last = (count & 1) != 0 && load<f64>(lane + pairs) == load<f64>(lane + pairs) ? 1 : 0;
  return <i32>(i64x2.extract_lane(numbers, 0) + i64x2.extract_lane(numbers, 1)) + last;
}

/** out ← the values in [low, high], then how many are below; returns how many lie in it. Four at a time: most fours have none. */
export function sift(lane: usize, out: usize, low: f64, high: f64, count: i32): i32 {
  const from = f64x2.splat(low);
  const to = f64x2.splat(high);
  let below = i64x2.splat(0);
  let next = out;
  const end = lane + (<usize>count << 3);
  const fours = lane + (<usize>(count & ~3) << 3);
  let at = lane;
  for (; at < fours; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    below = i64x2.sub(i64x2.sub(below, f64x2.lt(a, from)), f64x2.lt(b, from));
    const inA = v128.and(f64x2.ge(a, from), f64x2.le(a, to));
    const inB = v128.and(f64x2.ge(b, from), f64x2.le(b, to));
    if (!v128.any_true(v128.or(inA, inB))) continue;
    const hitsA = i64x2.bitmask(inA);
    const hitsB = i64x2.bitmask(inB);
    store<f64>(next, f64x2.extract_lane(a, 0));
    next += <usize>(hitsA & 1) << 3;
    store<f64>(next, f64x2.extract_lane(a, 1));
    next += <usize>(hitsA & 2) << 2;
    store<f64>(next, f64x2.extract_lane(b, 0));
    next += <usize>(hitsB & 1) << 3;
    store<f64>(next, f64x2.extract_lane(b, 1));
    next += <usize>(hitsB & 2) << 2;
  }
  let rest = 0;
  for (; at < end; at += 8) {
    const value = load<f64>(at);
    if (value < low) rest++;
    else if (value <= high) {
      store<f64>(next, value);
      next += 8;
    }
  }
  store<f64>(next, <f64>(i64x2.extract_lane(below, 0) + i64x2.extract_lane(below, 1) + rest));
  return <i32>((next - out) >> 3);
}

/** counts ← one more for the bucket of every value. */
export function countBuckets(lane: usize, counts: usize, low: f64, scale: f64, last: f64, count: i32): void {
  const end = lane + (<usize>(count & ~3) << 3);
  let at = lane;
  for (; at < end; at += 32) {
    const a = bucketsOf(v128.load(at), low, scale, last);
    const b = bucketsOf(v128.load(at, 16), low, scale, last);
    increase(counts + (<usize>i32x4.extract_lane(a, 0) << 2));
    increase(counts + (<usize>i32x4.extract_lane(a, 1) << 2));
    increase(counts + (<usize>i32x4.extract_lane(b, 0) << 2));
    increase(counts + (<usize>i32x4.extract_lane(b, 1) << 2));
  }
  for (const rest = lane + (<usize>count << 3); at < rest; at += 8) {
    increase(counts + (<usize>bucketOf(load<f64>(at), low, scale, last) << 2));
  }
}

@inline
function increase(at: usize): void {
  store<i32>(at, load<i32>(at) + 1);
}

/** (value − low)·scale without its fraction, cut to 0 … last. */
@inline
function bucketsOf(values: v128, low: f64, scale: f64, last: f64): v128 {
  const place = f64x2.mul(f64x2.sub(values, f64x2.splat(low)), f64x2.splat(scale));
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.pmax(f64x2.splat(0), f64x2.pmin(f64x2.splat(last), place)));
}

@inline
function bucketOf(value: f64, low: f64, scale: f64, last: f64): i32 {
  return i32x4.extract_lane(bucketsOf(f64x2.splat(value), low, scale, last), 0);
}

/** lane ← its values in marked buckets; returns how many. None is written where one is still to be read. */
export function takeMarked(lane: usize, marks: usize, low: f64, scale: f64, last: f64, count: i32): i32 {
  const end = lane + (<usize>(count & ~3) << 3);
  let next = lane;
  let at = lane;
  for (; at < end; at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const inA = bucketsOf(a, low, scale, last);
    const inB = bucketsOf(b, low, scale, last);
    const first = <usize>load<u8>(marks + <usize>i32x4.extract_lane(inA, 0));
    const second = <usize>load<u8>(marks + <usize>i32x4.extract_lane(inA, 1));
    const third = <usize>load<u8>(marks + <usize>i32x4.extract_lane(inB, 0));
    const fourth = <usize>load<u8>(marks + <usize>i32x4.extract_lane(inB, 1));
    if ((first | second | third | fourth) == 0) continue;
    store<f64>(next, f64x2.extract_lane(a, 0));
    next += first << 3;
    store<f64>(next, f64x2.extract_lane(a, 1));
    next += second << 3;
    store<f64>(next, f64x2.extract_lane(b, 0));
    next += third << 3;
    store<f64>(next, f64x2.extract_lane(b, 1));
    next += fourth << 3;
  }
  for (const rest = lane + (<usize>count << 3); at < rest; at += 8) {
    const value = load<f64>(at);
    store<f64>(next, value);
    next += <usize>load<u8>(marks + <usize>bucketOf(value, low, scale, last)) << 3;
  }
  return <i32>((next - lane) >> 3);
}
