import { describe, expect, it } from "vitest";
import type { SimulateOptions, Simulation } from "../../src/simulation/simulation.js";
import { simulate as fromSource, type simulateWithin } from "../../src/simulation/simulate.js";
import { testPlan } from "./plan-builder.js";
import { everything, RICH } from "./rich-plan.js";

const plan = testPlan({
  ...RICH,
  paths: 5000,
  fans: everything(1),
  kept: [{ group: 0, measure: "aum", window: "month", at: 9 }],
  spreads: [{ group: 0, measure: "aum", window: "month", at: 25 }],
  nearest: [0, 2],
});

/** What is built: workers are compiled files. */
async function built(options: SimulateOptions): Promise<Simulation> {
  const { simulate } = (await import(new URL("../../dist/simulation/simulate.js", import.meta.url).href)) as {
    simulate: typeof fromSource;
  };
  return simulate(plan, options);
}

/** The same with room for a part of the values only: they are sifted in rounds, or counted and gathered in passes. */
async function builtInPasses(options: SimulateOptions, values: number): Promise<Simulation> {
  const found = (await import(new URL("../../dist/simulation/simulate.js", import.meta.url).href)) as {
    simulateWithin: typeof simulateWithin;
  };
  return found.simulateWithin(plan, options, { values });
}

describe("threads", () => {
  it("give the same bits as one thread, and as the source run without any", async () => {
    const one = await built({ threads: 1 });
    for (const threads of [2, 3]) expect(await built({ threads })).toEqual(one);
    expect(await fromSource(plan, { threads: 2 })).toEqual(one);
  });

  it("share out every pass", async () => {
    const one = await built({ threads: 1 });
    for (const [threads, blockPaths, values] of [
      [2, 256, 4e6],
      [3, 1024, 12e6],
    ] as const) {
      expect(await builtInPasses({ threads, blockPaths }, values)).toEqual(one);
    }
  });

  it("report every path once, and stop with the signal's reason", async () => {
    const seen: number[] = [];
    await built({ threads: 2, onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(5000);
    expect(seen).toHaveLength(5);
    const controller = new AbortController();
    const stopped = built({
      threads: 2,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(stopped).rejects.toThrow("enough");
  });
});
