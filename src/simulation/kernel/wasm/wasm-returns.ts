import { type Loops, referenceLoops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type ReturnLoops = Pick<
  Loops,
  | "normals"
  | "lognormal"
  | "lognormalOfSum"
  | "lognormalOfPaths"
  | "mixReturns"
  | "trackedReturns"
  | "earnedSimply"
  | "earnedByRoot"
>;

/** Draws and returns. An exponent beyond the fast range is seen by the loop, which is then rolled again by the reference. */
export const wasmReturns = (wasm: KernelExports): ReturnLoops => ({
  normals({ c1, c2, c3, keyLow, keyHigh }, { paths, size }, [first, second]) {
    const stride = at(second) - at(first);
    wasm.normals(at(paths), size, c1, c2, c3, keyLow, keyHigh, at(first), stride);
  },
  lognormal(of, normal, out, size) {
    if (wasm.lognormal(of.drift, of.deviation, at(normal), at(out), size) === 0)
      referenceLoops.lognormal(of, normal, out, size);
  },
  lognormalOfSum(of, terms, before, out, size) {
    const [{ drift, deviation }, { a, b, first, second }] = [of, terms];
    const [one, two, to] = [at(first), at(second), at(out)];
    if (wasm.lognormalOfSum(drift, deviation, a, b, one, two, at(before), to, size) === 0)
      referenceLoops.lognormalOfSum(of, terms, before, out, size);
  },
  lognormalOfPaths(of, normal, out, size) {
    const [drift, deviation] = [at(of.drift), at(of.deviation)];
    if (wasm.lognormalOfPaths(drift, deviation, at(normal), at(out), size) === 0)
      referenceLoops.lognormalOfPaths(of, normal, out, size);
  },
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
