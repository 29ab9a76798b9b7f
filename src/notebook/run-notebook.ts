import { answer, explain } from "../analysis/analyse.js";
import type { Run } from "../analysis/run.js";
import { InputError, type Problem, refuseIfAny } from "../errors.js";
import { project } from "../model/project.js";
import { askedBy, statisticOf } from "../questions/statistics.js";
import { type Sample, sampleOf } from "../questions/sample.js";
import { worthOf } from "../questions/worth.js";
import type { Report, Value } from "../report/cell.js";
import { atOf } from "../scenario/document/node.js";
import type { Statistic } from "../scenario/question.js";
import { inOrder, type Log, newLog } from "../scenario/reading/log.js";
import { simulate } from "../simulation/simulate.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import type { Asking } from "./asking-cell.js";
import { type DrawSpec, drawInProcess } from "./draw-spec.js";
import { laidOut } from "./lay-out.js";
import { type Memory, type Recall, recalled } from "./memory.js";
import type { Notebook } from "./notebook.js";
import { preparedBlocks, type Prepared, statisticsOf } from "./prepare.js";
import { following, type NotebookReading, type Overrides, type PlannedRun, plannedRuns } from "./runs.js";
import type { Answered, AnsweredRuns } from "./written-values.js";

export interface NotebookOptions {
  /** Reads the scenarios that the notebook names, what these extend, and their episodes and histories. */
  readonly reading: NotebookReading;
  readonly simulation?: SimulateOptions;
  /** Paths and seed of all runs and cells, in place of their own. */
  readonly overrides?: Overrides;
  /** Problems that were found when it was read, to be told with those found here. */
  readonly found?: Log;
  /** Draws the charts of `vega-lite` cells; in a process of its own, with little time and memory, unless said. */
  readonly drawSpec?: DrawSpec;
  /** Where answers are kept: a run or a cell whose inputs did not change is not run again. None unless said. */
  readonly memory?: Memory;
  /** What is typed to make the report again; `aumcast report` and the notebook's name unless said. */
  readonly command?: string;
  /** Told before each run. */
  readonly onRun?: (id: string, position: number, of: number) => void;
}

/** A notebook that has been run. */
export interface NotebookReport {
  readonly report: Report;
  /** By id, in the order of the notebook. */
  readonly runs: ReadonlyMap<string, Run>;
  /** The file that says what each run was of; null where a cell changed it. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Every value of the prose, as it stands there. */
  readonly values: readonly Value[];
  /** What the cells found that ask for simulations of their own, by their id on the page. */
  readonly answers: ReadonlyMap<string, object>;
  /** Ids of runs and kinds of cells that were not run again. */
  readonly reused: readonly string[];
}

/**
 * Runs a notebook as it could be read: what is wrong with it is told together with what is wrong with its scenarios and expressions.
 *
 * @throws InputError with all problems
 */
export function runTried(
  { notebook, log }: { readonly notebook: Notebook | null; readonly log: Log },
  options: Omit<NotebookOptions, "found">,
): Promise<NotebookReport> {
  if (notebook === null) refuseIfAny(inOrder(log.problems));
  return runNotebook(notebook as Notebook, { ...options, found: log });
}

/**
 * Runs what a notebook asks for and lays its report out. Everything that can be wrong is found before the first path is drawn.
 *
 * @throws InputError with the problems of the notebook and of the scenarios that it names
 */
export async function runNotebook(read: Notebook, options: NotebookOptions): Promise<NotebookReport> {
  const { reading, found = newLog(), overrides = {}, drawSpec = drawInProcess() } = options;
  const { notebook, log } = following({ notebook: read, log: found, reading, overrides });
  const runs = plannedRuns({ notebook, reading, log, overrides });
  const blocks = preparedBlocks(notebook, { runs, reading, log, overrides, drawSpec });
  refuseIfAny(inOrder(log.problems));
  const planned = [...runs.values()].flatMap((run) => run ?? []);
  const recall: Recall = { memory: options.memory ?? null, reused: new Set(), fresh: new Set() };
  const answered = new Map<string, Answered>();
  for (const [position, run] of planned.entries()) {
    options.onRun?.(run.id, position, planned.length);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each run takes all threads
    answered.set(run.id, await answersOf(run, statisticsOf(blocks, run.id), { ...options, recall }));
  }
  const answers = await askedIn(blocks, answered, { ...options, recall });
  const { report, values, ids } = laidOut(notebook, blocks, {
    answered,
    answers,
    log,
    command: options.command ?? null,
  });
  refuseIfAny(inOrder(log.problems));
  return {
    report,
    values,
    runs: new Map([...answered].map(([id, { run }]) => [id, run])),
    files: new Map(planned.map(({ id, scenario: { file } }) => [id, file === notebook.file ? null : file])),
    answers: new Map([...ids].map(([asking, id]) => [id, answers.get(asking) as object])),
    reused: [...recall.reused],
  };
}

interface Recalling extends NotebookOptions {
  readonly recall: Recall;
}

async function answersOf(
  planned: PlannedRun,
  asked: readonly Statistic[],
  { simulation, recall }: Recalling,
): Promise<Answered> {
  const { id, scenario, plan } = planned;
  const drawn = { paths: plan.paths, seed: plan.seed.text };
  const run = await recalled(recall, { id, inputs: ["run", scenario, drawn] }, () => runOf(planned, simulation));
  // Values of the text that are new are read from one simulation, together.
  let sample: Promise<Sample> | null = null;
  const sampled = () => (sample ??= sampleOf(plan, askedBy(asked), simulation));
  const found = new Map<Statistic, Estimate | null>();
  for (const statistic of asked) {
    const inputs = ["statistic", scenario, drawn, statistic];
    // oxlint-disable-next-line no-await-in-loop -- all of one simulation
    const { value } = await recalled(recall, { id: `values of ${id}`, inputs }, async () => ({
      value: statisticOf(statistic, await sampled()),
    }));
    found.set(statistic, value);
  }
  return { run, statistics: found };
}

/** As `aumcast run` answers it, what initiatives and acquisitions are worth included. */
async function runOf({ plan, scenario }: PlannedRun, simulation: SimulateOptions | undefined): Promise<Run> {
  const { paths, seed, sampling } = plan;
  const worth = await worthOf(scenario, { paths, seed: seed.text, sampling, ...(simulation && { simulation }) });
  const [projection, simulated] = [project(plan), await simulate(plan, simulation)];
  return explain(answer(plan, projection, simulated, worth), plan, projection, simulated);
}

/** One after the other: each takes all threads. A problem that only the simulation finds has the place of its cell. */
async function askedIn(
  blocks: readonly Prepared[],
  runs: AnsweredRuns,
  { simulation, recall }: Recalling,
): Promise<ReadonlyMap<Asking, object>> {
  const found = new Map<Asking, object>();
  for (const block of blocks) {
    if (block.kind !== "asking") continue;
    const { asking } = block;
    const { cell, inputs } = asking;
    const ask = (): Promise<object> => placed(asking, () => asking.answer(simulation, runs));
    // oxlint-disable-next-line no-await-in-loop -- see above
    found.set(asking, await recalled(recall, { id: cell.id || cell.type, inputs }, ask));
  }
  return found;
}

async function placed<Answer>({ cell }: Asking, answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first, ...rest] = error.problems.map((problem) => ({
      ...problem,
      at: problem.at.startsWith(`${cell.spot.file}:`) ? problem.at : atOf(cell.spot),
    }));
    throw new InputError([first as Problem, ...rest]);
  }
}
