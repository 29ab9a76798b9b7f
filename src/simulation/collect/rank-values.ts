import { edgeRanks } from "./bins.js";
import { endsOf, type Held, heldOf, isSingle } from "./held-windows.js";
import { nextAbove, nextBelow } from "./neighbours.js";
import { type Ordering, orderStatistics } from "./order-statistics.js";
import type { Range, Sought } from "./search.js";
import type { SiftSheet } from "./sift.js";
import { summaryRanks } from "./summaries.js";

/** Values at the ranks that columns' answers need, as far as the windows of a sheet hold them. */
export interface RankSheet {
  readonly sheet: SiftSheet;
  readonly percentiles: readonly number[];
  /** Columns whose middle 99 % is wanted besides. */
  readonly edged: readonly number[];
  /** [column][rank, as in `ranksOf`]; NaN where the value is not at hand. */
  readonly values: Float64Array;
}

/** Doubles of a column. */
export const rankLength = (percentiles: readonly number[]): number => 4 * percentiles.length + 2;

/** The ranks that are wanted of a column with n values: of each percentile's summary, then of its edges. */
export function ranksOf(
  n: number,
  { percentiles, edged }: Pick<RankSheet, "percentiles" | "edged">,
  column: number,
): readonly number[] {
  if (n === 0) return [];
  const summary = percentiles.flatMap((percent) => summaryRanks(n, percent / 100));
  return edged.includes(column) ? [...summary, ...edgeRanks(n)] : summary;
}

/** Reads a column's values. @param ordering  the thread's own, where it has a kernel */
export function readRanks(task: RankSheet, column: number, ordering?: Ordering): void {
  const { sheet, percentiles, values } = task;
  const ranks = ranksOf(sheet.numbers[column] as number, task, column);
  const first = column * rankLength(percentiles);
  const held = heldOf(sheet, column);
  const own = ranks.map((rank) => held.windows.find((window) => holds(window, rank)));
  const placeOf = (rank: number, { before, below }: Held): number => before + rank - below;
  const inside = new Set<number>();
  ranks.forEach((rank, index) => {
    const window = own[index];
    if (window !== undefined && !isSingle(window)) inside.add(placeOf(rank, window));
  });
  const places = [...inside].sort((a, b) => a - b);
  const known = held.values !== null && places.length > 0;
  const found = known ? orderStatistics(held.values, places, endsOf(held.windows), ordering) : [];
  ranks.forEach((rank, index) => {
    const window = own[index];
    if (window === undefined) return;
    const value = isSingle(window) ? window.low : found[places.indexOf(placeOf(rank, window))];
    values[first + index] = value ?? NaN;
  });
}

const holds = ({ below, found }: Held, rank: number): boolean => rank >= below && rank < below + found;

/** Where ranks are that the windows do not give: in a window whose values are not at hand, or between windows. @param ranks  ascending */
export function missingRanks(sheet: SiftSheet, column: number, ranks: readonly number[]): readonly Sought[] {
  const found: Sought[] = [];
  let [low, before] = [-Infinity, 0];
  const take = (range: Range, count: number): void => {
    const own = ranks.filter((rank) => rank >= before && rank < before + count);
    if (own.length > 0) found.push({ column, interval: { ...range, before, count }, ranks: own });
    before += count;
  };
  for (const window of heldOf(sheet, column).windows) {
    if (window.below > before) take({ low, high: nextBelow(window.low) }, window.below - before);
    take({ low: window.low, high: window.high }, window.found);
    low = nextAbove(window.high);
  }
  const above = (sheet.numbers[column] as number) - before;
  if (above > 0) take({ low, high: Infinity }, above);
  return found;
}
