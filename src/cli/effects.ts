import { readFileSync, statSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { InputError } from "../errors.js";
import { type EpisodeFiles, episodeFiles } from "./files/episode-files.js";
import { LOGOS, projectReader, projectRoot, TABLES, THEMES } from "./files/project-files.js";
import type { Progress } from "./running/progress.js";
import { startProgress } from "./running/progress.js";
import { prepareFolder, readBytes, removeWhole, writeWhole } from "./files/write-whole.js";

/** All contact of the commands with the world; tests pass a recording one. */
export interface Effects {
  /** A result, to stdout. */
  readonly print: (text: string) => void;
  /** A remark, to stderr. */
  readonly tell: (text: string) => void;
  /** `example` is what to name when there is no such file; a scenario's size is the limit unless said otherwise. */
  readonly readFile: (path: string, example?: string, limit?: SizeLimit) => Uint8Array;
  /** Reads what `extends` names, inside the project folder of the file that says it. */
  readonly readerFor: (path: string) => (reference: string, from: string) => { file: string; source: Uint8Array };
  /** Finds episodes by name: those of the project of a scenario first, then those that come with Aumcast. */
  readonly episodesFor: (path: string) => EpisodeFiles;
  /** Reads the CSV file that `markets.history` names, inside the project folder of the scenario. */
  readonly tablesFor: Effects["readerFor"];
  /** Reads the theme that a notebook names, and the logo that a theme names, inside their projects. */
  readonly themesFor: Effects["readerFor"];
  readonly logosFor: Effects["readerFor"];
  /** Makes the folder and proves that it can be written to, before anything is computed. */
  readonly prepareFolder: (folder: string) => void;
  /** Writes a file whole or not at all. */
  readonly writeWhole: (path: string, content: string | Uint8Array) => void;
  /** The first bytes of a checkpoint, or all; null where there is none. */
  readonly readCheckpoint: (path: string, most?: number) => Uint8Array | null;
  /** Writes it whole or not at all, in pieces. */
  readonly writeCheckpoint: (path: string, pieces: readonly Uint8Array[]) => void;
  readonly removeCheckpoint: (path: string) => void;
  readonly startProgress: (label: string) => Progress;
  /** Characters in a line of the terminal; 100 where there is none. */
  readonly columns: number;
  /** Cores that this process may use. */
  readonly processors: number;
  /** Bytes that a simulation may take: three quarters of the memory that this process may use. */
  readonly memoryLimit: number;
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
}

const now = (): number => performance.now();

/** The most that a file may hold, and what to do when it holds more. */
export interface SizeLimit {
  readonly megabytes: number;
  readonly fix: string;
}

/** The real world. */
export function realEffects(signal: AbortSignal): Effects {
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
    readFile: readInput,
    readerFor: (path) => projectReader(projectRoot(path)),
    tablesFor: (path) => projectReader(projectRoot(path), TABLES),
    themesFor: (path) => projectReader(projectRoot(path), THEMES),
    logosFor: (path) => projectReader(projectRoot(path), LOGOS),
    episodesFor: (path) => episodeFiles(path),
    prepareFolder,
    writeWhole,
    readCheckpoint: readBytes,
    writeCheckpoint: writeWhole,
    removeCheckpoint: removeWhole,
    startProgress: (label) => startProgress(label, { stream: process.stderr, now }),
    columns: process.stdout.columns || 100,
    processors: availableParallelism(),
    memoryLimit: 0.75 * Math.min(totalmem(), process.constrainedMemory() || Infinity),
    now,
    signal,
  };
}

const SCENARIO: SizeLimit = { megabytes: 1, fix: "Split it with extends" };

function readInput(
  path: string,
  example = "a scenario file, such as scenarios/base.yaml",
  { megabytes, fix: smaller } = SCENARIO,
): Uint8Array {
  const refuse = (what: string, fix: string): never => {
    throw new InputError([{ at: path, key: "file", what, fix }]);
  };
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return refuse("does not exist", `Name ${example}`);
  if (!found.isFile()) return refuse("is not a file", `Name ${example}`);
  if (found.size > megabytes * 1_000_000)
    return refuse(`has ${found.size} bytes; ${megabytes} MB is the most`, smaller);
  try {
    return readFileSync(path);
  } catch (error) {
    return refuse(`cannot be read (${(error as NodeJS.ErrnoException).code})`, "Check its permissions");
  }
}
