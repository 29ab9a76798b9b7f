import { describe, expect, it } from "vitest";
import { exp } from "../../src/simulation/arithmetic/exp.js";
import { normalQuantile } from "../../src/simulation/arithmetic/normal-quantile.js";
import { simulate } from "../../src/simulation/simulate.js";
import { column, filled, PATHS } from "./filled-market.js";
import { distance, expectCorrelation, expectMean, expectVariance, LIMIT } from "./in-standard-errors.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";

describe("lognormal returns", () => {
  const cases = [
    // 1 + R over a year has mean 1 + m and standard deviation s.
    { parameters: "arithmetic", mean: 0.07, volatility: 0.16, annual: 1.07, deviation: 0.16 },
    // Geometric mean g: the median of the year is 1 + g.
    { parameters: "geometric", mean: 0.07, volatility: 0.16, median: 1.07, deviation: 0.16 },
    { parameters: "log", mean: 0.05, volatility: 0.2, median: Math.exp(0.05), annual: Math.exp(0.05 + 0.02) },
  ] as const;

  for (const one of cases) {
    it(`over a year have the mean, median, deviation and quantiles of their ${one.parameters} parameters`, async () => {
      const { parameters, mean: m, volatility } = one;
      const plan = testPlan({
        months: 12,
        paths: PATHS,
        seed: `lognormal ${parameters}`,
        assets: [{ id: "a", parameters, mean: m, volatility }],
        segments: [{ id: "s", opening: 1 }],
        kept: [{ group: 0, measure: "aum", window: "month", at: 11 }],
        fans: [{ group: 0, measure: "aum", window: "month" }],
        percentiles: [1, 5, 25, 50, 75, 95, 99],
      });
      const { kept, fans } = await simulate(plan);
      const growth = [...(kept[0]?.values ?? [])];
      if ("annual" in one) expectMean(growth, one.annual);
      if ("deviation" in one) expectVariance(growth, one.deviation ** 2);
      const [asset] = plan.markets.assets;
      const [drift, sigma] = [asset?.logDrift[0]?.toNumber() ?? 0, asset?.logVolatility[0]?.toNumber() ?? 0];
      expectMean(growth.map(Math.log), drift);
      expectVariance(growth.map(Math.log), sigma ** 2);
      if ("median" in one) expect(exp(drift)).toBeCloseTo(one.median, 12);
      const last = fans[0]?.points[11];
      [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99].forEach((p, i) => {
        const { value, standardError } = last?.percentiles[i] ?? { value: NaN, standardError: NaN };
        // The interval's width is itself random for a far percentile: one and a half times covers it.
        expect(distance(value, Math.exp(drift + sigma * normalQuantile(p)), 1.5 * (standardError ?? NaN))).toBeLessThan(
          LIMIT,
        );
      });
    });
  }

  it("are correlated as the plan says, and a class that is a mixture of others moves with them exactly", () => {
    const months = filled(
      {
        months: 4,
        seed: "correlation",
        assets: ["a", "b", "c", "d"].map((id) => ({ id, parameters: "log", volatility: 0.1 })),
        correlation: [
          [0, 1, 0.8],
          [0, 2, -0.4],
          [1, 2, 0.1],
          [0, 3, 1],
          [1, 3, 0.8],
          [2, 3, -0.4],
        ],
        segments: [{ id: "s", opening: 1, mix: [0.25, 0.25, 0.25, 0.25] }],
      },
      ({ assets }) => assets.map(({ returns }) => returns),
    );
    const logs = (month: number, asset: number) => column(months, month, asset).map(Math.log1p);
    for (const month of [0, 3]) {
      expectCorrelation(logs(month, 0), logs(month, 1), 0.8);
      expectCorrelation(logs(month, 0), logs(month, 2), -0.4);
      expectCorrelation(logs(month, 1), logs(month, 2), 0.1);
      expect(column(months, month, 3)).toEqual(column(months, month, 0));
    }
    expectCorrelation(logs(0, 0), logs(1, 0), 0);
    expectCorrelation(logs(2, 1), logs(3, 1), 0);
  });

  it("leave a given month as it is and tell the shocks what normal it was", () => {
    const months = filled(
      {
        months: 1,
        assets: [{ id: "a", parameters: "log", mean: 0.06, volatility: 0.2, given: [-0.1] }],
        segments: [
          {
            id: "s",
            opening: 1,
            inflows: { rate: 0.1, shock: { volatility: 0.5, market: { asset: 0, correlation: 1 } } },
          },
        ],
      },
      ({ assets, segments }) => [assets[0]?.returns, assets[0]?.normal, segments[0]?.inflowShock] as Float64Array[],
    );
    const implied = (Math.log(0.9) - 0.06 / 12) / (0.2 / Math.sqrt(12));
    expect(column(months, 0, 0)[7]).toBe(-0.1);
    expect(column(months, 0, 1)[7]).toBeCloseTo(implied, 12);
    expect(column(months, 0, 2)[7]).toBeCloseTo(Math.exp(0.5 * implied - 0.125), 12);
  });
});

describe("flow shocks", () => {
  const flow = (id: string, market = 0, between = 0.5) => ({
    id,
    opening: 1,
    inflows: {
      rate: 0.1,
      shock: { volatility: 0.3, persistence: 0.6, between, market: { asset: 0, correlation: market } },
    },
    outflows: { rate: 0.1, shock: { volatility: 0.2, persistence: 0.6, between } },
    inflowsWithOutflows: 0.4,
  });
  const months = filled(
    {
      months: 3,
      seed: "shocks",
      assets: [{ id: "a", volatility: 0.1 }],
      segments: [flow("s"), flow("t", 0.3), flow("u", 0, 0)],
    },
    ({ segments, assets }) => [
      ...segments.flatMap(({ inflowShock, outflowShock }) => [inflowShock, outflowShock]),
      assets[0]?.normal as Float64Array,
    ],
  );
  const logs = (month: number, lane: number) => column(months, month, lane).map(Math.log);
  const [S_IN, S_OUT, T_IN, T_OUT, U_IN, U_OUT] = [0, 1, 2, 3, 4, 5];

  it("have the mean 1 and the stated volatility of the logarithm, from the first month on", () => {
    for (const month of [0, 2]) {
      for (const [lane, v] of [
        [S_IN, 0.3],
        [S_OUT, 0.2],
        [T_IN, 0.3],
      ] as const) {
        expectMean(column(months, month, lane), 1);
        expectVariance(logs(month, lane), v * v);
      }
    }
  });

  it("remember themselves from month to month", () => {
    expectCorrelation(logs(0, S_IN), logs(1, S_IN), 0.6);
    expectCorrelation(logs(0, S_OUT), logs(2, S_OUT), 0.36);
  });

  it("have what segments have in common, what in- and outflows have, and what markets have", () => {
    expectCorrelation(logs(0, S_OUT), logs(0, U_OUT), 0);
    expectCorrelation(logs(0, S_IN), logs(0, S_OUT), 0.4);
    // Between segments ½ of the variance: k²·½ + (1 − k²)·½ = ½ for outflows too.
    expectCorrelation(logs(0, S_OUT), logs(0, T_OUT), 0.5);
    // T leans on the market with 0.3, so its own part is √(1 − 0.09).
    expectCorrelation(logs(0, S_IN), logs(0, T_IN), 0.5 * Math.sqrt(1 - 0.09));
    expectCorrelation(logs(0, S_IN), logs(0, U_IN), 0);
    expectCorrelation(logs(0, T_IN), column(months, 0, 6), 0.3);
    expectCorrelation(logs(0, S_IN), column(months, 0, 6), 0);
  });

  it("of net flows are a stationary AR(1) in the rate, or start from the rate before", () => {
    const net = (before?: number) => ({
      mean: 0.002,
      deviation: 0.01,
      persistence: 0.7,
      ...(before === undefined ? {} : { before }),
    });
    const rates = filled(
      {
        months: 3,
        seed: "net",
        segments: [
          { id: "s", opening: 1, net: net() },
          { id: "t", opening: 1, net: net(0.03) },
        ],
      },
      ({ segments }) => segments.map(({ netRate }) => netRate),
    );
    expectMean(column(rates, 0, 0), 0.002);
    expectVariance(column(rates, 0, 0), 1e-4);
    expectVariance(column(rates, 2, 0), 1e-4);
    expectCorrelation(column(rates, 0, 0), column(rates, 1, 0), 0.7);
    expectMean(column(rates, 0, 1), 0.002 + 0.7 * 0.028);
    expectMean(column(rates, 2, 1), 0.002 + 0.343 * 0.028);
    expectVariance(column(rates, 2, 1), 1e-4 * (1 - 0.7 ** 6));
  });
});

describe("uncertain values", () => {
  const plan = (spec: Partial<PlanSpec>) =>
    testPlan({
      months: 24,
      paths: PATHS,
      seed: "uncertain",
      segments: [],
      kept: [11, 23].map((at) => ({ group: 0, measure: "aum", window: "month", at })),
      ...spec,
    });
  const closings = async (spec: Partial<PlanSpec>) =>
    (await simulate(plan(spec))).kept.map(({ values }) => [...values]) as [number[], number[]];

  it("are drawn once per path: an uncertain mean acts in every month alike", async () => {
    const spec = {
      assets: [{ id: "a", parameters: "log" as const, mean: 0.05, meanUncertain: 0 }],
      uncertain: [{ key: "mean", deviation: 0.02 }],
      segments: [{ id: "s", opening: 1 }],
    };
    const [first, second] = await closings(spec);
    const drift = first.map(Math.log);
    expectMean(drift, 0.05);
    expectVariance(drift, 0.0004);
    second.forEach((value, path) => expect(Math.log(value)).toBeCloseTo(2 * (drift[path] as number), 12));
  });

  it("recompute the log parameters of a path: an arithmetic mean stays the mean of 1 + R", async () => {
    const [growth] = await closings({
      assets: [{ id: "a", mean: 0.07, volatility: 0.2, volatilityUncertain: 0 }],
      uncertain: [{ key: "volatility", low: -0.1, high: 0.1 }],
      segments: [{ id: "s", opening: 1 }],
    });
    expectMean(growth, 1.07);
    // E[s²] for s even on 10 % … 30 %: 0.04 + 0.2²/12
    expectVariance(growth, 0.04 + 0.04 / 12);
  });

  it("spread an amount evenly over its range", async () => {
    const [first] = await closings({
      uncertain: [{ key: "amount", low: -2, high: 4 }],
      segments: [
        { id: "s", opening: 10, movements: [{ kind: "inflow", month: 3, amount: 5, weight: 0, uncertain: 0 }] },
      ],
    });
    expectMean(first, 10 + 5 + 1);
    expectVariance(first, 36 / 12);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(13);
    expect(Math.max(...first)).toBeLessThanOrEqual(19);
  });

  it("are held at 0 where a rate would be negative, and such paths are counted", async () => {
    const { counts } = await simulate(
      plan({
        kept: [],
        uncertain: [{ key: "rate", deviation: 0.01 }],
        segments: [{ id: "s", opening: 1, inflows: { rate: 0.01, rateUncertain: 0 } }],
      }),
    );
    // Φ(−1) = 15.866 % of paths
    expect(distance(counts.boundedValues, PATHS * 0.15865525, Math.sqrt(PATHS * 0.1587 * 0.8413))).toBeLessThan(LIMIT);
  });
});

describe("flows and fees on random markets", () => {
  it("have the closed-form mean: opening · Π (E[1+r]·(1 − f/12) + net·(1 + w·E[r]))", async () => {
    // Every month's factor is independent of the others: 1 + r + n·(1 + r/2) before the fee, times (1 − f/12) for a fee on the ending.
    const [months, f, net, m] = [36, 0.012, 0.004, 0.06];
    const { kept } = await simulate(
      testPlan({
        months,
        paths: PATHS,
        seed: "closed form",
        assets: [{ id: "a", mean: m, volatility: 0.18 }],
        segments: [
          {
            id: "s",
            opening: 100,
            inflows: { rate: 0.01, shock: { volatility: 0.3 } },
            outflows: { rate: 0.006, shock: { volatility: 0.4, between: 0.3 } },
            fees: { tiers: [{ rate: f }], base: "ending" },
          },
        ],
        kept: [{ group: 0, measure: "aum", window: "month", at: months - 1 }],
      }),
    );
    const growth = (1 + m) ** (1 / 12);
    expectMean([...(kept[0]?.values ?? [])], 100 * ((growth + net * (1 + (growth - 1) / 2)) * (1 - f / 12)) ** months);
  });

  it("adds tracking to the segment's own return only", async () => {
    const kept = [0, 1].map((at) => ({ group: 1, measure: "aum", window: "month", at }) as const);
    const result = await simulate(
      testPlan({ months: 2, paths: PATHS, segments: [{ id: "s", opening: 1, tracking: 0.02 }], kept }),
    );
    const [first, second] = result.kept.map(({ values }) => [...values]) as [number[], number[]];
    expectVariance(first, 0.0004);
    expectCorrelation(
      first,
      second.map((value, path) => value / (first[path] as number)),
      0,
    );
  });

  it("floors a return at −100 % and counts the paths", async () => {
    const { counts, fans } = await simulate(
      testPlan({
        months: 1,
        paths: PATHS,
        segments: [{ id: "s", opening: 1, tracking: 0.5 }],
        fans: [{ group: 0, measure: "aum", window: "month" }],
      }),
    );
    // Φ(−2) = 2.275 %
    expect(distance(counts.flooredReturns, PATHS * 0.0227501, Math.sqrt(PATHS * 0.02275 * 0.97725))).toBeLessThan(
      LIMIT,
    );
    expect(fans[0]?.points[0]?.percentiles[0]?.value).toBeGreaterThanOrEqual(0);
  });
});
