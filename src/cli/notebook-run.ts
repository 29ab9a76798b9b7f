import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError, type Problem } from "../errors.js";
import type { GivenParameters } from "../notebook/parameters.js";
import type { NotebookOptions, NotebookReport } from "../notebook/run-notebook.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import type { Effects } from "./effects.js";
import { packageFolder } from "./package-folder.js";
import { readingFor } from "./read-scenario.js";

/** What a command says of the notebook that it runs. */
export interface NotebookChoice {
  readonly parameter: GivenParameters;
  /** The scenario to run instead of the notebook's own. */
  readonly scenario?: string;
}

/**
 * Reads and runs a notebook file.
 *
 * @throws InputError with the problems of the notebook and of the scenarios that it names
 */
export async function runNotebookFile(
  file: string,
  { parameter, scenario }: NotebookChoice,
  { effects, simulation }: { readonly effects: Effects; readonly simulation: SimulateOptions },
): Promise<NotebookReport & { readonly title: string }> {
  const [{ readNotebook }, { runNotebook }] = await Promise.all([
    import("../notebook/read-notebook.js"),
    import("../notebook/run-notebook.js"),
  ]);
  const notebook = readNotebook(effects.readFile(file), file, parameter);
  const reading = await readings(file, scenario, effects);
  const found = await runNotebook(withScenario(notebook, scenario), { reading, simulation });
  return { ...found, title: notebook.title };
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
