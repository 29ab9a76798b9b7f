import { parentPort, workerData } from "node:worker_threads";
import { kernelOf } from "./kernel/choose-kernel.js";
import { makeWorkbench, runBlock } from "./run-blocks.js";
import type { WorkerReport, WorkerTask } from "./threads.js";

/** One thread of a simulation: takes the next block, rolls it, reports, until there is none or it must stop. */
const { job, columns, totals, falls, blockPaths, kernel, control } = workerData as WorkerTask;
const bench = makeWorkbench(job, blockPaths < job.paths ? blockPaths : job.paths, kernelOf(kernel));

while (Atomics.load(control, 1) === 0) {
  const first = Atomics.add(control, 0, 1) * blockPaths;
  if (first >= job.paths) break;
  const paths = first + blockPaths < job.paths ? blockPaths : job.paths - first;
  const tally = runBlock(job, bench, { columns, totals, falls }, { first, count: paths });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, not a window
  parentPort?.postMessage({ paths, tally } satisfies WorkerReport);
}
