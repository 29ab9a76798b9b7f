import { type Addressed, addressed, type Allocate, type Lane } from "../kernel/block.js";
import type { CollectLoops } from "./loops.js";
import { REFERENCE_LOOPS } from "./reference-loops.js";

/** Below this a sort is as fast as anything. */
const SMALL = 256;
/** Buckets to spread the values over: few enough for the cache, about as many as values, so that the marked ones hold little. */
const [LEAST_BUCKETS, MOST_BUCKETS] = [256, 4096];
/** Values that are looked at together: whole columns of most runs, in the processor's second cache. */
const AT_ONCE = 16_384;

/** What a thread orders values with; written over by every call. */
export interface Ordering {
  readonly loops: Pick<CollectLoops, "countBuckets" | "takeMarked" | "sift">;
  readonly room: Lane;
  /** Room for as many values, and one more. */
  readonly sifted: Lane;
  /** [bucket]. */
  readonly counts: Uint32Array & Addressed;
  /** [bucket] → 1 where it holds a wanted rank. */
  readonly marks: Uint8Array & Addressed;
}

export function makeOrdering(loops: CollectLoops, allocate: Allocate): Ordering {
  const [counts, marks] = [allocate(MOST_BUCKETS / 2), allocate(MOST_BUCKETS / 8)];
  return {
    loops,
    room: allocate(AT_ONCE),
    sifted: allocate(AT_ONCE + 1),
    counts: addressed(new Uint32Array(counts.buffer, counts.byteOffset, MOST_BUCKETS), counts),
    marks: addressed(new Uint8Array(marks.buffer, marks.byteOffset, MOST_BUCKETS), marks),
  };
}

/** For whoever has no kernel at hand. Made on first use. */
let plain: Ordering | undefined;
const plainOrdering = (): Ordering => (plain ??= makeOrdering(REFERENCE_LOOPS, (doubles) => new Float64Array(doubles)));

/**
 * The values at given ranks of the sorted sample, exactly, without sorting it: values are counted in equal buckets between
 * the smallest and the largest, and only the buckets that hold a wanted rank are sorted.
 *
 * @param values  no NaN; not changed
 * @param ranks   0 … n − 1, ascending
 * @param within  where most values are, in place of the smallest and the largest: the others go to the first and last bucket
 * @param ordering  the thread's own, where it has a kernel
 */
export function orderStatistics(
  values: Float64Array,
  ranks: readonly number[],
  within: readonly [number, number] = extremes(values),
  ordering: Ordering = plainOrdering(),
): readonly number[] {
  const [low, high] = within;
  const count = bucketsFor(values.length);
  const scale = (count - 1) / (high - low);
  if (values.length <= SMALL || !(scale > 0 && scale < Infinity)) {
    const sorted = values.slice().sort();
    return ranks.map((rank) => sorted[rank] as number);
  }
  return fromBuckets(values, ranks, { ordering, low, scale, last: count - 1 });
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
  readonly ordering: Ordering;
  readonly low: number;
  readonly scale: number;
  /** The last one. */
  readonly last: number;
}

function fromBuckets(values: Float64Array, ranks: readonly number[], buckets: Buckets): readonly number[] {
  const { counts } = buckets.ordering;
  counts.fill(0, 0, buckets.last + 1);
  countIn(values, buckets);
  const { places, total } = markHomes(ranks, buckets.ordering);
  const contents = takeMarked(values, total, buckets).sort();
  return places.map((place) => contents[place] as number);
}

function countIn(values: Float64Array, { ordering: { loops, room, counts }, low, scale, last }: Buckets): void {
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const size = fill(room, values, from);
    loops.countBuckets(room, counts, low, scale, last, size);
  }
}

/** The next values. Returns how many. */
function fill(room: Lane, values: Float64Array, from: number): number {
  const some = values.length <= AT_ONCE ? values : values.subarray(from, from + AT_ONCE);
  room.set(some);
  return some.length;
}

interface Homes {
  /** Each rank's place among the values of all marked buckets. */
  readonly places: readonly number[];
  /** How many values those are. */
  readonly total: number;
}

/** Marks the buckets that hold a rank. */
function markHomes(ranks: readonly number[], { counts, marks }: Ordering): Homes {
  marks.fill(0);
  const places: number[] = [];
  let [bucket, end, total] = [-1, 0, 0];
  for (const rank of ranks) {
    if (rank >= end) {
      while (end <= rank) end += counts[++bucket] as number;
      marks[bucket] = 1;
      total += counts[bucket] as number;
    }
    places.push(total - end + rank);
  }
  return { places, total };
}

/** The contents of the marked buckets. */
function takeMarked(values: Float64Array, total: number, buckets: Buckets): Float64Array {
  const { loops, room, marks } = buckets.ordering;
  const taken = new Float64Array(total);
  for (let from = 0, next = 0; from < values.length; from += AT_ONCE) {
    // What is counted at once stands there still.
    const size = values.length <= AT_ONCE ? values.length : fill(room, values, from);
    const found = loops.takeMarked(room, marks, buckets.low, buckets.scale, buckets.last, size);
    taken.set(room.subarray(0, found), next);
    next += found;
  }
  return taken;
}

/** Written over by every call. */
let inside = new Float64Array(0);

/**
 * The values in each of some disjoint closed ranges, and how many lie below it.
 *
 * @param values  no NaN; not changed
 * @returns [range]; the values are written over by the next call
 */
export function siftRanges(
  values: Float64Array,
  ranges: readonly { readonly low: number; readonly high: number }[],
  { loops, room, sifted }: Ordering = plainOrdering(),
): readonly { readonly below: number; readonly values: Float64Array }[] {
  if (inside.length < values.length) inside = new Float64Array(values.length);
  let next = 0;
  return ranges.map(({ low, high }, index) => {
    const first = next;
    let below = 0;
    for (let from = 0; from < values.length; from += AT_ONCE) {
      // What is looked at whole stands there from the first range on.
      const size = index > 0 && values.length <= AT_ONCE ? values.length : fill(room, values, from);
      const hits = loops.sift(room, sifted, low, high, size);
      below += sifted[hits] as number;
      inside.set(sifted.subarray(0, hits), next);
      next += hits;
    }
    return { below, values: inside.subarray(first, next) };
  });
}
