import { join } from "node:path";
import { type Command, Option } from "commander";
import { refuseIfAny } from "../../errors.js";
import { SAMPLINGS } from "../../scenario/sampling.js";
import type { Effects } from "../effects.js";
import { estimateText } from "../running/estimate.js";
import { initiativesOption } from "../options/initiatives-option.js";
import type { Auditor } from "../running/auditors.js";
import { outputName } from "../files/output-name.js";
import { readScenarios } from "../files/read-scenario.js";
import { addOutputOptions } from "../outputs/options.js";
import { addThemeOption, brandedBy } from "../options/theme-option.js";
import { checkOutputs } from "../outputs/write-outputs.js";
import { planned, type RunOptions, runScenario, type Session } from "../running/run-scenario.js";
import { seedText } from "../options/seed.js";
import { countOrNone, seconds, threadCount, wholeNumber } from "../options/whole-number.js";

/** `aumcast run`, the main job: simulate, analyse, report. Each file is a run of its own. */
export function addRun(program: Command, effects: Effects): void {
  const command = program
    .command("run")
    .summary("simulate scenario files and write a report for each")
    .description(
      "Simulates each scenario file and writes NAME.html (the report) and NAME.run.json (every answer) to a folder.",
    )
    .argument("<file...>", "scenario files")
    .option("--out <folder>", "where the results go", join("reports", "out"))
    .option("--paths <n>", "number of simulated paths, instead of the file's", wholeNumber)
    .option("--seed <seed>", "seed of the draws, instead of the file's", seedText)
    .addOption(
      new Option("--sampling <kind>", "how the paths' draws hang together, instead of the file's").choices(SAMPLINGS),
    )
    .option(
      "--until-error <error>",
      'add paths until a standard error is small enough: "percentile(5, aum at 2031-12) < 0.2%" (of the value) or "P(aum at 2031-12 >= 20bn) < 0.5pp"; may be repeated',
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .option(
      "--controlled <statistic>",
      'print a mean or a chance through control variates too, such as "mean(aum at 2031-12)"; may be repeated',
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    )
    .option("--max-paths <n>", "where --until-error stops in any case, 1000000 unless said otherwise", wholeNumber)
    .addOption(initiativesOption())
    .addOption(
      new Option("--threads <n>", "threads to use, all cores by default; results do not depend on it").argParser(
        threadCount,
      ),
    )
    .option("--static", "leave the script out of the report: no tooltips, safest for mail")
    .option(
      "--audit <n>",
      "paths to replay through the exact ledger, 50 unless said otherwise; 0 for none",
      countOrNone,
    )
    .option("--resume", "go on with NAME.checkpoint, which a long run that was stopped has left")
    .addOption(
      new Option(
        "--checkpoint-every <seconds>",
        "seconds between two checkpoints, 5 for runs over 30 s unless said otherwise; 0 for none",
      ).argParser(seconds),
    )
    .option("--estimate", "only say how long it would take, and how much memory")
    .option("--quiet", "no progress")
    .action((files: string[], options: RunOptions) => run(files, options, effects));
  addThemeOption(command);
  addOutputOptions(command);
}

async function run(files: readonly string[], options: RunOptions, effects: Effects): Promise<void> {
  refuseSameNames(files);
  const resources = { threads: options.threads ?? effects.processors, memoryLimit: effects.memoryLimit };
  if (options.estimate) return estimate(files, { options, resources, effects });
  const auditors = await auditorsFor(options, resources.threads);
  const branded = await brandedBy(options, effects);
  await checkOutputs(options);
  const scenarios = await readScenarios(files, effects, options.initiatives);
  effects.prepareFolder(options.out);
  const session = { options, branded, resources, effects, finished: [], auditors };
  for (const scenario of scenarios) await runScenario(scenario, session);
}

/** They load their code while the scenario is read and planned. */
async function auditorsFor({ audit }: RunOptions, threads: number): Promise<(readonly Auditor[])[]> {
  if (threads === 1 || audit === 0) return [];
  const { standBy } = await import("../running/auditors.js");
  return [standBy(threads)];
}

async function estimate(
  files: readonly string[],
  { options, resources, effects }: Pick<Session, "options" | "resources" | "effects">,
): Promise<void> {
  for (const scenario of await readScenarios(files, effects, options.initiatives)) {
    const { plan, estimate } = await planned(scenario, options, { ...resources, now: effects.now });
    effects.print(`${outputName(scenario.file)}: ${estimateText(plan, estimate)}`);
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
