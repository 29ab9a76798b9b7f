import { gammaln, mean, sampleVariance } from "simple-statistics";
import { beforeAll, describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/simulation/arithmetic/normal-quantile.js";
import { intervalOf } from "../../src/simulation/collect/summaries.js";
import { simulate } from "../../src/simulation/simulate.js";
import type { Estimate, Simulation } from "../../src/simulation/simulation.js";
import { money } from "../../src/units.js";
import { monthAt, testPlan } from "../simulation/plan-builder.js";
import { normalAbove } from "./battery/p-values.js";

/** Seeds 0 … 999, as neighbouring as seeds can be, each a simulation of its own. */
const SEEDS = 1000;
const PATHS = 2000;
/** For 15 checks a limit of 5.4 standard deviations keeps the chance that any fails, at other seeds, below 1e-6. */
const LIMIT = 5.4;
const PERCENTILES = [5, 50, 95];

/** One month of a lognormal market: every statistic of it is known. */
const [DRIFT, SIGMA] = [0.06 / 12, 0.2 / Math.sqrt(12)];
const growthAt = (z: number) => Math.exp(DRIFT + SIGMA * z);
/** P(growth ≥ e^(drift + σ)) = 1 − Φ(1). */
const CHANCE = normalAbove(1);

const plan = (seed: number) =>
  testPlan({
    months: 1,
    paths: PATHS,
    seed: String(seed),
    assets: [{ id: "a", parameters: "log", mean: 0.06, volatility: 0.2 }],
    segments: [{ id: "s", opening: 1 }],
    fans: [{ group: 0, measure: "aum", window: "month" }],
    percentiles: PERCENTILES,
    totals: false,
    targets: [
      {
        text: "",
        left: { measure: "aum", of: { kind: "firm" }, when: { kind: "at", month: monthAt(2026, 1) } },
        comparison: ">=",
        right: { kind: "amount", amount: money(growthAt(1).toFixed(15)) },
      },
    ],
  });

/** A number that a simulation reports with its standard error, and the truth. */
interface Reported {
  readonly name: string;
  readonly truth: number;
  readonly read: (result: Simulation) => Estimate | undefined;
  /** The expected standard error over the true one. */
  readonly width: number;
  /** How often value ± standard error should cover the truth. */
  readonly coverage: number;
}

const normalCoverage = (deviations: number) => 1 - 2 * normalAbove(deviations);

/** Ranks are whole, so the interval of a percentile is a little wider than one standard deviation of the binomial count. */
function widthOfRanks(p: number): number {
  const { from, to } = intervalOf(p, PATHS);
  return (to - from) / 2 / Math.sqrt(PATHS * p * (1 - p));
}

/** Over the counts whose own interval covers: counts are whole, so not quite 68.27 %. */
function coverageOfChance(p: number): number {
  let covered = 0;
  for (let k = 1; k < PATHS; k++) {
    if (Math.abs(k / PATHS - p) > Math.sqrt(((k / PATHS) * (1 - k / PATHS)) / PATHS)) continue;
    const ways = gammaln(PATHS + 1) - gammaln(k + 1) - gammaln(PATHS - k + 1);
    covered += Math.exp(ways + k * Math.log(p) + (PATHS - k) * Math.log(1 - p));
  }
  return covered;
}

const REPORTED: readonly Reported[] = [
  ...PERCENTILES.map((percent, i) => ({
    name: `P${percent}`,
    truth: growthAt(normalQuantile(percent / 100)),
    read: ({ fans }: Simulation) => fans[0]?.points[0]?.percentiles[i],
    width: widthOfRanks(percent / 100),
    coverage: normalCoverage(widthOfRanks(percent / 100)),
  })),
  {
    name: "mean",
    truth: Math.exp(DRIFT + SIGMA ** 2 / 2),
    read: ({ fans }) => fans[0]?.points[0]?.mean,
    width: 1,
    coverage: normalCoverage(1),
  },
  { name: "chance", truth: CHANCE, read: ({ targets }) => targets[0], width: 1, coverage: coverageOfChance(CHANCE) },
];

describe("standard errors as they are reported", () => {
  const results: Simulation[] = [];
  beforeAll(async () => {
    for (let seed = 0; seed < SEEDS; seed++) results.push(await simulate(plan(seed)));
  });
  const estimates = ({ read }: Reported) =>
    results.map((result) => read(result) ?? { value: NaN, standardError: NaN }) as {
      value: number;
      standardError: number;
    }[];
  const covered = (reported: Reported, errors: number) =>
    estimates(reported).filter(({ value, standardError }) => Math.abs(value - reported.truth) <= errors * standardError)
      .length / SEEDS;
  const limit = (share: number) => LIMIT * Math.sqrt((share * (1 - share)) / SEEDS);

  it("cover the truth as often as they say, over a thousand seeds", () => {
    for (const reported of REPORTED) {
      const share = covered(reported, 1);
      process.stdout.write(
        `coverage of ${reported.name} ± standard error: ${(100 * share).toFixed(1)} % of ${SEEDS} seeds ` +
          `(${(100 * reported.coverage).toFixed(1)} % expected); ± 2.58: ${(100 * covered(reported, 2.5758)).toFixed(1)} %\n`,
      );
      expect(Math.abs(reported.coverage - 0.6827)).toBeLessThan(0.05);
      expect(Math.abs(share - reported.coverage)).toBeLessThan(limit(reported.coverage));
    }
  });

  it("make intervals of 99 % out of 2.58 of them", () => {
    for (const reported of REPORTED) expect(Math.abs(covered(reported, 2.5758) - 0.99)).toBeLessThan(limit(0.99));
  });

  it("are the standard deviation of the value from seed to seed", () => {
    for (const reported of REPORTED) {
      const found = estimates(reported);
      const deviation = Math.sqrt(sampleVariance(found.map(({ value }) => value)));
      const stated = Math.sqrt(mean(found.map(({ standardError }) => standardError ** 2)));
      // The deviation of 1000 values is known to 1/√2000 = 2.2 %.
      expect(Math.abs(stated / deviation / reported.width - 1)).toBeLessThan(LIMIT / Math.sqrt(2 * SEEDS));
    }
  });
});
