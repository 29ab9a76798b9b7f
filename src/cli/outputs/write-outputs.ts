import type { Run } from "../../analysis/run.js";
import { InputError } from "../../errors.js";
import type { Report } from "../../report/cell.js";
import type { Branded } from "../options/theme-option.js";
import type { Effects } from "../effects.js";
import { needsChromium, type OutputOptions } from "./options.js";

/** What was made, and where the rest of it goes. */
export interface Made {
  /** Path of all its files, without what follows the name: "reports/out/base". */
  readonly base: string;
  readonly report: Report;
  /** Of a notebook with the ids of its runs; the run of a scenario has none. */
  readonly runs: readonly { readonly id: string | null; readonly run: Run }[];
  readonly branded: Branded;
}

export interface Writing {
  readonly options: OutputOptions;
  readonly effects: Effects;
  /** Finds the browser that an option needs. */
  readonly chromium: (option: string) => string;
}

/** Says what is missing for what is asked for, before anything is computed. */
export async function checkOutputs(options: OutputOptions): Promise<void> {
  if (options.chart.length > 0 && !options.svg && !options.png) {
    const what = "is asked for, but not as what";
    throw new InputError([{ at: "--chart", key: options.chart.join(", "), what, fix: "Add --svg or --png" }]);
  }
  const option = needsChromium(options);
  if (option === null) return;
  const { findChromium } = await import("../chromium/find.js");
  findChromium(options.chromium, option);
}

/** Writes what was asked for besides the page, and says what it wrote: a line each. */
export async function writeOutputs(made: Made, options: OutputOptions, effects: Effects): Promise<readonly string[]> {
  const { findChromium } = await import("../chromium/find.js");
  const chromium = (option: string): string => findChromium(options.chromium, option);
  const writing: Writing = { options, effects, chromium };
  const said: string[] = [];
  if (options.pdf) said.push(...(await writePdf(made, writing)));
  if (options.svg || options.png)
    said.push(...(await (await import("./write-pictures.js")).writePictures(made, writing)));
  if (options.csv || options.xlsx || options.parquet) said.push(...(await writeAllTables(made, writing)));
  return said;
}

async function writePdf(
  { base, report, branded }: Made,
  { options, effects, chromium }: Writing,
): Promise<readonly string[]> {
  const [{ renderHtml }, { printedPage }] = await Promise.all([
    import("../../report/render-html.js"),
    import("../chromium/pdf.js"),
  ]);
  const html = await renderHtml(report, { ...branded, static: true, paper: options.paper });
  effects.signal.throwIfAborted();
  effects.writeWhole(`${base}.pdf`, await printedPage(chromium("--pdf"), html));
  return [`  pdf      ${base}.pdf`];
}

async function writeAllTables({ base, runs }: Made, writing: Writing): Promise<readonly string[]> {
  const { writeTables } = await import("./write-tables.js");
  const said: string[] = [];
  for (const { id, run } of runs) {
    writing.effects.signal.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- files of one run after the other
    said.push(...(await writeTables(run, id === null ? base : `${base}.${id}`, writing)));
  }
  return said;
}
