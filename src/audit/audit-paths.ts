import { AUDITED_PATHS, type AuditedPath, type LineAudit, type PathAudit } from "../analysis/path-audit.js";
import type { Run } from "../analysis/run.js";
import { supplemented } from "../analysis/supplemented.js";
import type { Plan } from "../plan/plan.js";
import { replay } from "../simulation/replay.js";
import type { Simulation } from "../simulation/simulation.js";
import { chooseOfRun } from "./choose-paths.js";
import { largestDifferences } from "./differences.js";

/** The largest difference that a replayed path may have from its exact ledger, relative to the row's opening or largest line. */
export const TOLERANCE = 1e-9;

/** Replays paths and holds them against the exact ledger: here, or wherever there is time for it. */
export type Compare = (plan: Plan, paths: Uint32Array) => readonly LineAudit[] | Promise<readonly LineAudit[]>;

const compareHere: Compare = (plan, paths) => largestDifferences(plan, replay(plan, paths, "auto"));

/**
 * Replays paths of a simulation through the exact ledger: the worst, the median and the best, then others spread evenly.
 *
 * @param simulation  of the plan, with its own outputs
 * @param count       paths to replay; all where there are fewer
 */
export async function auditPaths(
  plan: Plan,
  simulation: Simulation,
  count = AUDITED_PATHS,
  compare: Compare = compareHere,
): Promise<PathAudit> {
  const paths = chooseOfRun(plan, simulation, count);
  return pathAudit(plan, paths, await compare(plan, numbersOf(paths)));
}

export const numbersOf = (paths: readonly AuditedPath[]): Uint32Array => Uint32Array.from(paths, ({ path }) => path);

export const pathAudit = (plan: Plan, paths: readonly AuditedPath[], lines: readonly LineAudit[]): PathAudit => ({
  paths,
  rows: paths.length * plan.segments.length * plan.months.length,
  lines,
  tolerance: TOLERANCE,
});

/** Whether every line agrees. */
export const withinTolerance = ({ lines, tolerance }: PathAudit): boolean =>
  lines.every(({ difference }) => difference <= tolerance);

/** A run that says how its paths were audited, beside its answers. */
export const withAudit = (run: Run, audit: PathAudit): Run => supplemented(run, { audit });
