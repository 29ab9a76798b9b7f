import { parentPort } from "node:worker_threads";
import { largestDifferences } from "../audit/differences.js";
import type { AuditRequest } from "./audit-in-threads.js";
import { unpackPlan } from "./packed-plan.js";

/** A thread that holds replayed paths against the exact ledger, once. */
parentPort?.once("message", ({ plan, replayed }: AuditRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, not a window
  parentPort?.postMessage(largestDifferences(unpackPlan(plan), replayed));
});
