import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { engineFor } from "../../src/simulation/engine.js";
import { replay } from "../../src/simulation/replay.js";
import { Exact } from "../../src/units.js";
import { expectDecimal } from "../model/expect-decimal.js";
import { distance, expectMean, expectVariance, LIMIT } from "./in-standard-errors.js";
import { everyPath, linesOf } from "./replayed-lines.js";

/** Two segments of 100 and 60 in cash, a month of it at a time, without fees; `more` is what a test is about. */
const planOf = (more: string, { mean = "0%", months = 12, paths = 2000 } = {}): Plan =>
  makePlan(
    parseScenario(`
name: Chances
currency: USD
start: 2025-12-31
horizon: ${months} months
seed: 11
paths: ${paths}
markets: { assets: { cash: { mean: ${mean}, volatility: 0% } } }
segments:
  - { id: a, opening: 100, mix: { cash: 100% }, flows: {}, fees: 0bp }
  - { id: b, opening: 60, mix: { cash: 100% }, flows: {}, fees: 0bp }
${more}`),
  );

const CLIENTS = `
clients:
  - { id: x, mandates: { a: 30, b: 20 }, departure: 40% }
  - { id: y, mandates: { a: 10 }, departure: 15% }`;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("large clients", () => {
  it("take p·amount in the mean and Σ amount²·p·(1 − p) in variance, each with all its mandates", () => {
    const plan = planOf(CLIENTS);
    const replayed = replay(plan, everyPath(plan));
    const outflows = linesOf(plan, replayed, "outflows");
    const ofFirm = Array.from({ length: plan.paths }, (_, path) =>
      sum(outflows.flat().map((lane) => lane[path] as number)),
    );
    expectMean(ofFirm, 50 * 0.4 + 10 * 0.15);
    expectVariance(ofFirm, 50 ** 2 * 0.4 * 0.6 + 10 ** 2 * 0.15 * 0.85);
    // x leaves both segments in one month, or neither
    const split = plan.months.flatMap((_, month) =>
      [...(outflows[1]?.[month] ?? [])].filter((b, path) => {
        const a = outflows[0]?.[month]?.[path] ?? 0;
        return b === 20 ? a < 30 : a >= 30;
      }),
    );
    expect(split).toEqual([]);
  });

  it("have left by month t with a chance of 1 − (1 − p)^(t/12)", () => {
    const plan = planOf(CLIENTS);
    const outflows = linesOf(plan, replay(plan, everyPath(plan)), "outflows")[1];
    let gone = 0;
    outflows?.forEach((lane, month) => {
      gone += lane.filter((outflow) => outflow > 0).length;
      const chance = 1 - 0.6 ** ((month + 1) / 12);
      const error = Math.sqrt((chance * (1 - chance)) / plan.paths);
      expect(distance(gone / plan.paths, chance, error)).toBeLessThan(LIMIT);
    });
  });

  it("take chance × amount in the exact ledger, which is the mean of the paths", () => {
    const rows = project(planOf(CLIENTS)).segments[1];
    const total = (rows ?? []).reduce((all, { outflows }) => all.plus(outflows), new Exact(0));
    expectDecimal(total, new Exact(20).times("0.4"));
    const hazard = new Exact(1).minus(new Exact("0.6").pow(new Exact(1).dividedBy(12)));
    expectDecimal(rows?.[0]?.outflows ?? null, hazard.times(20));
    expectDecimal(rows?.[1]?.outflows ?? null, new Exact(1).minus(hazard).times(hazard).times(20));
  });

  it("take their part of the assets as they are then, or the amount as stated", () => {
    const certain = (conventions: string) =>
      project(
        planOf(
          `clients: [{ id: x, mandates: { a: 30 }, departure: { 2026: 0%, from 2027: 100% } }]\nconventions: { mandates: ${conventions} }`,
          { mean: "10%", months: 24 },
        ),
      ).segments[0]?.[12];
    expectDecimal(certain("with-assets")?.outflows ?? null, "33");
    expectDecimal(certain("as-stated")?.outflows ?? null, "30");
  });

  it("empty a segment that is all theirs, to the last cent, with its fees", () => {
    const plan = makePlan(
      parseScenario(`
name: All of it
currency: USD
start: 2025-12-31
horizon: 6 months
seed: 1
paths: 64
conventions: { outflows: refuse }
markets: { assets: { fund: { mean: 6%, volatility: 20% } } }
segments:
  - { id: a, opening: 100, mix: { fund: 100% }, flows: {}, fees: { rate: 1%, when: advance, frequency: quarterly, paid-from: assets } }
clients:
  - { id: x, mandates: { a: 60 }, departure: 100% }
  - { id: y, mandates: { a: 40 }, departure: 100% }`),
    );
    expectDecimal(project(plan).segments[0]?.[0]?.closing ?? null, "0");
    const closings = linesOf(plan, replay(plan, everyPath(plan)), "closing")[0]?.flatMap((lane) => [...lane]) ?? [];
    expect(Math.max(...closings.map(Math.abs))).toBe(0);
  });

  it("draw by their own ids: another client, segment or month moves nothing", () => {
    const leaves = (plan: Plan) => [...replay(plan, everyPath({ ...plan, paths: 32 })).drawn.leaves.subarray(0, 384)];
    const one = "clients: [{ id: x, mandates: { a: 30, b: 20 }, departure: 40% }]";
    expect(leaves(planOf(one))).toEqual(leaves(planOf(CLIENTS)));
    expect(leaves(planOf(CLIENTS, { months: 30 }))).toEqual(leaves(planOf(CLIENTS)));
    expect(new Set(leaves(planOf(CLIENTS)))).toEqual(new Set([0, 1]));
  });

  it("say that they run in TypeScript", () => {
    const { kernel, referenceFeatures } = engineFor(planOf(CLIENTS));
    if (kernel === "wasm") expect(referenceFeatures).toContain("large clients");
  });
});

describe("a pipeline", () => {
  const PIPELINE = `
pipeline:
  - { id: won, segment: a, amount: 50, probability: 60%, funding: [{ date: 2026-03-31, share: 30% }, { date: 2026-09-30, share: 50% }, { date: 2027-06-30, share: 20% }] }
  - { id: also, segment: a, amount: 20, probability: 25%, funding: 2026-09-30 }`;

  it("brings p·amount in the mean and Σ amount²·p·(1 − p) in variance, on its dates, all or nothing", () => {
    const plan = planOf(PIPELINE);
    const inflows = linesOf(plan, replay(plan, everyPath(plan)), "inflows")[0] ?? [];
    const [march, september] = [[...(inflows[2] ?? [])], [...(inflows[8] ?? [])]];
    // what arrives after the forecast is left out
    const all = march.map((value, path) => value + (september[path] as number));
    expectMean(all, 40 * 0.6 + 20 * 0.25);
    expectVariance(all, 40 ** 2 * 0.6 * 0.4 + 20 ** 2 * 0.25 * 0.75);
    expect(new Set(march)).toEqual(new Set([0, 15]));
    expect(new Set(september)).toEqual(new Set([0, 20, 25, 45]));
    expect(march.filter((value, path) => value > 0 !== (september[path] as number) >= 25)).toEqual([]);
    const exact = project(plan).segments[0];
    expectDecimal(exact?.[2]?.inflows ?? null, "9");
    expectDecimal(exact?.[8]?.inflows ?? null, "20");
  });

  it("with uncertain amount and chance has their variances too", () => {
    const plan = planOf(
      "pipeline: [{ id: won, segment: a, amount: { value: 50, uncertainty: 5 }, probability: { range: [50%, 70%] }, funding: 2026-03-31 }]",
    );
    const won = [...(linesOf(plan, replay(plan, everyPath(plan)), "inflows")[0]?.[2] ?? [])];
    // a mixture of Bernoullis is one of the mean chance: E = 0.6·50, E² part = 0.6·(50² + 5²)
    expectMean(won, 30);
    expectVariance(won, 0.6 * (50 ** 2 + 5 ** 2) - 30 ** 2);
  });
});

describe("events with a chance", () => {
  it("happen on their share of the paths, exchanges on both sides", () => {
    const plan = planOf(`
events:
  - { date: 2026-02-15, kind: outflow, segment: a, amount: 40, probability: 35% }
  - { date: 2026-05-31, kind: exchange, from: a, to: b, amount: 25, probability: 80% }`);
    const replayed = replay(plan, everyPath(plan));
    expectMean([...(linesOf(plan, replayed, "outflows")[0]?.[1] ?? [])], 14);
    const [out, into] = linesOf(plan, replayed, "exchanges").map((months) => [...(months[4] ?? [])]);
    expectMean(into ?? [], 20);
    expect(out?.map((value) => 0 - value)).toEqual(into);
    const exact = project(plan).segments;
    expectDecimal(exact[0]?.[1]?.outflows ?? null, "14");
    expectDecimal(exact[1]?.[4]?.exchanges ?? null, "20");
  });
});

describe("chances of 0 and 1", () => {
  it("make every path the exact ledger", () => {
    const plan = planOf(
      `
clients:
  - { id: never, mandates: { a: 10 }, departure: 0% }
  - { id: soon, mandates: { a: 20, b: 15 }, departure: { 2026: 0%, from 2027: 100% } }
pipeline:
  - { id: sure, segment: b, amount: 30, probability: 100%, funding: [{ date: 2026-04-10, share: 25% }, { date: 2026-06-30, share: 75% }] }
  - { id: lost, segment: b, amount: 30, probability: 0%, funding: 2026-04-10 }
events:
  - { date: 2026-02-15, kind: outflow, segment: a, amount: 4, probability: 100% }
  - { date: 2026-05-10, kind: exchange, from: a, to: b, amount: 2.5, probability: 100% }
  - { date: 2026-05-20, kind: inflow, segment: a, amount: 500, probability: 0% }`,
      { mean: "9%", months: 18, paths: 3 },
    );
    const replayed = replay(plan, everyPath(plan));
    for (const line of ["outflows", "inflows", "exchanges", "closing", "revenue"] as const) {
      const found = linesOf(plan, replayed, line);
      project(plan).segments.forEach((rows, segment) =>
        rows.forEach((row, month) => {
          for (const value of found[segment]?.[month] ?? [])
            expect(Math.abs(value - row[line].toNumber()) / 100).toBeLessThan(1e-12);
        }),
      );
    }
  });
});
