import { parentPort, workerData } from "node:worker_threads";
import { largestDifferences } from "../../audit/differences.js";
import { useNormalTable } from "../../simulation/arithmetic/normal-of-word.js";
import { replay } from "../../simulation/replay.js";
import type { AuditStart } from "./audit-in-threads.js";
import { unpackPlan } from "./packed-plan.js";

/** A thread that replays paths and holds them against the exact ledger, as often as it is asked; null asks it to end. */
const { plan: packed, normalTable }: AuditStart = workerData;
useNormalTable(normalTable);
const plan = unpackPlan(packed);

parentPort?.on("message", (paths: Uint32Array | null) => {
  if (paths === null) return parentPort?.close();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, not a window
  parentPort?.postMessage(largestDifferences(plan, replay(plan, paths, "auto")));
});
