import { exp } from "./exp.js";
import { log } from "./log.js";

/**
 * Chi-square draws from one random word each, by a piecewise table of the inverse distribution function: rejection would take an
 * unknown number of words and so have no address.
 *
 *     scale = √((ν − 2)/W),  W = F⁻¹((k + ½)·2⁻³²),  F of χ²(ν)
 *
 * By halves: words below 2³¹ measure u from 0, the others 1 − u. In each half an octave for each leading bit, 16 equal pieces in
 * each, a Chebyshev series through 8 nodes in each piece. Relative error below 1e-11.
 */

const OCTAVES = 32;
const PIECES = 16;
const NODES = 8;
const HALF = OCTAVES * PIECES * NODES;
/** Of w = 2k + 1 in u. */
const UNIT = 1.1641532182693481e-10;

const tables = new Map<number, Float64Array>();

/** The table of √((ν − 2)/W): [half][octave][piece][coefficient]. Made once for each ν, which is above 2. */
export function mixingTable(degrees: number): Float64Array {
  const table = tables.get(degrees) ?? makeTable(degrees);
  tables.set(degrees, table);
  return table;
}

/** √((ν − 2)/W) of a word. */
export function scaleOfWord(word: number, table: Float64Array): number {
  const k = word | 0;
  const upper = k < 0;
  const w = (((upper ? ~k : k) << 1) | 1) >>> 0;
  const leading = Math.clz32(w);
  const piece = (w << (leading + 1)) >>> 28;
  const start = 2147483648 >>> leading;
  const x = ((w - start) * PIECES) / start - piece;
  const at = ((31 - leading) * PIECES + piece) * NODES + (upper ? HALF : 0);
  return clenshaw(table, at, 2 * x - 1);
}

/** Σ cᵢ·Tᵢ(x). */
function clenshaw(table: Float64Array, at: number, x: number): number {
  let [next, last] = [0, 0];
  for (let i = NODES - 1; i > 0; i--) [next, last] = [2 * x * next - last + (table[at + i] as number), next];
  return x * next - last + (table[at] as number);
}

/** The zeros of T₈ in rising order: from the zero of T₁ by cos(x/2) = √((1 + cos x)/2). */
function nodes(): readonly number[] {
  let found: readonly number[] = [0];
  while (found.length < NODES) {
    const halved = found.map((cosine) => Math.sqrt((1 + cosine) / 2));
    found = [...halved, ...halved.map((cosine) => -cosine)];
  }
  return [...found].sort((a, b) => a - b);
}

function makeTable(degrees: number): Float64Array {
  const table = new Float64Array(2 * HALF);
  const shape = degrees / 2;
  const points = nodes();
  for (const upper of [false, true]) {
    const invert = inverter(shape, upper);
    for (let piece = 0; piece < OCTAVES * PIECES; piece++) {
      const start = powerOfTwo(Math.floor(piece / PIECES));
      const values = points.map((x) => {
        const w = start * (1 + ((piece % PIECES) + (x + 1) / 2) / PIECES);
        return Math.sqrt((degrees - 2) / (2 * invert(w * UNIT)));
      });
      table.set(chebyshev(points, values), (upper ? HALF : 0) + piece * NODES);
    }
  }
  return table;
}

const powerOfTwo = (exponent: number): number => 2147483648 / (2147483648 >>> exponent);

/** Coefficients by discrete orthogonality. */
function chebyshev(points: readonly number[], values: readonly number[]): readonly number[] {
  const series = points.map(() => 0);
  points.forEach((x, j) => {
    let [before, now] = [1, x];
    for (let i = 0; i < NODES; i++) {
      series[i] = (series[i] as number) + ((values[j] as number) * before * (i === 0 ? 1 : 2)) / NODES;
      [before, now] = [now, 2 * x * now - before];
    }
  });
  return series;
}

/**
 * Solves P(a, x) = u, or Q(a, x) = u in the upper half, for rising (upper: falling) x, each from where the last one ended: by
 * Newton's method for the logarithm of the probability in ln x, which is concave.
 */
function inverter(shape: number, upper: boolean): (u: number) => number {
  const normaliser = logGamma(shape);
  let at = upper ? null : (log(UNIT) + logGamma(shape + 1)) / shape;
  return (u) => {
    const target = log(u);
    let y = at ?? log(shape);
    for (let step = 0; step < MOST_STEPS; step++) {
      const x = exp(y);
      const front = exp(shape * y - x - normaliser);
      const { lower, beyond } = incompleteGamma(shape, x, front);
      const probability = upper ? beyond : lower;
      const change = ((log(probability) - target) * probability) / (upper ? -front : front);
      y -= change > 1 ? 1 : change < -1 ? -1 : change;
      if (change < ENOUGH && change > -ENOUGH) break;
    }
    at = y;
    return exp(y);
  };
}

const MOST_STEPS = 100;
const ENOUGH = 1e-14;

/**
 * P(a, x) and Q(a, x), from front = x^a·e^(−x)/Γ(a): the series below a + 1, the continued fraction above.
 *
 * Source: Abramowitz and Stegun (1964), 6.5.29 and 6.5.31.
 */
function incompleteGamma(a: number, x: number, front: number): { readonly lower: number; readonly beyond: number } {
  if (x < a + 1) {
    let [term, sum, before] = [1 / a, 1 / a, 0];
    for (let n = 1; sum !== before; n++) {
      before = sum;
      term *= x / (a + n);
      sum += term;
    }
    const lower = front * sum;
    return { lower, beyond: 1 - lower };
  }
  // Lentz's method.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = d * c;
    fraction *= factor;
    if (factor - 1 < 1e-16 && factor - 1 > -1e-16) break;
  }
  const beyond = front * fraction;
  return { lower: 1 - beyond, beyond };
}

/** ln Γ(x), x > 0, by Stirling's series from 20 on: Abramowitz and Stegun (1964), 6.1.40. */
function logGamma(x: number): number {
  let [product, large] = [1, x];
  for (; large < 20; large++) product *= large;
  const square = large * large;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square;
  return (large - 0.5) * log(large) - large + 0.9189385332046728 + series / large - log(product);
}
