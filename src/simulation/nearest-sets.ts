import { closingOf } from "./collect/columns.js";
import type { FoundSet } from "./collect/found.js";
import { type LedgerSheet, ledgerLength, totalsOverSet } from "./collect/ledgers.js";
import { mergeNearest, type NearestSheet, setSize } from "./collect/nearest.js";
import { totalLines } from "./collect/totals.js";
import { doubles, passOver, type Running } from "./running.js";
import type { Summary } from "./simulation.js";

/** A set of paths that is asked for: nearest to a percentile of a group's closing AUM. */
export interface SetRequest {
  readonly group: number;
  readonly percent: number;
  /** The column of the closing AUM. */
  readonly column: number;
  readonly point: number;
}

export function setRequests({ plan, set }: Running, summaries: readonly (Summary | null)[]): readonly SetRequest[] {
  return (plan.outputs.nearest ?? []).flatMap((group) => {
    const column = set.positionOf(closingOf(plan, group)) as number;
    return plan.outputs.percentiles.flatMap((percent, index) => {
      const point = summaries[column]?.percentiles[index]?.value;
      return point === undefined ? [] : { group, percent, column, point };
    });
  });
}

/** Room for the nearest paths of every set, for each thread. @param columns of the pass */
export function nearestSheet(
  run: Running,
  requests: readonly SetRequest[],
  columns: readonly number[],
  threads: number,
): NearestSheet {
  const size = setSize(run.plan.paths);
  const length = threads * requests.length * size;
  return {
    sets: requests.map(({ column, point }) => ({ column: columns.indexOf(column), point })),
    size,
    distances: doubles(run, length).fill(Infinity),
    paths: doubles(run, length),
  };
}

/** Adds up every set's ledgers: from a sheet of all paths, or by rolling the chosen ones again. */
export async function foundSets(
  run: Running,
  {
    requests,
    sheet,
    ledgers,
  }: { readonly requests: readonly SetRequest[]; readonly sheet: NearestSheet; readonly ledgers: LedgerSheet | null },
): Promise<readonly FoundSet[]> {
  const sets = requests.map((_, set) => {
    const near = mergeNearest(sheet, set);
    return { path: near[0]?.path ?? 0, paths: Uint32Array.from(near, ({ path }) => path).sort() };
  });
  const chosen = ledgers === null ? union(sets.map(({ paths }) => paths)) : null;
  const all = ledgers ?? (await rollSets(run, chosen as Uint32Array));
  return requests.map(({ group, percent }, index) => {
    const { path, paths } = sets[index] as (typeof sets)[number];
    const members = run.job.groups[group]?.members ?? [];
    const places = chosen === null ? paths : placesOf(chosen, paths);
    return { group, percent, paths: paths.length, path, totals: totalsOverSet(all, { group, members }, places) };
  });
}

async function rollSets(run: Running, chosen: Uint32Array): Promise<LedgerSheet> {
  const { length } = chosen;
  const segments = run.plan.segments.length;
  const lines = totalLines(run.job.program.occasional);
  const values = doubles(run, ledgerLength(lines.length, segments, length));
  const ledgers = { values, lines, segments, paths: length };
  await run.crew.run(passOver(run, { ledgers }, { columns: [], chosen }), run.progress.begin(length, 0));
  return ledgers;
}

const union = (sets: readonly Uint32Array[]): Uint32Array =>
  Uint32Array.from(new Set(sets.flatMap((set) => Array.from(set)))).sort();

/** Where the paths of a set stand among all paths; both ascending. */
function placesOf(all: Uint32Array, set: Uint32Array): Uint32Array {
  let place = 0;
  return set.map((path) => {
    while (all[place] !== path) place++;
    return place;
  });
}
