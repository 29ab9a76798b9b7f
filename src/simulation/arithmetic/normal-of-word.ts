import { normalQuantile, normalQuantileFromHalf } from "./normal-quantile.js";

/**
 * A random word as a standard normal, by a piecewise table of the inverse distribution function.
 *
 *     z = Φ⁻¹((k + ½)·2⁻³²),  k = 0 … 2³² − 1
 *
 * By symmetry k ≥ 2³¹ is the negative of its complement, so the table covers w = 2k + 1 (u = w·2⁻³³) below ½: an octave for
 * each leading bit of w, 64 equal pieces in each, a polynomial of degree 6 in each piece, fitted to Wichura's AS241.
 * Relative error below 1e-15; strictly increasing in k; antisymmetric to the bit. The tail ends at 6.34 standard deviations.
 */

const OCTAVES = 32;
const PIECES = 64;
const DEGREE = 6;
/** A piece is [centre, c₀ … c₆]: one line of cache. */
const STRIDE = 8;
const NODES = 32;
/** Numbers of the whole table. */
export const NORMAL_TABLE = OCTAVES * PIECES * STRIDE;
const LAST = OCTAVES * PIECES - 1;
/** The first piece of u ≥ ¼, where the distance from ½ is what must be exact. */
const TOP_OCTAVE = LAST - PIECES + 1;
/** w in units of u. */
const UNIT = 1.1641532182693481e-10;
/** Of the exponent of a double. */
const BIAS = 1023;
const POINTS = Float64Array.from(chebyshevNodes());
/** [order][node]: the same for every piece. */
const POLYNOMIALS = Float64Array.from({ length: (DEGREE + 1) * NODES }, (_, at) =>
  chebyshevPolynomial(Math.floor(at / NODES), POINTS[at % NODES] as number),
);

/** Of one piece: its values at the nodes, and its coefficients. Arrays that are written over, because the table is made while a user waits. */
const values = new Float64Array(NODES);
const coefficients = new Float64Array(DEGREE + 1);

/** All pieces. Filled on first use, because that takes tens of milliseconds; one array from the beginning, as the compiler then knows where it lies. */
const pieces = new Float64Array(NORMAL_TABLE);
let filled = false;
let found: () => Float64Array | null = () => null;

/** The table. */
export function normalTable(): Float64Array {
  if (filled) return pieces;
  const known = found();
  if (known === null) for (let piece = 0; piece <= LAST; piece++) fillPiece(piece);
  else pieces.set(known);
  filled = true;
  return pieces;
}

/**
 * Where the table may be had in place of being made, should it be asked for: from a file, or from the thread that has made it.
 *
 * @param find  all numbers of the table; null: it is not there, and is made
 */
export function useNormalTable(find: () => Float64Array | null): void {
  found = find;
}

/** The normal of a word; `word` is a 32-bit integer, signed or unsigned. */
export function normalOfWord(word: number): number {
  normalTable();
  return tabledNormal(word);
}

/** The same for loops, which ask for `normalTable` once beforehand: to ask for every word takes a third longer. */
export function tabledNormal(word: number): number {
  const k = word | 0;
  const w = (((k ^ (k >> 31)) << 1) | 1) >>> 0;
  const leading = Math.clz32(w);
  const piece = ((31 - leading) << 6) | ((w << (leading + 1)) >>> 26);
  const at = piece << 3;
  const d = w - (pieces[at] as number);
  const d2 = d * d;
  const low = (pieces[at + 1] as number) + d * (pieces[at + 2] as number);
  const middle = (pieces[at + 3] as number) + d * (pieces[at + 4] as number);
  const high = (pieces[at + 5] as number) + d * (pieces[at + 6] as number) + d2 * (pieces[at + 7] as number);
  const lower = low + d2 * (middle + d2 * high);
  // −1 for words with the top bit set: no branch, because which half a word falls in cannot be foreseen.
  return lower * (1 - ((k >>> 30) & 2));
}

/**
 * The table for kernels that find their row by the bits of |k + ½|, k signed: rows of 64 bytes at (exponent mod 32, six leading
 * bits). In units of k + ½ = w/2 the centre is half and coefficient cᵢ is 2ⁱ times as large: the same products to the bit.
 */
export function normalRows(): Float64Array {
  normalTable();
  const rows = new Float64Array(NORMAL_TABLE);
  for (let piece = 0; piece <= LAST; piece++) {
    const row = ((((BIAS - 1 + (piece >> 6)) & 31) << 6) | (piece & (PIECES - 1))) * STRIDE;
    const at = piece * STRIDE;
    rows[row] = (pieces[at] as number) / 2;
    for (let i = 0, scale = 1; i <= DEGREE; i++, scale *= 2) rows[row + 1 + i] = (pieces[at + 1 + i] as number) * scale;
  }
  return rows;
}

/** The even draw of a word: u = (k + ½)·2⁻³², strictly between 0 and 1. */
export function uniformOfWord(word: number): number {
  return ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/** Where a piece lies, in units of w: [from, from + width). Both are dyadic, so every distance within it is exact. */
function boundsOf(piece: number): { readonly from: number; readonly width: number } {
  const start = (1 << (piece >> 6)) >>> 0;
  const width = start / PIECES;
  return { from: start + (piece & (PIECES - 1)) * width, width };
}

/**
 * Centre and coefficients of a piece. The last one, next to u = ½, is developed about ½ itself with c₀ = 0, so that the
 * relative error stays small where z goes to 0.
 */
function fillPiece(piece: number): void {
  const { from, width } = boundsOf(piece);
  const half = width / 2;
  const middle = from + half;
  const at = piece * STRIDE;
  chebyshev(piece, middle, half);
  toMonomials(piece === LAST ? DEGREE - 1 : DEGREE);
  if (piece === LAST) recentre(DEGREE - 1);
  pieces[at] = piece === LAST ? from + width : middle;
  const first = at + (piece === LAST ? 2 : 1);
  // Coefficients in d = half·x.
  for (let i = 0, power = 1; first + i < at + STRIDE; i++, power *= half) {
    pieces[first + i] = (coefficients[i] as number) / power;
  }
}

/** What is fitted, at middle + half·x: the normal; in the last piece the normal over the distance from ½. */
function valueAt(piece: number, middle: number, half: number, x: number): number {
  if (piece < TOP_OCTAVE) return normalQuantile((middle + half * x) * UNIT);
  const fromHalf = middle - 4294967296 + half * x;
  const z = normalQuantileFromHalf(fromHalf * UNIT);
  return piece === LAST ? z / fromHalf : z;
}

/** Coefficients about the right end, x = 1 + d/half, by repeated synthetic division. */
function recentre(degree: number): void {
  for (let i = 0; i <= degree; i++) {
    for (let j = degree - 1; j >= i; j--) {
      coefficients[j] = (coefficients[j] as number) + (coefficients[j + 1] as number);
    }
  }
}

/** The zeros of T₃₂, cos((2j + 1)·π/64): from the zero of T₁ by half-angle formulae, cos(x/2) = √((1 + cos x)/2). */
function chebyshevNodes(): readonly number[] {
  let nodes: readonly number[] = [0];
  while (nodes.length < NODES) {
    const halved = nodes.map((cosine) => Math.sqrt((1 + cosine) / 2));
    nodes = [...halved, ...halved.map((cosine) => -cosine)];
  }
  return nodes;
}

/**
 * The first coefficients of the Chebyshev series on [−1, 1], by discrete orthogonality. Many nodes average out the rounding of
 * the values; the value at the centre is taken off first, so that the sums stay small and round little.
 */
function chebyshev(piece: number, middle: number, half: number): void {
  const centre = valueAt(piece, middle, half, 0);
  for (let j = 0; j < NODES; j++) values[j] = valueAt(piece, middle, half, POINTS[j] as number) - centre;
  for (let order = 0; order <= DEGREE; order++) {
    let sum = 0;
    for (let j = 0; j < NODES; j++) sum += (values[j] as number) * (POLYNOMIALS[order * NODES + j] as number);
    coefficients[order] = order === 0 ? centre + sum / NODES : (2 * sum) / NODES;
  }
}

function chebyshevPolynomial(order: number, x: number): number {
  let [last, next] = [1, x];
  for (let i = 0; i < order; i++) [last, next] = [next, 2 * x * next - last];
  return last;
}

/** The Chebyshev series becomes a polynomial in x: T₂ = 2x² − 1, T₃ = 4x³ − 3x, … T₆ = 32x⁶ − 48x⁴ + 18x² − 1. */
function toMonomials(degree: number): void {
  const order = (k: number): number => coefficients[k] as number;
  const t6 = degree === DEGREE ? order(6) : 0;
  coefficients[0] = order(0) - order(2) + order(4) - t6;
  coefficients[1] = order(1) - 3 * order(3) + 5 * order(5);
  coefficients[2] = 2 * order(2) - 8 * order(4) + 18 * t6;
  coefficients[3] = 4 * order(3) - 20 * order(5);
  coefficients[4] = 8 * order(4) - 48 * t6;
  coefficients[5] = 16 * order(5);
  coefficients[6] = 32 * t6;
}
