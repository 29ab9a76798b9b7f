import {
  HALF,
  HASH_0,
  HASH_1,
  HASH_2,
  HASH_3,
  LOW_BITS,
  PLACES_OF_FOUR,
  ROW_OFFSET,
  TURNED_HIGH,
  TURNED_LOW,
} from "./constants";
import { place, polynomials } from "./draws";
import { padded, ROWS, STRIP } from "./memory";
import { turnedBytes } from "./vectors";

/*
 * Sobol points of one dimension as normals, four paths at a time (reference/points.ts). A dimension's table: 32 words that the bits of a
 * point's number flip, then a seed for each of 16 sets.
 */

const SEEDS: usize = 128;
const LAST_SET: u32 = 15;

/** @param bits  path = set·2^bits + number of the point */
export function pointNormals(table: usize, bits: u32, paths: usize, out: usize, count: i32): void {
  const half = v128.load(HALF);
  const mask = v128.load(ROW_OFFSET);
  const within: u32 = (1 << bits) - 1;
  const four = fourFrom(table);
  const onFour = i32x4.splat(load<u32>(table, 8));
  const onEight = i32x4.splat(load<u32>(table, 12));
  let number: u32 = 0;
  let word: u32 = 0;
  for (let first = 0; first < count; first += STRIP) {
    const size = padded(count - first < STRIP ? count - first : STRIP);
    const at = out + (<usize>first << 3);
    let p: i32 = 0;
    // What changes from one sixteen of paths to the next is worked out once for all of them.
    for (; p + 16 <= size; p += 16) {
      const from = paths + (<usize>(first + p) << 2);
      const path = load<u32>(from);
      if (!follow(from, path)) break;
      word = flipped(table, word, number ^ (path & within));
      number = path & within;
      const seeds = v128.load32_splat(seedOf(table, path >> bits));
      const to = at + (<usize>p << 3);
      const rows = ROWS + (<usize>p << 2);
      const words = v128.xor(i32x4.splat(word), four);
      place(scrambled(words, seeds), to, rows, half, mask);
      place(scrambled(v128.xor(words, onFour), seeds), to + 32, rows + 16, half, mask);
      const upper = v128.xor(words, onEight);
      place(scrambled(upper, seeds), to + 64, rows + 32, half, mask);
      place(scrambled(v128.xor(upper, onFour), seeds), to + 96, rows + 48, half, mask);
    }
    for (; p < size; p += 4) {
      const from = paths + (<usize>(first + p) << 2);
      const words = scrambled(wordsOfEach(table, from, within), seedsOfEach(table, from, bits));
      place(words, at + (<usize>p << 3), ROWS + (<usize>p << 2), half, mask);
    }
    polynomials(at, ROWS, size);
  }
}

/** Whether sixteen paths come one after the other from a multiple of 16 on. */
@inline
function follow(from: usize, path: u32): bool {
  const places = i32x4.add(i32x4.splat(path), v128.load(PLACES_OF_FOUR));
  const low = v128.and(i32x4.eq(v128.load(from), places), i32x4.eq(v128.load(from, 16), i32x4.add(places, i32x4.splat(4))));
  const other = i32x4.add(places, i32x4.splat(8));
  const high = v128.and(i32x4.eq(v128.load(from, 32), other), i32x4.eq(v128.load(from, 48), i32x4.add(other, i32x4.splat(4))));
  return (path & 15) == 0 && i32x4.all_true(v128.and(low, high));
}

/** What the numbers 0 … 3 flip. */
@inline
function fourFrom(table: usize): v128 {
  const one = load<u32>(table);
  const two = load<u32>(table, 4);
  const pair = i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(0), 1, one), 2, two);
  return i32x4.replace_lane(pair, 3, one ^ two);
}

@inline
function flipped(table: usize, word: u32, bits: u32): u32 {
  let own = word;
  for (let changed = bits; changed != 0; changed &= changed - 1) own ^= load<u32>(table + (<usize>ctz(changed) << 2));
  return own;
}

@inline
function seedOf(table: usize, set: u32): usize {
  return table + SEEDS + (<usize>(set & LAST_SET) << 2);
}

/** Of paths that do not follow one another. */
function wordsOfEach(table: usize, paths: usize, within: u32): v128 {
  const pair = i32x4.replace_lane(
    i32x4.splat(flipped(table, 0, load<u32>(paths) & within)),
    1,
    flipped(table, 0, load<u32>(paths, 4) & within),
  );
  const third = i32x4.replace_lane(pair, 2, flipped(table, 0, load<u32>(paths, 8) & within));
  return i32x4.replace_lane(third, 3, flipped(table, 0, load<u32>(paths, 12) & within));
}

function seedsOfEach(table: usize, paths: usize, bits: u32): v128 {
  const first = v128.load32_splat(seedOf(table, load<u32>(paths) >> bits));
  const pair = i32x4.replace_lane(first, 1, load<u32>(seedOf(table, load<u32>(paths, 4) >> bits)));
  const third = i32x4.replace_lane(pair, 2, load<u32>(seedOf(table, load<u32>(paths, 8) >> bits)));
  return i32x4.replace_lane(third, 3, load<u32>(seedOf(table, load<u32>(paths, 12) >> bits)));
}

/** The keyed hash, then the bits from the other end: halves of bytes by a table, bytes by a shuffle. */
@inline
function scrambled(words: v128, seeds: v128): v128 {
  let x = i32x4.add(words, seeds);
  x = v128.xor(x, i32x4.mul(x, v128.load(HASH_0)));
  x = v128.xor(x, i32x4.mul(x, v128.load(HASH_1)));
  x = v128.xor(x, i32x4.mul(x, v128.load(HASH_2)));
  x = v128.xor(x, i32x4.mul(x, v128.load(HASH_3)));
  const halves = v128.load(LOW_BITS);
  const low = i8x16.swizzle(v128.load(TURNED_LOW), v128.and(x, halves));
  const high = i8x16.swizzle(v128.load(TURNED_HIGH), v128.and(i32x4.shr_u(x, 4), halves));
  return turnedBytes(v128.or(low, high));
}
