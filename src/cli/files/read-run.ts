import { resultHash } from "../../analysis/result-hash.js";
import type { Answers, Run } from "../../analysis/run.js";
import { readRun } from "../../audit/read-run.js";
import { InputError } from "../../errors.js";
import type { Effects } from "../effects.js";

/** A run of the largest scenario that is allowed has about as many. */
const LIMIT = { megabytes: 100, fix: "Name a smaller run" };

/** Reads a run file that the user named. */
export const readRunFile = (file: string, effects: Effects): Run =>
  readRun(effects.readFile(file, "a NAME.run.json that aumcast run wrote", LIMIT), file);

const LISTS = ["opening", "fans", "distributions", "bridges", "targets", "growth", "singlePaths"] as const;
const OBJECTS = ["drawdown", "projection", "checks"] as const;

/**
 * The same for those who quote its answers without computing them again.
 *
 * @throws InputError where they are not as they were written: their numbers must have the run's `resultHash`
 */
export function readWholeRun(file: string, effects: Effects): Run {
  const run = readRunFile(file, effects);
  if (hasAllAnswers(run) && resultHash(run.answers) === run.resultHash) return run;
  const what = "was changed after it was written: its numbers do not have its resultHash";
  throw new InputError([{ at: file, key: "file", what, fix: "Run the scenario again" }]);
}

/** The hash holds the numbers; this, that they are where they are looked for. */
function hasAllAnswers({ answers, months, years, groups }: Run): boolean {
  const isObject = (key: keyof Answers): boolean => typeof answers[key] === "object" && answers[key] !== null;
  return [months, years, groups, ...LISTS.map((key) => answers[key])].every(Array.isArray) && OBJECTS.every(isObject);
}
