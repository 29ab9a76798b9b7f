import { parentPort, workerData } from "node:worker_threads";
import { useNormalTable } from "./arithmetic/normal-of-word.js";
import { type Part, startTask } from "./crew.js";
import { withKernel } from "./kernel/choose-kernel.js";
import { playingOf } from "./kernel/wasm/shared-tape.js";
import { useModule } from "./kernel/wasm/wasm-kernel.js";
import { type Task, unitsOf } from "./pass.js";
import { type Assignment, STOP, takenUnits, type WorkerOrder, type WorkerReport, type WorkerStart } from "./threads.js";
import { roomsFor } from "./tape-rooms.js";
import { makeWorkbench } from "./workbench.js";

/** One thread of a crew: of every task it takes the next unit, and the next, until there is none or all must stop. */
const { normalTable, tabled } = workerData as WorkerStart;
Atomics.wait(tabled, 0, 0);
useNormalTable(() => normalTable);
let begin: (task: Task) => Part;
/** Of the run: see `Assignment`. */
let control: Int32Array;

function learn(run: Assignment): void {
  const { thread, blockPaths, kernel, job, module, tape } = run;
  control = run.control;
  if (module !== null) useModule(module);
  const bench = withKernel(kernel, (own) => makeWorkbench(job, blockPaths, own, thread), {
    rooms: roomsFor(job, blockPaths),
    shared: playingOf(tape),
  });
  begin = (task) => startTask(job, bench, task);
}

const report = (found: WorkerReport): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, not a window
  parentPort?.postMessage(found);
};

parentPort?.on("message", ({ task, first }: WorkerOrder) => {
  if (first !== null) learn(first);
  const part = begin(task);
  const units = unitsOf(task);
  for (const unit of takenUnits(control, units)) {
    for (const paths of part.unit(unit)) {
      if (paths > 0) report(paths);
      if (Atomics.load(control, STOP) !== 0) return report("stopped");
    }
  }
  part.end();
  report("done");
});
