/** One table of a run, by name: what CSV, a sheet, a Parquet file or a chart of one's own is made of. */
export interface RunTable {
  /** "bridges": a file name, the name of a sheet, and what a chart binds to. */
  readonly name: string;
  /** What it holds, in a sentence without an end. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** Cells by position in `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  /** "market-gain"; the standard error of a simulated number stands beside it: "market-gain-se". */
  readonly name: string;
  /** A "month" is a text such as "2027-03". */
  readonly type: "text" | "number" | "integer" | "boolean" | "month";
  /** The currency's code, "share" (0.01 is 1 %), "months", "heads", "paths"; null for texts, and where a column `unit` says it. */
  readonly unit: string | null;
}

/** Null where there is no such number: a ratio over nothing, a standard error of one path. */
export type Cell = string | number | boolean | null;
