import { openings } from "../analysis/openings.js";
import { plainJson } from "../analysis/plain-json.js";
import { projectionAnswer } from "../analysis/projection-answer.js";
import { resultHash } from "../analysis/result-hash.js";
import type { Run } from "../analysis/run.js";
import { singlePaths } from "../analysis/single-paths.js";
import { project } from "../model/project.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import type { Contradiction } from "./audit.js";

/**
 * Where a run says something else than its own scenario: a hash is not that of its answers or of its supplement, or its openings, single paths or
 * projection are not those that come out again. The first difference of each; answers over all paths (fans, bridges, chances) are
 * held to the hash only.
 *
 * @param simulation  of the run's plan, with the closing AUM kept and the paths nearest to its percentiles
 */
export function contradictions(run: Run, plan: Plan, simulation: Simulation): readonly Contradiction[] {
  const { answers } = run;
  const expected = plainJson({
    opening: openings(plan),
    singlePaths: singlePaths(plan, simulation),
    projection: projectionAnswer(plan, project(plan), simulation),
  });
  const parts = (Object.keys(expected) as (keyof typeof expected)[]).map((part) =>
    firstDifference(answers[part], expected[part], `answers.${part}`),
  );
  const explained = run.supplement === undefined ? undefined : resultHash(run.supplement);
  return [
    firstDifference(run.resultHash, resultHash(answers), "resultHash"),
    firstDifference(run.supplementHash, explained, "supplementHash"),
    ...parts,
  ].filter((found) => found !== null);
}

/** Depth first; null where both are the same JSON. */
function firstDifference(found: unknown, expected: unknown, at: string): Contradiction | null {
  if (Object.is(found, expected)) return null;
  if (!isCollection(found) || !isCollection(expected))
    return { at, found: spelled(found), expected: spelled(expected) };
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const key of keys) {
    const place = Array.isArray(expected) ? `${at}[${key}]` : `${at}.${key}`;
    const difference = firstDifference(found[key], expected[key], place);
    if (difference !== null) return difference;
  }
  return null;
}

const isCollection = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A value in a sentence: a number in full, a list or object by what it is. */
function spelled(value: unknown): string {
  if (value === undefined) return "missing";
  if (isCollection(value)) return Array.isArray(value) ? "a list" : "an object";
  return JSON.stringify(value);
}
