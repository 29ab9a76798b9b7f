import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { refuseIfAny } from "../../errors.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { DrawingThread } from "../draw-in-thread.js";
import type { Effects } from "../effects.js";
import { outputName } from "../output-name.js";
import { SILENT } from "../progress.js";
import { readScenarios } from "../read-scenario.js";

interface RunOptions {
  readonly out: string;
  readonly paths?: number;
  readonly seed?: string;
  readonly threads?: number;
  readonly static?: true;
  readonly quiet?: true;
}

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
    .addOption(new Option("--threads <n>", "threads to use; results do not depend on it").argParser(wholeNumber))
    .option("--static", "leave the script out of the report: no tooltips, safest for mail")
    .option("--quiet", "no progress")
    .action((files: string[], options: RunOptions) => run(files, options, effects));
}

async function run(files: readonly string[], options: RunOptions, effects: Effects): Promise<void> {
  refuseSameNames(files);
  const drawing = options.threads === 1 ? null : effects.startDrawing();
  try {
    const scenarios = await readScenarios(files, effects);
    effects.prepareFolder(options.out);
    for (const scenario of scenarios) await runOne(scenario, drawing, options, effects);
  } finally {
    drawing?.end();
  }
}

async function runOne(
  scenario: Scenario,
  drawing: DrawingThread | null,
  options: RunOptions,
  effects: Effects,
): Promise<void> {
  const [{ forecast, reportHtml }, { headline }] = await Promise.all([
    import("../../run.js"),
    import("../headline.js"),
  ]);
  const progress = options.quiet ? SILENT : effects.startProgress(scenario.name);
  const overrides = definedOnly({ paths: options.paths, seed: options.seed });
  const simulation = definedOnly({ threads: options.threads, signal: effects.signal, onProgress: progress.at });
  const run = await forecast(scenario, { overrides, simulation }).finally(progress.end);
  const html = await reportHtml(run, { static: options.static === true, ...(drawing && { draw: drawing.draw }) });
  effects.signal.throwIfAborted();
  const name = outputName(scenario.file);
  const [json, page] = [join(options.out, `${name}.run.json`), join(options.out, `${name}.html`)];
  effects.writeWhole(json, `${JSON.stringify(run)}\n`);
  effects.writeWhole(page, html);
  effects.print(`${headline(run)}\n  report   ${page}\n  answers  ${json}`);
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

/** Without keys whose value is undefined, which an exact optional property may not have. */
function definedOnly<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
