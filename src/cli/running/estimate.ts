import type { Plan } from "../../plan/plan.js";
import type { RunEstimate } from "../../simulation/estimate.js";
import { counted, duration } from "./pace.js";

/** Seconds at pace 1 (see `simulation/pace.ts`): once, and for a month of a segment. */
interface Seconds {
  readonly once: number;
  readonly segmentMonth: number;
}

/** The exact ledger and the answers, in one thread, whose code is new; a path that is replayed exactly, in threads. */
const ANSWERED: Seconds = { once: 0.16, segmentMonth: 0.7e-3 };
const AUDITED: Seconds = { once: 0.32, segmentMonth: 42e-6 };

/**
 * Seconds of a run besides its simulation, until its answers are there: the exact ledger, the answers, and the audit.
 *
 * @param audited  paths that are replayed
 */
export function secondsBeside({ months, segments }: Plan, audited: number, threads: number): number {
  const segmentMonths = months.length * segments.length;
  const audit = audited === 0 ? 0 : AUDITED.once + AUDITED.segmentMonth * segmentMonths * audited;
  return ANSWERED.once + ANSWERED.segmentMonth * segmentMonths + audit / threads;
}

/** What a run will take: "10 000 paths × 60 months × 6 segments: about 0.4 s, 130 MB". */
export function estimateText({ paths, months, segments }: Plan, { seconds, bytes }: RunEstimate): string {
  const parts = segments.length === 1 ? "1 segment" : `${segments.length} segments`;
  return `${counted(paths)} paths × ${months.length} months × ${parts}: about ${duration(seconds)}, ${memory(bytes)}`;
}

function memory(bytes: number): string {
  return bytes < 0.995e9 ? `${Number((bytes / 1e6).toPrecision(2))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
