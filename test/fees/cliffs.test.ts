import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { exactPath } from "../../src/audit/exact-path.js";
import { cliffCrossings } from "../../src/model/cliffs.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";
import { planOf, rowsOf } from "./scenario.js";

const CLIFF = "schedule: cliff, tiers: [{ up-to: 2m, rate: 1% }, { rate: 60bp }]";
/** Up across 2 m in March, down in May, up in June, and further up in July. */
const RETURNS = "[2%, 2%, 8%, 0%, -9%, 10%, 20%, 0%, 0%, 0%, 0%, 0%]";

describe("a cliff is crossed", () => {
  it("by every unit that ends a month in a band of another rate", () => {
    // 10 units of 1.9 m and 5 of 600,000, which stay below.
    const fees = `{ ${CLIFF}, households: [{ count: 10, size: 1.9m }, { count: 5, size: 600k }], paid-from: invoice }`;
    const book = { opening: "22m", fees, returns: RETURNS };
    const [segment] = planOf(book).segments;
    // 1.938, 1.977, 2.135, 2.135, 1.943, 2.137, 2.564 …
    expect(cliffCrossings(segment as never, rowsOf(book)).toNumber()).toBe(3 * 10);
    const excluded = { ...book, fees: fees.replace("paid-from", "excluded: 50%, paid-from") };
    expect(cliffCrossings(planOf(excluded).segments[0] as never, rowsOf(excluded)).toNumber()).toBe(0);
  });

  it("under the fees of the month: a bound that moves away takes none along", () => {
    const fees = `{ ${CLIFF}, units: 10, paid-from: invoice }`;
    const moved = "{ tiers: [{ up-to: 2.1m, rate: 1% }, { rate: 60bp }] }";
    const book = {
      opening: "19m",
      fees,
      returns: RETURNS,
      events: `[{ date: 2025-04-01, kind: fee-change, segment: book, fees: ${moved} }]`,
    };
    // Up in March across 2 m; 2.135 and then 1.943, 2.137 lie on both sides of 2.1 m too.
    expect(cliffCrossings(planOf(book).segments[0] as never, rowsOf(book)).toNumber()).toBe(30);
  });

  it("on a path as in its exact ledger, and counted in a run beside the result hash", async () => {
    const text = (cliff: boolean) => `
name: Cliffs
currency: USD
start: 2025-12-31
horizon: 24 months
seed: 3
paths: 24
markets: { assets: { shares: { mean: 5%, volatility: 14% } } }
segments:
  - id: bands
    opening: 22m
    mix: { shares: 100% }
    flows: { inflows: 9%, departures: 5%, withdrawals: 3% }
    fees: { ${CLIFF}, households: [{ count: 10, size: 1.9m }, { count: 5, size: 600k }] }
  - id: fresh
    opening: 10m
    mix: { shares: 100% }
    flows: { inflows: 30%, outflows: 5% }
    fees: { rate: 50bp, new: { size: 2.05m, fees: { ${cliff ? CLIFF : "rate: 60bp"} } }, minimum: 100 }
`;
    const plan = makePlan(parseScenario(text(true)));
    const simulation = await simulate(plan);
    const paths = Uint32Array.from({ length: 24 }, (_, path) => path);
    const replayed = replay(plan, paths);
    const crossed = [0, 1].map((segment) =>
      [...paths].map((_, at) => {
        const { segments } = exactPath(plan, replayed, at);
        return cliffCrossings(plan.segments[segment] as never, segments[segment] ?? []).toNumber();
      }),
    );
    simulation.cliffs?.forEach(({ group, paths: share, unitMonths }, position) => {
      const own = (crossed[position] as number[]).filter((units) => units > 0);
      expect([group, share.value]).toEqual([position + 1, own.length / 24]);
      expect(unitMonths?.mean.value).toBeCloseTo(own.reduce((sum, units) => sum + units, 0) / own.length, 9);
    });
    const run = analyse(plan, project(plan), simulation);
    expect(run.supplement?.cliffs?.map(({ group }) => group)).toEqual(["segment:bands", "segment:fresh"]);
    const without = makePlan(parseScenario(text(false)));
    expect(without.outputs.cliffs).toEqual([1]);
  });
});
