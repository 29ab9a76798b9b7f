import type { Loops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type ReturnLoops = Pick<
  Loops,
  | "normals"
  | "pointNormals"
  | "lognormal"
  | "lognormalOfSum"
  | "lognormalOfPaths"
  | "mixReturns"
  | "trackedReturns"
  | "earnedSimply"
  | "earnedByRoot"
>;

/** Draws and returns. */
export const wasmReturns = (wasm: KernelExports): ReturnLoops => ({
  normals({ c1, c2, c3, keyLow, keyHigh }, { paths, size }, [first, second]) {
    const stride = at(second) - at(first);
    wasm.normals(at(paths), c1, c2, c3, keyLow, keyHigh, at(first), stride, size);
  },
  pointNormals: ({ table, bits }, { paths, size }, out) =>
    void wasm.pointNormals(at(table), bits, at(paths), at(out), size),
  lognormal: ({ drift, deviation }, normal, out, size) =>
    void wasm.lognormal(drift, deviation, at(normal), at(out), size),
  lognormalOfSum({ drift, deviation }, { a, b, first, second }, before, out, size) {
    const [one, two, to] = [at(first), at(second), at(out)];
    wasm.lognormalOfSum(drift, deviation, a, b, one, two, at(before), to, size);
  },
  lognormalOfPaths: ({ drift, deviation }, normal, out, size) =>
    void wasm.lognormalOfPaths(at(drift), at(deviation), at(normal), at(out), size),
  mixReturns({ weight, alpha, mixed, rest }, out, { flags, size }) {
    wasm.mixReturns(weight, alpha, at(mixed), at(rest), at(out), at(flags), size);
  },
  trackedReturns({ weight, alpha, tracking, mixed, rest, alphaShift, z }, out, { flags, size }) {
    const [shift, error] = [at(alphaShift), at(z)];
    const [sum, last, to] = [at(mixed), at(rest), at(out)];
    wasm.trackedReturns(weight, alpha, tracking, sum, last, shift, error, to, at(flags), size);
  },
  earnedSimply: (weight, returns, out, size) => void wasm.earnedSimply(weight, at(returns), at(out), size),
  earnedByRoot: (returns, out, size) => void wasm.earnedByRoot(at(returns), at(out), size),
});
