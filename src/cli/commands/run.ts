import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { refuseIfAny } from "../../errors.js";
import type { Effects } from "../effects.js";
import { outputName } from "../output-name.js";
import { readScenarios } from "../read-scenario.js";
import { type RunOptions, runScenario } from "../run-scenario.js";

/** `aumcast run`, the main job: simulate, analyse, report. Each file is a run of its own. */
export function addRun(program: Command, effects: Effects): void {
  program
    .command("run")
    .summary("simulate scenario files and write a report for each")
    .description(
      "Simulates each scenario file and writes NAME.html (the report) and NAME.run.json (every answer) to a folder.",
    )
    .argument("<file...>", "scenario files")
    .option("--out <folder>", "where the results go", join("reports", "out"))
    .option("--paths <n>", "number of simulated paths, instead of the file's", wholeNumber)
    .option("--seed <seed>", "seed of the draws, instead of the file's")
    .addOption(
      new Option("--threads <n>", "threads to use, all cores by default; results do not depend on it").argParser(
        wholeNumber,
      ),
    )
    .option("--static", "leave the script out of the report: no tooltips, safest for mail")
    .option("--quiet", "no progress")
    .action((files: string[], options: RunOptions) => run(files, options, effects));
}

async function run(files: readonly string[], options: RunOptions, effects: Effects): Promise<void> {
  refuseSameNames(files);
  const threads = options.threads ?? effects.processors;
  const drawing = threads === 1 ? null : effects.startDrawing();
  try {
    const scenarios = await readScenarios(files, effects);
    effects.prepareFolder(options.out);
    const session = { options, threads, drawing, effects, finished: [] };
    for (const scenario of scenarios) await runScenario(scenario, session);
  } finally {
    drawing?.end();
  }
}

/** Two files of one name would overwrite each other's results. */
function refuseSameNames(files: readonly string[]): void {
  const names = files.map(outputName);
  refuseIfAny(
    files.flatMap((file, index) => {
      const first = names.indexOf(names[index] as string);
      if (first === index) return [];
      const what = `would write the same ${names[index]}.html as ${files[first]}`;
      return [{ at: file, key: "file", what, fix: "Run them one by one with another --out" }];
    }),
  );
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,9}$/.test(text)) throw new InvalidArgumentError("Write a whole number from 1, such as 10000.");
  return Number(text);
}
