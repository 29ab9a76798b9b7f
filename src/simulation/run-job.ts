import { kernelOf } from "./kernel/choose-kernel.js";
import { pause } from "./pause.js";
import {
  addTallies,
  type Job,
  makeSheets,
  makeWorkbench,
  NO_TALLY,
  runBlock,
  type Sheets,
  type Tally,
} from "./run-blocks.js";
import type { SimulateOptions } from "./simulation.js";

/** Paths rolled together: four leaves, whose lanes stay in the processor's second cache. The results do not depend on it. */
export const BLOCK_PATHS = 1024;

/** A job done: its numbers and its counts. */
export interface Done {
  readonly sheets: Sheets;
  readonly tally: Tally;
}

/** Rolls all paths of a job in this thread, block by block; other work may run in between. */
export async function runJob(job: Job, options: SimulateOptions): Promise<Done> {
  const { signal, onProgress, blockPaths = BLOCK_PATHS } = options;
  const sheets = makeSheets(job, (doubles) => new Float64Array(doubles));
  const bench = makeWorkbench(job, blockPaths < job.paths ? blockPaths : job.paths, kernelOf(options.kernel));
  let tally = NO_TALLY;
  for (let first = 0; first < job.paths; first += blockPaths) {
    signal?.throwIfAborted();
    const count = first + blockPaths < job.paths ? blockPaths : job.paths - first;
    tally = addTallies(tally, runBlock(job, bench, sheets, { first, count }));
    onProgress?.(first + count, job.paths);
    await pause();
  }
  signal?.throwIfAborted();
  return { sheets, tally };
}
