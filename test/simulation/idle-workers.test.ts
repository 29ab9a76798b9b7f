import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const DIST = new URL("../../dist/index.js", import.meta.url).href;

/** What a process says that counts the workers it starts; it ends by itself, or the test does not. */
function said(body: string): unknown {
  const script = `
    const threads = process.getBuiltinModule("node:worker_threads");
    const started = [];
    threads.Worker = class extends threads.Worker {
      constructor(...args) {
        super(...args);
        started.push(this);
      }
    };
    const { makePlan, parseScenario, simulate } = await import(${JSON.stringify(DIST)});
    const scenario = await parseScenario(
      'name: a\\ncurrency: USD\\nstart: 2026-12-31\\nhorizon: 2 years\\nseed: 1\\npaths: 4096\\nmarkets: { assets: { a: { mean: 5%, volatility: 10% } } }\\nsegments: [{ id: s, name: S, opening: 1bn, mix: { a: 100% }, flows: { inflows: 5%, outflows: 5% }, fees: 50bp }]',
      "a.yaml",
    );
    const outputs = (plan, kept) => ({ ...plan.outputs, kept: plan.months.slice(0, kept).map((_, at) => ({ group: 0, measure: "aum", window: "month", at })) });
    const planOf = (paths, kept = 0) => { const plan = makePlan(scenario, { paths }); return makePlan(scenario, { paths, outputs: outputs(plan, kept) }); };
    const rolled = async (plan, options) => (await simulate(plan, { threads: 2, ...options })).drawdown.depth.mean.value;
    const found = await (async () => { ${body} })();
    process.stdout.write(JSON.stringify(found));
  `;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return JSON.parse(out);
}

describe("workers without work", () => {
  it("are taken by the next run, of another size or kernel too, whose numbers stay the same", () => {
    const { means, alone, count } = said(`
      const means = [];
      for (const [paths, options] of [[4096, {}], [3000, {}], [4096, { kernel: "reference" }], [4096, { blockPaths: 256 }]])
        means.push(await rolled(planOf(paths), options));
      const alone = [await rolled(planOf(4096), { threads: 1 }), await rolled(planOf(3000), { threads: 1 })];
      return { means, alone, count: started.length };
    `) as { means: readonly number[]; alone: readonly [number, number]; count: number };
    expect(count).toBe(1);
    expect(means).toEqual([alone[0], alone[1], alone[0], alone[0]]);
  });

  it("are as many as runs at the same time need", () => {
    const found = said(`
      const both = await Promise.all([rolled(planOf(4096)), rolled(planOf(4096))]);
      await Promise.all([rolled(planOf(4096)), rolled(planOf(4096))]);
      return { same: both[0] === both[1], count: started.length };
    `);
    expect(found).toEqual({ same: true, count: 2 });
  });

  it("serve the next run after one that was stopped at work, and are started anew when they have ended", () => {
    const found = said(`
      const controller = new AbortController();
      const onProgress = () => controller.abort(new Error("enough"));
      const reason = await rolled(planOf(20_000), { signal: controller.signal, onProgress }).catch(({ message }) => message);
      const depth = await rolled(planOf(4096));
      const kept = started.length;
      await Promise.all(started.map((worker) => worker.terminate()));
      const again = await rolled(planOf(4096));
      return { reason, same: depth === again, kept, count: started.length };
    `);
    expect(found).toEqual({ reason: "enough", same: true, kept: 1, count: 2 });
  });

  it("are not kept after runs that had much memory", () => {
    const found = said(`
      await rolled(planOf(400_000, 24));
      await rolled(planOf(4096));
      return started.length;
    `);
    expect(found).toBe(2);
  });
});
