import type { Plan } from "../../plan/plan.js";
import type { RunEstimate } from "../../simulation/estimate.js";
import { counted, duration } from "./pace.js";

/** What a run will take: "10 000 paths × 60 months × 6 segments: about 0.4 s, 130 MB". */
export function estimateText({ paths, months, segments }: Plan, { seconds, bytes }: RunEstimate): string {
  const parts = segments.length === 1 ? "1 segment" : `${segments.length} segments`;
  return `${counted(paths)} paths × ${months.length} months × ${parts}: about ${duration(seconds)}, ${memory(bytes)}`;
}

function memory(bytes: number): string {
  return bytes < 0.995e9 ? `${Number((bytes / 1e6).toPrecision(2))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
