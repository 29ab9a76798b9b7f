import type { CountSheet } from "./collect/count.js";
import type { GatherSheet } from "./collect/gather.js";
import type { HistoryProgram } from "./collect/history.js";
import type { ValueSheet } from "./collect/keep.js";
import type { LedgerSheet } from "./collect/ledgers.js";
import type { MomentSheet } from "./collect/moments-collector.js";
import type { Narrowing } from "./collect/narrow.js";
import type { NearestSheet } from "./collect/nearest.js";
import type { OrderSheet } from "./collect/order-columns.js";
import type { RankSheet } from "./collect/rank-values.js";
import type { SiftSheet } from "./collect/sift.js";
import type { SpreadSheet } from "./collect/spreads.js";
import type { TallySheet } from "./collect/tally.js";
import type { TreeSheet } from "./collect/trees.js";

/**
 * One pass over paths: which, what is read off them, and the sheets that it is written into. Plain data over memory that the threads
 * share. Draws can be repeated, so any number of passes sees the same paths.
 */
export interface Pass {
  readonly kind: "roll";
  /** The paths are from … paths − 1, or those of `chosen`. `from` is a multiple of `unitPaths`. */
  readonly from: number;
  readonly paths: number;
  readonly chosen: Uint32Array | null;
  /** Paths of a unit of work: a whole subtree of the tree of sums. */
  readonly unitPaths: number;
  /** Positions of the columns that are worked out, ascending. */
  readonly columns: readonly number[];
  readonly history: HistoryProgram;
  readonly sheets: Sheets;
}

export interface Sheets {
  readonly tally?: TallySheet;
  readonly totals?: TreeSheet;
  readonly byYear?: TreeSheet;
  readonly moments?: MomentSheet;
  readonly keep?: readonly ValueSheet[];
  readonly count?: CountSheet;
  readonly gather?: GatherSheet;
  readonly sift?: SiftSheet;
  readonly spreads?: SpreadSheet;
  readonly nearest?: NearestSheet;
  readonly ledgers?: LedgerSheet;
}

/** Order statistics of columns that are kept: a unit is a column. */
export interface OrderPass {
  readonly kind: "order";
  readonly sheet: OrderSheet;
}

/** Closer windows for columns whose values were sifted: a unit is a column. */
export interface NarrowPass {
  readonly kind: "narrow";
  readonly narrowing: Narrowing;
}

/** Values at ranks of columns whose values were sifted: a unit is a column. */
export interface RankPass {
  readonly kind: "ranks";
  readonly ranks: RankSheet;
}

export type Task = Pass | OrderPass | NarrowPass | RankPass;

export function unitsOf(task: Task): number {
  switch (task.kind) {
    case "roll":
      return Math.ceil((task.paths - task.from) / task.unitPaths);
    case "order":
      return task.sheet.rows.length;
    case "narrow":
      return task.narrowing.sheet.columns;
    case "ranks":
      return task.ranks.sheet.columns;
  }
}
