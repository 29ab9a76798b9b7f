import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import { sampleOf } from "../../src/questions/sample.js";
import { sensitivity } from "../../src/questions/sensitivity.js";
import { statisticOf } from "../../src/questions/statistics.js";
import { namedIn } from "../../src/scenario/named.js";
import { parseStatistic } from "../../src/scenario/parse-goal.js";
import type { Estimate } from "../../src/simulation/simulation.js";
import { simple } from "./scenario-texts.js";

/** 3.6 standard errors: 1 in 3 000, so that dozens of them still hold together. */
const near = ({ value, standardError }: Estimate, expected: number, least = 0): void =>
  expect(Math.abs(value - expected)).toBeLessThan(3.6 * (standardError as number) + least);

/** Costs that are normal around what is stated, whatever else happens. */
const costs = (deviations: Readonly<Record<string, number>>): string =>
  `economics:\n  costs:\n${Object.entries(deviations)
    .map(([id, deviation]) => `    - { id: ${id}, name: ${id}, amount: { value: 100k, uncertainty: ${deviation}k } }`)
    .join("\n")}`;

describe("Sobol indices", () => {
  it("of a sum of normals are the shares of their variances", async () => {
    const scenario = simple({ volatility: "0%", paths: 4096, besides: costs({ rent: 3, systems: 4, travel: 12 }) });
    const { outputs } = await sensitivity(scenario, { of: ["mean(cost in 2027)"] });
    const [output] = outputs;
    // V = 3² + 4² + 12² = 169, in squares of 1 000.
    expect(
      output?.assumptions.map(({ key }) => key.split(".").find((part) => /rent|systems|travel/.test(part))),
    ).toEqual(["travel", "systems", "rent"]);
    [144 / 169, 16 / 169, 9 / 169].forEach((part, index) => {
      const found = output?.assumptions[index];
      near(found?.first as Estimate, part);
      near(found?.total as Estimate, part);
    });
    expect(output?.variance).toBeGreaterThan(0.9 * 169e6);
    expect(output?.variance).toBeLessThan(1.1 * 169e6);
    expect(output?.sources.map(({ source }) => source)).toEqual(["assumptions"]);
    near(output?.sources[0]?.first as Estimate, 1);
    // The tornado of a sum: each moved alone, exactly.
    for (const { low, high } of output?.tornado ?? []) expect(low.value).toBeCloseTo(-high.value, 3);
    expect(output?.tornado.map(({ high }) => Math.round(high.value))).toEqual([12_000, 4000, 3000]);
  });

  it("of a product of lognormals have the closed form, with the interaction in the totals", async () => {
    // Two years in one class: ln A is normal in the market's draws (variance a) and, to first order, in the mean's (variance b).
    const scenario = simple({ mean: "{ value: 6%, uncertainty: 8% }", volatility: "12%", paths: 8192 });
    const { outputs } = await sensitivity(scenario, { of: ["mean(aum at 2028-12)"] });
    const [market, assumptions] = outputs[0]?.sources ?? [];
    // E[A|m] = (1+m)²: its variance and that of A: E[(1+m)⁴]·(1+s²/(1+m)²)² taken at the mean, by the moments of a normal.
    const [g, d, s] = [1.06, 0.08, 0.12];
    const [second, fourth] = [g * g + d * d, g ** 4 + 6 * g * g * d * d + 3 * d ** 4];
    const all = fourth + 2 * second * s * s + s ** 4 - second * second;
    const known = fourth - second * second;
    near(assumptions?.first as Estimate, known / all, 0.005);
    near(market?.total as Estimate, 1 - known / all, 0.005);
    const both = (assumptions?.first.value as number) + (market?.first.value as number);
    expect(both).toBeLessThan((assumptions?.total.value as number) + (market?.total.value as number));
  });

  it("do not depend on the order of the file, and say where there is nothing to share out", async () => {
    const [one, other] = await Promise.all(
      [
        { rent: 3, systems: 4 },
        { systems: 4, rent: 3 },
      ].map((own) => sensitivity(simple({ volatility: "0%", besides: costs(own) }), { of: ["mean(cost in 2027)"] })),
    );
    expect(other?.outputs[0]?.assumptions).toEqual(one?.outputs[0]?.assumptions);
    const fixed = await sensitivity(simple({ volatility: "0%" }), { of: ["mean(aum at 2028-12)"], by: 0.1 });
    expect(fixed.outputs[0]).toMatchObject({ variance: 0, sources: [], assumptions: [] });
    // ± 10 % of a mean of 6 %: (1.066² − 1.06²) of 1 000; of an opening: a tenth of the closing.
    const swing = (label: RegExp) => fixed.outputs[0]?.tornado.find((one) => label.test(one.label))?.high.value;
    expect(swing(/mean return/)).toBeCloseTo(1000 * (1.066 ** 2 - 1.06 ** 2), 6);
    expect(swing(/opening/)).toBeCloseTo(112.36, 6);
  });

  it("refuse conditions, and what they cannot read, with the place", async () => {
    const of = (text: string) => sensitivity(simple(), { of: [text] });
    await expect(of("mean(aum at 2028-12 given aum at 2027-12 >= 5)")).rejects.toThrow(/^--of:1: .* has a condition/);
    await expect(of("mean(aumm at 2028-12)")).rejects.toThrow(/^--of:6: .*did you mean aum/);
  });
});

describe("markets as a source", () => {
  it("leave the value of a fee stream where it is, whatever the asset class", async () => {
    // Under a drift without a premium or interest a fee of 1 % of the year's end is worth 1 − (1 − f)^T of the assets (Huberman; Scherer):
    // 9.5618 % over ten years.
    for (const volatility of ["5%", "18%", "35%"]) {
      const scenario = simple({
        mean: "0%",
        volatility,
        horizon: "10 years",
        paths: 4096,
        segment: "    fees: { schedule: flat, rate: 1%, frequency: annual, base: ending, paid-from: assets }",
      });
      const plan = makePlan(scenario);
      const years = plan.years.map(({ year }) => year);
      const statistics = years.map((year) => {
        const read = parseStatistic(`mean(revenue in ${year})`, namedIn(scenario));
        if ("problems" in read || read.statistic.kind !== "mean") throw new Error("unreadable");
        return read.statistic;
      });
      const sample = await sampleOf(plan, { quantities: statistics.map(({ of }) => of) });
      const streams = statistics.map(({ of }) => sample.valuesOf(of));
      const worth = (streams[0] as Float64Array).map((_, path) =>
        streams.reduce((sum, revenue) => sum + (revenue[path] as number), 0),
      );
      const mean = worth.reduce((sum, one) => sum + one, 0) / worth.length;
      const squares = worth.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      near({ value: mean, standardError: Math.sqrt(squares) / worth.length }, 95.618);
      expect(statisticOf(statistics[9] as (typeof statistics)[0], sample)?.standardError).toBeGreaterThan(0);
    }
  });

  it("are no permutation of one history: closings spread, where reordered months would all end alike", async () => {
    // The same months in any order compound to one closing: its variance is 0, which is no forecast of anything.
    const months = [0.05, -0.1, 0.02, 0.07];
    const orders = [months, [...months].reverse(), [0.02, 0.05, -0.1, 0.07]];
    const ends = orders.map((order) => order.reduce((assets, r) => assets * (1 + r), 1000));
    for (const end of ends) expect(end).toBeCloseTo(ends[0] as number, 9);
    const { outputs } = await sensitivity(simple(), { of: ["mean(aum at 2028-12)"] });
    const [markets] = outputs[0]?.sources ?? [];
    expect(markets?.source).toBe("markets");
    near(markets?.first as Estimate, 1);
    // Var A = A₀²(E[(1+R)²]² − (1+m)⁴)
    const exact = 1e6 * ((1.06 ** 2 + 0.16 ** 2) ** 2 - 1.06 ** 4);
    expect((outputs[0]?.variance as number) / exact).toBeGreaterThan(0.85);
    expect((outputs[0]?.variance as number) / exact).toBeLessThan(1.15);
  });
});
