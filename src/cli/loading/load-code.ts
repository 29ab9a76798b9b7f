import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getHeapCodeStatistics } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { codeCache, userCacheFolder } from "./code-cache.js";
import { compilePatiently } from "./patient-compiler.js";

/** The program or thread that begins. */
export interface Beginning {
  /** The folder of the command's code. */
  readonly folder: string;
  /** The file there: one script, which is a function of `require`, the entry and its address. */
  readonly bundle: string;
  /** SHA-256 of that file. */
  readonly hash: string;
  /** Which of the programs in the bundle. */
  readonly entry: string;
  readonly require: NodeJS.Require;
}

type Bundle = (require: NodeJS.Require, entry: string, address: string) => void;

/** What was compiled is kept anew where this many times as much was needed. */
const GROWN = 1.5;

/**
 * Runs a bundle of the command. V8 compiles a function when it is first called, and every thread does so for itself: what the last run
 * has compiled is taken from a file, which saves a tenth of a run's processor time and a fifth of a short command's. A run that found none,
 * or went much further than the one that left it, leaves its own when it ends well.
 */
export function loadCode({ folder, bundle, hash, entry, require }: Beginning): void {
  // Before anything is compiled: V8 takes compiled code only from where its flags were the same.
  if (isMainThread) compilePatiently();
  const file = join(folder, `${bundle}.bundle.js`);
  const folders = [join(folder, "compiled"), userCacheFolder()].filter((found) => found !== null);
  const cache = codeCache(folders, cacheName(bundle, process.argv.slice(2)), hash);
  const cachedData = cache.read() ?? undefined;
  const script = new Script(readFileSync(file, "latin1"), { filename: file, ...(cachedData && { cachedData }) });
  const known = cachedData === undefined || script.cachedDataRejected ? 0 : compiledBytes();
  process.once("exit", (code) => {
    if (code === 0 && compiledBytes() > GROWN * known) cache.write(script.createCachedData());
  });
  const start = script.runInThisContext() as Bundle;
  start(require, entry, pathToFileURL(join(folder, `${entry}.js`)).href);
}

const compiledBytes = (): number => getHeapCodeStatistics().bytecode_and_metadata_size;

/** Commands need different parts of one bundle. */
function cacheName(bundle: string, args: readonly string[]): string {
  if (bundle !== "command") return bundle;
  const helps = args.some((arg) => arg === "--help" || arg === "-h");
  return `command-${helps ? "help" : (args[0] ?? "").replaceAll(/[^a-z]/g, "").slice(0, 20)}`;
}
