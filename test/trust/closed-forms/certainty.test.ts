import { afterAll, describe, expect, it } from "vitest";
import { simulate } from "../../../src/simulation/simulate.js";
import { varianceScore } from "../../simulation/in-standard-errors.js";
import { testPlan } from "../../simulation/plan-builder.js";
import { aum, market, printScores, sampled, score } from "./scores.js";

afterAll(() => printScores("perfect correlation"));

describe("without room for chance", () => {
  it("classes correlated by 1 and −1 are one normal: their standardised log returns agree to 1e-12", async () => {
    const classes = [market(0.05, 0.2, "a"), market(0.02, 0.1, "b"), market(0.03, 0.15, "c")];
    const samples = await sampled(
      {
        months: 2,
        seed: "perfect",
        assets: classes,
        correlation: [
          [0, 1, 1],
          [0, 2, -1],
          [1, 2, -1],
        ],
        segments: classes.map(({ id }, own) => ({ id, opening: 1, mix: classes.map((_, i) => (i === own ? 1 : 0)) })),
      },
      classes.map((_, i) => aum(0, i + 1)),
    );
    const normals = classes.map(({ mean, volatility }, i) =>
      (samples[i] as number[]).map((value) => (Math.log(value) - mean / 12) / (volatility / Math.sqrt(12))),
    );
    score("variance of a class in perfect correlation", varianceScore(normals[0] as number[], 1));
    normals[0]?.forEach((z, path) => {
      expect(Math.abs((normals[1]?.[path] as number) - z)).toBeLessThan(1e-12);
      expect(Math.abs((normals[2]?.[path] as number) + z)).toBeLessThan(1e-12);
    });
  });

  it("shocks that are all common, all the market's, or all the inflows' are the same number on every path", async () => {
    const flow = (volatility: number, own: object) => ({ amount: 1, shock: { volatility, persistence: 0.5, ...own } });
    const link = { market: { asset: 0, correlation: 1 } };
    const [s, t, out, led, price] = await sampled(
      {
        months: 1,
        seed: "one shock",
        assets: [market(0, 0.2)],
        segments: [
          { id: "s", opening: 9, inflows: flow(0.3, { between: 1 }), outflows: flow(0.3, {}), inflowsWithOutflows: 1 },
          { id: "t", opening: 9, inflows: flow(0.3, { between: 1 }) },
          { id: "led", opening: 9, inflows: flow(0.3, link) },
          { id: "price", opening: 1 },
        ],
      },
      [
        { measure: "inflows", at: 0, group: 1 },
        { measure: "inflows", at: 0, group: 2 },
        { measure: "outflows", at: 0, group: 1 },
        { measure: "inflows", at: 0, group: 3 },
        aum(0, 4),
      ],
    );
    expect(t).toEqual(s);
    expect(out).toEqual(s);
    price?.forEach((value, path) => {
      const z = Math.log(value) / (0.2 / Math.sqrt(12));
      expect(Math.abs(Math.log(led?.[path] as number) - (0.3 * z - 0.045))).toBeLessThan(1e-12);
    });
    score("variance of a common shock", varianceScore((s ?? []).map(Math.log), 0.09));
  });

  it("zero volatility leaves one path: every percentile is the mean, and no standard error is left", async () => {
    const still = { volatility: 0, persistence: 0.5 };
    const plan = testPlan({
      months: 24,
      paths: 500,
      assets: [{ id: "a", mean: 0.06, volatility: 0 }],
      uncertain: [{ key: "mean", deviation: 0 }],
      segments: [
        { id: "s", opening: 100, inflows: { rate: 0.02, shock: still }, outflows: { rate: 0.01, shock: still } },
      ],
      fans: [{ group: 0, measure: "aum", window: "month" }],
      percentiles: [1, 50, 99],
    });
    const point = (await simulate(plan)).fans[0]?.points[23];
    // A' = A·(q + 0.01·(1 + q)/2), q = 1.06^(1/12).
    const q = 1.06 ** (1 / 12);
    const closing = 100 * (q + 0.005 * (1 + q)) ** 24;
    for (const { value, standardError } of [point?.mean, ...(point?.percentiles ?? [])] as {
      value: number;
      standardError: number;
    }[]) {
      expect(Math.abs(value / closing - 1)).toBeLessThan(1e-13);
      expect(standardError / closing).toBeLessThan(1e-15);
    }
    expect(point?.percentiles).toHaveLength(3);
  });
});
