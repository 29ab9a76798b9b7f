import { z } from "zod";
import type { Cell } from "../report/cell.js";
import { type Fields, fieldsOf } from "../scenario/reading/fields.js";
import type { Log } from "../scenario/reading/log.js";
import { listAt, type Place } from "../scenario/reading/place.js";
import { textLine } from "../scenario/reading/text.js";
import { pathsAt } from "../scenario/size.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import type { DrawSpec } from "./draw-spec.js";
import type { NotebookCell } from "./notebook.js";
import { runAt } from "./report-cells.js";
import type { Quotes } from "./quotable.js";
import type { NotebookReading, Overrides, PlannedRun, PlannedRuns } from "./runs.js";
import type { AnsweredRuns } from "./written-values.js";

/** A cell whose answer takes simulations besides those of the runs. */
export interface Asking {
  readonly cell: NotebookCell;
  /** All that decides its answer; null: it is asked anew each time. */
  readonly inputs: readonly unknown[] | null;
  /** Plain JSON. @param runs  those of the notebook, answered */
  readonly answer: (simulation: SimulateOptions | undefined, runs: AnsweredRuns) => Promise<object>;
  /** What the page shows of it. @param id  of the page: before the place of every value */
  readonly show: (answer: object, id: string) => readonly Cell[];
  /** What prose may quote of the answer. */
  readonly quotes: Quotes;
}

/** One cell's question with its answer's type, which nobody else needs to know. */
export interface Question<Answer extends object> {
  readonly cell: NotebookCell;
  readonly inputs: readonly unknown[] | null;
  readonly answer: (simulation: SimulateOptions | undefined, runs: AnsweredRuns) => Promise<Answer>;
  readonly show: (answer: Answer, id: string) => readonly Cell[];
  readonly quotes: Quotes<Answer>;
}

export const asking = <Answer extends object>({ show, quotes, ...question }: Question<Answer>): Asking => ({
  ...question,
  quotes: quotes as Quotes,
  show: (answer, id) => show(answer as Answer, id),
});

/** What cells are read with. */
export interface CellReader {
  readonly runs: PlannedRuns;
  readonly reading: NotebookReading;
  readonly log: Log;
  /** For all cells, in place of what they say. */
  readonly overrides: Overrides;
  readonly drawSpec: DrawSpec;
}

/** A cell's fields, and the run that it asks. */
export interface OpenedCell<Shape extends z.ZodRawShape> {
  readonly fields: Fields<Shape>;
  readonly run: PlannedRun;
}

/** Opens a cell that asks one run, which its key `from` names; null after reporting. */
export function openedCell<Shape extends z.ZodRawShape & { readonly from: z.ZodType }>(
  { map, type }: NotebookCell,
  schema: z.ZodObject<Shape>,
  reader: CellReader,
): OpenedCell<Shape> | null {
  const fields = fieldsOf({ node: map, path: type, key: "", schema, reading: { log: reader.log, years: null } });
  const run = fields === null ? null : plannedAt(fields.at("from"), reader);
  return fields === null || run === null ? null : { fields, run };
}

/** The run that a cell asks; null after reporting, or where the run's scenario has problems. */
function plannedAt(place: Place | null, { runs }: CellReader): PlannedRun | null {
  const id = runAt(place, [...runs.keys()]);
  return id === null ? null : (runs.get(id) ?? null);
}

/** How many paths a cell's simulations have, and their seed: those of its run unless it says so. Null after reporting. */
export function drawnAt(
  place: Place | null,
  { plan }: PlannedRun,
  { overrides }: CellReader,
): { paths: number; seed: string } | null {
  const paths = place === null ? plan.paths : pathsAt(place);
  return paths === null ? null : { paths: overrides.paths ?? paths, seed: plan.seed.text };
}

/** One text, or a list of them; each with its place. */
export function textsAt(place: Place | null): readonly { readonly text: string; readonly place: Place }[] {
  const read = (at: Place) => {
    const text = textLine(at);
    return text === null ? null : { text, place: at };
  };
  if (place === null) return [];
  return place.node.kind === "list" ? listAt(place, z.string(), read) : [read(place) ?? []].flat();
}

export const titleAt = (place: Place | null): string | null => (place === null ? null : textLine(place));

export const withSimulation = (simulation: SimulateOptions | undefined): { readonly simulation?: SimulateOptions } =>
  simulation === undefined ? {} : { simulation };
