import { basename, join } from "node:path";
import { type Command, Option } from "commander";
import { answerCache, cacheIn } from "../files/answer-cache.js";
import type { Effects } from "../effects.js";
import type { NotebookChoice } from "../options/notebook-choice.js";
import { notebookFile, readNotebookFile, runNotebookFile } from "../running/notebook-run.js";
import { addOutputOptions, type OutputOptions } from "../outputs/options.js";
import { checkOutputs, writeOutputs } from "../outputs/write-outputs.js";
import { parameterOption } from "../options/parameter-option.js";
import { addThemeOption } from "../options/theme-option.js";
import { SILENT } from "../running/progress.js";
import { seedText } from "../options/seed.js";
import { threadCount, wholeNumber } from "../options/whole-number.js";

interface ReportOptions extends OutputOptions, NotebookChoice {
  readonly out: string;
  readonly cache: boolean;
  readonly parameters?: true;
  readonly threads?: number;
  readonly static?: true;
  readonly quiet?: true;
}

/** `aumcast report` runs a notebook and writes it as one page. */
export function addReport(program: Command, effects: Effects): void {
  const command = program
    .command("report")
    .summary("run a notebook and write its report")
    .description(
      "Runs a notebook (Markdown with values and cells) and writes NAME.html, which opens offline, with the answers of its runs and " +
        "NAME.values.json, every value of its text and where it comes from. Shipped notebooks go by their name: board, stress, compare, methodology.",
    )
    .argument("<notebook>", "a notebook file, or the name of a shipped one")
    .addOption(parameterOption())
    .option("--parameters", "show what -P may set, with types and defaults, and run nothing")
    .option("--scenario <file>", "the scenario to run instead of the notebook's own")
    .option("--paths <n>", "number of simulated paths of all runs and cells, instead of theirs", wholeNumber)
    .option("--seed <seed>", "seed of all draws, instead of the scenarios'", seedText)
    .option("--out <folder>", "where the results go", join("reports", "out"))
    .addOption(new Option("--threads <n>", "threads to use, all cores by default").argParser(threadCount))
    .option("--no-cache", "run again what has not changed since its answer was kept (aumcast cache)")
    .option("--static", "leave the script out of the report: no tooltips, safest for mail")
    .option("--quiet", "no progress")
    .action((notebook: string, options: ReportOptions) => report(notebook, options, effects));
  addThemeOption(command);
  addOutputOptions(command);
}

async function parametersOf(
  name: string,
  file: string,
  { options, effects }: { readonly options: ReportOptions; readonly effects: Effects },
): Promise<string> {
  const { parameterTable } = await import("../text/parameter-table.js");
  return parameterTable(await readNotebookFile(file, options, effects), name);
}

async function report(name: string, options: ReportOptions, effects: Effects): Promise<void> {
  const file = notebookFile(name);
  if (options.parameters) return effects.print(await parametersOf(name, file, { options, effects }));
  await checkOutputs(options);
  effects.prepareFolder(options.out);
  const progress = options.quiet ? SILENT : effects.startProgress(basename(file, ".md"));
  const threads = options.threads ?? effects.processors;
  const simulation = { threads, memoryLimit: effects.memoryLimit, signal: effects.signal, onProgress: progress.at };
  const memory = options.cache ? { memory: answerCache(cacheIn(options.out)) } : {};
  const found = await runNotebookFile(
    file,
    { ...options, named: name, charts: options.chart },
    { effects, simulation, ...memory },
  ).finally(progress.end);
  if (found.reused.length > 0) effects.tell(`reused: ${found.reused.join(", ")} (--no-cache to run again)`);
  const [{ renderHtml }, { notebookPanel }] = await Promise.all([
    import("../../report/render-html.js"),
    import("../running/what-if.js"),
  ]);
  const again = { threads, memoryLimit: effects.memoryLimit, signal: effects.signal };
  const panel = options.static ? null : await notebookPanel(found, file, { effects, simulation: again });
  const html = await renderHtml(found.report, { ...found.branded, static: options.static === true, panel });
  effects.signal.throwIfAborted();
  const base = join(options.out, basename(file, ".md"));
  for (const [id, run] of found.runs) effects.writeWhole(`${base}.${id}.run.json`, `${JSON.stringify(run)}\n`);
  for (const [id, answer] of found.answers)
    effects.writeWhole(`${base}.${id}.answer.json`, `${JSON.stringify(answer)}\n`);
  effects.writeWhole(`${base}.values.json`, `${JSON.stringify(found.values, null, 1)}\n`);
  effects.writeWhole(`${base}.html`, html);
  const runs = [...found.runs].map(([id, run]) => `${id} (${run.name}, ${run.paths} paths)`).join(", ");
  const own = [...found.runs].map(([id, run]) => ({ id, run }));
  const more = await writeOutputs({ base, report: found.report, runs: own, branded: found.branded }, options, effects);
  const lines = [found.title, `  runs     ${runs}`, `  report   ${base}.html`, `  values   ${base}.values.json`];
  effects.print([...lines, ...more].join("\n"));
}
