import type { Month } from "../months.js";

/** A table of returns by month, as a file states them: cells are texts, empty where there is nothing. */
export interface HistoryFile {
  readonly file: string;
  /** Besides the month. */
  readonly columns: readonly string[];
  /** In order of months, none missing between the first and the last. */
  readonly rows: readonly HistoryRow[];
}

export interface HistoryRow {
  readonly line: number;
  readonly month: Month;
  /** By column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Gives the history that a scenario names; throws InputError where it may not or cannot be read. */
export type ReadHistory = (reference: string, from: string) => HistoryFile;
