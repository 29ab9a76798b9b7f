import type { Plan } from "../plan/plan.js";
import { makeBlock, type SegmentLanes, withPaths } from "./kernel/block.js";
import { withKernel } from "./kernel/choose-kernel.js";
import { compileProgram } from "./program.js";
import type { KernelChoice, Replay, ReplayLine } from "./simulation.js";

const LINES: readonly ReplayLine[] = [
  "opening",
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "marketGain",
  "feesInAdvance",
  "feesInArrears",
  "closing",
  "revenue",
  "segmentReturn",
];

/** Paths replayed together. */
const BLOCK_PATHS = 256;

/**
 * The full ledger of chosen paths, computed again from their draws: the same bits as in the simulation.
 *
 * @param paths  numbers of paths, 0 … plan.paths − 1, in any order
 * @param choice any of them; the bits are the same
 */
export function replay(plan: Plan, paths: Uint32Array, choice: KernelChoice = "reference"): Replay {
  const program = compileProgram(plan);
  const [segments, { months }] = [plan.segments.length, program];
  const values = new Float64Array(LINES.length * segments * months * paths.length);
  const capacity = paths.length < BLOCK_PATHS ? paths.length : BLOCK_PATHS;
  const { kernel, block } = withKernel(choice, (own) => ({ kernel: own, block: makeBlock(program, capacity, own) }));
  for (let first = 0; first < paths.length; first += BLOCK_PATHS) {
    const chosen = paths.subarray(first, first + BLOCK_PATHS);
    const part = withPaths(block, chosen);
    kernel.startBlock(program, part);
    for (let month = 0; month < months; month++) {
      kernel.fillMarket(program, part, month);
      kernel.step(program, part, month);
      LINES.forEach((line, row) => {
        part.segments.forEach((lanes, segment) => {
          const at = ((row * segments + segment) * months + month) * paths.length + first;
          values.set(laneOf(lanes, line).subarray(0, chosen.length), at);
        });
      });
    }
  }
  return { paths, lines: LINES, values };
}

const laneOf = (lanes: SegmentLanes, line: ReplayLine): Float64Array =>
  line === "segmentReturn" ? lanes.returns : lanes[line];
