/* Shuffles and choices of vectors. */

/** (a₀, b₀) of two pairs of doubles. */
@inline
export function firsts(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

/** (a₁, b₁). */
@inline
export function seconds(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
}

/** Upper 32 bits of four 64-bit numbers in two vectors. */
@inline
export function uppers(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
}

/** The upper two of four 32-bit numbers, twice. */
@inline
export function upperHalf(a: v128): v128 {
  return i8x16.shuffle(a, a, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
}

/** x > 0 ? x : 0, also for −0 and NaN. */
@inline
export function positive(x: v128): v128 {
  return f64x2.pmax(f64x2.splat(0), x);
}

/** a > b ? a : b. */
@inline
export function larger(a: v128, b: v128): v128 {
  return f64x2.pmax(b, a);
}

/** The bytes of each 32-bit number from the other end. */
@inline
export function turnedBytes(a: v128): v128 {
  return i8x16.shuffle(a, a, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}
