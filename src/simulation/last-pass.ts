import { binsOf } from "./collect/bins.js";
import type { Found } from "./collect/found.js";
import type { Moments } from "./collect/moments.js";
import { type NearestSheet, setSize } from "./collect/nearest.js";
import { spreadOf } from "./collect/spread-answer.js";
import { mergeSpread, type SpreadSheet } from "./collect/spreads.js";
import { momentsOfUnits, nodesLength } from "./collect/subtrees.js";
import { foundSets, nearestSheet, setRequests } from "./nearest-sets.js";
import type { Beside } from "./rank-search.js";
import { doubles, type Running } from "./running.js";
import type { Summary } from "./simulation.js";

/** What hangs on percentiles: bins between two of them, deviations from the mean, paths nearest to a percentile. */
export interface LastPass {
  readonly beside: Beside;
  readonly read: () => Promise<Pick<Found, "spreads" | "nearest">>;
}

/** What must be known before. */
export interface Basis {
  /** [column]. */
  readonly summaries: readonly (Summary | null)[];
  readonly moments: readonly Moments[];
  /** Lowest and highest value that a column's bins are placed by. */
  readonly edgesOf: (column: number) => readonly [number, number];
}

/** Columns of the spreads that are asked for; null where the window does not fit. */
export const spreadColumns = ({ plan, set }: Running): readonly (number | null)[] =>
  (plan.outputs.spreads ?? []).map((request) => set.positionOf(request));

export function lastPass(run: Running, basis: Basis): LastPass {
  const requests = setRequests(run, basis.summaries);
  const wanted = spreadColumns(run);
  const spreads = wanted.filter((column) => column !== null);
  let found: { readonly nearest: NearestSheet; readonly spread: SpreadSheet } | null = null;
  return {
    beside: {
      columns: [...spreads, ...requests.map(({ column }) => column)],
      sheets(columns) {
        const nearest = nearestSheet(run, requests, columns, run.crew.threads);
        const spread = spreadSheet(run, basis, { spreads, columns });
        found = { nearest, spread };
        return { ...(requests.length > 0 ? { nearest } : {}), ...(spreads.length > 0 ? { spreads: spread } : {}) };
      },
    },
    async read() {
      if (found === null) return { spreads: wanted.map(() => null), nearest: [] };
      const { nearest, spread } = found;
      return {
        spreads: wanted.map((column) =>
          column === null ? null : answer(spread, basis, { column, at: spreads.indexOf(column) }),
        ),
        nearest: await foundSets(run, { requests, sheet: nearest, ledgers: null }),
      };
    },
  };
}

function spreadSheet(
  run: Running,
  { moments, edgesOf }: Basis,
  { spreads, columns }: { readonly spreads: readonly number[]; readonly columns: readonly number[] },
): SpreadSheet {
  const { crew, plan, sizes } = run;
  const series = spreads.length;
  return {
    spreads: spreads.map((column) => {
      const bins = binsOf(...edgesOf(column));
      const counts = new Uint32Array(crew.allocate(4 * crew.threads * bins.count));
      return { column: columns.indexOf(column), bins, mean: (moments[column] as Moments).mean, counts };
    }),
    fourths: {
      nodes: doubles(run, nodesLength(plan.paths, sizes.unitPaths, series)),
      series,
      unitPaths: sizes.unitPaths,
      pairs: false,
    },
  };
}

function answer(
  { spreads, fourths }: SpreadSheet,
  { moments }: Basis,
  { column, at }: { readonly column: number; readonly at: number },
): Found["spreads"][number] {
  const spread = spreads[at] as SpreadSheet["spreads"][number];
  const fourth = momentsOfUnits(fourths.nodes, at, fourths.series).mean;
  return spreadOf(spread.bins, mergeSpread(spread), { own: moments[column] as Moments, fourth });
}

/** Paths that are rolled once more for the ledgers of the sets, at most. */
export const pathsOfSets = ({ plan }: Running): number =>
  Math.min((plan.outputs.nearest ?? []).length * plan.outputs.percentiles.length * setSize(plan.paths), plan.paths);
