import { type Loops, referenceLoops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";
import { wasmBills } from "./wasm-bills.js";
import { wasmFees } from "./wasm-fees.js";
import { wasmFlows } from "./wasm-flows.js";
import { wasmReturns } from "./wasm-returns.js";
import { wasmSettle } from "./wasm-settle.js";

/**
 * The loops in WebAssembly, on lanes in its memory: the same sums in the same order as the reference, two paths at a time. Loops
 * that are rare are left to the reference on the same lanes.
 */
export const wasmLoops = (wasm: KernelExports): Loops => ({
  ...referenceLoops,
  fill: (number, lane, size) => void wasm.fill(number, at(lane), size),
  copy: (from, out, size) => void wasm.copy(at(from), at(out), size),
  add: (lane, total, size) => void wasm.add(at(lane), at(total), size),
  multiply: (out, by, size) => void wasm.multiply(at(out), at(by), size),
  shifted: (lane, number, out, size) => void wasm.shifted(at(lane), number, at(out), size),
  meanOf: (a, b, out, size) => void wasm.meanOf(at(a), at(b), at(out), size),
  weightedSum: ({ a, first, b, second }, out, size) =>
    void wasm.weightedSum(a, at(first), b, at(second), at(out), size),
  addWeightedSum: ({ a, first, b, second }, before, out, size) =>
    void wasm.addWeightedSum(a, at(first), b, at(second), at(before), at(out), size),
  addWeighted: (weight, lane, before, out, size) => void wasm.addWeighted(weight, at(lane), at(before), at(out), size),
  ...wasmReturns(wasm),
  ...wasmFlows(wasm),
  ...wasmSettle(wasm),
  ...wasmFees(wasm),
  ...wasmBills(wasm),
});

/** Names of the loops that run in TypeScript whatever the kernel. */
export const loopsInTypeScript = (loops: Loops): readonly string[] =>
  Object.entries(loops)
    .filter(([name, loop]) => loop === referenceLoops[name as keyof Loops])
    .map(([name]) => name);
