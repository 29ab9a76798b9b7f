import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem, type } from "node:os";
import { ROOT } from "./contestant.mjs";

/** Where and when something was measured, and with what. */
export const machine = (interpreter) => ({
  date: new Date().toISOString(),
  processor: cpus()[0]?.model ?? "unknown",
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 1e9),
  system: type(),
  /** Processes that wanted to run in the minute before. */
  load: loadavg()[0],
  versions: {
    aumcast: said("git", ["describe", "--always", "--dirty"]),
    node: process.versions.node,
    v8: process.versions.v8,
    python: said(interpreter, ["-c", "import platform; print(platform.python_version())"]),
    numpy: said(interpreter, ["-c", "import numpy; print(numpy.__version__)"]),
    "g++": said("g++", ["-dumpfullversion"]),
  },
});

/** What a program says of itself in one line; null where it is missing. */
function said(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: ROOT, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** One line for people. */
export function describeMachine({ date, processor, cores, memoryGb, system, versions }) {
  const found = Object.entries(versions).filter(([name, version]) => version !== null && name !== "aumcast");
  const software = found.map(([name, version]) => `${name} ${version}`).join(", ");
  return `${date.slice(0, 10)}: ${processor}, ${cores} cores, ${memoryGb} GB, ${system}; ${software}`;
}
