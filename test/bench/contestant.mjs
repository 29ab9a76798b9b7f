import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { WORKLOAD } from "./workload.mjs";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TIMED_RUN = fileURLToPath(new URL("timed-run.mjs", import.meta.url));

/** A contestant is a name and a command that prints one line of JSON with its own `wall` and `cpu` in seconds. */
export const contestant = (name, command) => ({ name, command });

/** A contestant that cannot take part, with the reason. */
export const absent = (name, missing) => ({ name, missing });

/** Aumcast as built in a folder (this checkout's unless said): see timed-run.mjs for the job. */
export const aumcast = (name, job) =>
  contestant(name, [
    process.execPath,
    TIMED_RUN,
    JSON.stringify({ dist: `${ROOT}/dist`, scenario: WORKLOAD, outputs: "stored", ...job }),
  ]);

/**
 * Runs a contestant once.
 *
 * @returns what it printed; `{ failed: reason }` when it could not
 */
export function runOnce({ command: [program, ...args], cwd }) {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1e8 });
  if (status === 0) return JSON.parse(stdout.trim().split("\n").at(-1));
  const said = stderr
    ?.trim()
    .split("\n")
    .find((line) => /error|cannot|refus|memory|paths/i.test(line));
  return { failed: error?.message ?? `${signal ?? `exits with ${status}`}${said ? `: ${said.trim()}` : ""}` };
}
