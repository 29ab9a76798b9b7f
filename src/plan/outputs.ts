import type { Measure } from "../scenario/question.js";

/** The stretch of time that one number of a fan covers: the month, the last twelve months, or the calendar year. */
export type Window = "month" | "trailing-12" | "year";

/** One number a path for every month (or year): what to summarise. `group` is a position in `Plan.groups`. */
export interface SeriesRequest {
  readonly group: number;
  readonly measure: Measure;
  readonly window: Window;
}

/** One number a path. `at`: index of the month, or of the year in `Plan.years` for the window "year". */
export interface ColumnRequest extends SeriesRequest {
  readonly at: number;
}

/** What is asked of the simulation: nothing else is kept. */
export interface Outputs {
  /** Percentiles of every summary: 5, 25, 50, 75, 95. */
  readonly percentiles: readonly number[];
  readonly fans: readonly SeriesRequest[];
  /** Columns whose values are kept, one double a path: for histograms and for conditional sets of paths. */
  readonly kept: readonly ColumnRequest[];
  /** Whether each group's lines are added up over the horizon, for the bridge of means; they are unless this is false. */
  readonly totals?: boolean;
}
