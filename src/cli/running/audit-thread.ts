import { parentPort } from "node:worker_threads";
import { largestDifferences } from "../../audit/differences.js";
import { useNormalTable } from "../../simulation/arithmetic/normal-of-word.js";
import { replay } from "../../simulation/replay.js";
import type { AuditRequest } from "./audit-in-threads.js";
import { unpackPlan } from "./packed-plan.js";

/** A thread that replays paths and holds them against the exact ledger, once. */
parentPort?.once("message", ({ plan: packed, paths, normalTable }: AuditRequest) => {
  useNormalTable(normalTable);
  const plan = unpackPlan(packed);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, not a window
  parentPort?.postMessage(largestDifferences(plan, replay(plan, paths, "auto")));
});
