import { describe, expect, it } from "vitest";
import type { Crew, Recruits } from "../../src/simulation/crew.js";
import { compileJob } from "../../src/simulation/job.js";
import type { ThreadOptions } from "../../src/simulation/threads.js";
import { testPlan } from "./plan-builder.js";
import { RICH } from "./rich-plan.js";

const plan = testPlan({ ...RICH, paths: 3000 });

type Ending = Crew & Pick<Recruits, "end">;

/** What is built: workers are compiled files. */
async function crewOf(script: string, signal?: AbortSignal, heapMegabytes = 256): Promise<Ending> {
  const url = new URL("../../dist/simulation/threads.js", import.meta.url);
  const { recruitThreads } = (await import(url.href)) as {
    recruitThreads: (options: ThreadOptions) => Recruits;
  };
  const code = `import { parentPort } from "node:worker_threads"; ${script}`;
  const worker = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const recruits = recruitThreads({
    threads: 2,
    blockPaths: 256,
    kernel: "auto",
    signal,
    script: worker,
    heapMegabytes,
  });
  return { ...recruits.begin(compileJob(plan), 2), end: recruits.end };
}

const TASK = {
  kind: "order",
  sheet: {
    values: new Float64Array(),
    paths: 0,
    rows: [],
    percentiles: [],
    purpose: "summary",
    moments: null,
    found: new Float64Array(),
  },
} as const;

/** Runs a task and ends the crew, as a simulation does. */
async function outcome(crew: Ending): Promise<unknown> {
  try {
    return await crew.run(TASK, () => {});
  } finally {
    await crew.end();
  }
}

const WORKS = 'parentPort.on("message", () => parentPort.postMessage("done"));';
const LISTENS = 'parentPort.on("message", () => {});';

describe("a crew of threads", () => {
  it("is done when all its workers are", async () => {
    await expect(outcome(await crewOf(WORKS))).resolves.toBe(0);
  });

  it("fails with what a worker throws, when it starts or at its work", async () => {
    await expect(outcome(await crewOf('throw new RangeError("no memory for lanes");'))).rejects.toThrow(
      "no memory for lanes",
    );
    const later = 'parentPort.on("message", () => { throw new Error("a month too far"); });';
    await expect(outcome(await crewOf(later))).rejects.toThrow("a month too far");
  });

  it("fails when a worker ends or is killed before its work", async () => {
    const ends = `import { threadId } from "node:worker_threads"; ${LISTENS} setTimeout(() => process.exit(3), 50);`;
    await expect(outcome(await crewOf(ends))).rejects.toThrow(/^thread 1 ended before its work, with code 3$/);
  });

  it("fails when a worker runs out of memory", async () => {
    const grows = `parentPort.on("message", () => { const all = []; for (;;) all.push({ more: all.length }); });`;
    await expect(outcome(await crewOf(grows, undefined, 16))).rejects.toThrow("out of memory");
  });

  it("fails when a worker is gone before the next task", async () => {
    const once = 'parentPort.once("message", () => { parentPort.postMessage("done"); process.exit(0); });';
    const crew = await crewOf(once);
    const twice = async () => {
      await crew.run(TASK, () => {});
      return outcome(crew);
    };
    await expect(twice()).rejects.toThrow("ended before its work, with code 0");
    await crew.end();
  });

  it("stops with the signal's reason, before and at its work", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const crew = await crewOf(
      'parentPort.on("message", () => { setTimeout(() => parentPort.postMessage("stopped"), 50); });',
      signal,
    );
    const running = outcome(crew);
    controller.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
    await expect(outcome(await crewOf(WORKS, signal))).rejects.toThrow("enough");
  });
});
