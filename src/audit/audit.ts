import { AUDITED_PATHS, type PathAudit } from "../analysis/path-audit.js";
import type { Run } from "../analysis/run.js";
import { replay } from "../simulation/replay.js";
import { simulate } from "../simulation/simulate.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import { numbersOf, pathAudit, withinTolerance } from "./audit-paths.js";
import { choosePaths, outputsForChoice } from "./choose-paths.js";
import { contradictions } from "./contradictions.js";
import { largestDifferences } from "./differences.js";
import { planOfRun } from "./plan-of-run.js";
import { refuseOtherRuns } from "./read-run.js";

/** Sampled paths of a run against the exact ledger, and what the run says against its scenario. */
export interface Audit extends PathAudit {
  readonly name: string;
  readonly seed: string;
  /** Paths of the run. */
  readonly of: number;
  /** Where the run says something else than what comes out again. */
  readonly contradictions: readonly Contradiction[];
  /** All lines within the tolerance, and no contradiction. */
  readonly agrees: boolean;
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
  const lines = largestDifferences(plan, replay(plan, numbersOf(paths), resources.kernel ?? "auto"));
  const audited = pathAudit(plan, paths, lines);
  const found = contradictions(run, plan, simulation);
  return {
    name: plan.name,
    seed: plan.seed.text,
    of: plan.paths,
    ...audited,
    contradictions: found,
    agrees: found.length === 0 && withinTolerance(audited),
  };
}
