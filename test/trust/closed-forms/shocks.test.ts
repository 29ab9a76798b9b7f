import { afterAll, describe, it } from "vitest";
import { correlationScore, meanScore, varianceScore } from "../../simulation/in-standard-errors.js";
import { aum, growth, market, printScores, sampled, score, scoreMoments } from "./scores.js";

afterAll(() => printScores("compound distributions and shocks"));

describe("compound distributions", () => {
  it("of a growth whose mean is uncertain have the variance σ²·T + δ²·T²", async () => {
    const [drift, sigma, delta] = [0.05, 0.15, 0.03];
    const samples = await sampled(
      {
        months: 60,
        seed: "uncertain drift",
        assets: [{ ...market(drift, sigma), meanUncertain: 0 }],
        uncertain: [{ key: "mean", deviation: delta }],
        segments: [{ id: "s", opening: 1 }],
      },
      [aum(11), aum(59)],
    );
    [1, 5].forEach((years, i) => {
      const variance = sigma ** 2 * years + delta ** 2 * years ** 2;
      const values = samples[i] as number[];
      scoreMoments(`log growth of ${years} years under an uncertain mean`, values.map(Math.log), {
        mean: drift * years,
        variance,
      });
      score(
        `mean growth of ${years} years under an uncertain mean`,
        meanScore(values, Math.exp(drift * years + variance / 2)),
      );
    });
  });

  it("of an uncertain amount that grows at random are those of a product", async () => {
    const [drift, sigma] = [0.05, 0.2];
    const [values] = await sampled(
      {
        months: 13,
        seed: "uncertain amount",
        assets: [market(drift, sigma)],
        uncertain: [{ key: "amount", low: -2, high: 4 }],
        segments: [
          { id: "s", opening: 0, movements: [{ kind: "inflow", month: 0, amount: 5, weight: 0, uncertain: 0 }] },
        ],
      },
      [aum(12)],
    );
    const mean = 6 * growth(drift, sigma) ** 12;
    const square = (36 + 36 / 12) * growth(drift, sigma, 2) ** 12;
    scoreMoments("an uncertain amount after a year", values as number[], { mean, variance: square - mean * mean });
  });

  it("of a year's inflows add up twelve persistent lognormal shocks: Σᵢⱼ a²·(exp(v²·φ^|i−j|) − 1)", async () => {
    const [amount, v] = [2, 0.4];
    for (const persistence of [0, 0.7]) {
      const [values] = await sampled(
        {
          months: 12,
          seed: `sum of shocks ${persistence}`,
          segments: [{ id: "s", opening: 1, inflows: { amount, shock: { volatility: v, persistence } } }],
        },
        [{ measure: "inflows", at: 0, window: "year" }],
      );
      let variance = 0;
      for (let i = 0; i < 12; i++) {
        for (let j = 0; j < 12; j++) {
          variance += amount ** 2 * Math.expm1(v ** 2 * (i === j ? 1 : persistence ** Math.abs(i - j)));
        }
      }
      scoreMoments(`a year of inflows with persistence ${persistence}`, values as number[], {
        mean: 12 * amount,
        variance,
      });
    }
  });
});

describe("AR(1) shocks", () => {
  it("have the stated variance from the first month to the sixtieth, and the correlation φ^k over k months", async () => {
    const [v, phi] = [0.3, 0.8];
    const months = [0, 1, 2, 12, 24, 59];
    const samples = await sampled(
      {
        months: 60,
        seed: "stationary",
        segments: [{ id: "s", opening: 1, inflows: { amount: 1, shock: { volatility: v, persistence: phi } } }],
      },
      months.map((at) => ({ measure: "inflows", at })),
    );
    const logs = samples.map((values) => values.map(Math.log));
    months.forEach((month, i) => {
      scoreMoments(`an AR(1) shock in month ${month}`, logs[i] as number[], { mean: -v * v * 0.5, variance: v * v });
      if (i > 0) {
        const truth = phi ** (month - (months[i - 1] as number));
        score(
          `correlation of an AR(1) shock in months ${months[i - 1]} and ${month}`,
          correlationScore(logs[i - 1] as number[], logs[i] as number[], truth),
        );
      }
    });
  });

  it("lean on the market and on each other as stated, and stay stationary while they do", async () => {
    const shock = { volatility: 0.25, persistence: 0.6, between: 0.4, market: { asset: 0, correlation: 0.5 } };
    const segments = ["s", "t"].map((id) => ({ id, opening: 1, inflows: { amount: 1, shock } }));
    const spec = {
      months: 25,
      seed: "linked",
      assets: [market(0, 0.2)],
      segments: [...segments, { id: "m", opening: 1 }],
    };
    const [s, t, before, after] = (
      await sampled(spec, [
        { measure: "inflows", at: 24, group: 1 },
        { measure: "inflows", at: 24, group: 2 },
        aum(23, 3),
        aum(24, 3),
      ])
    ).map((values) => values.map(Math.log)) as [number[], number[], number[], number[]];
    score("variance of a linked shock after two years", varianceScore(s, 0.25 ** 2));
    // Of the market ½² and of what is left 0.4 are common.
    score("correlation of linked shocks", correlationScore(s, t, 0.25 + 0.75 * 0.4));
    // One month's innovation has √(1 − φ²) = 0.8 of the state's deviation.
    const month = after.map((value, path) => value - (before[path] as number));
    score("correlation of a shock with its month of the market", correlationScore(s, month, 0.5 * 0.8));
  });
});
