/** Below this a sort is as fast as anything. */
const SMALL = 2048;
/** Buckets to spread the values over: few enough for the cache, many enough that the marked ones hold little. */
const BUCKETS = 4096;

/**
 * The values at given ranks of the sorted sample, exactly, without sorting it: values are counted in equal buckets between
 * the smallest and the largest, and only the buckets that hold a wanted rank are sorted.
 *
 * @param values  no NaN; not changed
 * @param ranks   0 … n − 1, ascending
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): readonly number[] {
  const [low, high] = extremes(values);
  const scale = (BUCKETS - 1) / (high - low);
  if (values.length <= SMALL || !(scale > 0 && scale < Infinity)) {
    const sorted = values.slice().sort();
    return ranks.map((rank) => sorted[rank] as number);
  }
  return fromBuckets(values, ranks, { low, scale });
}

function extremes(values: Float64Array): readonly [number, number] {
  let [low, high] = [values[0] as number, values[0] as number];
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

interface Buckets {
  readonly low: number;
  readonly scale: number;
}

/** Never decreasing in the value, so that buckets are in order. */
const bucketOf = (value: number, { low, scale }: Buckets): number => ((value - low) * scale) | 0;

function fromBuckets(values: Float64Array, ranks: readonly number[], buckets: Buckets): readonly number[] {
  const counts = new Uint32Array(BUCKETS);
  const own = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf(values[i] as number, buckets);
    own[i] = bucket;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  const homes = homesOf(counts, ranks);
  const contents = contentsOf(values, counts, new Set(homes.map(({ bucket }) => bucket)), own);
  return homes.map(({ bucket, within }) => contents.get(bucket)?.[within] as number);
}

/** The bucket that holds each rank, and its rank within the bucket. */
function homesOf(counts: Uint32Array, ranks: readonly number[]): readonly { bucket: number; within: number }[] {
  let [bucket, before] = [0, 0];
  return ranks.map((rank) => {
    while (before + (counts[bucket] as number) <= rank) {
      before += counts[bucket] as number;
      bucket++;
    }
    return { bucket, within: rank - before };
  });
}

/** The sorted contents of the marked buckets. */
function contentsOf(
  values: Float64Array,
  counts: Uint32Array,
  marked: ReadonlySet<number>,
  own: Uint16Array,
): ReadonlyMap<number, Float64Array> {
  const isMarked = new Uint8Array(BUCKETS);
  const next = new Uint32Array(BUCKETS);
  let total = 0;
  for (const bucket of marked) {
    isMarked[bucket] = 1;
    next[bucket] = total;
    total += counts[bucket] as number;
  }
  const gathered = new Float64Array(total);
  for (let i = 0; i < values.length; i++) {
    const bucket = own[i] as number;
    if (isMarked[bucket] === 0) continue;
    gathered[next[bucket] as number] = values[i] as number;
    next[bucket] = (next[bucket] as number) + 1;
  }
  return new Map(
    [...marked].map((bucket) => {
      const end = next[bucket] as number;
      return [bucket, gathered.subarray(end - (counts[bucket] as number), end).sort()];
    }),
  );
}
