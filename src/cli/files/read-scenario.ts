import { formatProblem, InputError, type Problem } from "../../errors.js";
import type { InitiativeChoice } from "../../scenario/choose-initiatives.js";
import type { ReadOptions } from "../../scenario/parse-scenario.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Effects } from "../effects.js";

/**
 * Reads and checks one scenario file; its warnings go to stderr. Of a run it takes the scenario, as it was.
 *
 * @param initiatives  which are on, instead of the file's
 */
export async function readScenario(path: string, effects: Effects, initiatives?: InitiativeChoice): Promise<Scenario> {
  if (isRun(path)) return scenarioOfRunFile(path, effects);
  const [{ parseScenario }, reading] = await Promise.all([
    import("../../scenario/parse-scenario.js"),
    readingFor(path, effects),
  ]);
  const scenario = parseScenario(effects.readFile(path), path, reading);
  for (const warning of scenario.warnings) effects.tell(`warning: ${formatProblem(warning)}`);
  if (initiatives === undefined) return scenario;
  const { chooseInitiatives } = await import("../../scenario/choose-initiatives.js");
  return chooseInitiatives(scenario, initiatives);
}

/** Whether a file is a run that `aumcast run` wrote, which has its scenario in it. */
export const isRun = (path: string): boolean => path.endsWith(".run.json");

async function scenarioOfRunFile(path: string, effects: Effects): Promise<Scenario> {
  const [{ scenarioOfRun }, { readRunFile }] = await Promise.all([
    import("../../audit/plan-of-run.js"),
    import("./read-run.js"),
  ]);
  return scenarioOfRun(readRunFile(path, effects), path);
}

/** How what a file names is read, from the project that the file is part of. */
export async function readingFor(path: string, effects: Effects): Promise<Required<ReadOptions>> {
  const { parseHistory } = await import("../../published/parse-history.js");
  const readTable = effects.tablesFor(path);
  return {
    read: effects.readerFor(path),
    episode: effects.episodesFor(path).read,
    history: (reference, from) => {
      const { file, source } = readTable(reference, from);
      return parseHistory(source, file);
    },
  };
}

/** Reads several files and refuses them together: all problems of all files at once. */
export async function readScenarios(
  paths: readonly string[],
  effects: Effects,
  initiatives?: InitiativeChoice,
): Promise<readonly Scenario[]> {
  const problems: Problem[] = [];
  const scenarios: Scenario[] = [];
  for (const path of paths) {
    try {
      scenarios.push(await readScenario(path, effects, initiatives));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
  return scenarios;
}
