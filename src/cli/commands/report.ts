import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type Command, Option } from "commander";
import { InputError, type Problem } from "../../errors.js";
import type { GivenParameters } from "../../notebook/parameters.js";
import type { NotebookOptions } from "../../notebook/run-notebook.js";
import type { Effects } from "../effects.js";
import { addOutputOptions, type OutputOptions } from "../outputs/options.js";
import { writeOutputs } from "../outputs/write-outputs.js";
import { packageFolder } from "../package-folder.js";
import { readingFor } from "../read-scenario.js";
import { SILENT } from "../progress.js";
import { wholeNumber } from "../whole-number.js";

interface ReportOptions extends OutputOptions {
  readonly parameter: GivenParameters;
  readonly scenario?: string;
  readonly out: string;
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
        "NAME.values.json, every value of its text and where it comes from. Shipped notebooks go by their name: board, methodology.",
    )
    .argument("<notebook>", "a notebook file, or the name of a shipped one")
    .addOption(
      new Option("-P, --parameter <name=value>", "sets a parameter of the notebook; may be repeated")
        .argParser(parameter)
        .default(new Map(), "those of the notebook"),
    )
    .option("--scenario <file>", "the scenario to run instead of the notebook's own")
    .option("--out <folder>", "where the results go", join("reports", "out"))
    .addOption(new Option("--threads <n>", "threads to use, all cores by default").argParser(wholeNumber))
    .option("--static", "leave the script out of the report: no tooltips, safest for mail")
    .option("--quiet", "no progress")
    .action((notebook: string, options: ReportOptions) => report(notebook, options, effects));
  addOutputOptions(command);
}

function parameter(written: string, before: GivenParameters): GivenParameters {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
  if (name === undefined || value === undefined)
    throw new InputError([{ at: "-P", key: written, what: "sets nothing", fix: "Write -P target=25bn" }]);
  return new Map([...before, [name.trim(), value.trim()]]);
}

async function report(name: string, options: ReportOptions, effects: Effects): Promise<void> {
  const file = notebookFile(name);
  const [{ readNotebook }, { runNotebook }, { renderHtml }] = await Promise.all([
    import("../../notebook/read-notebook.js"),
    import("../../notebook/run-notebook.js"),
    import("../../report/render-html.js"),
  ]);
  const notebook = readNotebook(effects.readFile(file), file, options.parameter);
  effects.prepareFolder(options.out);
  const own = withScenario(notebook, options.scenario);
  const progress = options.quiet ? SILENT : effects.startProgress(basename(file, ".md"));
  const threads = options.threads ?? effects.processors;
  const simulation = { threads, memoryLimit: effects.memoryLimit, signal: effects.signal, onProgress: progress.at };
  const reading = await readings(file, options.scenario, effects);
  const found = await runNotebook(own, { reading, simulation }).finally(progress.end);
  const html = await renderHtml(found.report, { static: options.static === true });
  effects.signal.throwIfAborted();
  const base = join(options.out, basename(file, ".md"));
  for (const [id, run] of found.runs) effects.writeWhole(`${base}.${id}.run.json`, `${JSON.stringify(run)}\n`);
  for (const [id, answer] of found.answers)
    effects.writeWhole(`${base}.${id}.answer.json`, `${JSON.stringify(answer)}\n`);
  effects.writeWhole(`${base}.values.json`, `${JSON.stringify(found.values, null, 1)}\n`);
  effects.writeWhole(`${base}.html`, html);
  const runs = [...found.runs].map(([id, run]) => `${id} (${run.name}, ${run.paths} paths)`).join(", ");
  const more = await writeOutputs({ base, runs: [...found.runs].map(([id, run]) => ({ id, run })) }, options, effects);
  const lines = [notebook.title, `  runs     ${runs}`, `  report   ${base}.html`, `  values   ${base}.values.json`];
  effects.print([...lines, ...more].join("\n"));
}

/** A path, or a name found in the project's reports folder and then among those that Aumcast ships. */
function notebookFile(name: string): string {
  if (/[./\\]/.test(name)) return name;
  const places = [join("reports", `${name}.md`), join(packageFolder(), "reports", `${name}.md`)];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  const problem: Problem = {
    at: name,
    key: "notebook",
    what: "is neither a file nor a shipped notebook",
    fix: "Write a path such as reports/board.md",
  };
  throw new InputError([problem]);
}

/** The notebook with another scenario in place of its first. */
function withScenario<Book extends { readonly scenarios: ReadonlyMap<string, { readonly name: string }> }>(
  notebook: Book,
  file: string | undefined,
): Book {
  const [first] = notebook.scenarios;
  if (file === undefined || first === undefined) return notebook;
  return { ...notebook, scenarios: new Map([...notebook.scenarios, [first[0], { ...first[1], name: file }]]) };
}

/** Reads what the notebook names from its own project; a scenario of the command line is found from here, with its own project. */
async function readings(
  notebook: string,
  scenario: string | undefined,
  effects: Effects,
): Promise<NotebookOptions["reading"]> {
  const own = await readingFor(notebook, effects);
  if (scenario === undefined) return own;
  const others = await readingFor(scenario, effects);
  const read: NotebookOptions["reading"]["read"] = (reference, from) => {
    if (reference === scenario && from === notebook) return { file: scenario, source: effects.readFile(scenario) };
    return from === notebook ? own.read(reference, from) : others.read(reference, from);
  };
  return { ...others, read };
}
