import { readdirSync } from "node:fs";
import { listed } from "../../scenario/reading/shown.js";

/** Names that are listed, at most. */
const MOST = 5;

/** What to say of files that stand in a folder of results and were not written now: they are of an earlier run. */
export function olderFiles(folder: string, written: ReadonlySet<string>): readonly string[] {
  const older = readdirSync(folder)
    .filter((name) => !name.startsWith(".") && !written.has(name))
    .sort();
  if (older.length === 0) return [];
  return [`  older    ${folder}: ${listed(older, "and", MOST)}, not of this run`];
}
