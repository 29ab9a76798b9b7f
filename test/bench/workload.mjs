import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** The benchmark's workload: what every peer computes. */
export const WORKLOAD = fileURLToPath(new URL("workload.yaml", import.meta.url));
export const PATHS = 100_000;
export const MONTHS = 120;
export const SEGMENTS = 6;
/** What a process has run that asks a question of many runs: what V8 compiles of a simulation is compiled, as the peers are. */
export const COMPILED = [4096, 4096, 4096];

/** Nanoseconds for a month of a segment on a path, from the seconds of a run. */
export const perSegmentMonth = (seconds, paths, months = MONTHS) => (seconds * 1e9) / (paths * months * SEGMENTS);

/** Writes the workload with something changed in it into a folder, and returns the file's path. `change` edits the parsed scenario. */
export function writeVariant(folder, name, change) {
  const scenario = parse(readFileSync(WORKLOAD, "utf8"));
  change(scenario);
  const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.json`);
  writeFileSync(file, JSON.stringify(scenario, null, 2));
  return file;
}
