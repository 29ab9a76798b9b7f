import type { Lane } from "../kernel/block.js";
import { deepen, followFall } from "./drawdown.js";
import type { CollectLoops, TwelveLanes } from "./loops.js";
import { leafMoments } from "./moments.js";

/** The loops in TypeScript: the definition of what every kernel's loops compute. */
export const REFERENCE_LOOPS: CollectLoops = {
  unrecorded() {},
  fill(number, out, size) {
    for (let p = 0; p < size; p++) out[p] = number;
  },
  copy(from, out, size) {
    for (let p = 0; p < size; p++) out[p] = from[p] as number;
  },
  add(lane, out, size) {
    for (let p = 0; p < size; p++) out[p] = (out[p] as number) + (lane[p] as number);
  },
  addWeighted(lane, out, weight, size) {
    for (let p = 0; p < size; p++) out[p] = (out[p] as number) + weight * (lane[p] as number);
  },
  subtract(lane, out, size) {
    for (let p = 0; p < size; p++) out[p] = (out[p] as number) - (lane[p] as number);
  },
  sumTwelve,
  rate(base, out, factor, size) {
    for (let p = 0; p < size; p++) {
      const over = base[p] as number;
      out[p] = over > 0 ? (factor * (out[p] as number)) / over : NaN;
    }
  },
  ratioLess(base, out, less, size) {
    for (let p = 0; p < size; p++) {
      const over = base[p] as number;
      out[p] = over === 0 ? NaN : (out[p] as number) / over - less;
    }
  },
  fourthPower(lane, out, centre, size) {
    for (let p = 0; p < size; p++) {
      const distance = (lane[p] as number) - centre;
      out[p] = distance * distance * distance * distance;
    }
  },
  leafMoments,
  deepen,
  followFall,
  countNumbers(lane, size) {
    let count = 0;
    for (let p = 0; p < size; p++) count += +(lane[p] === lane[p]);
    return count;
  },
  sift,
  countBuckets(lane, counts, low, scale, last, size) {
    for (let p = 0; p < size; p++) {
      const bucket = bucketAt(((lane[p] as number) - low) * scale, last);
      counts[bucket] = (counts[bucket] as number) + 1;
    }
  },
  takeMarked(lane, marks, low, scale, last, size) {
    let count = 0;
    for (let p = 0; p < size; p++) {
      const value = lane[p] as number;
      if (marks[bucketAt((value - low) * scale, last)] !== 0) lane[count++] = value;
    }
    return count;
  },
  compare(left, right, met, atLeast, size) {
    for (let p = 0; p < size; p++) {
      const [a, b] = [left[p] as number, right[p] as number];
      if (atLeast ? a >= b : a <= b) met[p] = 1;
    }
  },
  compareWith(left, met, right, atLeast, size) {
    for (let p = 0; p < size; p++) {
      const value = left[p] as number;
      if (atLeast ? value >= right : value <= right) met[p] = 1;
    }
  },
};

function sumTwelve([a, b, c, d, e, f, g, h, i, j, k, l]: TwelveLanes, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    const first = 0 + (a[p] as number) + (b[p] as number) + (c[p] as number) + (d[p] as number);
    const second = first + (e[p] as number) + (f[p] as number) + (g[p] as number) + (h[p] as number);
    out[p] = second + (i[p] as number) + (j[p] as number) + (k[p] as number) + (l[p] as number);
  }
}

/** Never decreasing in the place, so that buckets are in order. */
const bucketAt = (place: number, last: number): number => (place < last ? (place > 0 ? place | 0 : 0) : last);

function sift(lane: Lane, out: Lane, low: number, high: number, size: number): number {
  let [count, below] = [0, 0];
  for (let p = 0; p < size; p++) {
    const value = lane[p] as number;
    if (value < low) below++;
    else if (value <= high) out[count++] = value;
  }
  out[count] = below;
  return count;
}
