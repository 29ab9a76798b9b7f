import { describe, expect, it } from "vitest";
import type { Checkpoint, Checkpoints } from "../../src/simulation/checkpoint.js";
import { columnsOf } from "../../src/simulation/collect/columns.js";
import { sizesOf } from "../../src/simulation/memory.js";
import { simulateWithin as fromSource } from "../../src/simulation/simulate.js";
import type { Simulation } from "../../src/simulation/simulation.js";
import { testPlan } from "./plan-builder.js";
import { RICH } from "./rich-plan.js";

const AT_END = { group: 0, measure: "aum", window: "month", at: 25 } as const;
const plan = testPlan({
  ...RICH,
  paths: 1500,
  fans: [0, 1].map((group) => ({ group, measure: "aum" as const, window: "month" as const })),
  kept: [AT_END],
  growth: [{ group: 0, ratio: "total", year: 1 }],
  spreads: [AT_END],
  nearest: [0, 2],
});

/** How columns are worked on: all kept, sifted in rounds, counted and gathered. */
const LIMITS = { kept: {}, sifted: { values: 6e5, held: 0 }, streamed: { values: 1, held: 0 } } as const;
const OPTIONS = { blockPaths: 256 } as const;

/** What is built: workers are compiled files. */
const { simulateWithin: built } = (await import(
  new URL("../../dist/simulation/simulate.js", import.meta.url).href
)) as { simulateWithin: typeof fromSource };

/** Saves whenever it is asked; what is saved is copied, as a file would be. */
function noted(): { readonly checkpoints: Checkpoints; readonly saved: Checkpoint[] } {
  const saved: Checkpoint[] = [];
  const save = (own: Checkpoint): void =>
    void saved.push(structuredClone({ ...own, memory: own.memory.map((one) => one.slice()) }));
  return { saved, checkpoints: { load: () => null, due: () => true, save } };
}

const from = (checkpoint: Checkpoint): Checkpoints => ({
  load: (simulation) => (simulation === checkpoint.simulation ? checkpoint : null),
  due: () => false,
  save: () => {},
});

describe.each(Object.entries(LIMITS))("a simulation whose columns are %s", (route, limits) => {
  const whole: Promise<Simulation> = fromSource(plan, OPTIONS, limits);

  it("goes on from any checkpoint to the same bits, on any number of threads", async () => {
    expect(sizesOf(plan, columnsOf(plan), OPTIONS, { values: 2 ** 31, held: 2 ** 31, ...limits }).route).toBe(route);
    const [one, two] = [noted(), noted()];
    expect(await fromSource(plan, { ...OPTIONS, checkpoints: one.checkpoints }, limits)).toEqual(await whole);
    expect(await built(plan, { ...OPTIONS, threads: 2, checkpoints: two.checkpoints }, limits)).toEqual(await whole);
    const { length } = one.saved;
    expect(length).toBeGreaterThanOrEqual(6);
    for (const at of [1, length - 2]) {
      const options = { ...OPTIONS, threads: 3, checkpoints: from(one.saved[at] as Checkpoint) };
      expect(await (at === 1 ? built : fromSource)(plan, options, limits)).toEqual(await whole);
    }
    // Two threads may be done before either is asked in the middle: then where they were asked last.
    const middle = two.saved.find(({ paths }) => paths > 256 && paths < plan.paths) ?? two.saved.at(-1);
    expect(middle).toBeDefined();
    expect(await fromSource(plan, { ...OPTIONS, checkpoints: from(middle as Checkpoint) }, limits)).toEqual(
      await whole,
    );
  });

  it("saves when it is told to stop, and goes on from there", async () => {
    const controller = new AbortController();
    const { checkpoints, saved } = noted();
    const onProgress = (done: number): void => void (done > 500 && controller.abort(new Error("enough")));
    const once = { ...checkpoints, due: () => false };
    const stopped = fromSource(plan, { ...OPTIONS, checkpoints: once, signal: controller.signal, onProgress }, limits);
    await expect(stopped).rejects.toThrow("enough");
    expect(saved).toHaveLength(1);
    const rest: number[] = [];
    const onRest = (done: number): void => void rest.push(done);
    const resumed = { ...OPTIONS, checkpoints: from(saved[0] as Checkpoint), onProgress: onRest };
    expect(await fromSource(plan, resumed, limits)).toEqual(await whole);
    expect(rest.at(-1)).toBe(plan.paths);
    expect(rest).toEqual([...rest].sort((a, b) => a - b));
  });
});

describe("a checkpoint", () => {
  it("is of one plan, one number of paths, one seed and one way to work only", async () => {
    const found = new Set<string>();
    const checkpoints: Checkpoints = { load: (own) => (found.add(own), null), due: () => false, save: () => {} };
    const small = testPlan({ ...RICH, paths: 300 });
    for (const other of [small, { ...small, paths: 301 }, { ...small, seed: { ...small.seed, low: 7 } }])
      await fromSource(other, { checkpoints }, {});
    await fromSource(small, { checkpoints }, { values: 1, held: 0 });
    expect(found.size).toBe(4);
  });
});
