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

export function copyMoments(from: Float64Array, at: number, out: Float64Array, place: number): void {
  for (let i = 0; i < MOMENTS; i++) out[place + i] = from[at + i] as number;
}

/** Two disjoint samples as one (Chan, Golub, LeVeque 1983): the first, as it stands in an array, becomes both. */
export function mergeMoments(first: Float64Array, at: number, second: Float64Array, from: number): void {
  const one = first[at] as number;
  const two = second[from] as number;
  if (two === 0) return;
  if (one === 0) return copyMoments(second, from, first, at);
  const count = one + two;
  const mean = first[at + 1] as number;
  const distance = (second[from + 1] as number) - mean;
  const squares = (first[at + 2] as number) + (second[from + 2] as number);
  first[at] = count;
  first[at + 1] = mean + (distance * two) / count;
  first[at + 2] = squares + (distance * distance * one * two) / count;
}

/**
 * The moments over all leaves, [leaf][count, mean, squares], merged pairwise by position: leaf 0 with 1, 2 with 3, and so on
 * upwards; an odd last one goes up as it is. The tree depends on the number of paths only, so neither blocks nor threads can
 * change a bit. The leaves are written over.
 */
export function mergeTree(leaves: Float64Array): Moments {
  const end = leaves.length;
  for (let reach = MOMENTS; reach < end; reach *= 2) {
    for (let at = 0; at + reach < end; at += 2 * reach) mergeMoments(leaves, at, leaves, at + reach);
  }
  return end === 0 ? { count: 0, mean: 0, squares: 0 } : readMoments(leaves, 0);
}

/** The moments of a column of values, one a path in order of paths. */
export function momentsOf(values: Float64Array): Moments {
  const leaves = new Float64Array(MOMENTS * Math.ceil(values.length / LEAF));
  leafMoments(values, leaves, values.length);
  return mergeTree(leaves);
}
