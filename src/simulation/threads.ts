import type * as WorkerThreads from "node:worker_threads";
import { InvariantError } from "../errors.js";
import { NORMAL_TABLE, normalTable } from "./arithmetic/normal-of-word.js";
import { type Crew, type CrewOptions, type Part, type Recruits, startTask } from "./crew.js";
import { keepIdle, takeIdle } from "./idle-workers.js";
import type { Job } from "./job.js";
import { moduleOf, withKernel } from "./kernel/choose-kernel.js";
import { makeSharedTape, recordingFor, type SharedTape } from "./kernel/wasm/shared-tape.js";
import { type Task, unitsOf } from "./pass.js";
import { pause as breathe } from "./pause.js";
import type { KernelChoice } from "./simulation.js";
import { makeSharedMemory, type SharedMemory } from "./shared-memory.js";
import { roomsFor } from "./tape-rooms.js";
import { makeWorkbench, type Workbench } from "./workbench.js";

/** What a worker is started with, for all runs that it works for. */
export interface WorkerStart {
  /** Made once for all threads, while the first of them start. Shared. */
  readonly normalTable: Float64Array;
  /** [0]: not 0 when the table is made. Shared. */
  readonly tabled: Int32Array;
}
export const NEXT = 0;
export const STOP = 1;
export const PAUSE = 2;

/** What a worker is to do, and with its first task what it is about. */
export interface WorkerOrder {
  readonly task: Task;
  readonly first: Assignment | null;
}

/** A run, which is known only when workers have begun to load their code. */
export interface Assignment {
  readonly thread: number;
  readonly blockPaths: number;
  readonly kernel: KernelChoice;
  /**
   * [NEXT]: the next unit of the task; [STOP]: not 0 when workers must stop; [PAUSE]: when they may not begin another unit. Shared.
   */
  readonly control: Int32Array;
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
 * Starts threads, which load their code while the job is compiled, or takes those of the run before. The crew is this thread, and
 * workers that live through all tasks; results go straight into shared memory. This one has its code warm, and is at work while the
 * others load theirs; after every block it lets timers and signals run. A worker that throws, ends or is killed fails the run with its cause. Null where there are
 * no threads to be had: in a browser, or when this file runs uncompiled and so has no compiled worker beside it.
 */
export function recruitThreads(options: ThreadOptions): Recruits | null {
  const found = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (found === undefined || !import.meta.url.endsWith(".js")) return null;
  const control = new Int32Array(new SharedArrayBuffer(16));
  const memory = makeSharedMemory();
  const workers = employ(found, options);
  const { failed, leave } = watch(workers);
  const state: State = { pausing: false, unanswered: 0, working: Promise.resolve() };
  const stop = () => Atomics.store(control, state.pausing ? PAUSE : STOP, 1);
  options.signal?.addEventListener("abort", stop);
  return {
    threads: options.threads,
    begin: (job, threads) =>
      crewOfThreads(job, options, { workers: workers.slice(0, threads - 1), control, memory, failed, state }),
    async end() {
      state.pausing = false;
      stop();
      options.signal?.removeEventListener("abort", stop);
      memory.release();
      const isFree = state.unanswered === 0 && isOrdinary(options) && leave();
      await Promise.all([
        state.working,
        ...workers.map((worker) => (isFree ? keepIdle(worker, memory.allocated()) : worker.terminate())),
      ]);
    },
  };
}

interface Threads {
  readonly workers: readonly WorkerThreads.Worker[];
  readonly control: Int32Array;
  readonly memory: SharedMemory;
  readonly failed: Promise<never>;
  readonly state: State;
}

interface State {
  /** Whether the signal lets the units end that are begun. */
  pausing: boolean;
  /** Workers that have not reported the end of their part. */
  unanswered: number;
  /** This thread's part of the task. */
  working: Promise<unknown>;
}

function crewOfThreads(job: Job, { blockPaths, kernel, signal }: CrewOptions, threads: Threads): Crew {
  const { workers, control, memory, failed, state } = threads;
  let bench: Workbench | undefined;
  const tape = makeSharedTape(job.program.months);
  const assigned = { blockPaths, kernel, control, job, module: moduleOf(kernel), tape };
  let isFirst = true;
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
    allocate: memory.allocate,
    async run(task, onPaths, pause) {
      signal?.throwIfAborted();
      Atomics.store(control, NEXT, 0);
      Atomics.store(control, PAUSE, 0);
      state.pausing = pause !== undefined;
      const listen = (paths: number): void => {
        onPaths(paths);
        if (pause?.() === true) Atomics.store(control, PAUSE, 1);
      };
      const firstOf = (worker: number): Assignment | null => (isFirst ? { ...assigned, thread: worker + 1 } : null);
      const orders = workers.map((_, worker): WorkerOrder => ({ task, first: firstOf(worker) }));
      isFirst = false;
      state.unanswered += workers.length;
      const ordered = workers.map(async (worker, at) => {
        await order(worker, orders[at] as WorkerOrder, listen);
        state.unanswered--;
      });
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

/** Not those of a test, which run something else. */
const isOrdinary = ({ script, heapMegabytes }: ThreadOptions): boolean => (script ?? heapMegabytes) === undefined;

/** Workers that wait for work, as far as there are any, and new ones. */
function employ({ Worker }: typeof WorkerThreads, options: ThreadOptions): readonly WorkerThreads.Worker[] {
  const { script, heapMegabytes } = options;
  const workerData = (known ??= makeStart());
  const start = () =>
    new Worker(script ?? new URL("./worker.js", import.meta.url), {
      workerData,
      // A worker is a file, also where this thread runs a text (`node --input-type=module -e`).
      execArgv: process.execArgv.filter((option) => !option.startsWith("--input-type")),
      resourceLimits: {
        maxOldGenerationSizeMb: heapMegabytes ?? HEAP_MEGABYTES,
        maxYoungGenerationSizeMb: NURSERY_MEGABYTES,
      },
    });
  const workers = Array.from({ length: options.threads - 1 }, () => (isOrdinary(options) && takeIdle()) || start());
  makeTable(workerData);
  return workers;
}

/** A page has no shared memory, and loads this file without starting anything. */
const makeStart = (): WorkerStart => ({
  normalTable: new Float64Array(new SharedArrayBuffer(NORMAL_TABLE * Float64Array.BYTES_PER_ELEMENT)),
  tabled: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
});
let known: WorkerStart | undefined;

/** It takes about as long as a thread takes to load its code. */
function makeTable({ normalTable: shared, tabled }: WorkerStart): void {
  if (Atomics.load(tabled, 0) !== 0) return;
  shared.set(normalTable());
  Atomics.store(tabled, 0, 1);
  Atomics.notify(tabled, 0);
}

interface Watch {
  /** Rejects when a worker throws, runs out of memory, ends or is killed before it is told to. */
  readonly failed: Promise<never>;
  /** Watches no longer, unless one has failed; whether none has. */
  readonly leave: () => boolean;
}

function watch(workers: readonly WorkerThreads.Worker[]): Watch {
  let fine = true;
  const leaving: (() => unknown)[] = [];
  const failed = new Promise<never>((_, reject) => {
    const fail = (cause: unknown): void => {
      fine = false;
      reject(cause);
    };
    workers.forEach((worker, index) => {
      const exit = (code: number) =>
        fail(new InvariantError(`thread ${index + 1} ended before its work, with code ${code}`));
      worker.on("error", fail).on("messageerror", fail).on("exit", exit);
      leaving.push(() => worker.off("error", fail).off("messageerror", fail).off("exit", exit));
    });
  });
  // The workers that `end` terminates exit when nobody listens any more.
  failed.catch(() => {});
  return {
    failed,
    leave() {
      if (fine) for (const own of leaving) own();
      return fine;
    },
  };
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
