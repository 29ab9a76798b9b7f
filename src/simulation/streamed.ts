import { edgeRanks } from "./collect/bins.js";
import { closingOf } from "./collect/columns.js";
import type { Found } from "./collect/found.js";
import type { Moments } from "./collect/moments.js";
import type { Windowed } from "./collect/search.js";
import { summaryOf, summaryRanks } from "./collect/summaries.js";
import { type LastPass, lastPass, pathsOfSets, spreadColumns } from "./last-pass.js";
import { type Beside, countIn, type Known, locateAll, type RankSearch, searchRanks } from "./rank-search.js";
import { firstSheets, keptSheets, readFirst, type Running } from "./running.js";
import { sampleWindows } from "./sample.js";
import type { Summary } from "./simulation.js";

/** Shares of the paths below and above the bins of a spread. */
const EDGES = [1 / 200, 199 / 200];

const NOTHING_BESIDE: Beside = { columns: [], sheets: () => ({}) };

/**
 * No column is kept: values are counted in windows around the wanted order statistics, then only those of the buckets that hold
 * them are gathered, in further passes over the same draws. Exact, in memory that does not grow with the paths.
 */
export async function streamColumns(run: Running): Promise<Found> {
  const { plan, job, crew, sizes } = run;
  const spreads = spreadColumns(run);
  const arena = crew.allocate(sizes.arenaBytes);
  const windows = await sampleWindows(run, arena, (column) => (spreads.includes(column) ? EDGES : []));
  const placed = windows.map((own, column) => ({ column, windows: own }));
  const sheets = firstSheets(run);
  const beside: Beside = {
    columns: [...job.columns.keys()],
    sheets: () => ({ ...sheets.read, keep: keptSheets(run, sheets) }),
  };
  const count = await countIn({ run, arena, beside, after: 2 * plan.paths + pathsOfSets(run) }, placed);
  const first = readFirst(run, sheets);
  const known = first.columns.map(() => new Map<number, number>());
  const state: State = { run, arena, known, moments: first.columns };
  const entries = placed.map((own) => entryOf(own, state, spreads.includes(own.column)));
  const last = whenReady(state);
  await searchRanks({ ...state, next: last.next }, locateAll(entries, count));
  return {
    ...first,
    summaries: summariesOf(state),
    counts: first.columns.map(({ count: n }) => n),
    ...(await last.read()),
  };
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
  { run, moments }: State,
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
