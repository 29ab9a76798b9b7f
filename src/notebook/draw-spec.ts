import type * as ChildProcess from "node:child_process";
import type { SpecAnswer } from "./spec-process.js";

/** Draws a specification of Vega-Lite, its data in it: SVG as Vega makes it, or why there is none. */
export type DrawSpec = (spec: object) => Promise<SpecAnswer>;

/** What one drawing may take. */
export interface SpecLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: SpecLimits = { seconds: 5, megabytes: 256 };
/** Of the SVG, in characters: a page holds several. */
const LARGEST = 1_000_000;

/**
 * Draws each specification in a process of its own, which is ended when it takes too long: a thread that runs out of memory may take the
 * whole process with it.
 *
 * @param script  what the process runs
 */
export function drawInProcess(
  script: URL = new URL("./spec-process.js", import.meta.url),
  limits: SpecLimits = LIMITS,
): DrawSpec {
  return (spec) => {
    const found = globalThis.process?.getBuiltinModule?.("node:child_process");
    if (found === undefined || !script.pathname.endsWith(".js"))
      return Promise.resolve({ fault: "cannot be drawn here, where no process can be started" });
    return drawnBy(start(found, script, limits), spec, limits);
  };
}

/** With nothing of this process: no environment, no arguments, no streams; times are UTC on every machine. */
const start = ({ fork }: typeof ChildProcess, script: URL, { megabytes }: SpecLimits): ChildProcess.ChildProcess =>
  fork(script, [], {
    env: { TZ: "UTC" },
    execArgv: [`--max-old-space-size=${megabytes}`, "--max-semi-space-size=16"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "json",
  });

function drawnBy(
  child: ChildProcess.ChildProcess,
  spec: object,
  { seconds, megabytes }: SpecLimits,
): Promise<SpecAnswer> {
  return new Promise((resolve) => {
    const end = (answer: SpecAnswer): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      // What it still says is heard by nobody.
      child.on("error", () => undefined);
      child.kill("SIGKILL");
      resolve(answer);
    };
    const late = { fault: `takes longer than ${seconds} seconds to draw` };
    const timer = setTimeout(() => end(late), 1000 * (seconds + STARTING));
    child.on("message", (said: SpecAnswer | "ready") => {
      if (said === "ready") {
        timer.refresh();
        child.send(spec);
      } else end("svg" in said && said.svg.length > LARGEST ? { fault: "is larger than 1 MB when it is drawn" } : said);
    });
    child.on("error", (error) => end({ fault: `cannot be drawn: ${error.message}` }));
    child.on("exit", () => end({ fault: `takes more than ${megabytes} MB to draw` }));
  });
}

/** Seconds in which a process starts, and a busy machine finds time for it. */
const STARTING = 10;
