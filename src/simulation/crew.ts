import { narrowColumn } from "./collect/narrow.js";
import { orderColumn } from "./collect/order-columns.js";
import { readRanks } from "./collect/rank-values.js";
import type { Job } from "./job.js";
import { type Task, unitsOf } from "./pass.js";
import { pause } from "./pause.js";
import { startPass } from "./roll.js";
import type { Workbench } from "./workbench.js";

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
  readonly end: () => Promise<void>;
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
  else if (task.kind === "narrow") narrowColumn(task.narrowing, column);
  else readRanks(task.ranks, column);
}

/** Tasks in this thread; other work may run in between. */
export function crewOfOne(job: Job, bench: Workbench, signal: AbortSignal | undefined): Crew {
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
    end: () => Promise.resolve(),
  };
}
