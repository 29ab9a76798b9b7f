import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Problem } from "../../errors.js";
import type { Memory } from "../../notebook/memory.js";
import type { Notebook } from "../../notebook/notebook.js";
import type { GivenParameters } from "../../notebook/parameters.js";
import type { NotebookReport } from "../../notebook/run-notebook.js";
import type { NotebookReading } from "../../notebook/runs.js";
import { atOf } from "../../scenario/document/node.js";
import type { SimulateOptions } from "../../simulation/simulation.js";
import type { Effects } from "../effects.js";
import { packageFolder } from "../files/package-folder.js";
import { reportCommand } from "../text/report-command.js";
import type { NotebookChoice } from "../options/notebook-choice.js";
import { type Branded, brandedBy, type ThemeOption } from "../options/theme-option.js";
import { readingFor } from "../files/read-scenario.js";

/** What to name where there is no such notebook. */
const EXAMPLE = "a notebook, such as reports/board.md";

/**
 * Reads and runs a notebook file.
 *
 * @throws InputError with the problems of the notebook and of the scenarios that it names, all at once
 */
export async function runNotebookFile(
  file: string,
  choice: NotebookChoice,
  {
    effects,
    simulation,
    memory,
  }: { readonly effects: Effects; readonly simulation: SimulateOptions; readonly memory?: Memory },
): Promise<NotebookReport & { readonly title: string; readonly branded: Branded }> {
  const [{ tryNotebook }, { runTried }] = await Promise.all([
    import("../../notebook/read-notebook.js"),
    import("../../notebook/run-notebook.js"),
  ]);
  const { parameter, scenario, scenarios, paths, seed, theme } = choice;
  const given: GivenParameters = scenario === undefined ? parameter : new Map([...parameter, ["scenario", scenario]]);
  const { notebook: written, log } = tryNotebook(effects.readFile(file, EXAMPLE), file, given);
  const notebook = written === null || scenarios === undefined ? written : withRuns(written, scenarios);
  const outside = [...(notebook?.scenarios.values() ?? [])].flatMap((one) => (one.given ? [one.name] : []));
  if (notebook !== null && log.problems.length === 0 && choice.charts !== undefined)
    (await import("../outputs/asked-charts.js")).refuseUnknownCharts(notebook, choice.charts);
  const branded = await brandedBy(theme === undefined ? themeOf(notebook, effects) : { theme }, effects);
  const reading = await readings(file, outside, effects);
  const overrides = { ...(paths !== undefined && { paths }), ...(seed !== undefined && { seed }) };
  const command = reportCommand(choice.named ?? file, choice);
  const found = await runTried(
    { notebook, log },
    { reading, simulation, overrides, command, ...(memory && { memory }) },
  );
  return { ...found, title: notebook?.title ?? "", branded };
}

/**
 * A notebook as it would be run, with the defaults that follow its scenario where that can be read; nothing is run.
 *
 * @throws InputError with the problems of the notebook
 */
export async function readNotebookFile(
  file: string,
  { parameter, scenario }: Pick<NotebookChoice, "parameter" | "scenario">,
  effects: Effects,
): Promise<Notebook> {
  const [{ tryNotebook }, { following }, { refuseIfAny }, { inOrder }] = await Promise.all([
    import("../../notebook/read-notebook.js"),
    import("../../notebook/runs.js"),
    import("../../errors.js"),
    import("../../scenario/reading/log.js"),
  ]);
  const given: GivenParameters = scenario === undefined ? parameter : new Map([...parameter, ["scenario", scenario]]);
  const { notebook, log } = tryNotebook(effects.readFile(file, EXAMPLE), file, given);
  refuseIfAny(inOrder(log.problems));
  const read = notebook as Notebook;
  const outside = [...read.scenarios.values()].flatMap((one) => (one.given ? [one.name] : []));
  const reading = await readings(file, outside, effects);
  return following({ notebook: read, log, reading, overrides: {} }).notebook;
}

/** A path, or a name found in the project's reports folder and then among those that Aumcast ships. */
export function notebookFile(name: string): string {
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

/** The theme that a notebook names, inside its project. */
function themeOf(notebook: Notebook | null, effects: Effects): ThemeOption {
  if (notebook === null || notebook.theme === null) return {};
  const { theme, file } = notebook;
  try {
    return { theme: effects.themesFor(file)(theme.name, file).file };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first, ...rest] = error.problems.map((problem) => ({ ...problem, at: atOf(theme.spot) }));
    throw new InputError([first as Problem, ...rest]);
  }
}

function withRuns(notebook: Notebook, files: ReadonlyMap<string, string>): Notebook {
  const [first] = notebook.scenarios.values();
  const spot = first?.spot ?? { file: notebook.file, rank: 0, line: 1, column: 1 };
  const runs = [...files].map(([id, name]) => [id, { name, spot, given: true as const }] as const);
  return { ...notebook, scenarios: new Map(runs) };
}

/** What a notebook names is read from its own project, what was given from outside from here, and what that names from its project. */
async function readings(file: string, outside: readonly string[], effects: Effects): Promise<NotebookReading> {
  const own = await readingFor(file, effects);
  const others = await Promise.all(outside.map(async (name) => [name, await readingFor(name, effects)] as const));
  const readers = new Map(others);
  const readerOf = (from: string) => readers.get(from) ?? own;
  return {
    read: (reference, from) => {
      if (from === "") return { file: reference, source: effects.readFile(reference) };
      const reader = readerOf(from);
      const found = reader.read(reference, from);
      // What it names in its turn is of the same project.
      if (reader !== own) readers.set(found.file, reader);
      return found;
    },
    episode: (reference, from) => readerOf(from).episode(reference, from),
    history: (reference, from) => readerOf(from).history(reference, from),
  };
}
