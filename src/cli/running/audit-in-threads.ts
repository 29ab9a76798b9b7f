import { Worker } from "node:worker_threads";
import type { LineAudit } from "../../analysis/path-audit.js";
import { worstOf } from "../../audit/differences.js";
import { InvariantError } from "../../errors.js";
import type { Plan } from "../../plan/plan.js";
import { normalTable } from "../../simulation/arithmetic/normal-of-word.js";
import { type PackedPlan, packPlan } from "./packed-plan.js";

export interface AuditRequest {
  readonly plan: PackedPlan;
  /** To be replayed. */
  readonly paths: Uint32Array;
  /** Made for the simulation before. */
  readonly normalTable: Float64Array;
}

/** Each thread compiles the ledger for itself, which costs as much as fifteen paths: more of them than this gain nothing on fifty. */
const MOST_THREADS = 4;
/** The others are left to answers and the report, which take as long. */
const PART_OF_THREADS = 0.5;

/**
 * Replays paths and holds them against the exact ledger in threads of their own, while this one explains the answers.
 * The same differences as in one thread: paths are dealt out, and of equal ones the first path's is kept.
 */
export async function compareInThreads(
  plan: Plan,
  paths: Uint32Array,
  { threads, signal }: { readonly threads: number; readonly signal: AbortSignal },
): Promise<readonly LineAudit[]> {
  const packed = packPlan(plan);
  const hands = Math.min(Math.ceil(threads * PART_OF_THREADS), MOST_THREADS);
  const dealt = deal(paths, hands);
  const found = await Promise.all(
    dealt.map((own) => compareInThread({ plan: packed, paths: own, normalTable: normalTable() }, signal)),
  );
  return worstOf(found, paths);
}

/** Neighbours to different threads. */
const deal = (paths: Uint32Array, hands: number): readonly Uint32Array[] =>
  Array.from({ length: Math.min(hands, paths.length) }, (_, hand) => paths.filter((__, at) => at % hands === hand));

function compareInThread(request: AuditRequest, signal: AbortSignal): Promise<readonly LineAudit[]> {
  const worker = new Worker(new URL("./audit-thread.js", import.meta.url));
  const end = (): void => void worker.terminate();
  signal.addEventListener("abort", end);
  return new Promise<readonly LineAudit[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(signal.reason ?? new InvariantError("a thread that audits has ended")));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
    worker.postMessage(request);
    // A thread that has answered ends by itself.
  }).finally(() => signal.removeEventListener("abort", end));
}
