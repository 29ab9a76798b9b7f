import { Worker } from "node:worker_threads";
import type { LineAudit } from "../../analysis/path-audit.js";
import type { Compare } from "../../audit/audit-paths.js";
import { leftAfter } from "../../audit/choose-paths.js";
import { worstOf } from "../../audit/differences.js";
import { InvariantError } from "../../errors.js";
import type { Plan } from "../../plan/plan.js";
import { normalTable } from "../../simulation/arithmetic/normal-of-word.js";
import { type PackedPlan, packPlan } from "./packed-plan.js";

/** What a thread that audits begins with; then it is sent paths to replay, and answers with their differences. */
export interface AuditStart {
  readonly plan: PackedPlan;
  /** Made for the simulation. */
  readonly normalTable: Float64Array;
}

/** Each thread compiles the ledger for itself, which costs as much as fifteen paths: more of them than this gain nothing on fifty. */
const MOST_THREADS = 4;
/** The others are left to the simulation, to answers and to the report, which take as long. */
const PART_OF_THREADS = 0.5;

/** An audit that goes on beside a simulation. */
export interface AuditBeside {
  /** The same differences as in one thread: paths are dealt out, and of equal ones the first path's is kept. */
  readonly compare: Compare;
  /** Ends the threads where they were not asked for all that they have begun. */
  readonly end: () => void;
}

interface Resources {
  readonly threads: number;
  readonly signal: AbortSignal;
}

/**
 * Replays paths and holds them against the exact ledger in threads of their own, beginning at once with those that are known to be
 * asked for: a simulation leaves cores idle before and after its paths, and what it finds out decides on a few paths only.
 *
 * @param ahead  paths of the plan that `compare` will be asked for, among others
 */
export function auditBeside(plan: Plan, ahead: Uint32Array, { threads, signal }: Resources): AuditBeside {
  const hands = Math.min(Math.ceil(threads * PART_OF_THREADS), MOST_THREADS);
  const start: AuditStart = { plan: packPlan(plan), normalTable: normalTable() };
  const crew = Array.from({ length: hands }, () => auditThread(start, signal));
  const dealt = (paths: Uint32Array) => crew.flatMap(({ ask }, hand) => asked(ask, dealtTo(hand, hands, paths)));
  const begun = dealt(ahead);
  // What goes wrong ahead is told when it is asked for.
  for (const answer of begun) answer.catch(() => undefined);
  return {
    compare: async (_, paths) => {
      const rest = dealt(leftAfter(ahead, paths));
      for (const { finish } of crew) finish();
      return worstOf(await Promise.all([...begun, ...rest]), paths);
    },
    end: () => crew.forEach(({ end }) => end()),
  };
}

type Ask = (paths: Uint32Array) => Promise<readonly LineAudit[]>;

const asked = (ask: Ask, paths: Uint32Array) => (paths.length === 0 ? [] : [ask(paths)]);

/** Neighbours to different threads. */
const dealtTo = (hand: number, hands: number, paths: Uint32Array): Uint32Array =>
  paths.filter((_, at) => at % hands === hand);

interface AuditThread {
  readonly ask: Ask;
  /** Nothing more is asked: with its last answer the thread ends by itself, and keeps what it has compiled. */
  readonly finish: () => void;
  readonly end: () => void;
}

/** A thread that answers what it is asked in its order. */
function auditThread(start: AuditStart, signal: AbortSignal): AuditThread {
  const worker = new Worker(new URL("./audit-thread.js", import.meta.url), { workerData: start });
  const open: Waiting[] = [];
  let ended = null as Error | null;
  const failed = (reason: Error): void => {
    ended ??= reason;
    open.splice(0).forEach(({ reject }) => reject(reason));
  };
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop);
  worker.on("message", (lines: readonly LineAudit[]) => open.shift()?.resolve(lines));
  worker.once("error", failed);
  worker.once("exit", () => {
    signal.removeEventListener("abort", stop);
    failed(signal.reason ?? new InvariantError("a thread that audits has ended"));
  });
  let finishing = false;
  const ask: Ask = (paths) =>
    new Promise((resolve, reject) => {
      open.push({ resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
      if (ended === null) worker.postMessage(paths);
      else failed(ended);
    });
  const finish = (): void => {
    finishing = true;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
    worker.postMessage(null);
  };
  return { ask, finish, end: () => (finishing ? undefined : stop()) };
}

interface Waiting {
  readonly resolve: (lines: readonly LineAudit[]) => void;
  readonly reject: (reason: Error) => void;
}
