import type { GroupMeasure, Question } from "../scenario/question.js";

/** The stretch of time that one number of a fan covers: the month, the last twelve months, the calendar year, or all months up to it. */
export type Window = "month" | "trailing-12" | "year" | "since-start";

/** One number a path for every month (or year): what to summarise. `group` is a position in `Plan.groups`. */
export interface SeriesRequest {
  readonly group: number;
  readonly measure: GroupMeasure;
  readonly window: Window;
}

/** One number a path. `at`: index of the month, or of the year in `Plan.years` for the window "year". */
export interface ColumnRequest extends SeriesRequest {
  readonly at: number;
}

/**
 * A ratio of a group over a calendar year or the horizon:
 *
 *     total   = closing / opening − 1
 *     organic = net flows / opening                                     (horizon only)
 *     yield   = revenue, annualised, / average AUM by month             (horizon only)
 */
export interface GrowthRequest {
  readonly group: number;
  readonly ratio: "total" | "organic" | "yield";
  /** Index in `Plan.years`; null: the horizon. */
  readonly year: number | null;
}

/** What is asked of the simulation: nothing else is kept. */
export interface Outputs {
  /** Percentiles of every summary: 5, 25, 50, 75, 95. */
  readonly percentiles: readonly number[];
  readonly fans: readonly SeriesRequest[];
  /** Fans that explain the answers and are none of them. */
  readonly besides?: readonly SeriesRequest[];
  /** Columns whose values are kept, one double a path: 8 bytes of memory for each path and column. */
  readonly kept: readonly ColumnRequest[];
  /** Ratios to summarise. */
  readonly growth?: readonly GrowthRequest[];
  /** Columns whose spread is drawn: counts in bins, and the standard deviation. */
  readonly spreads?: readonly ColumnRequest[];
  /** Groups whose horizon is added up over the paths that close nearest to each percentile of their AUM. */
  readonly nearest?: readonly number[];
  /** Whether each group's lines are added up over the horizon, for the bridge of means; they are unless this is false. */
  readonly totals?: boolean;
  /** Whether lines are added up by year as well, for the firm and every segment: attribution by year. */
  readonly byYear?: boolean;
  /** Groups of segments whose crossings of cliffs are counted. */
  readonly cliffs?: readonly number[];
  /** Asked of every path besides the plan's targets. */
  readonly questions?: readonly Question[];
  /** Positions among the targets and, after them, the questions: it is kept which paths meet these, one byte a path. */
  readonly outcomes?: readonly number[];
}
