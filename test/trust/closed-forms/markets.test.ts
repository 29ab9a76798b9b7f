import { afterAll, describe, it } from "vitest";
import { normalQuantile } from "../../../src/simulation/arithmetic/normal-quantile.js";
import { simulate } from "../../../src/simulation/simulate.js";
import { money } from "../../../src/units.js";
import { correlationScore, distance } from "../../simulation/in-standard-errors.js";
import { monthAt, type PlanSpec, testPlan } from "../../simulation/plan-builder.js";
import { aum, below, growth, market, PATHS, printScores, sampled, score, scoreMoments } from "./scores.js";

afterAll(() => printScores("markets"));

describe("geometric Brownian motion", () => {
  const [drift, sigma] = [0.05, 0.18];

  it("has its mean, variance, log moments and quantiles at one, three and five years", async () => {
    const months = [12, 36, 60];
    const samples = await sampled(
      { months: 60, seed: "gbm", assets: [market(drift, sigma)], segments: [{ id: "s", opening: 100 }] },
      months.map((n) => aum(n - 1)),
    );
    months.forEach((n, i) => {
      const values = samples[i] as number[];
      const [mean, square] = [100 * growth(drift, sigma) ** n, 1e4 * growth(drift, sigma, 2) ** n];
      scoreMoments(`GBM at ${n} months`, values, { mean, variance: square - mean * mean });
      const logs = values.map((value) => Math.log(value / 100));
      scoreMoments(`log GBM at ${n} months`, logs, { mean: (drift * n) / 12, variance: (sigma * sigma * n) / 12 });
      for (const p of [0.01, 0.05, 0.5, 0.95, 0.99]) {
        const quantile = (drift * n) / 12 + sigma * Math.sqrt(n / 12) * normalQuantile(p);
        const share = logs.filter((value) => value <= quantile).length / PATHS;
        score(`P${100 * p} of GBM at ${n} months`, distance(share, p, Math.sqrt((p * (1 - p)) / PATHS)));
      }
    });
    const [first, , last] = samples.map((values) => values.map(Math.log));
    score("correlation of GBM at 12 and 60 months", correlationScore(first ?? [], last ?? [], Math.sqrt(12 / 60)));
  });

  it("reaches an amount at the horizon with the chance Φ(d)", async () => {
    const targets = [80, 100, 130].map((amount) => ({
      text: "",
      left: { measure: "aum", of: { kind: "firm" }, when: { kind: "at", month: monthAt(2028, 12) } },
      comparison: ">=",
      right: { kind: "amount", amount: money(amount) },
    })) as NonNullable<PlanSpec["targets"]>;
    const spec = { months: 36, paths: PATHS, seed: "digital", assets: [market(drift, sigma)], targets };
    const result = await simulate(testPlan({ ...spec, segments: [{ id: "s", opening: 100 }] }));
    [80, 100, 130].forEach((amount, i) => {
      const chance = below((Math.log(100 / amount) + 3 * drift) / (sigma * Math.sqrt(3)));
      const error = Math.sqrt((chance * (1 - chance)) / PATHS);
      score(`chance of ${amount}`, distance(result.targets[i]?.value ?? NaN, chance, error));
    });
  });
});
