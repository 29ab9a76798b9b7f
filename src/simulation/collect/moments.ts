/** Number, mean and sum of squared deviations of a sample: what merges without loss of digits. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

/** Paths of one leaf of the tree of sums. */
export const LEAF = 256;

/** Doubles of a leaf's moments: count, mean, squares. */
export const MOMENTS = 3;

/** The moments of every leaf of the first `size` values, NaN left out, in two passes: out[3·leaf …]. */
export function leafMoments(values: Float64Array, out: Float64Array, size: number): void {
  for (let from = 0, at = 0; from < size; from += LEAF, at += MOMENTS) {
    const to = from + LEAF < size ? from + LEAF : size;
    let [sum, count] = [0, 0];
    for (let p = from; p < to; p++) {
      const value = values[p] as number;
      if (value !== value) continue;
      sum += value;
      count++;
    }
    const mean = count === 0 ? 0 : sum / count;
    let squares = 0;
    for (let p = from; p < to; p++) {
      const deviation = (values[p] as number) - mean;
      if (deviation === deviation) squares += deviation * deviation;
    }
    out[at] = count;
    out[at + 1] = mean;
    out[at + 2] = squares;
  }
}

/** Moments as they stand in an array. */
export const readMoments = (from: Float64Array, at: number): Moments => ({
  count: from[at] as number,
  mean: from[at + 1] as number,
  squares: from[at + 2] as number,
});

export function writeMoments({ count, mean, squares }: Moments, out: Float64Array, at: number): void {
  out[at] = count;
  out[at + 1] = mean;
  out[at + 2] = squares;
}

/** Two disjoint samples as one (Chan, Golub, LeVeque 1983). */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (b.count === 0) return a;
  if (a.count === 0) return b;
  const count = a.count + b.count;
  const distance = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (distance * b.count) / count,
    squares: a.squares + b.squares + (distance * distance * a.count * b.count) / count,
  };
}

/**
 * The moments over all leaves, merged pairwise by position: leaf 0 with 1, 2 with 3, and so on upwards; an odd last one goes up
 * as it is. The tree depends on the number of paths only, so neither blocks nor threads can change a bit.
 */
export function mergeTree(leaves: readonly Moments[]): Moments {
  let level = leaves;
  while (level.length > 1) {
    const below = level;
    level = Array.from({ length: (below.length + 1) >> 1 }, (_, pair) => {
      const [left, right] = [below[2 * pair] as Moments, below[2 * pair + 1]];
      return right === undefined ? left : mergeMoments(left, right);
    });
  }
  return level[0] ?? { count: 0, mean: 0, squares: 0 };
}

/** The moments of a column of values, one a path in order of paths. */
export function momentsOf(values: Float64Array): Moments {
  const leaves = new Float64Array(MOMENTS * Math.ceil(values.length / LEAF));
  leafMoments(values, leaves, values.length);
  return mergeTree(Array.from({ length: leaves.length / MOMENTS }, (_, leaf) => readMoments(leaves, MOMENTS * leaf)));
}
