import { type Loops, referenceLoops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type FlowLoops = Pick<
  Loops,
  "factors" | "meanReverting" | "certainFlow" | "uncertainFlow" | "answers" | "addNet" | "settleQuietMonth"
>;

/** Flows, and the month that they settle. */
export const wasmFlows = (wasm: KernelExports): FlowLoops => ({
  factors(v, y, out, size) {
    if (wasm.factors(v, at(y), at(out), size) === 0) referenceLoops.factors(v, y, out, size);
  },
  meanReverting(of, n, f, size) {
    const { mean, shift, persistence, innovation, stationary } = of;
    if (stationary) referenceLoops.meanReverting(of, n, f, size);
    else wasm.meanReverting(mean, at(shift), persistence, innovation, at(n), at(f), size);
  },
  certainFlow({ rate, amount, base, shock, response }, out, size) {
    const [from, by, answer] = [at(base), at(shock), at(response)];
    wasm.certainFlow(rate, amount, from, by, answer, at(out), size);
  },
  uncertainFlow({ rate, amount, base, shock, response, rateShift, amountShift }, out, { flags, size }) {
    const [from, by, answer] = [at(base), at(shock), at(response)];
    const [ofRate, ofAmount] = [at(rateShift), at(amountShift)];
    wasm.uncertainFlow(rate, amount, from, by, answer, ofRate, ofAmount, at(out), at(flags), size);
  },
  answers: ({ slope, shift, over }, regressor, out, size) =>
    void wasm.answers(slope, at(shift), over, at(regressor), at(out), size),
  addNet(of, size) {
    const { continuous, base, rate, growth, inflows, outflows } = of;
    const acting = continuous ? growth : rate;
    if (continuous && wasm.growthOfLog(at(rate), at(growth), size) === 0) referenceLoops.addNet(of, size);
    else wasm.addNet(at(base), at(acting), at(inflows), at(outflows), size);
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
