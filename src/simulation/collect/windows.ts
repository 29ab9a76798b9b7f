/**
 * Closed intervals in which values are counted by equal buckets. Windows of one column are ascending and disjoint.
 */
export interface Windows {
  /** [column] → its first window, and one more at the end. */
  readonly from: Uint32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Buckets of a window, at least 2. */
  readonly buckets: number;
}

/** A window in the form that places a value. */
export interface Window {
  readonly low: number;
  readonly high: number;
  readonly buckets: number;
  /** Buckets a unit of half a value. */
  readonly scale: number;
}

export const windowAt = ({ low, high, buckets }: Windows, window: number): Window =>
  makeWindow(low[window] as number, high[window] as number, buckets);

/** Values are halved before they are subtracted, so that no width overflows. */
export const makeWindow = (low: number, high: number, buckets: number): Window => ({
  low,
  high,
  buckets,
  scale: buckets / (high * 0.5 - low * 0.5),
});

/**
 * The bucket of a value within the window. Never decreasing in the value; the ends are in the first and the last bucket, so a window
 * of two values is always divided.
 */
export function bucketOf(value: number, { low, high, buckets, scale }: Window): number {
  if (value <= low) return 0;
  if (value >= high) return buckets - 1;
  const bucket = ((value * 0.5 - low * 0.5) * scale) | 0;
  return bucket < buckets ? bucket : buckets - 1;
}

/** The smallest and the largest double of a bucket: what a value must lie between to be in it. */
export function boundsOf(window: Window, bucket: number): { readonly low: number; readonly high: number } {
  return {
    low: bucket === 0 ? window.low : border(window, bucket).first,
    high: bucket === window.buckets - 1 ? window.high : border(window, bucket + 1).last,
  };
}

/** The neighbouring doubles between which the buckets before and from `bucket` on are divided, by halving. */
function border(window: Window, bucket: number): { readonly last: number; readonly first: number } {
  let [last, first] = nearBorder(window, bucket);
  for (;;) {
    const middle = last * 0.5 + first * 0.5;
    if (middle <= last || middle >= first) return { last, first };
    if (bucketOf(middle, window) < bucket) last = middle;
    else first = middle;
  }
}

/** Close around the border where rounding is small, else the whole window. */
function nearBorder(window: Window, bucket: number): [number, number] {
  const { low, high, buckets } = window;
  const [step, place] = [(high - low) / buckets, low + ((high - low) / buckets) * bucket];
  const [last, first] = [place - step / 64, place + step / 64];
  const holds = last > low && first < high && bucketOf(last, window) < bucket && bucketOf(first, window) >= bucket;
  return holds ? [last, first] : [low, high];
}
