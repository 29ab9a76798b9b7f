/** Below this a sort is as fast as anything. */
const SMALL = 256;
/** Buckets to spread the values over: few enough for the cache, about as many as values, so that the marked ones hold little. */
const [LEAST_BUCKETS, MOST_BUCKETS] = [256, 4096];
/** Written over by every call: to allocate them takes as long as to order a few hundred values. */
const COUNTS = new Uint32Array(MOST_BUCKETS);
const PLACES = new Int32Array(MOST_BUCKETS);
const HOMES = new Uint16Array(16_384);
/** Up to this many values of a bucket are sorted by insertion. */
const FEW = 24;

/**
 * The values at given ranks of the sorted sample, exactly, without sorting it: values are counted in equal buckets between
 * the smallest and the largest, and only the buckets that hold a wanted rank are sorted.
 *
 * @param values  no NaN; not changed
 * @param ranks   0 … n − 1, ascending
 * @param within  where most values are, in place of the smallest and the largest: the others go to the first and last bucket
 */
export function orderStatistics(
  values: Float64Array,
  ranks: readonly number[],
  within: readonly [number, number] = extremes(values),
): readonly number[] {
  const [low, high] = within;
  const count = bucketsFor(values.length);
  const scale = (count - 1) / (high - low);
  if (values.length <= SMALL || !(scale > 0 && scale < Infinity)) {
    const sorted = values.slice().sort();
    return ranks.map((rank) => sorted[rank] as number);
  }
  return fromBuckets(values, ranks, { low, scale, count });
}

/**
 * The values at places between the ranks, 0 … n − 1: linear from one order statistic to the next, as percentiles of type 7 are.
 *
 * @param places  in any order
 */
export function valuesAtPlaces(
  values: Float64Array,
  places: readonly number[],
  within?: readonly [number, number],
): readonly number[] {
  const wanted = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const ranks = [...new Set(wanted)].sort((a, b) => a - b);
  const found = orderStatistics(values, ranks, within);
  const at = (rank: number): number => found[ranks.indexOf(rank)] as number;
  return places.map((place) => {
    const below = at(Math.floor(place));
    return below + (place - Math.floor(place)) * (at(Math.ceil(place)) - below);
  });
}

function bucketsFor(count: number): number {
  let buckets = LEAST_BUCKETS;
  while (buckets < MOST_BUCKETS && buckets < count) buckets *= 2;
  return buckets;
}

function extremes(values: Float64Array): readonly [number, number] {
  let [low, high] = [values[0] as number, values[0] as number];
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return [low, high];
}

interface Buckets {
  readonly low: number;
  readonly scale: number;
  readonly count: number;
}

function fromBuckets(values: Float64Array, ranks: readonly number[], buckets: Buckets): readonly number[] {
  const { low, scale, count } = buckets;
  const { length } = values;
  const counts = COUNTS.fill(0, 0, count);
  const own = length <= HOMES.length ? HOMES : new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    // Never decreasing in the value, so that buckets are in order.
    const place = ((values[i] as number) - low) * scale;
    const bucket = place < count ? (place > 0 ? place | 0 : 0) : count - 1;
    own[i] = bucket;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  const homes = homesOf(counts, ranks);
  const contents = contentsOf(values, own, { counts, homes });
  return homes.map(({ at }) => contents[at] as number);
}

interface Home {
  readonly bucket: number;
  /** The rank's place among the values of all marked buckets. */
  readonly at: number;
}

/** The bucket that holds each rank, and where its value will be. */
function homesOf(counts: Uint32Array, ranks: readonly number[]): readonly Home[] {
  let [bucket, before, marked, last] = [0, 0, 0, -1];
  return ranks.map((rank) => {
    while (before + (counts[bucket] as number) <= rank) {
      before += counts[bucket] as number;
      if (bucket === last) marked += counts[bucket] as number;
      bucket++;
    }
    last = bucket;
    return { bucket, at: marked + rank - before };
  });
}

/** The contents of the marked buckets, sorted. */
function contentsOf(
  values: Float64Array,
  own: Uint16Array,
  { counts, homes }: { readonly counts: Uint32Array; readonly homes: readonly Home[] },
): Float64Array {
  const next = PLACES.fill(-1);
  const marked = [...new Set(homes.map(({ bucket }) => bucket))];
  let total = 0;
  for (const bucket of marked) {
    next[bucket] = total;
    total += counts[bucket] as number;
  }
  const gathered = new Float64Array(total);
  for (let i = 0; i < values.length; i++) {
    const bucket = own[i] as number;
    const at = next[bucket] as number;
    if (at < 0) continue;
    gathered[at] = values[i] as number;
    next[bucket] = at + 1;
  }
  for (const bucket of marked) {
    const end = next[bucket] as number;
    sortBetween(gathered, end - (counts[bucket] as number), end);
  }
  return gathered;
}

/** In the order of typed arrays' own sort, which knows −0 from 0. */
function sortBetween(values: Float64Array, from: number, to: number): void {
  if (to - from > FEW) return void values.subarray(from, to).sort();
  for (let i = from + 1; i < to; i++) {
    const value = values[i] as number;
    let at = i;
    for (; at > from && isBefore(value, values[at - 1] as number); at--) values[at] = values[at - 1] as number;
    values[at] = value;
  }
}

const isBefore = (a: number, b: number): boolean =>
  a < b || (a === 0 && b === 0 && Object.is(a, -0) && !Object.is(b, -0));
