import { type Command, Option } from "commander";
import { type Paper, PAPERS } from "../../report/paper.js";

/** What a run or a notebook is written as, besides its page. */
export interface OutputOptions {
  readonly pdf?: true;
  readonly paper: Paper;
  readonly svg?: true;
  readonly png?: true;
  /** Ids of charts; none: all of them. */
  readonly chart: readonly string[];
  readonly chromium?: string;
  readonly csv?: true;
  readonly excelSafe: boolean;
  readonly xlsx?: true;
  readonly parquet?: true;
}

export function addOutputOptions(command: Command): void {
  command
    .option("--pdf", "also the report as PDF, by an installed Chromium: NAME.pdf")
    .addOption(new Option("--paper <size>", "of the PDF").choices(PAPERS).default("a4"))
    .option("--svg", "also its charts as pictures: NAME.charts/CHART.svg")
    .option("--png", "the same as PNG, by an installed Chromium")
    .addOption(
      new Option("--chart <id>", "only this chart; may be repeated")
        .argParser((id: string, before: readonly string[]) => [...before, id])
        .default([], "all"),
    )
    .option("--chromium <path>", "the Chromium, Chrome or Edge to use; the first that is found unless said otherwise")
    .option("--csv", "also the run's tables as CSV: NAME.tables/TABLE.csv, numbers in full")
    .option("--no-excel-safe", "in CSV, leave text that a spreadsheet would take for a formula as it is")
    .option("--xlsx", "also the run's tables as an Excel workbook: NAME.xlsx")
    .option("--parquet", "also the run's tables as Parquet: NAME.tables/TABLE.parquet");
}

/** The option that cannot do without a browser; null for none. */
export const needsChromium = ({ pdf, png }: OutputOptions): string | null => (pdf ? "--pdf" : png ? "--png" : null);
