import type { Run } from "../../analysis/run.js";
import type { Effects } from "../effects.js";
import type { OutputOptions } from "./options.js";

/** What was made, and where the rest of it goes. */
export interface Made {
  /** Path of all its files, without what follows the name: "reports/out/base". */
  readonly base: string;
  /** Of a notebook with the ids of its runs; the run of a scenario has none. */
  readonly runs: readonly { readonly id: string | null; readonly run: Run }[];
}

/** Writes what was asked for besides the page, and says what it wrote: a line each. */
export async function writeOutputs(made: Made, options: OutputOptions, effects: Effects): Promise<readonly string[]> {
  if (!(options.csv || options.xlsx || options.parquet)) return [];
  const { writeTables } = await import("./write-tables.js");
  const lines: string[] = [];
  for (const { id, run } of made.runs) {
    effects.signal.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- files of one run after the other
    lines.push(...(await writeTables(run, id === null ? made.base : `${made.base}.${id}`, { options, effects })));
  }
  return lines;
}
