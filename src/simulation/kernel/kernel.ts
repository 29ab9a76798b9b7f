import type { CollectLoops } from "../collect/loops.js";
import { REFERENCE_LOOPS } from "../collect/reference-loops.js";
import type { Program } from "../program.js";
import type { KernelName } from "../simulation.js";
import type { Block, Furnishing } from "./block.js";
import { fillMarket, startBlock, step } from "./month.js";
import { referenceLoops } from "./reference/reference-loops.js";

/**
 * What rolls a block of paths through the months. Every kernel gives the same bits; they differ in where the lanes of a block
 * live and in how fast its loops are. A kernel owns its memory, so each thread makes its own.
 */
export interface Kernel extends Furnishing {
  readonly name: KernelName;
  /** Puts a block, whose `paths` are set, at the opening. */
  readonly startBlock: (program: Program, block: Block) => void;
  /** Writes everything random of a month into the block. */
  readonly fillMarket: (program: Program, block: Block, month: number) => void;
  /** Rolls all segments of a block through a month whose market is filled. */
  readonly step: (program: Program, block: Block, month: number) => void;
  /** What is done with a month's lanes afterwards. */
  readonly loops: CollectLoops;
  /** Makes ready to read the same off every block of a pass. */
  readonly repeating: () => Repeating;
}

/**
 * Work that is done for some moments of every block. Its loops, their lanes and numbers depend on the moment alone, never on what the
 * lanes hold, so that a kernel can repeat them without the work; where it works on lanes without loops it says so (`unrecorded`).
 */
export type Repeating = (
  work: (loops: CollectLoops, moment: number, size: number) => void,
) => (moment: number, size: number) => void;

/** The model's equations in TypeScript: the definition of every number. */
export const referenceKernel = (): Kernel => ({
  name: "reference",
  allocate: (doubles) => new Float64Array(doubles),
  equations: referenceLoops,
  startBlock,
  fillMarket,
  step,
  loops: REFERENCE_LOOPS,
  repeating: () => unrepeated(REFERENCE_LOOPS),
});

/** The work itself, every time. */
export const unrepeated =
  (loops: CollectLoops): Repeating =>
  (work) =>
  (moment, size) =>
    work(loops, moment, size);
