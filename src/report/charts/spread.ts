/**
 * Moves labels apart along one line so that none overlap, each as near to its wanted place as the others allow, all
 * within [low, high]. The order of `wanted` is kept: give it sorted ascending.
 *
 * @param sizes  extent of each label along the line
 * @returns centres of the labels; closer than their sizes only when the line is too short for all
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  const centres = [...wanted];
  const half = (index: number): number => (sizes[index] ?? 0) / 2;
  // Pools of touching labels sit around the mean of their wanted places (as in isotonic regression).
  const pools = wanted.map((place, index) => ({ first: index, last: index, start: place - half(index) }));
  for (let index = 1; index < pools.length; ) {
    const [before, here] = [pools[index - 1], pools[index]] as [Pool, Pool];
    if (before.start + extent(before, sizes) <= here.start + 1e-9) {
      index++;
      continue;
    }
    const merged = { first: before.first, last: here.last, start: 0 };
    merged.start = bestStart(merged, wanted, sizes);
    pools.splice(index - 1, 2, merged);
    index = Math.max(1, index - 1);
  }
  for (const pool of pools) place(pool, centres, sizes);
  return keepWithin(centres, sizes, low, high);
}

interface Pool {
  readonly first: number;
  readonly last: number;
  start: number;
}

function extent(pool: Pool, sizes: readonly number[]): number {
  return sizes.slice(pool.first, pool.last + 1).reduce((sum, size) => sum + size, 0);
}

function bestStart(pool: Pool, wanted: readonly number[], sizes: readonly number[]): number {
  let [offset, sum] = [0, 0];
  for (let index = pool.first; index <= pool.last; index++) {
    const size = sizes[index] ?? 0;
    sum += (wanted[index] ?? 0) - offset - size / 2;
    offset += size;
  }
  return sum / (pool.last - pool.first + 1);
}

function place(pool: Pool, centres: number[], sizes: readonly number[]): void {
  let at = pool.start;
  for (let index = pool.first; index <= pool.last; index++) {
    const size = sizes[index] ?? 0;
    centres[index] = at + size / 2;
    at += size;
  }
}

function keepWithin(centres: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const kept = [...centres];
  let floor = low;
  for (const [index, size] of sizes.entries()) {
    kept[index] = Math.max(kept[index] ?? 0, floor + size / 2);
    floor = (kept[index] ?? 0) + size / 2;
  }
  let ceiling = Math.max(high, low + sizes.reduce((sum, size) => sum + size, 0));
  for (let index = sizes.length - 1; index >= 0; index--) {
    const size = sizes[index] ?? 0;
    kept[index] = Math.min(kept[index] ?? 0, ceiling - size / 2);
    ceiling = (kept[index] ?? 0) - size / 2;
  }
  return kept;
}
