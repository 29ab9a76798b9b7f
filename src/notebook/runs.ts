import type { Plan } from "../plan/plan.js";
import { makePlan, type PlanOverrides } from "../plan/make-plan.js";
import type { ReadReference } from "../scenario/document/extends.js";
import { parseScenario, type ReadOptions } from "../scenario/parse-scenario.js";
import { fieldsOf } from "../scenario/reading/fields.js";
import { namedIn } from "../scenario/named.js";
import type { Question } from "../scenario/question.js";
import { type Log, newLog } from "../scenario/reading/log.js";
import { refuse, textAt, type Place } from "../scenario/reading/place.js";
import type { Scenario } from "../scenario/scenario.js";
import { targetsAt } from "../scenario/targets.js";
import { pathsAt, seedAt } from "../scenario/size.js";
import { CELLS } from "./cell-types.js";
import { followedOf } from "./followed.js";
import { MAIN } from "./front-matter.js";
import type { Notebook, NotebookCell, ScenarioName } from "./notebook.js";
import { hintOf } from "./substitute.js";
import { told } from "./told.js";

/** A run of the notebook before it is run. */
export interface PlannedRun {
  readonly id: string;
  readonly scenario: Scenario;
  readonly plan: Plan;
}

/** Reads the scenarios that a notebook names, and all that these name. */
export interface NotebookReading extends ReadOptions {
  readonly read: ReadReference;
}

/** What reads the scenarios, where problems go, and the notebook that is read. */
export interface RunReader {
  readonly notebook: Notebook;
  readonly reading: NotebookReading;
  readonly log: Log;
  /** For all runs, in place of what they say. */
  readonly overrides: Overrides;
}

export type Overrides = Pick<PlanOverrides, "paths" | "seed">;

/** Runs by their id; null: its scenario has problems, which are told. */
export type PlannedRuns = ReadonlyMap<string, PlannedRun | null>;

/** Every run: those of the front matter, with what a cell of the same id says of them, and those of other run cells, in their order. */
export function plannedRuns(reader: RunReader): PlannedRuns {
  const { notebook } = reader;
  const cells = notebook.blocks.filter((block): block is NotebookCell => block.kind === "cell" && block.type === "run");
  const byId = new Map(cells.map((cell) => [cell.id === "" ? MAIN : cell.id, cell]));
  const ids = [...new Set([...notebook.scenarios.keys(), ...byId.keys(), ...notebook.brokenRuns])];
  const planned = ids.map((id) => {
    const named = notebook.scenarios.get(id);
    const cell = byId.get(id);
    if (notebook.brokenRuns.includes(id)) return [id, null] as const;
    return [id, cell === undefined ? plain(id, named as ScenarioName, reader) : ofCell(id, cell, reader)] as const;
  });
  return new Map(planned);
}

/**
 * The notebook whose defaults are those of its first scenario, with the problems that reading it so has; as it is where no default follows
 * a scenario, or where that scenario cannot be read, which is told then.
 */
export function following(reader: RunReader): Pick<RunReader, "notebook" | "log"> {
  const { notebook, log } = reader;
  const [first] = notebook.scenarios.values();
  if (notebook.following === undefined || first === undefined) return { notebook, log };
  const scenario = scenarioNamed(first, { ...reader, log: newLog() });
  const again = scenario === null ? null : notebook.following(followedOf(scenario));
  if (again === null || again.notebook === null) return { notebook, log };
  return { notebook: { ...again.notebook, scenarios: notebook.scenarios }, log: again.log };
}

const plain = (id: string, name: ScenarioName, reader: RunReader): PlannedRun | null => {
  const scenario = scenarioNamed(name, reader);
  return scenario === null ? null : { id, scenario, plan: makePlan(scenario, reader.overrides) };
};

function ofCell(id: string, cell: NotebookCell, reader: RunReader): PlannedRun | null {
  const reading = { log: reader.log, years: null };
  const fields = fieldsOf({ node: cell.map, path: "run", key: "", schema: CELLS.run, reading });
  if (fields === null) return null;
  const [scenarioAt, changesAt, pathsPlace, seedPlace] = [
    fields.at("scenario"),
    fields.at("changes"),
    fields.at("paths"),
    fields.at("seed"),
  ];
  const name = nameOf(scenarioAt, id, cell, reader);
  const paths = pathsPlace === null ? undefined : pathsAt(pathsPlace);
  const seed = seedPlace === null ? undefined : seedAt(seedPlace);
  if (name === null || paths === null || seed === null) return null;
  const stated = changesAt === null ? scenarioNamed(name, reader) : changed(name, changesAt, cell, reader);
  const scenario = stated === null ? null : withTargets(stated, fields.at("targets"), { cell, reader });
  if (scenario === null) return null;
  const own = { ...(paths !== undefined && { paths }), ...(seed !== undefined && { seed: seedText(seedPlace) }) };
  return { id, scenario, plan: makePlan(scenario, { ...own, ...reader.overrides }) };
}

/** The cell's targets before those of the scenario, which has each once; null after reporting. */
function withTargets(
  scenario: Scenario,
  place: Place | null,
  { cell, reader: { notebook, log } }: { readonly cell: NotebookCell; readonly reader: RunReader },
): Scenario | null {
  const before = log.problems.length;
  const asked = targetsAt(place, namedIn(scenario));
  for (const [index, problem] of log.problems.entries())
    if (index >= before)
      log.problems[index] = { ...problem, fix: problem.fix + hintOf(cell.body, notebook.parameters) };
  if (asked === null) return null;
  const own = new Set(scenario.targets.map(({ question }) => sameness(question)));
  const more = asked.filter(({ question }) => !own.has(sameness(question)));
  if (more.length === 0) return scenario;
  const stated = scenario.resolved["targets"];
  const texts = more.map(({ question }) => question.text);
  const resolved = { ...scenario.resolved, targets: [...texts, ...(Array.isArray(stated) ? stated : [])] };
  return { ...scenario, targets: [...more, ...scenario.targets], resolved };
}

/** Alike for questions that ask the same, however they are written. */
const sameness = (question: Question): string => JSON.stringify({ ...question, text: "" });

const seedText = (place: Place | null): string => (place?.node.kind === "text" ? place.node.text : "");

/** A run cell that names no scenario takes that of the front matter: of its own id, or else the first. */
function nameOf(
  place: Place | null,
  id: string,
  cell: NotebookCell,
  { notebook, log }: RunReader,
): ScenarioName | null {
  if (place !== null) {
    const name = textAt(place, "a scenario file");
    return name === null ? null : { name, spot: place.node.spot };
  }
  const found = notebook.scenarios.get(id) ?? [...notebook.scenarios.values()][0];
  if (found !== undefined) return found;
  log.problems.push({
    spot: cell.spot,
    key: "run",
    what: "names no scenario",
    fix: "Add scenario: ../scenarios/base.yaml",
  });
  return null;
}

/** A scenario that was given from outside is found from there: it is asked for from no file. */
const askerOf = ({ given }: ScenarioName, { notebook: { file } }: RunReader): string => (given ? "" : file);

function scenarioNamed(name: ScenarioName, reader: RunReader): Scenario | null {
  const { reading, log } = reader;
  return told({ spot: name.spot, key: "scenario", log }, () => {
    const found = reading.read(name.name, askerOf(name, reader));
    return parseScenario(found.source, found.file, reading);
  });
}

/** The scenario with the cell's changes laid over it, as `extends` does it; their places are those of the notebook. */
function changed(name: ScenarioName, place: Place, cell: NotebookCell, reader: RunReader): Scenario | null {
  const { notebook, log } = reader;
  const reading: NotebookReading = {
    ...reader.reading,
    read: (reference, from) =>
      reader.reading.read(reference, from === notebook.file && reference === name.name ? askerOf(name, reader) : from),
  };
  const lines = cell.body.split("\n");
  const first = lines.findIndex((line) => /^changes:\s*(#.*)?$/.test(line));
  const next = lines.findIndex((line, index) => index > first && /^\S/.test(line));
  const own = lines.slice(first + 1, next < 0 ? undefined : next);
  const indent = /^ */.exec(own.find((line) => line.trim() !== "") ?? "")?.[0] ?? "";
  if (first < 0 || indent === "")
    return refuse(place, "is not written in lines of its own", "Write each change in a line below changes:");
  const above = "\n".repeat(cell.firstLine - 1 + first);
  const overlay = `${above}${indent}extends: ${JSON.stringify(name.name)}\n${own.join("\n")}\n`;
  return told({ spot: name.spot, key: "changes", log }, () => parseScenario(overlay, notebook.file, reading));
}
