import { describe, expect, it } from "vitest";
import { logParameters } from "../../src/plan/parameters.js";
import { logMomentsOfRegimes, type RegimesPlan, stationary } from "../../src/plan/regimes.js";
import { annualRate, share } from "../../src/units.js";
import { column, filled, PATHS } from "./filled-market.js";
import { distance, expectCorrelation, expectMean, expectVariance, LIMIT } from "./in-standard-errors.js";

const chances = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((chance) => share(chance)));
const logs = (mean: number, volatility: number) => logParameters("log", annualRate(mean), annualRate(volatility));

/** Calm and stressed, with two classes whose correlation is another in each. */
const MODEL: RegimesPlan = {
  kind: "regimes",
  states: [
    {
      id: "calm",
      name: "Calm",
      classes: [logs(0.12, 0.1), logs(0.03, 0.04)],
      correlation: chances([
        [1, -0.3],
        [-0.3, 1],
      ]),
    },
    {
      id: "stressed",
      name: "Stressed",
      classes: [logs(-0.18, 0.25), logs(0.01, 0.1)],
      correlation: chances([
        [1, 0.8],
        [0.8, 1],
      ]),
    },
  ],
  transitions: chances([
    [0.9, 0.1],
    [0.3, 0.7],
  ]),
  first: [share(1), share(0)],
};

describe("regimes", () => {
  const MONTHS = 4;
  const months = filled(
    {
      months: MONTHS,
      seed: "regimes",
      model: MODEL,
      assets: [
        { id: "a", mean: 0.07, volatility: 0.16 },
        { id: "b", mean: 0.04, volatility: 0.05 },
      ],
      segments: [{ id: "s", opening: 1, mix: [0.5, 0.5] }],
    },
    ({ assets, model }) => [...assets.map(({ returns }) => returns), model[0] as Float64Array],
  );
  const statesOf = (month: number) => column(months, month, 2);

  it("begin in the state of the first month and move by their chances", () => {
    expect(new Set(statesOf(0))).toEqual(new Set([0]));
    for (const [from, chance] of [
      [0, 0.1],
      [1, 0.7],
    ] as const) {
      const next = statesOf(2).filter((_, path) => statesOf(1)[path] === from);
      const found = next.filter((state) => state === 1).length / next.length;
      expect(distance(found, chance, Math.sqrt((chance * (1 - chance)) / next.length))).toBeLessThan(LIMIT);
    }
  });

  it("draw with the means, volatilities and correlations of the state", () => {
    for (const [state, mean, volatility, correlation] of [
      [0, 0.12, 0.1, -0.3],
      [1, -0.18, 0.25, 0.8],
    ] as const) {
      const own = (asset: number) =>
        column(months, 3, asset)
          .filter((_, path) => statesOf(3)[path] === state)
          .map(Math.log1p);
      expectMean(own(0), mean / 12);
      expectVariance(own(0), volatility ** 2 / 12);
      expectCorrelation(own(0), own(1), correlation);
    }
  });

  it("add up to the mean and variance of the closed form", () => {
    const sums = Array.from({ length: PATHS }, (_, path) =>
      months.reduce((sum, month) => sum + Math.log1p(month[0]?.[path] ?? Number.NaN), 0),
    );
    const { mean, variance } = logMomentsOfRegimes(MODEL, 0, MONTHS);
    expectMean(sums, mean.toNumber());
    expectVariance(sums, variance.toNumber());
  });

  it("have the long run of the balance between states, and none where it depends on the start", () => {
    // Two states: (p₁₀, p₀₁)/(p₀₁ + p₁₀).
    expect(stationary(MODEL.transitions)?.map(Number)).toEqual([0.75, 0.25]);
    expect(
      stationary(
        chances([
          [0, 1, 0],
          [0.5, 0, 0.5],
          [0, 1, 0],
        ]),
      )?.map(Number),
    ).toEqual([0.25, 0.5, 0.25]);
    expect(
      stationary(
        chances([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBe(null);
  });
});
