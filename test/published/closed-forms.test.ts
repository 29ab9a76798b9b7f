import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";
import { Exact } from "../../src/units.js";

interface Fund {
  readonly mean: string;
  readonly volatility: string;
  readonly years: number;
  readonly fee: string;
  readonly events?: string;
}

/** A fund of 1000 in one asset class; its fee is taken once a year from the year's ending. */
const planOf = ({ mean, volatility, years, fee, events = "[]" }: Fund): Plan =>
  makePlan(
    parseScenario(
      `
name: A fund
currency: USD
start: 2025-12-31
horizon: ${years} years
seed: 5
paths: 20000
conventions: { day-of-arrival: counted }
markets: { assets: { fund: { mean: ${mean}, volatility: ${volatility} } } }
segments:
  - { id: fund, opening: 1000k, mix: { fund: 100% }, flows: { inflows: 0%, outflows: 0% }, fees: { rate: ${fee}, base: ending, frequency: annual, paid-from: assets } }
events: ${events}
targets: [aum at ${2025 + years}-12 <= 1000k]
`,
      "fund.yaml",
    ),
  );

const sampled = (plan: Plan) =>
  simulate({
    ...plan,
    outputs: { percentiles: [5, 25, 50, 75, 95], fans: [{ group: 0, measure: "aum", window: "month" }], kept: [] },
  });

/** Ten years at 7 % ± 16 % from 1000: the quantiles of a lognormal, computed apart from this code. */
const QUANTILES = { 5: 812.63, 25: 1282.53, 50: 1761.24, 75: 2418.62, 95: 3817.19 };

describe("closed forms that were published or computed elsewhere", () => {
  it("ten years of a fund without flows: its mean, its quantiles and the chance to end below the start", async () => {
    const simulation = await sampled(planOf({ mean: "7%", volatility: "16%", years: 10, fee: "0bp" }));
    const last = simulation.fans[0]?.points.at(-1);
    Object.values(QUANTILES).forEach((expected, index) => {
      const { value, standardError } = last?.percentiles[index] ?? { value: 0, standardError: 0 };
      expect(Math.abs(value / 1000 - expected)).toBeLessThan((4 * (standardError ?? 0)) / 1000);
    });
    const { value, standardError } = last?.mean ?? { value: 0, standardError: 0 };
    expect(Math.abs(value / 1000 - 1967.15)).toBeLessThan((4 * (standardError ?? 0)) / 1000);
    expect(Math.abs((simulation.targets[0]?.value ?? 0) - 0.11436)).toBeLessThan(
      4 * (simulation.targets[0]?.standardError ?? 0),
    );
  });

  it("the same with 0.75% of every year's ending taken: each quantile by 0.9925¹⁰", async () => {
    const simulation = await sampled(planOf({ mean: "7%", volatility: "16%", years: 10, fee: "75bp" }));
    const last = simulation.fans[0]?.points.at(-1);
    [753.7, null, 1633.52, null, 3540.37].forEach((expected, index) => {
      const { value, standardError } = last?.percentiles[index] ?? { value: 0, standardError: 0 };
      if (expected !== null) expect(Math.abs(value / 1000 - expected)).toBeLessThan((4 * (standardError ?? 0)) / 1000);
    });
  });

  it("the mean with that fee and 50 at the end of every year, after one, five and ten years", () => {
    // What comes after the last day of a year comes on the first of the next, where no fee is due on it.
    const events = Array.from(
      { length: 9 },
      (_, year) => `{ date: ${2027 + year}-01-01, kind: inflow, segment: fund, amount: 50k, label: Flow }`,
    );
    const plan = planOf({ mean: "7%", volatility: "16%", years: 10, fee: "75bp", events: `[${events.join(", ")}]` });
    const rows = project(plan).segments[0] ?? [];
    for (const [year, expected] of [
      [1, 1111.975],
      [5, 1633.707],
      [10, 2489.68],
    ] as const)
      expect(rows[12 * year - 1]?.closing.plus(50_000).dividedBy(1000).toNumber()).toBeCloseTo(expected, 3);
  });

  it.each([
    ["100bp", 10, "9.5618"],
    ["100bp", 20, "18.2093"],
    ["75bp", 10, "7.2519"],
  ])(
    "a fee of %s over %d years is worth %s%% of the assets, 1 − (1 − f)ᵀ, where the drift is none",
    (fee, years, worth) => {
      const rows = project(planOf({ mean: "0%", volatility: "16%", years, fee })).segments[0] ?? [];
      const earned = rows.reduce((sum, { revenue }) => sum.plus(revenue), new Exact(0));
      expect(earned.dividedBy(10_000).toFixed(4)).toBe(worth);
    },
  );

  it("which no volatility changes: Scherer's independence of the asset class, on the paths", async () => {
    const worthAt = async (volatility: string) => {
      const plan = planOf({ mean: "0%", volatility, years: 10, fee: "100bp" });
      const simulation = await simulate({
        ...plan,
        outputs: { percentiles: [50], fans: [], kept: [], totals: true },
      });
      return simulation.totals?.[0]?.fees ?? { value: 0, standardError: 0 };
    };
    for (const volatility of ["5%", "25%"]) {
      const { value, standardError } = await worthAt(volatility);
      expect(Math.abs(value - 95_618)).toBeLessThan(4 * (standardError ?? 0));
    }
  });
});
