import type { Loops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type SettleLoops = Pick<Loops, "settleByRoot" | "settleQuietMonth" | "payDistributions">;

/** What a month adds up to, and the income paid out of it. */
export const wasmSettle = (wasm: KernelExports): SettleLoops => ({
  payDistributions(rate, shift, { opening, preFee, distributions }, { flags, size }) {
    wasm.payDistributions(rate, at(shift), at(opening), at(preFee), at(distributions), at(flags), size);
  },
  settleByRoot({ advance, shareIn, shareOut, total }, lanes, { flags, size }) {
    wasm.settleByRoot(
      at(lanes.opening),
      at(advance),
      at(lanes.returns),
      at(lanes.undatedIn),
      at(lanes.undatedOut),
      shareIn,
      shareOut,
      total,
      at(lanes.unitFactor),
      at(lanes.inflows),
      at(lanes.outflows),
      at(lanes.marketGain),
      at(lanes.preFee),
      at(flags),
      size,
    );
  },
  settleQuietMonth({ advance, shareIn, shareOut, total }, lanes, { flags, size }) {
    wasm.settleQuietMonth(
      at(lanes.opening),
      at(advance),
      at(lanes.returns),
      at(lanes.earned),
      at(lanes.undatedIn),
      at(lanes.undatedOut),
      shareIn,
      shareOut,
      total,
      at(lanes.unitFactor),
      at(lanes.inflows),
      at(lanes.outflows),
      at(lanes.marketGain),
      at(lanes.preFee),
      at(flags),
      size,
    );
  },
});
