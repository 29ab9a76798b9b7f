import { MOMENTS, type Moments, readMoments } from "./moments.js";
import { type Ordering, orderStatistics } from "./order-statistics.js";
import { type Dependent, type KnownValues, meanErrorOf, percentilesWithErrors } from "./sampled-errors.js";
import { sampleRanks } from "./search.js";
import { summaryRanks, withoutNaN } from "./summaries.js";

/** Order statistics of columns that are kept. */
export interface OrderSheet {
  /** [row][path]. */
  readonly values: Float64Array;
  readonly paths: number;
  /** Rows to order. */
  readonly rows: readonly number[];
  readonly percentiles: readonly number[];
  /** What for: the ranks of a summary, or those between which windows are placed. */
  readonly purpose: keyof typeof RANKS;
  /** [row][count, mean, squares] of its values; null where they are not known. */
  readonly moments: Float64Array | null;
  /** [of rows][number of values, then the values at the ranks of each percentile]. */
  readonly found: Float64Array;
  /** Where paths do not come each by itself. [of rows][see `withErrors`]. */
  readonly errors?: { readonly sampling: Dependent; readonly found: Float64Array } | null;
}

const RANKS = { summary: summaryRanks, windows: sampleRanks } as const;
const RANKS_EACH = { summary: 4, windows: 2 } as const;

/** Doubles that a row takes in `found`. */
export const orderedLength = ({ percentiles, purpose }: Pick<OrderSheet, "percentiles" | "purpose">): number =>
  1 + RANKS_EACH[purpose] * percentiles.length;

/** Orders one of the rows. @param ordering  the thread's own, where it has a kernel */
export function orderColumn(sheet: OrderSheet, position: number, ordering?: Ordering): void {
  const { values, paths, found } = sheet;
  const from = (sheet.rows[position] as number) * paths;
  const all = values.subarray(from, from + paths);
  const known = sheet.moments === null ? null : readMoments(sheet.moments, MOMENTS * (sheet.rows[position] as number));
  const own = known?.count === paths ? all : withoutNaN(all);
  const at = position * orderedLength(sheet);
  found[at] = own.length;
  if (own.length === 0) return;
  const within = known === null ? undefined : bulkOf(known);
  const noted = { values: all, mean: known?.mean ?? NaN, complete: own === all, within };
  // What the sets say takes the place of what all values together do.
  if (sheet.errors != null && known !== null && noteErrors(noted, sheet, position)) return;
  const { ranks, places } = wantedRanks(sheet, own.length);
  const ordered = orderStatistics(own, ranks, within, ordering);
  places.forEach((place, index) => {
    found[at + 1 + index] = ordered[place] as number;
  });
}

/** The ranks of all percentiles among n values, each once and ascending, and where each percentile's are among them. */
interface Wanted {
  readonly ranks: readonly number[];
  readonly places: readonly number[];
}

/** [purpose, percentiles, n]: most columns of a sheet have as many values. */
let latest: readonly [name: string, wanted: Wanted] = ["", { ranks: [], places: [] }];

function wantedRanks({ percentiles, purpose }: OrderSheet, n: number): Wanted {
  const name = `${purpose} ${percentiles.join(" ")} of ${n}`;
  if (latest[0] === name) return latest[1];
  const wanted = percentiles.flatMap((percent) => RANKS[purpose](n, percent / 100));
  const ranks = [...new Set(wanted)].sort((a, b) => a - b);
  latest = [name, { ranks, places: wanted.map((rank) => ranks.indexOf(rank)) }];
  return latest[1];
}

interface Noted extends KnownValues {
  readonly values: Float64Array;
  readonly mean: number;
}

/** Whether the sets gave every percentile its value. */
function noteErrors({ values, mean, ...known }: Noted, { percentiles, errors }: OrderSheet, position: number): boolean {
  const { sampling, found } = errors as NonNullable<OrderSheet["errors"]>;
  const between = percentilesWithErrors(values, percentiles, sampling, known);
  const own = [meanErrorOf(values, mean, sampling), ...between.flatMap((one) => [one?.value, one?.error])];
  found.set(
    own.map((number) => number ?? NaN),
    position * own.length,
  );
  return between.every((one) => one !== null && one.value !== null);
}

/** Standard deviations on either side of the mean: what lies beyond is ordered with the rest of its side. */
const BULK = 4;

/** Where most values are; undefined where all are the same. */
function bulkOf({ count, mean, squares }: Moments): readonly [number, number] | undefined {
  const reach = BULK * Math.sqrt(squares / count);
  return reach > 0 ? [mean - reach, mean + reach] : undefined;
}
