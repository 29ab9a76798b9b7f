import { afterAll, describe, it } from "vitest";
import { correlationScore, meanScore } from "../../simulation/in-standard-errors.js";
import { aum, below, growth, market, printScores, sampled, score, scoreMoments } from "./scores.js";

afterAll(() => printScores("cash flows"));

describe("what is paid in and out of random markets", () => {
  it("accumulates a constant flow as an annuity: mean and variance by the recursion of two moments", async () => {
    const [drift, sigma, flow] = [0.04, 0.2, 3];
    const months = [12, 36];
    const samples = await sampled(
      {
        months: 36,
        seed: "annuity",
        assets: [market(drift, sigma)],
        segments: [{ id: "s", opening: 50, inflows: { amount: flow } }],
      },
      months.map((n) => aum(n - 1)),
    );
    // A' = A·g + F·(1 + g)/2 with g = 1 + R, because flows arrive in the middle of the month.
    const [g, gg] = [growth(drift, sigma), growth(drift, sigma, 2)];
    let [mean, square] = [50, 2500];
    for (let month = 1, i = 0; month <= 36; month++) {
      square = square * gg + mean * flow * (g + gg) + (flow * flow * (1 + 2 * g + gg)) / 4;
      mean = mean * g + (flow * (1 + g)) / 2;
      if (month !== months[i]) continue;
      scoreMoments(`an annuity of ${month} months`, samples[i++] as number[], { mean, variance: square - mean * mean });
    }
  });

  it("charges a flat fee on the average balance: the factor ((1 + R)·(1 − f/24) − f/24) a month", async () => {
    const [drift, sigma, f, n] = [0.05, 0.16, 0.02, 24];
    const [values] = await sampled(
      {
        months: n,
        seed: "average fee",
        assets: [market(drift, sigma)],
        segments: [{ id: "s", opening: 100, fees: { tiers: [{ rate: f }] } }],
      },
      [aum(n - 1)],
    );
    const [a, b] = [1 - f / 24, f / 24];
    const [g, gg] = [growth(drift, sigma), growth(drift, sigma, 2)];
    const mean = 100 * (a * g - b) ** n;
    const square = 1e4 * (a * a * gg - 2 * a * b * g + b * b) ** n;
    scoreMoments("AUM after fees on the average", values as number[], { mean, variance: square - mean * mean });
  });

  it("earns a tiered fee as Black's formula has it, and a cliff as its digital", async () => {
    const [drift, sigma, bound, low, high] = [0.06, 0.2, 110, 0.005, 0.008];
    const fees = { tiers: [{ upTo: bound, rate: high }, { rate: low }], base: "ending", deducted: false } as const;
    const [tiered, cliff] = await sampled(
      {
        months: 24,
        seed: "black",
        assets: [market(drift, sigma)],
        segments: [
          { id: "tiered", opening: 100, fees: { ...fees, schedule: "tiered" } },
          { id: "cliff", opening: 100, fees: { ...fees, schedule: "cliff" } },
        ],
      },
      [1, 2].map((group) => ({ measure: "revenue", at: 23, group })),
    );
    const deviation = sigma * Math.sqrt(2);
    const forward = 100 * Math.exp(2 * drift + deviation ** 2 / 2);
    const d1 = Math.log(forward / bound) / deviation + deviation / 2;
    const call = forward * below(d1) - bound * below(d1 - deviation);
    score("mean of a tiered fee", meanScore(tiered as number[], (high * (forward - call) + low * call) / 12));
    const above = forward * below(d1);
    score("mean of a cliff fee", meanScore(cliff as number[], (high * (forward - above) + low * above) / 12));
  });

  it("spreads over two classes by their covariance, rebalanced every month", async () => {
    const [a, b, rho, weight, n] = [[0.06, 0.2] as const, [0.03, 0.08] as const, -0.3, 0.6, 24];
    const [values] = await sampled(
      {
        months: n,
        seed: "mix",
        assets: [market(...a, "a"), market(...b, "b")],
        correlation: [[0, 1, rho]],
        segments: [{ id: "s", opening: 1, mix: [weight, 1 - weight] }],
      },
      [aum(n - 1)],
    );
    const both = growth(...a) * growth(...b) * Math.exp((rho * a[1] * b[1]) / 12);
    const mean = (weight * growth(...a) + (1 - weight) * growth(...b)) ** n;
    const square =
      (weight ** 2 * growth(...a, 2) + (1 - weight) ** 2 * growth(...b, 2) + 2 * weight * (1 - weight) * both) ** n;
    scoreMoments("a rebalanced mix", values as number[], { mean, variance: square - mean * mean });
  });

  it("keeps what two managers of one class have in common: σ²/(σ² + tracking²)", async () => {
    const [sigma, tracking] = [0.15, 0.02];
    const segments = ["s", "t"].map((id) => ({ id, opening: 1, tracking }));
    const [s, t] = await sampled({ months: 1, seed: "tracking", assets: [market(0.05, sigma)], segments }, [
      aum(0, 1),
      aum(0, 2),
    ]);
    const own = growth(0.05, sigma, 2) - growth(0.05, sigma) ** 2;
    score("correlation of two managers", correlationScore(s ?? [], t ?? [], own / (own + tracking ** 2)));
  });
});
