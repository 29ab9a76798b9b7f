import { narrowColumn } from "./collect/narrow.js";
import { orderColumn } from "./collect/order-columns.js";
import { readRanks } from "./collect/rank-values.js";
import type { Job } from "./job.js";
import { withKernel } from "./kernel/choose-kernel.js";
import { type Task, unitsOf } from "./pass.js";
import { pause } from "./pause.js";
import { startPass } from "./roll.js";
import type { KernelChoice } from "./simulation.js";
import { roomsFor } from "./tape-rooms.js";
import { makeWorkbench, type Workbench } from "./workbench.js";

/** Those who do the work: the same workers over all passes of a run. */
export interface Crew {
  readonly threads: number;
  /** Memory for sheets, zeroed: shared where there are threads. */
  readonly allocate: (bytes: number) => ArrayBuffer | SharedArrayBuffer;
  /**
   * Does a task and returns its units; `onPaths` is told of every block. Rejects with the signal's reason, or with the cause when a
   * worker fails. Where `pause` is given it is asked after every block, and when it says so only the units that are begun
   * are finished, and counted; the signal then rejects nothing.
   */
  readonly run: (task: Task, onPaths: (paths: number) => void, pause?: () => boolean) => Promise<number>;
}

/** Those who will do the work once it is known what it is. */
export interface Recruits {
  readonly threads: number;
  /** So many of them become the crew. */
  readonly begin: (job: Job, threads: number) => Crew;
  /** Ends them all, at work or not. */
  readonly end: () => Promise<void>;
}

/** How a crew does its work. */
export interface CrewOptions {
  readonly blockPaths: number;
  readonly kernel: KernelChoice;
  readonly signal: AbortSignal | undefined;
}

/** A worker's part in a task: what it does for a unit, block by block. */
export interface Part {
  readonly unit: (unit: number) => Generator<number>;
  readonly end: () => void;
}

export function startTask(job: Job, bench: Workbench, task: Task): Part {
  if (task.kind === "roll") return startPass(job, bench, task);
  return {
    *unit(unit) {
      workOn(task, unit, bench);
      yield 0;
    },
    end: () => {},
  };
}

function workOn(task: Exclude<Task, { readonly kind: "roll" }>, column: number, { ordering }: Workbench): void {
  if (task.kind === "order") orderColumn(task.sheet, column, ordering);
  else if (task.kind === "narrow") narrowColumn(task.narrowing, column, ordering);
  else readRanks(task.ranks, column, ordering);
}

/** This thread alone; other work may run between its blocks. */
export const oneRecruit = ({ kernel, blockPaths, signal }: CrewOptions): Recruits => ({
  threads: 1,
  begin: (job) =>
    crewOfOne(
      job,
      withKernel(kernel, (own) => makeWorkbench(job, blockPaths, own), { rooms: roomsFor(job, blockPaths) }),
      signal,
    ),
  end: () => Promise.resolve(),
});

function crewOfOne(job: Job, bench: Workbench, signal: AbortSignal | undefined): Crew {
  return {
    threads: 1,
    allocate: (bytes) => new ArrayBuffer(bytes),
    async run(task, onPaths, asked) {
      const part = startTask(job, bench, task);
      const units = unitsOf(task);
      let done = 0;
      for (; done < units && (done === 0 || asked?.() !== true); done++) {
        for (const paths of part.unit(done)) {
          onPaths(paths);
          if (paths === 0 && done % 32 !== 31) continue;
          await pause();
          if (asked === undefined) signal?.throwIfAborted();
        }
      }
      part.end();
      if (asked === undefined) signal?.throwIfAborted();
      return done;
    },
  };
}
