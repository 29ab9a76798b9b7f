import { Worker } from "node:worker_threads";
import type { LineAudit } from "../../analysis/path-audit.js";
import { InvariantError } from "../../errors.js";
import type { PackedPlan } from "./packed-plan.js";

/** What a thread that audits is sent: a plan, then paths to replay, which it answers with their differences. Null: nothing more is asked. */
export type AuditOrder = AuditStart | { readonly paths: Uint32Array } | null;

export interface AuditStart {
  readonly plan: PackedPlan;
  /** Made for the simulation. */
  readonly normalTable: Float64Array;
}

/** Each thread compiles the ledger for itself, which costs as much as fifteen paths: more of them than this gain nothing on fifty. */
const MOST_THREADS = 4;
/** The others are left to the simulation, to answers and to the report, which take as long. */
const PART_OF_THREADS = 0.5;

export type Ask = (paths: Uint32Array) => Promise<readonly LineAudit[]>;

/** A thread that answers what it is asked in its order, about a plan. */
export interface Auditor {
  /** Ends with the signal. */
  readonly begin: (start: AuditStart, signal: AbortSignal) => void;
  readonly ask: Ask;
  /** Nothing more is asked: with its last answer the thread ends by itself, and keeps what it has compiled. */
  readonly finish: () => void;
  readonly end: () => void;
}

/**
 * Starts the threads of an audit, which may be before there is a plan: until then a command needs one core only. Where no plan comes they
 * keep no process from ending.
 *
 * @param threads  of the whole run
 */
export const standBy = (threads: number): readonly Auditor[] =>
  Array.from({ length: Math.min(Math.ceil(threads * PART_OF_THREADS), MOST_THREADS) }, auditor);

function auditor(): Auditor {
  const worker = new Worker(new URL("./audit-thread.js", import.meta.url));
  const open: Waiting[] = [];
  let ended = null as Error | null;
  let finishing = false;
  const failed = (reason: Error): void => {
    ended ??= reason;
    open.splice(0).forEach(({ reject }) => reject(reason));
  };
  worker.on("message", (lines: readonly LineAudit[]) => open.shift()?.resolve(lines));
  worker.once("error", failed);
  worker.once("exit", () => failed(new InvariantError("a thread that audits has ended")));
  // After its listeners: whoever listens for messages holds the process.
  worker.unref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  const send = (order: AuditOrder): void => worker.postMessage(order);
  const stop = (): void => void worker.terminate();
  return {
    begin(start, signal) {
      const abort = (): void => {
        failed(signal.reason);
        stop();
      };
      signal.addEventListener("abort", abort);
      worker.once("exit", () => signal.removeEventListener("abort", abort));
      if (ended === null) worker.ref();
      send(start);
    },
    ask: (paths) =>
      new Promise((resolve, reject) => {
        open.push({ resolve, reject });
        if (ended === null) send({ paths });
        else failed(ended);
      }),
    finish() {
      finishing = true;
      send(null);
    },
    end: () => (finishing ? undefined : stop()),
  };
}

interface Waiting {
  readonly resolve: (lines: readonly LineAudit[]) => void;
  readonly reject: (reason: Error) => void;
}
