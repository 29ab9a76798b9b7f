import type { Worker } from "node:worker_threads";

/** So long a worker waits for another run: runs of one question follow one another, and what comes later starts its own. */
const KEPT_MS = 1000;
/**
 * Shared memory of its runs up to which a worker is kept. Nobody counts it there, so that what of it is garbage lies until the worker ends;
 * and runs that need much take long beside a worker's start.
 */
const MOST_BYTES = 64 * 1024 * 1024;

interface Idle {
  readonly worker: Worker;
  /** Nobody waits with it any more. */
  readonly leave: () => void;
}

const waiting: Idle[] = [];
const BYTES = new WeakMap<Worker, number>();

/** A worker that has its code loaded, compiled and warm; undefined where none waits. */
export function takeIdle(): Worker | undefined {
  const last = waiting.at(-1);
  last?.leave();
  last?.worker.ref();
  return last?.worker;
}

/**
 * Keeps a worker without work for the next run, where that is worth it. It keeps no process alive, and one that ends is forgotten.
 *
 * @param bytes  of shared memory that its last run had
 */
export function keepIdle(worker: Worker, bytes: number): Promise<unknown> | undefined {
  const all = (BYTES.get(worker) ?? 0) + bytes;
  if (all > MOST_BYTES) return worker.terminate();
  BYTES.set(worker, all);
  const leave = (): void => {
    clearTimeout(timer);
    worker.off("error", leave).off("exit", leave);
    waiting.splice(waiting.indexOf(own), 1);
  };
  const own: Idle = { worker, leave };
  const timer = setTimeout(() => {
    leave();
    void worker.terminate();
  }, KEPT_MS);
  timer.unref();
  worker.unref();
  worker.on("error", leave).on("exit", leave);
  waiting.push(own);
  return undefined;
}
