import type { Loops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type BillLoops = Pick<Loops, "billAdvance" | "billArrears" | "closeInArrears" | "checkRows">;

/** Bills, and the check of the month's rows. */
export const wasmBills = (wasm: KernelExports): BillLoops => ({
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
