import { analyse } from "../analysis/analyse.js";
import type { Run } from "../analysis/run.js";
import { refuseIfAny } from "../errors.js";
import { project } from "../model/project.js";
import { compareScenarios, type Comparison } from "../questions/compare.js";
import { askedBy, statisticOf } from "../questions/statistics.js";
import { sampleOf } from "../questions/sample.js";
import type { Report, Value } from "../report/cell.js";
import type { Statistic } from "../scenario/question.js";
import { inOrder, newLog } from "../scenario/reading/log.js";
import { simulate } from "../simulation/simulate.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import { laidOut } from "./lay-out.js";
import type { Notebook } from "./notebook.js";
import { preparedBlocks, type Prepared, statisticsOf } from "./prepare.js";
import { type NotebookReading, type PlannedRun, plannedRuns } from "./runs.js";
import type { Answered } from "./written-values.js";

export interface NotebookOptions {
  /** Reads the scenarios that the notebook names, what these extend, and their episodes and histories. */
  readonly reading: NotebookReading;
  readonly simulation?: SimulateOptions;
  /** Told before each run. */
  readonly onRun?: (id: string, position: number, of: number) => void;
}

/** A notebook that has been run. */
export interface NotebookReport {
  readonly report: Report;
  /** By id, in the order of the notebook. */
  readonly runs: ReadonlyMap<string, Run>;
  /** Every value of the prose, as it stands there. */
  readonly values: readonly Value[];
}

/**
 * Runs what a notebook asks for and lays its report out. Everything that can be wrong is found before the first path is drawn.
 *
 * @throws InputError with the problems of the notebook and of the scenarios that it names
 */
export async function runNotebook(notebook: Notebook, options: NotebookOptions): Promise<NotebookReport> {
  const log = newLog();
  const planned = plannedRuns({ notebook, reading: options.reading, log });
  const complete = log.problems.length === 0;
  const blocks = complete ? preparedBlocks(notebook, planned, log) : [];
  refuseIfAny(inOrder(log.problems));
  const answered = new Map<string, Answered>();
  for (const [position, run] of planned.entries()) {
    options.onRun?.(run.id, position, planned.length);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each run takes all threads
    answered.set(run.id, await answersOf(run, statisticsOf(blocks, run.id), options));
  }
  const comparisons = await comparedIn(blocks, planned, options);
  const { report, values } = laidOut(notebook, blocks, { answered, comparisons, log });
  refuseIfAny(inOrder(log.problems));
  return { report, values, runs: new Map([...answered].map(([id, { run }]) => [id, run])) };
}

async function answersOf(
  { plan }: PlannedRun,
  asked: readonly Statistic[],
  { simulation }: NotebookOptions,
): Promise<Answered> {
  const run = analyse(plan, project(plan), await simulate(plan, simulation));
  if (asked.length === 0) return { run, statistics: new Map() };
  const sample = await sampleOf(plan, askedBy(asked), simulation);
  return { run, statistics: new Map(asked.map((statistic) => [statistic, statisticOf(statistic, sample)])) };
}

async function comparedIn(
  blocks: readonly Prepared[],
  planned: readonly PlannedRun[],
  { simulation }: NotebookOptions,
): Promise<ReadonlyMap<Prepared, Comparison>> {
  const found = new Map<Prepared, Comparison>();
  for (const block of blocks) {
    if (block.kind !== "compare") continue;
    const scenarios = block.runs.map((id) => (planned.find((run) => run.id === id) as PlannedRun).scenario);
    const { paths, seed } = (planned.find((run) => run.id === block.runs[0]) as PlannedRun).plan;
    // oxlint-disable-next-line no-await-in-loop -- each comparison takes all threads
    found.set(block, await compareScenarios(scenarios, { paths, seed: seed.text, ...(simulation && { simulation }) }));
  }
  return found;
}
