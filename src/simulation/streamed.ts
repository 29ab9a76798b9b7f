import { edgeRanks } from "./collect/bins.js";
import { closingOf } from "./collect/columns.js";
import { closerWindows } from "./closer-windows.js";
import type { Found } from "./collect/found.js";
import type { Moments } from "./collect/moments.js";
import { momentsOfUnits } from "./collect/subtrees.js";
import { EDGES } from "./collect/narrow.js";
import type { Sought, Windowed } from "./collect/search.js";
import { chanceOf, summaryOf, summaryRanks } from "./collect/summaries.js";
import { answersOf, heldSheets } from "./held.js";
import { type LastPass, lastPass, pathsOfSets, spreadColumns } from "./last-pass.js";
import { bucketsEnough, CLOSER_BUCKETS } from "./memory.js";
import type { Sheets } from "./pass.js";
import {
  type Beside,
  countIn,
  type Known,
  locateAll,
  type Placed,
  type RankSearch,
  searchRanks,
} from "./rank-search.js";
import { type FirstSheets, firstSheets, keptSheets, readFirst, type Running } from "./running.js";
import { sampleWindows } from "./sample.js";
import { readSifted, siftColumns } from "./sifted.js";
import type { Summary } from "./simulation.js";

const NOTHING_BESIDE: Beside = { columns: [], sheets: () => ({}) };

/**
 * Columns are not kept. Either their values are sifted while all paths are rolled once; or, where even those do not fit, values are
 * counted in windows around the wanted order statistics, then only those of the buckets that hold them are gathered, in further
 * passes over the same draws. Exact, in memory that does not grow with the paths.
 */
export async function streamColumns(run: Running): Promise<Found> {
  const { job, crew, sizes } = run;
  const arena = crew.allocate(sizes.arenaBytes);
  const sheets = firstSheets(run);
  const held = heldSheets(run);
  const known = job.columns.map(() => new Map<number, number>());
  const rolling: Rolling = { run, arena, known, sheets, held };
  const located = await (sizes.rounds === null ? countColumns(rolling) : sift(rolling));
  const first = readFirst(run, sheets);
  const state: State = { run, arena, known, moments: first.columns };
  const last = whenReady(state);
  const next: RankSearch["next"] = held === null ? last.next : () => ({ beside: NOTHING_BESIDE, after: 0 });
  await searchRanks({ ...state, next }, located);
  const summaries = summariesOf(state);
  return {
    ...first,
    summaries,
    shareOf: (column) => chanceOf((first.columns[column] as Moments).count, run.plan.paths),
    ...(held === null ? await last.read() : await answersOf(run, summaries, held)),
  };
}

interface Rolling {
  readonly run: Running;
  readonly arena: ArrayBufferLike;
  readonly known: Known;
  readonly sheets: FirstSheets;
  readonly held: ReturnType<typeof heldSheets>;
}

/** What the pass over all columns writes besides. */
const besides = ({ run, sheets, held }: Rolling): Sheets => ({
  ...sheets.read,
  keep: [...keptSheets(run, sheets), ...(held === null ? [] : [held.keep])],
  ...(held === null || held.ledgers === null ? {} : { ledgers: held.ledgers }),
});

/** Paths that are expected to be rolled after the ranks are known or sought. */
const afterwards = ({ run, held }: Rolling): number => {
  if (held === null) return run.plan.paths + pathsOfSets(run);
  return held.ledgers === null ? pathsOfSets(run) : 0;
};

/** Rolls all paths once and reads the ranks that are at hand. Returns where the others are. */
async function sift(rolling: Rolling): Promise<readonly Sought[]> {
  const { run, arena, known } = rolling;
  const edged = spreadColumns(run).filter((column) => column !== null);
  const sheet = await siftColumns(run, arena, { sheets: besides(rolling), edged, after: afterwards(rolling) });
  return readSifted(run, { sheet, edged, known });
}

/** Rolls a sample and then all paths. Returns where the ranks are. */
async function countColumns(rolling: Rolling): Promise<readonly Sought[]> {
  const { run, arena, sheets } = rolling;
  const spreads = spreadColumns(run);
  const placed = await placedWindows(rolling, (column) => (spreads.includes(column) ? EDGES : []));
  const beside: Beside = { columns: [...run.job.columns.keys()], sheets: () => besides(rolling) };
  const buckets = bucketsIn(placed, rolling);
  const count = await countIn(
    { run, arena, beside, buckets, after: run.plan.paths + afterwards(rolling), resumes: true },
    placed,
  );
  const { columns } = readFirst(run, sheets);
  const entries = placed.map((own) => entryOf(own, { run, moments: columns }, spreads.includes(own.column)));
  return locateAll(entries, count);
}

function bucketsIn(placed: readonly Placed[], { run: { plan, sizes }, arena }: Rolling): number {
  const windows = placed.reduce((sum, own) => sum + own.windows.length, 0);
  const first = Math.max(sizes.countedFirst, sizes.samplePaths);
  return bucketsEnough(windows, { paths: plan.paths, first }, arena.byteLength);
}

/** Windows from a sample, drawn closer where enough paths follow. @param besides  shares of a column's values besides the percentiles */
async function placedWindows(
  { run, arena, sheets: { read } }: Rolling,
  besides: (column: number) => readonly number[],
): Promise<readonly Placed[]> {
  const windows = await sampleWindows(run, arena, besides);
  const placed = windows.map((own, column) => ({ column, windows: own }));
  const paths = run.sizes.countedFirst;
  if (paths === 0) return placed;
  const { nodes, series } = read.moments;
  // The moments of the first units, which the pass over all paths writes once more.
  const beside: Beside = { columns: [...run.job.columns.keys()], sheets: () => ({ moments: read.moments }) };
  const round = { run, arena, beside, paths, buckets: CLOSER_BUCKETS, after: 3 * run.plan.paths };
  return closerWindows(round, placed, {
    numbersOf: (column) => momentsOfUnits(nodes, column, series).count,
    sharesOf: (column) => [...run.plan.outputs.percentiles.map((percent) => percent / 100), ...besides(column)],
  });
}

interface State {
  readonly run: Running;
  readonly arena: ArrayBufferLike;
  readonly known: Known;
  /** [column]. */
  readonly moments: readonly Moments[];
}

/** The first search of a column is for all its ranks among all its values. */
function entryOf(
  { column, windows }: Pick<Windowed, "column" | "windows">,
  { run, moments }: Pick<State, "run" | "moments">,
  spreads: boolean,
): Windowed {
  const { count } = moments[column] as Moments;
  const asked = run.plan.outputs.percentiles.flatMap((percent) => summaryRanks(count, percent / 100));
  const ranks = count === 0 ? [] : [...new Set([...asked, ...(spreads ? edgeRanks(count) : [])])];
  const interval = { low: -Infinity, high: Infinity, before: 0, count };
  return { column, windows, ranks: ranks.sort((a, b) => a - b), interval };
}

/** Reads the last pass's columns beside the first pass of the search that comes after all that they hang on is known. */
function whenReady(state: State): { readonly next: RankSearch["next"]; readonly read: LastPass["read"] } {
  const { run } = state;
  let last: LastPass | null = null;
  return {
    next(open) {
      const ready = last === null && !open.some(({ column }) => hangsOn(run, column));
      const now = ready ? lastPass(run, basisOf(state)) : null;
      last ??= now;
      const after = pathsOfSets(run) + (last === null ? run.plan.paths : 0);
      return { beside: now === null ? NOTHING_BESIDE : now.beside, after };
    },
    read: async () => (last === null ? { spreads: [], nearest: [] } : last.read()),
  };
}

/** Whether a spread or a set hangs on a column. */
function hangsOn(run: Running, column: number): boolean {
  const closings = (run.plan.outputs.nearest ?? []).map((group) => run.set.positionOf(closingOf(run.plan, group)));
  return closings.includes(column) || spreadColumns(run).includes(column);
}

const basisOf = (state: State): Parameters<typeof lastPass>[1] => ({
  summaries: summariesOf(state),
  moments: state.moments,
  edgesOf: (column) => {
    const [low, high] = edgeRanks((state.moments[column] as Moments).count);
    const values = state.known[column] as Map<number, number>;
    return [values.get(low) as number, values.get(high) as number];
  },
});

/** Summaries of the columns whose ranks are known; of others the numbers are not to be read yet. */
function summariesOf({ run, moments, known }: State): readonly (Summary | null)[] {
  const { percentiles } = run.plan.outputs;
  return moments.map((own, column) =>
    summaryOf(own, percentiles, (index, position) => {
      const rank = summaryRanks(own.count, (percentiles[index] as number) / 100)[position] as number;
      return known[column]?.get(rank) as number;
    }),
  );
}
