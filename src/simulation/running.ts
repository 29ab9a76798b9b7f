import type { Plan } from "../plan/plan.js";
import type { Resuming } from "./checkpoints.js";
import type { ColumnSet } from "./collect/columns.js";
import { compileHistory } from "./collect/history.js";
import type { Moments } from "./collect/moments.js";
import type { MomentSheet } from "./collect/moments-collector.js";
import { momentsOfUnits, nodesLength } from "./collect/subtrees.js";
import { mergeTallies, type TallySheet, tallyLength } from "./collect/tally.js";
import { totalLines } from "./collect/totals.js";
import { meanOfUnits, type TreeSheet } from "./collect/trees.js";
import { yearSeries, yearTotals } from "./collect/year-totals.js";
import type { Crew } from "./crew.js";
import type { Job } from "./job.js";
import type { Sizes } from "./memory.js";
import type { Pass, Sheets } from "./pass.js";
import type { Progress } from "./progress.js";
import type { Estimate } from "./simulation.js";

/** A run that is under way. */
export interface Running {
  readonly plan: Plan;
  readonly set: ColumnSet;
  readonly job: Job;
  readonly sizes: Sizes;
  readonly crew: Crew;
  readonly progress: Progress;
  /** Null where nothing is saved. */
  readonly resuming: Resuming | null;
  readonly signal: AbortSignal | undefined;
}

/** Stands for the moments of a column that nobody asks about. */
const NOT_ASKED: Moments = { count: 0, mean: NaN, squares: NaN };

export const doubles = ({ crew }: Running, count: number): Float64Array => new Float64Array(crew.allocate(8 * count));

/** The first full pass: everything that is read off all columns at once. */
export interface FirstSheets {
  readonly read: {
    readonly tally: TallySheet;
    readonly totals?: TreeSheet;
    readonly byYear?: TreeSheet;
    readonly moments: MomentSheet;
  };
  /** The caller's values; row by row in the order of `Outputs.kept`. */
  readonly kept: Float64Array;
}

/** @param described  positions of the columns whose moments are asked for */
export function firstSheets(run: Running, described: readonly number[] = [...run.job.columns.keys()]): FirstSheets {
  const { job, sizes, crew, plan } = run;
  const tree = (series: number, pairs = plan.sampling === "antithetic"): TreeSheet => ({
    nodes: doubles(run, nodesLength(plan.paths, sizes.unitPaths, series)),
    series,
    unitPaths: sizes.unitPaths,
    pairs,
  });
  return {
    read: {
      tally: {
        tallies: doubles(run, crew.threads * tallyLength(job.targets.length)),
        outcomes: outcomesSheet(run),
      },
      ...(plan.outputs.totals === false
        ? {}
        : { totals: tree(job.groups.length * totalLines(job.program.occasional).length) }),
      ...(plan.outputs.byYear === true ? { byYear: tree(yearSeries(job)) } : {}),
      moments: { ...tree(described.length, false), seriesOf: placesOf(described, job.columns.length) },
    },
    kept: doubles(run, sizes.keptDoubles),
  };
}

/** [column] → its place among some columns; −1 where it is none of them. */
function placesOf(columns: readonly number[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  columns.forEach((column, place) => {
    places[column] = place;
  });
  return places;
}

function outcomesSheet({ plan, job, crew }: Running): TallySheet["outcomes"] {
  const targets = plan.sampling === "plain" ? (plan.outputs.outcomes ?? []) : [...job.targets.keys()];
  return { targets, met: new Uint8Array(crew.allocate(targets.length * plan.paths)), paths: plan.paths };
}

/** The caller's values as sheets: one for each, because a column may be asked for twice. */
export const keptSheets = ({ plan, set, job }: Running, { kept }: FirstSheets): NonNullable<Sheets["keep"]> =>
  plan.outputs.kept.flatMap((request, at) => {
    const position = set.positionOf(request);
    const values = kept.subarray(at * plan.paths, (at + 1) * plan.paths);
    if (position === null) values.fill(NaN);
    if (position === null) return [];
    const rows = new Int32Array(job.columns.length).fill(-1);
    rows[position] = 0;
    return { rows, values, paths: plan.paths };
  });

/** What the first full pass found. */
export function readFirst({ plan, job }: Running, { read, kept }: FirstSheets) {
  const { series, nodes, seriesOf } = read.moments;
  const { met, targets } = read.tally.outcomes;
  const metOf = (row: number): Uint8Array => met.subarray(row * plan.paths, (row + 1) * plan.paths);
  return {
    columns: Array.from(seriesOf, (own) => (own < 0 ? NOT_ASKED : momentsOfUnits(nodes, own, series))),
    totals:
      read.totals === undefined
        ? null
        : totalsOf(read.totals, totalLines(job.program.occasional).length, plan.sampling),
    byYear: read.byYear === undefined ? null : yearTotals(read.byYear, job),
    tally: {
      ...mergeTallies(read.tally, job.targets.length),
      met: plan.sampling === "plain" ? [] : targets.map((_, row) => metOf(row)),
    },
    outcomes: (plan.outputs.outcomes ?? []).map((target) => metOf(targets.indexOf(target))),
    kept: plan.outputs.kept.map((_, at) => kept.subarray(at * plan.paths, (at + 1) * plan.paths)),
  };
}

const totalsOf = (sheet: TreeSheet, lines: number, sampling: Plan["sampling"]): readonly (readonly Estimate[])[] =>
  Array.from({ length: sheet.series / lines }, (_, group) =>
    Array.from({ length: lines }, (__, line) => meanOfUnits(sheet, group * lines + line, sampling)),
  );

/** A pass over all paths (or the first, or chosen ones) that reads some columns. */
export function passOver(
  { plan, job, sizes }: Running,
  sheets: Sheets,
  {
    columns = [...job.columns.keys()],
    from = 0,
    paths = plan.paths,
    chosen = null,
  }: {
    readonly columns?: readonly number[];
    readonly from?: number;
    readonly paths?: number;
    readonly chosen?: Uint32Array | null;
  } = {},
): Pass {
  const all = columns.length === job.columns.length;
  return {
    kind: "roll",
    from,
    paths: chosen?.length ?? paths,
    chosen,
    unitPaths: sizes.unitPaths,
    columns,
    history: all
      ? job.history
      : compileHistory(
          plan,
          columns.map((column) => job.columns[column] as Job["columns"][number]),
        ),
    sheets,
  };
}
