import type { CollectLoops } from "../../collect/loops.js";
import { REFERENCE_LOOPS } from "../../collect/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

/** What is done with a month's lanes, in WebAssembly; what is rare is left to the reference on the same lanes. */
export const wasmCollectLoops = (wasm: KernelExports): CollectLoops => ({
  ...REFERENCE_LOOPS,
  fill: (number, out, size) => void wasm.fill(number, at(out), size),
  copy: (from, out, size) => void wasm.copy(at(from), at(out), size),
  add: (lane, out, size) => void wasm.add(at(lane), at(out), size),
  addWeighted: (lane, out, weight, size) => void wasm.accumulate(at(lane), at(out), weight, size),
  subtract: (lane, out, size) => void wasm.subtract(at(lane), at(out), size),
  sumTwelve(lanes, out, size) {
    // Each by its position: to take lanes apart as a list takes longer to compile than all else here.
    wasm.sumTwelve(
      at(lanes[0]),
      at(lanes[1]),
      at(lanes[2]),
      at(lanes[3]),
      at(lanes[4]),
      at(lanes[5]),
      at(lanes[6]),
      at(lanes[7]),
      at(lanes[8]),
      at(lanes[9]),
      at(lanes[10]),
      at(lanes[11]),
      at(out),
      size,
    );
  },
  rate: (base, out, factor, size) => void wasm.rate(at(base), at(out), factor, size),
  ratioLess: (base, out, less, size) => void wasm.ratioLess(at(base), at(out), less, size),
  leafMoments(lane, out, size) {
    if (wasm.leafMoments(at(lane), at(out), size) === 0) REFERENCE_LOOPS.leafMoments(lane, out, size);
  },
  deepen: (values, peak, depth, size) => void wasm.deepen(at(values), at(peak), at(depth), size),
  followFall({ peak, depth, height, bottom, months }, values, month, size) {
    wasm.followFall(at(values), at(peak), at(depth), at(height), at(bottom), at(months), month, size);
  },
  countNumbers: (lane, size) => wasm.countNumbers(at(lane), size),
  sift: (lane, out, low, high, size) => wasm.sift(at(lane), at(out), low, high, size),
  countBuckets(lane, counts, low, scale, last, size) {
    wasm.countBuckets(at(lane), at(counts), low, scale, last, size);
  },
  takeMarked: (lane, marks, low, scale, last, size) => wasm.takeMarked(at(lane), at(marks), low, scale, last, size),
});
