import type { Loops } from "../reference/reference-loops.js";
import { at } from "./address.js";
import type { KernelExports } from "./exports.js";

type FlowLoops = Pick<
  Loops,
  "factors" | "meanReverting" | "shockedFlow" | "answeringFlow" | "certainFlow" | "uncertainFlow" | "answers" | "addNet"
>;

/** Flows of clients. */
export const wasmFlows = (wasm: KernelExports): FlowLoops => ({
  factors: (v, y, out, size) => void wasm.factors(v, at(y), at(out), size),
  meanReverting({ mean, shift, persistence, innovation, stationary }, n, f, size) {
    const level = at(shift);
    if (stationary) wasm.stationary(mean, level, persistence, innovation, at(n), at(f), size);
    else wasm.meanReverting(mean, level, persistence, innovation, at(n), at(f), size);
  },
  shockedFlow: ({ rate, amount, base, shock }, out, size) =>
    void wasm.shockedFlow(rate, amount, at(base), at(shock), at(out), size),
  answeringFlow({ rate, amount, base, shock }, { slope, over, x }, out, size) {
    wasm.answeringFlow(rate, amount, at(base), at(shock), slope, over, at(x), at(out), size);
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
  addNet({ continuous, base, rate, growth, inflows, outflows }, size) {
    const acting = continuous ? growth : rate;
    if (continuous) wasm.growthOfLog(at(rate), at(growth), size);
    wasm.addNet(at(base), at(acting), at(inflows), at(outflows), size);
  },
});
