import type { Loops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type FeeLoops = Pick<
  Loops,
  | "flatFees"
  | "growthOfUnits"
  | "growthOfMean"
  | "addSlices"
  | "billAdvance"
  | "billArrears"
  | "closeInArrears"
  | "checkRows"
>;

/** Fees, and the check of the month's rows. */
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
  billAdvance({ years, multiplier, months, deducted }, lanes, { flags, size }) {
    const { fee, opening, feesInAdvance, advanceRevenue } = lanes;
    wasm.billAdvance(
      years,
      at(multiplier),
      at(fee),
      at(opening),
      months,
      Number(deducted),
      at(feesInAdvance),
      at(advanceRevenue),
      at(flags),
      size,
    );
  },
  billArrears({ years, multiplier, deducted }, lanes, { flags, size }) {
    const { fee, accrued, preFee, revenue, feesInArrears, closing } = lanes;
    wasm.billArrears(
      years,
      at(multiplier),
      at(fee),
      at(accrued),
      at(preFee),
      Number(deducted),
      at(revenue),
      at(feesInArrears),
      at(closing),
      at(flags),
      size,
    );
  },
  closeInArrears({ years, multiplier, deducted }, lanes, { flags, residual, size }) {
    const { fee, accrued, preFee, revenue, feesInArrears, closing } = lanes;
    wasm.closeInArrears(
      years,
      at(multiplier),
      at(fee),
      at(accrued),
      at(preFee),
      Number(deducted),
      at(revenue),
      at(feesInArrears),
      at(closing),
      at(flags),
      at(lanes.opening),
      at(lanes.inflows),
      at(lanes.outflows),
      at(lanes.exchanges),
      at(lanes.distributions),
      at(lanes.marketGain),
      at(residual),
      size,
    );
  },
  checkRows(deducted, lanes, { residual, size }) {
    wasm.checkRows(
      at(lanes.opening),
      at(lanes.closing),
      at(lanes.inflows),
      at(lanes.outflows),
      at(lanes.exchanges),
      at(lanes.distributions),
      at(lanes.marketGain),
      at(deducted),
      at(residual),
      size,
    );
  },
});
