import { type Command, Option } from "commander";
import type { SimulateOptions } from "../../simulation/simulation.js";
import type { Effects } from "../effects.js";
import { SILENT } from "../running/progress.js";
import { seedText } from "./seed.js";
import { threadCount, wholeNumber } from "./whole-number.js";

/** What every command takes that asks for runs. */
export interface AskOptions {
  readonly paths?: number;
  readonly seed?: string;
  readonly threads?: number;
  /** A file, or "-" for stdout. */
  readonly json?: string;
  readonly quiet?: true;
}

/** Threads cost more than they bring on runs of fewer paths, which keep only the numbers that are asked for. */
const WORTH_THREADS = 50_000;

export const withAskOptions = (command: Command): Command =>
  command
    .option("--paths <n>", "number of simulated paths, instead of the file's", wholeNumber)
    .option("--seed <seed>", "seed of the draws, instead of the file's", seedText)
    .addOption(new Option("--threads <n>", "threads to use; results do not depend on it").argParser(threadCount))
    .option("--json <file>", "write the answer as JSON, numbers in full; - for stdout instead of the table")
    .option("--quiet", "no progress");

/** How the runs of one question are computed, and their progress as one. @param runs  how many there will be, about */
export function asking(
  { paths, seed, threads, quiet }: AskOptions,
  effects: Effects,
  { label, runs, statedPaths }: { readonly label: string; readonly runs: number; readonly statedPaths: number },
): {
  readonly drawn: { readonly paths?: number; readonly seed?: string };
  readonly simulation: SimulateOptions;
  readonly end: () => void;
} {
  const progress = quiet ? SILENT : effects.startProgress(label);
  let finished = 0;
  const onProgress = (done: number, total: number): void => {
    const expected = finished < runs ? runs : finished + 1;
    progress.at(finished * total + done, expected * total);
    if (done >= total) finished++;
  };
  const few = (paths ?? statedPaths) < WORTH_THREADS;
  const { memoryLimit, signal, processors } = effects;
  return {
    drawn: { ...(paths === undefined ? {} : { paths }), ...(seed === undefined ? {} : { seed }) },
    simulation: { threads: threads ?? (few ? 1 : processors), memoryLimit, signal, onProgress },
    end: progress.end,
  };
}

/** Prints a table, or writes the answer as JSON where that is asked for. */
export function answer(found: object, table: () => string, { json }: AskOptions, effects: Effects): void {
  const text = JSON.stringify(found, null, 2);
  if (json === "-") return effects.print(text);
  if (json !== undefined) effects.writeWhole(json, `${text}\n`);
  effects.print(table());
}
