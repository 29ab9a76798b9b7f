import { parentPort } from "node:worker_threads";
import { largestDifferences } from "../../audit/differences.js";
import { InvariantError } from "../../errors.js";
import type { Plan } from "../../plan/plan.js";
import { useNormalTable } from "../../simulation/arithmetic/normal-of-word.js";
import { replay } from "../../simulation/replay.js";
import type { AuditOrder } from "./auditors.js";
import { unpackPlan } from "./packed-plan.js";

/** A thread that replays paths of a plan and holds them against the exact ledger, as often as it is asked; null asks it to end. */
let plan: Plan | undefined;

parentPort?.on("message", (order: AuditOrder) => {
  if (order === null) return parentPort?.close();
  if ("plan" in order) {
    const { normalTable } = order;
    useNormalTable(() => normalTable);
    plan = unpackPlan(order.plan);
    return;
  }
  if (plan === undefined) throw new InvariantError("a thread that audits has no plan");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node, not a window
  parentPort?.postMessage(largestDifferences(plan, replay(plan, order.paths, "auto")));
});
