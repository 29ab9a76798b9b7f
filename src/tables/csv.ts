import { isFormula } from "./formula.js";
import type { Cell, RunTable } from "./run-table.js";

export interface CsvOptions {
  /** Gives texts that a spreadsheet would take for a formula a leading apostrophe (CWE-1236), unless this is false; numbers never get one. */
  readonly excelSafe?: boolean;
}

/** RFC 4180, without a line end after the last row. */
export async function csvLines(rows: readonly (readonly Cell[])[], { excelSafe = true }: CsvOptions): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const written = (cell: Cell): string => {
    if (typeof cell === "string") return excelSafe && isFormula(cell) ? `'${cell}` : cell;
    return cell === null ? "" : String(cell);
  };
  return stringify(rows.map((row) => row.map(written))).trimEnd();
}

/** A table as CSV with the names of its columns: numbers in full, as they are read back without loss; empty where there is none. */
export async function csvOf({ columns, rows }: RunTable, options: CsvOptions = {}): Promise<string> {
  return `${await csvLines([columns.map(({ name }) => name), ...rows], options)}\n`;
}
