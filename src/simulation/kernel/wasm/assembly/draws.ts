import { HALF, MAGNITUDE, MULTIPLIER_0, MULTIPLIER_1, ROW_OFFSET } from "./constants";
import { KEYS, NORMAL_ROWS, padded, ROWS, STRIP } from "./memory";
import { firsts, seconds, upperHalf, uppers } from "./vectors";

/*
 * Philox4x32-10 for two times four paths at a time, and its words as normals (arithmetic/philox.ts, arithmetic/normal-of-word.ts).
 *
 * Two stages with a strip of paths between them: words and table rows first, polynomials second. In one stage the processor
 * would wait for each table row; apart, both run at full width.
 */

const M0: u64 = 0xd2511f53;
const M1: u64 = 0xcd9e8d57;
const W0: u32 = 0x9e3779b9;
const W1: u32 = 0xbb67ae85;
const ROUNDS: i32 = 10;

/** Normals of the four words at (path, c1, c2, c3) for each path: lane `word` lies at out + word·stride. */
export function normals(
  paths: usize,
  c1: u32,
  c2: u32,
  c3: u32,
  keyLow: u32,
  keyHigh: u32,
  out: usize,
  stride: usize,
  count: i32,
): void {
  schedule(c1, c2, c3, keyLow, keyHigh);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    fillPlaces(paths + (<usize>first << 2), size, out + (<usize>first << 3), stride);
    for (let word = 0; word < 4; word++) {
      polynomials(out + (<usize>first << 3) + <usize>word * stride, ROWS + <usize>word * (STRIP << 2), size);
    }
  }
}

/** The words themselves, each as k + ½ with k signed: the first stage alone, for the proofs. */
export function places(
  paths: usize,
  count: i32,
  c1: u32,
  c2: u32,
  c3: u32,
  keyLow: u32,
  keyHigh: u32,
  out: usize,
  stride: usize,
): void {
  schedule(c1, c2, c3, keyLow, keyHigh);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    fillPlaces(paths + (<usize>first << 2), size, out + (<usize>first << 3), stride);
  }
}

/** Normals of given words: the second stage alone, for the proofs. */
export function normalsOfWords(words: usize, count: i32, out: usize): void {
  const half = v128.load(HALF);
  const mask = v128.load(ROW_OFFSET);
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = out + (<usize>first << 3);
    for (let p = 0; p < size; p += 4) {
      const four = v128.load(words + (<usize>(first + p) << 2));
      place(four, at + (<usize>p << 3), ROWS + (<usize>p << 2), half, mask);
    }
    polynomials(at, ROWS, size);
  }
}

/**
 * What the paths have in common: half of the first round and a half of the second, and the key of each later round, at 32·round.
 */
function schedule(c1: u32, c2: u32, c3: u32, keyLow: u32, keyHigh: u32): void {
  const product = <u64>c2 * M1;
  const common = (product >> 32) ^ <u64>(c1 ^ keyLow);
  const next = common * M0;
  v128.store(KEYS, i32x4.splat(c3 ^ keyHigh));
  v128.store(KEYS, i32x4.splat(<u32>product ^ (keyLow + W0)), 16);
  v128.store(KEYS, i32x4.splat(<u32>(next >> 32) ^ (keyHigh + W1)), 32);
  v128.store(KEYS, i32x4.splat(<u32>next), 48);
  for (let round = 2; round < ROUNDS; round++) {
    v128.store(KEYS + (<usize>round << 5), i32x4.splat(keyLow + <u32>round * W0));
    v128.store(KEYS + (<usize>round << 5), i32x4.splat(keyHigh + <u32>round * W1), 16);
  }
}

/** Upper words of four products. */
@inline
function high(a: v128, multiplier: v128): v128 {
  return uppers(i64x2.extmul_low_i32x4_u(a, multiplier), i64x2.extmul_high_i32x4_u(a, multiplier));
}

/**
 * For every word its place k + ½ in `out`, and the offset of its table row. Two times four paths go side by side: while the products
 * of one are on their way, those of the other begin. A last four on their own take the gap behind their lanes along.
 */
function fillPlaces(paths: usize, count: i32, out: usize, stride: usize): void {
  const m0 = v128.load(MULTIPLIER_0);
  const m1 = v128.load(MULTIPLIER_1);
  const half = v128.load(HALF);
  const mask = v128.load(ROW_OFFSET);
  let rows = ROWS;
  const end = paths + (<usize>count << 2);
  for (; paths < end; paths += 32, out += 64, rows += 32) {
    const pathA = v128.load(paths);
    const pathB = v128.load(paths, 16);
    let a2 = v128.xor(high(pathA, m0), v128.load(KEYS));
    let b2 = v128.xor(high(pathB, m0), v128.load(KEYS));
    let a0 = v128.xor(high(a2, m1), v128.load(KEYS, 16));
    let b0 = v128.xor(high(b2, m1), v128.load(KEYS, 16));
    let a1 = i32x4.mul(a2, m1);
    let b1 = i32x4.mul(b2, m1);
    a2 = v128.xor(i32x4.mul(pathA, m0), v128.load(KEYS, 32));
    b2 = v128.xor(i32x4.mul(pathB, m0), v128.load(KEYS, 32));
    let a3 = v128.load(KEYS, 48);
    let b3 = a3;
    for (let key = KEYS + 64; key < KEYS + 320; key += 32) {
      const nextA = v128.xor(high(a2, m1), v128.xor(a1, v128.load(key)));
      const nextB = v128.xor(high(b2, m1), v128.xor(b1, v128.load(key)));
      a1 = i32x4.mul(a2, m1);
      b1 = i32x4.mul(b2, m1);
      a2 = v128.xor(high(a0, m0), v128.xor(a3, v128.load(key, 16)));
      b2 = v128.xor(high(b0, m0), v128.xor(b3, v128.load(key, 16)));
      a3 = i32x4.mul(a0, m0);
      b3 = i32x4.mul(b0, m0);
      a0 = nextA;
      b0 = nextB;
    }
    placeTwice(a0, b0, out, rows, half, mask);
    placeTwice(a1, b1, out + stride, rows + (STRIP << 2), half, mask);
    placeTwice(a2, b2, out + 2 * stride, rows + (STRIP << 3), half, mask);
    placeTwice(a3, b3, out + 3 * stride, rows + 3 * (STRIP << 2), half, mask);
  }
}

@inline
function placeTwice(a: v128, b: v128, out: usize, rows: usize, half: v128, mask: v128): void {
  place(a, out, rows, half, mask);
  place(b, out + 32, rows + 16, half, mask);
}

/** k + ½ with k signed: its magnitude is the word's distance from the edge, its exponent and leading bits are the row. */
@inline
export function place(words: v128, out: usize, rows: usize, half: v128, mask: v128): void {
  const a = f64x2.add(f64x2.convert_low_i32x4_s(words), half);
  const b = f64x2.add(f64x2.convert_low_i32x4_s(upperHalf(words)), half);
  v128.store(out, a);
  v128.store(out, b, 16);
  v128.store(rows, v128.and(i32x4.shr_u(uppers(a, b), 8), mask));
}

/** Places become normals. */
export function polynomials(at: usize, rows: usize, count: i32): void {
  const magnitude = v128.load(MAGNITUDE);
  const end = at + (<usize>count << 3);
  for (; at < end; at += 32, rows += 16) {
    polynomial(at, rows, magnitude);
    polynomial(at + 16, rows + 8, magnitude);
  }
}

@inline
function polynomial(at: usize, rows: usize, magnitude: v128): void {
  const a = <usize>load<u32>(rows);
  const b = <usize>load<u32>(rows, 4);
  const place = v128.load(at);
  const distance = v128.and(place, magnitude);
  const a0 = v128.load(a, NORMAL_ROWS);
  const b0 = v128.load(b, NORMAL_ROWS);
  const d = f64x2.sub(distance, firsts(a0, b0));
  const a3 = v128.load(a, NORMAL_ROWS + 48);
  const b3 = v128.load(b, NORMAL_ROWS + 48);
  const d2 = f64x2.mul(d, d);
  const a2 = v128.load(a, NORMAL_ROWS + 32);
  const b2 = v128.load(b, NORMAL_ROWS + 32);
  const upper = f64x2.add(
    f64x2.add(seconds(a2, b2), f64x2.mul(d, firsts(a3, b3))),
    f64x2.mul(d2, seconds(a3, b3)),
  );
  const a1 = v128.load(a, NORMAL_ROWS + 16);
  const b1 = v128.load(b, NORMAL_ROWS + 16);
  const middle = f64x2.add(seconds(a1, b1), f64x2.mul(d, firsts(a2, b2)));
  const low = f64x2.add(seconds(a0, b0), f64x2.mul(d, firsts(a1, b1)));
  const z = f64x2.add(low, f64x2.mul(d2, f64x2.add(middle, f64x2.mul(d2, upper))));
  v128.store(at, v128.xor(z, v128.xor(place, distance)));
}
