import { resultHash } from "./result-hash.js";
import type { Run } from "./run.js";
import type { Supplement } from "./supplement.js";

/** A run with more beside its answers, which stay what they are; a run from before there was a supplement has no place for it. */
export function supplemented(run: Run, more: Partial<Supplement>): Run {
  if (run.supplement === undefined) return run;
  const supplement = { ...run.supplement, ...more };
  return { ...run, supplement, supplementHash: resultHash(supplement) };
}
