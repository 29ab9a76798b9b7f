import type { Loops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type FeeLoops = Pick<Loops, "flatFees" | "growthOfUnits" | "growthOfMean" | "addSlices">;

/** A year's fees. */
export const wasmFees = (wasm: KernelExports): FeeLoops => ({
  flatFees({ stated, shift }, { balance, units }, fee, { flags, size }) {
    const [on, by] = [at(balance), at(units)];
    wasm.flatFees(stated, at(shift), on, by, at(fee), at(flags), size);
  },
  growthOfUnits: ({ balance, units }, total, out, size) =>
    void wasm.growthOfUnits(at(balance), at(units), total, at(out), size),
  growthOfMean({ begin, end, growth, units }, total, size) {
    const [balance0, units0] = [at(begin.balance), at(begin.units)];
    const [balance1, units1] = [at(end.balance), at(end.units)];
    wasm.growthOfMean(balance0, units0, balance1, units1, total, at(growth), at(units), size);
  },
  addSlices(unit, [one, two, three], growth, fees, size) {
    const [from, before, out] = [at(growth), at(fees.before), at(fees.out)];
    const [{ bound: b1, step: s1 }, { bound: b2, step: s2 }, { bound: b3, step: s3 }] = [one, two, three];
    wasm.addSlices(unit, b1, s1, b2, s2, b3, s3, from, before, out, size);
  },
});
