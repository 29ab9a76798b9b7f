/** A linear scale from values to pixels of the plot, with the ticks to show. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Ticks at 1, 2, 2.5 or 5 times a power of ten, about `wanted` of them, covering the range; at least from 0 to 1 when it is empty. */
export function niceScale(low: number, high: number, wanted: number): Scale {
  const [from, to] = high > low ? [low, high] : [Math.min(0, low), Math.max(1, high)];
  const step = niceStep((to - from) / wanted);
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tick(first + index, step));
  return { from: ticks[0] as number, to: ticks[ticks.length - 1] as number, ticks };
}

/** Ticks inside a range whose ends stay as they are. */
export function ticksWithin(from: number, to: number, wanted: number): readonly number[] {
  if (!(to > from)) return [from];
  const step = niceStep((to - from) / wanted);
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => tick(first + index, step));
}

/** The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is not below `width`. */
export function niceStep(width: number): number {
  let power = 1;
  while (power * 10 <= width) power *= 10;
  while (power > width) power /= 10;
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= width * (1 - 1e-9)) ?? width;
}

/** Position of a value along `length` pixels. */
export function position(value: number, { from, to }: Pick<Scale, "from" | "to">, length: number): number {
  return to > from ? ((value - from) / (to - from)) * length : 0;
}

/** A multiple of a decimal step without the noise of doubles (3 × 0.1 is 0.3). */
function tick(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}
