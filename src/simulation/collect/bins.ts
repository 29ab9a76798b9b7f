/** Bins of one width: bin i covers (first + i)·width up to the next; the first and the last also hold everything beyond. */
export interface Bins {
  readonly first: number;
  readonly width: number;
  readonly count: number;
}

/** About how many bins lie between the 0.5 % and the 99.5 % quantile. */
const WANTED_BINS = 40;

/** Ranks (from 0) of the sorted sample that bins reach from and to: the middle 99 %. */
export function edgeRanks(count: number): readonly [number, number] {
  const edge = Math.floor(count / 200);
  return [edge, count - 1 - edge];
}

/** Bins of a "nice" width from `low` to `high`: 1, 2, 2.5 or 5 times a power of ten, so that the edges read well on an axis. */
export function binsOf(low: number, high: number): Bins {
  const width = niceWidth(high > low ? (high - low) / WANTED_BINS : Math.abs(low) / WANTED_BINS);
  const first = Math.floor(low / width);
  return { first, width, count: Math.floor(high / width) - first + 1 };
}

export function binOf(value: number, { first, width, count }: Bins): number {
  const bin = Math.floor(value / width) - first;
  return bin < 0 ? 0 : bin < count ? bin : count - 1;
}

/** The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `width`; 1 for nothing. */
export function niceWidth(width: number): number {
  if (!(width > 0)) return 1;
  let power = 1;
  while (power * 10 <= width) power *= 10;
  // Down by dividing 1 by a whole power of ten: multiplying by 0.1 would drift from the decimal that an axis prints.
  let parts = 1;
  while (1 / parts > width) parts *= 10;
  const step = parts > 1 ? (factor: number) => factor / parts : (factor: number) => factor * power;
  return [1, 2, 2.5, 5, 10].map(step).find((candidate) => candidate >= width) as number;
}
