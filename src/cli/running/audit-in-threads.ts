import type { LineAudit } from "../../analysis/path-audit.js";
import type { Compare } from "../../audit/audit-paths.js";
import { leftAfter } from "../../audit/choose-paths.js";
import { worstOf } from "../../audit/differences.js";
import type { Plan } from "../../plan/plan.js";
import { normalTable } from "../../simulation/arithmetic/normal-of-word.js";
import { type Ask, type Auditor, type AuditStart, standBy } from "./auditors.js";
import { packPlan } from "./packed-plan.js";

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
  /** Who was started beforehand. */
  readonly auditors?: readonly Auditor[] | undefined;
}

/**
 * Replays paths and holds them against the exact ledger in threads of their own, beginning at once with those that are known to be
 * asked for: a simulation leaves cores idle before and after its paths, and what it finds out decides on a few paths only.
 *
 * @param ahead  paths of the plan that `compare` will be asked for, among others
 */
export function auditBeside(
  plan: Plan,
  ahead: Uint32Array,
  { threads, signal, auditors = standBy(threads) }: Resources,
): AuditBeside {
  const start: AuditStart = { plan: packPlan(plan), normalTable: normalTable() };
  for (const { begin } of auditors) begin(start, signal);
  const dealt = (paths: Uint32Array) =>
    auditors.flatMap(({ ask }, hand) => asked(ask, dealtTo(hand, auditors.length, paths)));
  const begun = dealt(ahead);
  // What goes wrong ahead is told when it is asked for.
  for (const answer of begun) answer.catch(() => undefined);
  return {
    compare: async (_, paths) => {
      const rest = dealt(leftAfter(ahead, paths));
      for (const { finish } of auditors) finish();
      return worstOf(await Promise.all([...begun, ...rest]), paths);
    },
    end: () => auditors.forEach(({ end }) => end()),
  };
}

const asked = (ask: Ask, paths: Uint32Array): readonly Promise<readonly LineAudit[]>[] =>
  paths.length === 0 ? [] : [ask(paths)];

/** Neighbours to different threads. */
const dealtTo = (hand: number, hands: number, paths: Uint32Array): Uint32Array =>
  paths.filter((_, at) => at % hands === hand);
