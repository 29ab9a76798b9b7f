import type { Cell } from "../report/cell.js";
import type { Run } from "../analysis/run.js";
import { furtherChartsInEnglish } from "../report/further-charts.js";
import { WHERE_ERRORS_STAND } from "../report/cells/headlines.js";
import { reportInEnglish } from "../report/make-report.js";
import { choiceAt } from "../scenario/reading/choice.js";
import { fieldsOf } from "../scenario/reading/fields.js";
import type { Log } from "../scenario/reading/log.js";
import { refuse, textAt, type Place } from "../scenario/reading/place.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import { textLine } from "../scenario/reading/text.js";
import { CELLS, CHARTS, type CellType, FANS, TABLES } from "./cell-types.js";
import type { NotebookCell } from "./notebook.js";
import type { Quotes } from "./quotable.js";
import type { Answered } from "./written-values.js";

/** A cell of the notebook that shows something of one run. */
export interface RunCell {
  readonly cell: NotebookCell;
  readonly run: string;
  readonly show: (answered: Answered, id: string) => readonly Cell[];
  /** What prose may quote of it, the answer that this is of, and what its places begin with; absent: prose asks the run. */
  readonly quoted?: {
    readonly quotes: Quotes;
    readonly answer: (answered: Answered) => object;
    readonly source: string;
  };
}

/** A part of one run's report. */
interface Shown {
  readonly cell: NotebookCell;
  /** Ids of the report's cells that it is. */
  readonly parts: readonly string[];
  readonly title: string | null;
  /** Nothing is shown where the run has nothing. */
  readonly optional: boolean;
}

/** Cells that show a part of a run's report as it is. */
export const SHOWN_TYPES = ["headlines", "chart", "table", "project", "kpis", "assumptions", "method"] as const;
type ShownType = (typeof SHOWN_TYPES)[number];

/** Before the places of a run's values: its id where a notebook has several. */
export const prefixed = (run: string, runs: number): string => (runs === 1 ? "" : `${run}.`);

/** Reads what a cell shows, without the answers; null after reporting. */
export function shownBy(cell: NotebookCell, runs: readonly string[], log: Log): RunCell | null {
  const type = cell.type as ShownType;
  const fields = fieldsOf({
    node: cell.map,
    path: type,
    key: "",
    schema: CELLS[type],
    reading: { log, years: null },
  } as Place<(typeof CELLS)["chart"]>);
  if (fields === null) return null;
  const run = runAt(fields.at("from"), runs);
  const titleAt = fields.at("title");
  const title = titleAt === null ? null : textLine(titleAt);
  const parts = partsOf(type, fields);
  const optionalAt = fields.at("optional");
  const optional = optionalAt !== null && choiceAt(optionalAt) === "yes";
  if (run === null || parts === null) return null;
  const before = prefixed(run, runs.length);
  return {
    cell,
    run,
    show: (answered, id) => {
      const shown = cellsOf({ cell, parts, title, optional }, partsOfReport(answered.run, before), id);
      return type === "chart" && runs.length > 1 ? shown.map((each) => ofRun(each, run)) : shown;
    },
  };
}

const WHOLE: Partial<Record<CellType, readonly string[]>> = {
  headlines: ["headlines"],
  project: ["projection"],
  kpis: ["kpi-glossary"],
  assumptions: ["assumption-table"],
  method: ["convention-table", "captions"],
};

type ChartFields = NonNullable<ReturnType<typeof fieldsOf<(typeof CELLS)["chart"]["shape"]>>>;

function partsOf(type: CellType, fields: ChartFields): readonly string[] | null {
  const known = WHOLE[type];
  if (known !== undefined) return known;
  const kindAt = fields.at("kind");
  const kind = kindAt === null ? null : (choiceAt(kindAt) as string | null);
  if (kind === null) return null;
  if (type === "table") return TABLES[kind as keyof typeof TABLES];
  const measureAt = fields.at("measure");
  const measure = measureAt === null ? "aum" : choiceAt(measureAt);
  if (kind === "fan") return measure === null ? null : FANS[measure];
  if (measureAt !== null) return refuse(measureAt, `stands beside kind: ${kind}, which is of AUM`, "Remove measure");
  return CHARTS[kind as keyof typeof CHARTS];
}

/** The run that a cell shows: the first where it does not say. */
export function runAt(place: Place | null, runs: readonly string[]): string | null {
  if (place === null) return runs[0] ?? null;
  const name = textAt(place, "a run's id");
  if (name === null || runs.includes(name)) return name;
  const meant = suggest(name, runs);
  const what = `names the run ${quoted(name)}${didYouMean(meant)}, which this notebook does not have`;
  return refuse(place, what, `Write ${meant ?? listed(runs, "or")}`);
}

/** Parts of the reports that were laid out already, by what stands before their values: every cell of a page takes from the same. */
const known = new WeakMap<Run, Map<string, readonly Cell[]>>();

/** The cells of a run's own report, and what only notebooks show. */
function partsOfReport(run: Run, before: string): readonly Cell[] {
  const laid = known.get(run) ?? new Map<string, readonly Cell[]>();
  const parts = laid.get(before) ?? [...reportInEnglish(run, before).cells, ...furtherChartsInEnglish(run, before)];
  known.set(run, laid.set(before, parts));
  return parts;
}

/** The cells of the page; where the run has nothing to show in them, a note that says so. */
function cellsOf({ cell, parts, title, optional }: Shown, all: readonly Cell[], id: string): readonly Cell[] {
  const found = parts.flatMap((part) => all.filter((each) => each.id === part));
  if (found.length === 0 && optional) return [];
  if (found.length === 0) {
    const words = `There is nothing to show here: this run has no ${cell.type === "chart" ? "such chart" : "such table"}.`;
    return [{ kind: "note", id, items: [[words]], computed: [] }];
  }
  return found.map((each, index) => renamed(each, index === 0 ? id : `${id}-${index + 1}`, index === 0 ? title : null));
}

/** Says which run it shows, where the notebook has several. */
const ofRun = (cell: Cell, run: string): Cell =>
  "subtitle" in cell ? { ...cell, subtitle: [`Run ${run}: `, ...cell.subtitle] } : cell;

/** Ids are those of the notebook, so that a part may be shown twice. */
function renamed(cell: Cell, id: string, title: string | null): Cell {
  if (cell.kind === "headlines")
    return { ...cell, id, computed: cell.computed.filter((part) => part !== WHERE_ERRORS_STAND) };
  const own = title === null || !("title" in cell) ? {} : { title: [title] };
  if (cell.kind !== "figure-grid") return { ...cell, ...own, id };
  return {
    ...cell,
    ...own,
    id,
    figures: cell.figures.map((figure, index) => ({ ...figure, id: `${id}-${index + 1}` })),
  };
}
