import { InvariantError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { replay } from "../simulation/replay.js";
import type { Replay, ReplayLine } from "../simulation/simulation.js";

/** Lines of a bridge, in the order of `PathTotals.values`. */
export const BRIDGE_LINES = [
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "marketGain",
  "fees",
  "closing",
] as const;
export type BridgeLine = (typeof BRIDGE_LINES)[number];

/** What each line of each segment came to over the horizon, on chosen paths. */
export interface PathTotals {
  /** Ascending. */
  readonly paths: Uint32Array;
  /** [line][segment][path], flat in that order; in the scenario's currency. */
  readonly values: Float64Array;
}

/** Paths replayed at a time: bounds the memory of a replay to a few megabytes. */
const CHUNK = 256;

/** What the ledger calls the parts of a bridge's line. */
const PARTS: Readonly<Record<Exclude<BridgeLine, "closing">, readonly ReplayLine[]>> = {
  inflows: ["inflows"],
  outflows: ["outflows"],
  exchanges: ["exchanges"],
  distributions: ["distributions"],
  marketGain: ["marketGain"],
  fees: ["feesInAdvance", "feesInArrears"],
};

/** Replays the paths and adds up their ledgers over the horizon. */
export function pathTotals(plan: Plan, paths: Uint32Array): PathTotals {
  const values = new Float64Array(BRIDGE_LINES.length * plan.segments.length * paths.length);
  for (let from = 0; from < paths.length; from += CHUNK) {
    addUp(replay(plan, paths.subarray(from, from + CHUNK)), { plan, values, from, paths: paths.length });
  }
  return { paths, values };
}

/** The part of the totals that a chunk of paths fills. */
interface Target {
  readonly plan: Plan;
  readonly values: Float64Array;
  /** Where the chunk begins among the paths, and how many there are in all. */
  readonly from: number;
  readonly paths: number;
}

function addUp(ledger: Replay, target: Target): void {
  const months = target.plan.months.length;
  BRIDGE_LINES.forEach((line, position) => {
    const parts = line === "closing" ? (["closing"] as const) : PARTS[line];
    const first = line === "closing" ? months - 1 : 0;
    for (const part of parts) addPart(ledger, target, { position, part, first });
  });
}

function addPart(
  ledger: Replay,
  { plan, values, from, paths }: Target,
  { position, part, first }: { readonly position: number; readonly part: ReplayLine; readonly first: number },
): void {
  const [segments, months, chunk] = [plan.segments.length, plan.months.length, ledger.paths.length];
  const line = lineOf(ledger, part);
  for (let segment = 0; segment < segments; segment++) {
    const row = (position * segments + segment) * paths + from;
    for (let month = first; month < months; month++) {
      const source = ((line * segments + segment) * months + month) * chunk;
      for (let path = 0; path < chunk; path++) {
        values[row + path] = (values[row + path] as number) + (ledger.values[source + path] as number);
      }
    }
  }
}

/** The position of a line in a replay. */
export function lineOf(ledger: Replay, part: ReplayLine): number {
  const line = ledger.lines.indexOf(part);
  if (line < 0) throw new InvariantError(`the replay has no line ${part}`);
  return line;
}
