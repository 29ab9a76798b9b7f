import type * as WorkerThreads from "node:worker_threads";
import { InvariantError } from "../errors.js";
import { NORMAL_TABLE, normalTable } from "./arithmetic/normal-of-word.js";
import { type Crew, type CrewOptions, type Part, type Recruits, startTask } from "./crew.js";
import type { Job } from "./job.js";
import { moduleOf, withKernel } from "./kernel/choose-kernel.js";
import { makeSharedTape, recordingFor, type SharedTape } from "./kernel/wasm/shared-tape.js";
import { type Task, unitsOf } from "./pass.js";
import { pause as breathe } from "./pause.js";
import type { KernelChoice } from "./simulation.js";
import { sharedMemory } from "./shared-memory.js";
import { roomsFor } from "./tape-rooms.js";
import { makeWorkbench, type Workbench } from "./workbench.js";

/** What a worker is started with. */
export interface WorkerStart {
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

/** What a worker is to do, and with its first task what it is about. */
export interface WorkerOrder {
  readonly task: Task;
  readonly first: Assignment | null;
}

/** What is known only when workers have begun to load their code. */
export interface Assignment {
  readonly job: Job;
  /** Compiled once for all threads; null: where it cannot be, or is not asked for. */
  readonly module: WebAssembly.Module | null;
  /** What this thread records, for the workers to play. */
  readonly tape: SharedTape;
}

/** Paths of a block that is done, or how the task ended. */
export type WorkerReport = number | "done" | "stopped";

/** The units of a task that a thread takes: the next that nobody has, until there is none or all must pause. */
export function* takenUnits(control: Int32Array, units: number): Generator<number> {
  const next = (): number => (Atomics.load(control, PAUSE) === 0 ? Atomics.add(control, NEXT, 1) : units);
  for (let unit = next(); unit < units; unit = next()) yield unit;
}

/** How a crew of threads is started. `script` is what its workers run. */
export interface ThreadOptions extends CrewOptions {
  /** This one among them. */
  readonly threads: number;
  readonly script?: URL;
  /** What a worker's objects may take; lanes and sheets are not among them. */
  readonly heapMegabytes?: number;
}

/** Far more than a worker's objects need: a worker that exceeds it fails instead of taking the machine's memory. */
const HEAP_MEGABYTES = 1024;
/** A worker's objects live for a block or for a run: a larger nursery would only keep more of the dead ones. */
const NURSERY_MEGABYTES = 4;

/** Values that this thread orders before it lets other work run. */
const VALUES_AT_ONCE = 300_000;

/**
 * Starts threads, which load their code while the job is compiled. The crew is this thread, and workers that live through all tasks;
 * results go straight into shared memory. This one has its code warm, and is at work while the others load theirs; after every
 * block it lets timers and signals run. A worker that throws, ends or is killed fails the run with its cause. Null where there are
 * no threads to be had: in a browser, or when this file runs uncompiled and so has no compiled worker beside it.
 */
export function recruitThreads(options: ThreadOptions): Recruits | null {
  const found = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (found === undefined || !import.meta.url.endsWith(".js")) return null;
  const control = new Int32Array(new SharedArrayBuffer(16));
  const workers = startWorkers(found, { ...options, control });
  const failed = firstFailure(workers);
  const state: State = { pausing: false, working: Promise.resolve() };
  const stop = () => Atomics.store(control, state.pausing ? PAUSE : STOP, 1);
  options.signal?.addEventListener("abort", stop);
  return {
    threads: options.threads,
    begin: (job, threads) =>
      crewOfThreads(job, options, { workers: workers.slice(0, threads - 1), control, failed, state }),
    async end() {
      state.pausing = false;
      stop();
      options.signal?.removeEventListener("abort", stop);
      await Promise.all([state.working, ...workers.map((worker) => worker.terminate())]);
    },
  };
}

interface Threads {
  readonly workers: readonly WorkerThreads.Worker[];
  readonly control: Int32Array;
  readonly failed: Promise<never>;
  readonly state: State;
}

interface State {
  /** Whether the signal lets the units end that are begun. */
  pausing: boolean;
  /** This thread's part of the task. */
  working: Promise<unknown>;
}

function crewOfThreads(job: Job, { blockPaths, kernel, signal }: CrewOptions, threads: Threads): Crew {
  const { workers, control, failed, state } = threads;
  let bench: Workbench | undefined;
  const tape = makeSharedTape(job.program.months);
  let first: Assignment | null = { job, module: moduleOf(kernel), tape };
  const breath = Math.ceil(VALUES_AT_ONCE / job.paths);
  const own = (task: Task): Part => {
    bench ??= withKernel(kernel, (made) => makeWorkbench(job, blockPaths, made, OWN), {
      rooms: roomsFor(job, blockPaths),
      shared: recordingFor(tape),
    });
    return startTask(job, bench, task);
  };
  return {
    threads: workers.length + 1,
    allocate: sharedMemory,
    async run(task, onPaths, pause) {
      signal?.throwIfAborted();
      Atomics.store(control, NEXT, 0);
      Atomics.store(control, PAUSE, 0);
      state.pausing = pause !== undefined;
      const listen = (paths: number): void => {
        onPaths(paths);
        if (pause?.() === true) Atomics.store(control, PAUSE, 1);
      };
      const told = { task, first };
      first = null;
      const ordered = workers.map((worker) => order(worker, told, listen));
      const work = workAlong(own(task), unitsOf(task), { control, breath, listen });
      state.working = work.catch(() => {});
      await Promise.race([failed, Promise.all([...ordered, work])]);
      if (!state.pausing) signal?.throwIfAborted();
      const [begun, units] = [Atomics.load(control, NEXT), unitsOf(task)];
      return begun < units ? begun : units;
    },
  };
}

/** This thread among those of a crew. */
const OWN = 0;

interface WorkingAlong {
  readonly control: Int32Array;
  /** Units without paths that are done between two pauses. */
  readonly breath: number;
  readonly listen: (paths: number) => void;
}

/** This thread's part of a task, with a pause after every block. */
async function workAlong(part: Part, units: number, { control, breath, listen }: WorkingAlong): Promise<void> {
  let done = 0;
  for (const unit of takenUnits(control, units)) {
    done++;
    for (const paths of part.unit(unit)) {
      if (paths > 0) listen(paths);
      // oxlint-disable-next-line no-await-in-loop -- other work may run in between
      if (paths > 0 || done % breath === 0) await breathe();
      if (Atomics.load(control, STOP) !== 0) return;
    }
  }
  part.end();
}

function startWorkers(
  { Worker }: typeof WorkerThreads,
  { threads, blockPaths, kernel, control, script, heapMegabytes }: ThreadOptions & { readonly control: Int32Array },
): readonly WorkerThreads.Worker[] {
  const shared = new Float64Array(new SharedArrayBuffer(NORMAL_TABLE * Float64Array.BYTES_PER_ELEMENT));
  const workers = Array.from({ length: threads - 1 }, (_, worker) => {
    const workerData: WorkerStart = { thread: worker + 1, blockPaths, kernel, control, normalTable: shared };
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
    workers.forEach((worker, index) => {
      worker.on("error", reject);
      worker.on("messageerror", reject);
      worker.on("exit", (code) =>
        reject(new InvariantError(`thread ${index + 1} ended before its work, with code ${code}`)),
      );
    });
  });
  // The workers that `end` terminates exit when nobody listens any more.
  failed.catch(() => {});
  return failed;
}

/** Gives a worker a task; resolves when its part is done. */
function order(worker: WorkerThreads.Worker, told: WorkerOrder, onPaths: (paths: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const listen = (report: WorkerReport): void => {
      if (typeof report === "number") return onPaths(report);
      worker.off("message", listen);
      resolve();
    };
    worker.on("message", listen);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
    worker.postMessage(told);
  });
}
