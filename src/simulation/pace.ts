import type { Lane } from "./kernel/block.js";
import { withKernel } from "./kernel/choose-kernel.js";
import type { Kernel } from "./kernel/kernel.js";
import type { CollectLoops, TwelveLanes } from "./collect/loops.js";
import { BLOCK_PATHS } from "./memory.js";
import type { KernelChoice, KernelName } from "./simulation.js";

/** Microseconds of the standard work where the constants of `time.ts` were measured. */
const STANDARD: Readonly<Record<KernelName, number>> = { wasm: 73.5, reference: 455 };
/** How often a block is worked on in one piece, which is short enough that some are not interrupted on a busy machine. */
const REPEATED = 16;
/** Milliseconds until code that was new is compiled for good and a piece has been undisturbed; and the fewest pieces. */
const LONG_ENOUGH = 50;
const LEAST_PIECES = 400;
/** Milliseconds for each second of a long run, and at most: a machine that others work on too is slow for up to a second. */
const FOR_A_SECOND = 10;
const LONGEST = 1000;

/**
 * How long this machine takes for a work, as a multiple of what the one takes that the constants of `time.ts` were measured on: the
 * fastest of some short pieces of standard work, in a twentieth of a second, or a hundredth of a long run's time up to a second. No
 * result of a simulation depends on it.
 *
 * @param now      milliseconds since any moment
 * @param seconds  that the run takes for which it is asked, at pace 1
 */
export function measurePace(now: () => number, choice: KernelChoice = "auto", seconds = 0): number {
  const long = Math.max(LONG_ENOUGH, Math.min(LONGEST, FOR_A_SECOND * seconds));
  return withKernel(choice, (kernel) => standardWork(kernel, now, long))();
}

/** Loops over a block's lanes, as most of a run's time goes into. Made with the kernel's memory, and measured afterwards. */
function standardWork({ name, loops, allocate }: Kernel, now: () => number, long: number): () => number {
  const lanes = Array.from({ length: 12 }, () => allocate(BLOCK_PATHS)) as readonly Lane[] as TwelveLanes;
  const [sum, leaves, sifted] = [allocate(BLOCK_PATHS), allocate(BLOCK_PATHS), allocate(BLOCK_PATHS + 1)];
  return () => {
    // Any values will do that differ from path to path.
    lanes.forEach((lane, at) => lane.forEach((_, path) => (lane[path] = 1 + ((path * 37 + at * 11) % 101) / 101)));
    let fastest = Infinity;
    const began = now();
    for (let piece = 0, last = began; piece < LEAST_PIECES || last < began + long; piece++) {
      for (let at = 0; at < REPEATED; at++) workOn(loops, { lanes, sum, leaves, sifted });
      const end = now();
      if (end - last < fastest) fastest = end - last;
      last = end;
    }
    return (1000 * fastest) / STANDARD[name];
  };
}

interface Bench {
  readonly lanes: TwelveLanes;
  readonly sum: Lane;
  readonly leaves: Lane;
  readonly sifted: Lane;
}

/** A column of a year's sums: worked out, its moments taken, its values sifted. */
function workOn(loops: CollectLoops, { lanes, sum, leaves, sifted }: Bench): void {
  loops.sumTwelve(lanes, sum, BLOCK_PATHS);
  loops.addWeighted(lanes[0], sum, 0.5, BLOCK_PATHS);
  loops.rate(lanes[1], sum, 12, BLOCK_PATHS);
  loops.leafMoments(sum, leaves, BLOCK_PATHS);
  for (let window = 0; window < 5; window++) loops.sift(sum, sifted, 10 + 30 * window, 11 + 30 * window, BLOCK_PATHS);
}
