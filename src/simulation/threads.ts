import type * as WorkerThreads from "node:worker_threads";
import { InvariantError } from "../errors.js";
import { NORMAL_TABLE, normalTable } from "./arithmetic/normal-of-word.js";
import type { Crew } from "./crew.js";
import type { Job } from "./job.js";
import { type Task, unitsOf } from "./pass.js";
import type { KernelChoice } from "./simulation.js";

/** What a worker is started with. */
export interface WorkerStart {
  readonly job: Job;
  readonly thread: number;
  readonly blockPaths: number;
  readonly kernel: KernelChoice;
  /** Made once for all threads, while they start. Shared. */
  readonly normalTable: Float64Array;
  /**
   * [NEXT]: the next unit of the task; [STOP]: not 0 when workers must stop; [PAUSE]: when they may not begin another unit;
   * [TABLED]: when the table is made. Shared.
   */
  readonly control: Int32Array;
}
export const NEXT = 0;
export const STOP = 1;
export const PAUSE = 2;
export const TABLED = 3;

export type WorkerOrder = Task;
/** Paths of a block that is done, or how the task ended. */
export type WorkerReport = number | "done" | "stopped";

/** How a crew of threads is started. `script` is what its workers run. */
export interface CrewOptions {
  readonly threads: number;
  readonly blockPaths: number;
  readonly kernel: KernelChoice;
  readonly signal: AbortSignal | undefined;
  readonly script?: URL;
  /** What a worker's objects may take; lanes and sheets are not among them. */
  readonly heapMegabytes?: number;
}

/** Far more than a worker's objects need: a worker that exceeds it fails instead of taking the machine's memory. */
const HEAP_MEGABYTES = 1024;
/** A worker's objects live for a block or for a run: a larger nursery would only keep more of the dead ones. */
const NURSERY_MEGABYTES = 4;

/**
 * Workers that live through all tasks; results go straight into shared memory. A worker that throws, ends or is killed fails the run
 * with its cause. Null where there are no threads to be had: in a browser, or when this file runs uncompiled and so has no compiled
 * worker beside it.
 */
export function crewOfThreads(job: Job, options: CrewOptions): Crew | null {
  const found = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (found === undefined || !import.meta.url.endsWith(".js")) return null;
  const control = new Int32Array(new SharedArrayBuffer(16));
  const workers = startWorkers(found, job, { ...options, control });
  const failed = firstFailure(workers);
  let pausing = false;
  const stop = () => Atomics.store(control, pausing ? PAUSE : STOP, 1);
  options.signal?.addEventListener("abort", stop);
  return {
    threads: options.threads,
    allocate: (bytes) => new SharedArrayBuffer(bytes),
    async run(task, onPaths, pause) {
      options.signal?.throwIfAborted();
      Atomics.store(control, NEXT, 0);
      Atomics.store(control, PAUSE, 0);
      pausing = pause !== undefined;
      const listen = (paths: number): void => {
        onPaths(paths);
        if (pause?.() === true) Atomics.store(control, PAUSE, 1);
      };
      await Promise.race([failed, Promise.all(workers.map((worker) => order(worker, task, listen)))]);
      if (!pausing) options.signal?.throwIfAborted();
      const [begun, units] = [Atomics.load(control, NEXT), unitsOf(task)];
      return begun < units ? begun : units;
    },
    async end() {
      pausing = false;
      stop();
      options.signal?.removeEventListener("abort", stop);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function startWorkers(
  { Worker }: typeof WorkerThreads,
  job: Job,
  { threads, blockPaths, kernel, control, script, heapMegabytes }: CrewOptions & { readonly control: Int32Array },
): readonly WorkerThreads.Worker[] {
  const shared = new Float64Array(new SharedArrayBuffer(NORMAL_TABLE * Float64Array.BYTES_PER_ELEMENT));
  const workers = Array.from({ length: threads }, (_, thread) => {
    const workerData: WorkerStart = { job, thread, blockPaths, kernel, control, normalTable: shared };
    return new Worker(script ?? new URL("./worker.js", import.meta.url), {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: heapMegabytes ?? HEAP_MEGABYTES,
        maxYoungGenerationSizeMb: NURSERY_MEGABYTES,
      },
    });
  });
  // It takes about as long as a thread takes to load its code.
  shared.set(normalTable());
  Atomics.store(control, TABLED, 1);
  Atomics.notify(control, TABLED);
  return workers;
}

/** Rejects when a worker throws, runs out of memory, ends or is killed before it is told to. */
function firstFailure(workers: readonly WorkerThreads.Worker[]): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    workers.forEach((worker, thread) => {
      worker.on("error", reject);
      worker.on("messageerror", reject);
      worker.on("exit", (code) =>
        reject(new InvariantError(`thread ${thread} ended before its work, with code ${code}`)),
      );
    });
  });
  // The workers that `end` terminates exit when nobody listens any more.
  failed.catch(() => {});
  return failed;
}

/** Gives a worker a task; resolves when its part is done. */
function order(worker: WorkerThreads.Worker, task: WorkerOrder, onPaths: (paths: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const listen = (report: WorkerReport): void => {
      if (typeof report === "number") return onPaths(report);
      worker.off("message", listen);
      resolve();
    };
    worker.on("message", listen);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
    worker.postMessage(task);
  });
}
