import { chanceOf } from "../simulation/collect/summaries.js";
import type { Distribution } from "./run.js";

/** About how many bins lie between the 0.5 % and the 99.5 % quantile. */
const WANTED_BINS = 40;

/**
 * Counts values in bins of one "nice" width: 1, 2, 2.5 or 5 times a power of ten, so that the edges read well on an axis.
 * The bins cover the middle 99 % of the values; the first and the last also hold everything beyond.
 *
 * @param values  one a path, at least one
 */
export function histogram(values: Float64Array): Distribution["bins"] {
  const sorted = values.slice().sort();
  const edge = Math.floor(sorted.length / 200);
  const [low, high] = [sorted[edge] as number, sorted[sorted.length - 1 - edge] as number];
  const width = niceWidth(high > low ? (high - low) / WANTED_BINS : Math.abs(low) / WANTED_BINS);
  const first = Math.floor(low / width);
  const counts = new Uint32Array(Math.floor(high / width) - first + 1);
  for (const value of values) {
    const bin = Math.floor(value / width) - first;
    const within = bin < 0 ? 0 : bin < counts.length ? bin : counts.length - 1;
    counts[within] = (counts[within] as number) + 1;
  }
  return Array.from(counts, (count, bin) => ({
    from: (first + bin) * width,
    to: (first + bin + 1) * width,
    share: chanceOf(count, values.length),
  }));
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
