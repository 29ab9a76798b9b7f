import type { Found } from "./collect/found.js";
import type { ValueSheet } from "./collect/keep.js";
import { type LedgerSheet, ledgerLength } from "./collect/ledgers.js";
import { totalLines } from "./collect/totals.js";
import { collectNearest } from "./collect/nearest.js";
import { spreadOfValues } from "./collect/spread-answer.js";
import { heldColumns } from "./memory.js";
import { foundSets, nearestSheet, setRequests } from "./nearest-sets.js";
import { doubles, type Running } from "./running.js";
import type { Summary } from "./simulation.js";

/** Columns whose values are at hand, and every path's horizon where that is. */
export interface Held {
  readonly valuesOf: (column: number) => Float64Array;
  readonly ledgers: LedgerSheet | null;
}

/** The same with a sheet that a pass fills; null where the columns that spreads and sets hang on take too much memory. */
export function heldSheets(run: Running): (Held & { readonly keep: ValueSheet }) | null {
  const { plan, set, job, sizes } = run;
  if (!sizes.holds.columns) return null;
  const { paths } = plan;
  const columns = heldColumns(plan, set);
  const rows = new Int32Array(job.columns.length).fill(-1);
  columns.forEach((column, row) => {
    rows[column] = row;
  });
  const values = doubles(run, columns.length * paths);
  const valuesOf = (column: number): Float64Array => {
    const row = rows[column] as number;
    return values.subarray(row * paths, (row + 1) * paths);
  };
  return { keep: { rows, values, paths }, ledgers: sizes.holds.ledgers ? ledgersOf(run) : null, valuesOf };
}

/** Every path's horizon; null where no set is asked for. */
export function ledgersOf(run: Running): LedgerSheet | null {
  const { segments, paths, outputs } = run.plan;
  if ((outputs.nearest ?? []).length === 0) return null;
  const lines = totalLines(run.job.program.occasional);
  return {
    values: doubles(run, ledgerLength(lines.length, segments.length, paths)),
    lines,
    segments: segments.length,
    paths,
  };
}

/** The spreads of columns and the sets of paths nearest to a percentile. */
export async function answersOf(
  run: Running,
  summaries: readonly (Summary | null)[],
  held: Held,
): Promise<Pick<Found, "spreads" | "nearest">> {
  const spreads = (run.plan.outputs.spreads ?? []).map((request) => {
    const column = run.set.positionOf(request);
    return column === null ? null : spreadOfValues(held.valuesOf(column), run.plan.sampling);
  });
  return { spreads, nearest: await nearest(run, summaries, held) };
}

async function nearest(
  run: Running,
  summaries: readonly (Summary | null)[],
  { valuesOf, ledgers }: Held,
): Promise<Found["nearest"]> {
  const requests = setRequests(run, summaries);
  const columns = [...new Set(requests.map(({ column }) => column))];
  const sheet = nearestSheet(run, requests, columns, 1);
  const collector = collectNearest(sheet, { thread: 0 });
  columns.forEach((column, index) => collector.column?.(index, valuesOf(column), { first: 0, size: run.plan.paths }));
  collector.end?.();
  return foundSets(run, { requests, sheet, ledgers });
}
