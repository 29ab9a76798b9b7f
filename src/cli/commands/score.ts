import type { Command } from "commander";
import { InputError } from "../../errors.js";
import type { Actual } from "../../scores/parse-actuals.js";
import type { ScoredActual } from "../../scores/score-run.js";
import type { Effects } from "../effects.js";
import { outputName } from "../files/output-name.js";

interface ScoreOptions {
  readonly json?: true;
}

/** `aumcast score` holds forecasts against what came true. */
export function addScore(program: Command, effects: Effects): void {
  program
    .command("score")
    .summary("hold forecasts against what came true")
    .description(
      "Scores runs against a CSV file of actuals (a line quantity,actual, then one a row, such as: aum at 2026-03,812m). Says where in " +
        "the forecast each one fell, its continuous ranked probability score, and for every series the errors of the median and how " +
        "often the bands held. Several runs, made at different times, are scored together.",
    )
    .argument("<actuals.csv>", "what came true")
    .argument("<run.json...>", "answers that aumcast run wrote")
    .option("--json", "as JSON, numbers in full")
    .action((actuals: string, runs: readonly string[], options: ScoreOptions) =>
      score(actuals, runs, options, effects),
    );
}

async function score(file: string, runs: readonly string[], { json }: ScoreOptions, effects: Effects): Promise<void> {
  const [{ parseActuals }, { summariseScores }, { scoreTable }] = await Promise.all([
    import("../../scores/parse-actuals.js"),
    import("../../scores/summarise-scores.js"),
    import("../text/score-table.js"),
  ]);
  const actuals = parseActuals(effects.readFile(file, "a CSV file of actuals"), file);
  const scored: ScoredActual[] = [];
  for (const run of runs) scored.push(...(await scoresOf(run, actuals, effects)));
  refuseUnscored(actuals, scored);
  const series = summariseScores(scored);
  effects.print(json ? JSON.stringify({ actuals: scored, series }, null, 2) : scoreTable(scored, series));
}

async function scoresOf(file: string, actuals: readonly Actual[], effects: Effects): Promise<readonly ScoredActual[]> {
  const [{ scoreRun }, { readRunFile }] = await Promise.all([
    import("../../scores/score-run.js"),
    import("../files/read-run.js"),
  ]);
  const run = readRunFile(file, effects);
  const progress = effects.startProgress(outputName(file).replace(/\.run$/, ""));
  const { processors: threads, memoryLimit, signal } = effects;
  const simulation = { threads, memoryLimit, signal, onProgress: progress.at };
  return scoreRun(run, actuals, { file, simulation }).finally(progress.end);
}

/** Every actual must be some run's: else a typing error in a date would go unnoticed. */
function refuseUnscored(actuals: readonly Actual[], scored: readonly ScoredActual[]): void {
  const found = new Set(scored.map(({ text }) => text));
  const problems = actuals
    .filter(({ text }) => !found.has(text))
    .map(({ at, text }) => ({
      at,
      key: text,
      what: "is forecast by none of the runs",
      fix: "Name a month or a whole year that a run covers, or remove the line",
    }));
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
}
