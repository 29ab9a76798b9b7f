import type { Command } from "commander";

/** What a run or a notebook is written as, besides its page. */
export interface OutputOptions {
  readonly csv?: true;
  readonly excelSafe: boolean;
  readonly xlsx?: true;
  readonly parquet?: true;
}

export function addOutputOptions(command: Command): void {
  command
    .option("--csv", "also the run's tables as CSV: NAME.tables/TABLE.csv, numbers in full")
    .option("--no-excel-safe", "in CSV, leave text that a spreadsheet would take for a formula as it is")
    .option("--xlsx", "also the run's tables as an Excel workbook: NAME.xlsx")
    .option("--parquet", "also the run's tables as Parquet: NAME.tables/TABLE.parquet");
}
