import type * as WorkerThreads from "node:worker_threads";
import { InvariantError } from "../errors.js";
import { addTallies, type Job, makeSheets, NO_TALLY, type Tally } from "./run-blocks.js";
import { BLOCK_PATHS, type Done } from "./run-job.js";
import type { KernelChoice, SimulateOptions } from "./simulation.js";

/** What a worker is started with. Blocks are handed out by a shared counter; every path and leaf has its own place in the sheets. */
export interface WorkerTask {
  readonly job: Job;
  readonly columns: Float64Array;
  readonly totals: Float64Array;
  readonly falls: Float64Array;
  readonly blockPaths: number;
  readonly kernel: KernelChoice;
  /** [0]: next block; [1]: not 0 when workers must stop. Shared. */
  readonly control: Int32Array;
}

/** What a worker says after every block. */
export interface WorkerReport {
  readonly paths: number;
  readonly tally: Tally;
}

/**
 * Rolls a job's paths in several threads; the numbers are the same bits as in one. Null where there are no threads to be had: in
 * a browser, or when this file runs uncompiled and so has no compiled worker beside it.
 */
export async function runInThreads(job: Job, options: SimulateOptions): Promise<Done | null> {
  const { blockPaths = BLOCK_PATHS, kernel = "auto" } = options;
  const found = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (found === undefined || !import.meta.url.endsWith(".js")) return null;
  const blocks = Math.ceil(job.paths / blockPaths);
  const count = Math.min(options.threads ?? 1, blocks);
  const sheets = makeSheets(job, (doubles) => new Float64Array(new SharedArrayBuffer(8 * doubles)));
  const control = new Int32Array(new SharedArrayBuffer(8));
  const task: WorkerTask = { job, ...sheets, blockPaths, kernel, control };
  const tally = await follow({ workers: startWorkers(found, task, count), control, total: job.paths }, options);
  return { sheets, tally };
}

function startWorkers(
  { Worker }: typeof WorkerThreads,
  task: WorkerTask,
  count: number,
): readonly WorkerThreads.Worker[] {
  return Array.from({ length: count }, () => new Worker(new URL("./worker.js", import.meta.url), { workerData: task }));
}

interface Team {
  readonly workers: readonly WorkerThreads.Worker[];
  readonly control: Int32Array;
  readonly total: number;
}

/** Adds up what the workers report until all are done; stops them when one fails or the run is aborted. */
async function follow({ workers, control, total }: Team, { signal, onProgress }: SimulateOptions): Promise<Tally> {
  let [tally, done] = [NO_TALLY, 0];
  const stop = () => Atomics.store(control, 1, 1);
  signal?.addEventListener("abort", stop);
  if (signal?.aborted === true) stop();
  const ended = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        worker.on("message", (report: WorkerReport) => {
          tally = addTallies(tally, report.tally);
          done += report.paths;
          onProgress?.(done, total);
        });
        worker.on("error", reject);
        worker.on("exit", () => resolve());
      }),
  );
  try {
    await Promise.all(ended);
  } finally {
    stop();
    signal?.removeEventListener("abort", stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  signal?.throwIfAborted();
  if (done !== total) throw new InvariantError(`${done} of ${total} paths came back from the threads`);
  return tally;
}
