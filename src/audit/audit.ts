import type { Run } from "../analysis/run.js";
import { replay } from "../simulation/replay.js";
import { simulate } from "../simulation/simulate.js";
import type { ReplayLine, SimulateOptions } from "../simulation/simulation.js";
import { choosePaths, outputsForChoice } from "./choose-paths.js";
import { contradictions } from "./contradictions.js";
import { largestDifferences } from "./differences.js";
import { planOfRun } from "./plan-of-run.js";
import { refuseOtherRuns } from "./read-run.js";

/** The largest difference that a replayed path may have from its exact ledger, relative to the row's opening or largest line. */
export const TOLERANCE = 1e-9;
/** Paths that are replayed unless told otherwise. */
export const AUDITED_PATHS = 50;

/** "fx" only where there are other currencies. */
export type AuditedLine = Exclude<ReplayLine, "segmentReturn"> | "fx";

/** Sampled paths of a run against the exact ledger, and what the run says against its scenario. */
export interface Audit {
  readonly name: string;
  readonly seed: string;
  /** Paths of the run. */
  readonly of: number;
  /** Those that were replayed, and what each was chosen for. */
  readonly paths: readonly AuditedPath[];
  /** Rows that were compared: paths × segments × months. */
  readonly rows: number;
  /** The largest difference of every line. */
  readonly lines: readonly LineAudit[];
  readonly tolerance: typeof TOLERANCE;
  /** Where the run says something else than what comes out again. */
  readonly contradictions: readonly Contradiction[];
  /** All lines within the tolerance, and no contradiction. */
  readonly agrees: boolean;
}

export interface AuditedPath {
  readonly path: number;
  /** Of the firm; "spread": by a fixed rule over all paths. */
  readonly why: `${"lowest" | "median" | "highest"} ${"closing AUM" | "revenue"}` | "spread";
}

/** The largest difference of a line, and where it is. */
export interface LineAudit {
  readonly line: AuditedLine;
  /** |simulated − exact| relative to the row's opening, or to its largest line where that is larger. */
  readonly difference: number;
  readonly path: number;
  readonly segment: string;
  /** "2027-03". */
  readonly month: string;
  readonly simulated: number;
  readonly exact: number;
}

/** A place of the run where it contradicts its scenario; found and expected are spelled as JSON. */
export interface Contradiction {
  /** "answers.singlePaths[2].aum[17]". */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
}

/** How to audit; `simulation` (threads, a signal to stop, progress) changes no number. */
export interface AuditOptions {
  /** Paths to replay, 50 unless said otherwise; all where the run has fewer. */
  readonly paths?: number;
  /** What messages call the run. */
  readonly file?: string;
  readonly simulation?: SimulateOptions;
}

/**
 * Replays paths of a run and computes each once more in the exact ledger, from what was drawn for it: the two must agree. The
 * plan is made anew from the run's scenario, seed and number of paths, and the run's own answers are held against it.
 *
 * @throws InputError for a run of another version of the numbers, and for a scenario that is none
 */
export async function audit(run: Run, options: AuditOptions = {}): Promise<Audit> {
  const { paths: count = AUDITED_PATHS, file = "the run", simulation: resources = {} } = options;
  refuseOtherRuns(run, file);
  const plan = await planOfRun(run, file);
  const simulation = await simulate({ ...plan, targets: [], outputs: outputsForChoice(plan) }, resources);
  const paths = choosePaths(simulation, count);
  const lines = largestDifferences(
    plan,
    replay(
      plan,
      Uint32Array.from(paths, ({ path }) => path),
      resources.kernel ?? "auto",
    ),
  );
  const found = contradictions(run, plan, simulation);
  return {
    name: plan.name,
    seed: plan.seed.text,
    of: plan.paths,
    paths,
    rows: paths.length * plan.segments.length * plan.months.length,
    lines,
    tolerance: TOLERANCE,
    contradictions: found,
    agrees: found.length === 0 && lines.every(({ difference }) => difference <= TOLERANCE),
  };
}
