import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";

/** Dollars, euros and pounds: asset classes, segments and exchanges among them. `v` stands for every volatility. */
const scenario = (v: string, months = 24) =>
  parseScenario(`
name: Three currencies
currency: USD
currencies:
  EUR: { rate: 1.08, mean: 2%, volatility: ${v} }
  GBP: { rate: 1.30, path: [1.31, 1.28, 1.29], averages: [1.302, 1.298, 1.284], mean: -1%, volatility: ${v} }
start: 2025-12-31
horizon: ${months} months
seed: 3
paths: 20000
markets:
  assets:
    home: { mean: 7%, volatility: ${v}, currency: USD }
    abroad: { mean: 6%, volatility: ${v}, currency: EUR, hedged: { 2026: 30%, from 2027: 60% } }
    cash: { mean: 2%, volatility: 0% }
  correlation: [[home, abroad, 0.7], [abroad, EUR, -0.4], [home, EUR, 0.2], [EUR, GBP, 0.5], [home, GBP, 0], [abroad, GBP, 0.1]]
segments:
  - { id: dollars, opening: 300m, mix: { home: 40%, abroad: 60% }, flows: { inflows: 6%, outflows: 9% }, fees: 40bp }
  - id: euros
    currency: EUR
    opening: 200m
    mix: { home: 30%, abroad: 50%, cash: 20% }
    flows: { inflows: 8%, outflows: 5% }
    distributions: 3%
    fees: { rate: 50bp, paid-from: assets, when: advance, frequency: quarterly }
  - { id: pounds, currency: GBP, opening: 100m, mix: { abroad: 100% }, flows: {}, fees: 0bp, conventions: { translation: gain-at-closing } }
events:
  - { date: 2026-02-12, kind: exchange, from: euros, to: dollars, amount: 20m }
  - { date: 2026-05-31, kind: exchange, from: pounds, to: euros, amount: 10m }
  - { date: 2026-07-09, kind: outflow, segment: euros, amount: 15m }
`);

describe("without randomness", () => {
  it("every translated path is the translated projection", () => {
    const plan = makePlan(scenario("0%"));
    const { reported } = project(plan);
    const { translated, paths } = replay(plan, Uint32Array.of(0, 7));
    let [worst, at] = [0, 0];
    for (const line of translated.lines) {
      for (const segment of translated.segments) {
        for (const row of reported[segment]!) {
          for (let path = 0; path < paths.length; path++, at++) {
            const difference = translated.values[at]! - row[line].toNumber();
            worst = Math.max(worst, Math.abs(difference) / row.opening.toNumber());
          }
        }
      }
    }
    expect(translated.segments).toEqual([1, 2]);
    expect(worst).toBeLessThan(1e-12);
  });

  it("the firm's answers are those of its ledger", async () => {
    const plan = makePlan(scenario("0%"), { paths: 300 });
    const last = plan.months.length - 1;
    const { fans, totals } = await simulate(plan);
    const { groups } = project(plan);
    const closing = fans[0]?.points[last]?.mean.value as number;
    expect(closing / groups[0]![last]!.closing.toNumber()).toBeCloseTo(1, 12);
    const fx = groups[0]!.reduce((sum, row) => sum + row.fx.toNumber(), 0);
    expect(totals?.[0]?.fx?.value).toBeCloseTo(fx, 3);
  });
});

describe("drawn rates", () => {
  it("hedge and convert: means over many paths agree with closed forms", async () => {
    const plan = makePlan(oneClass("currency: EUR, hedged: 25%"));
    const { fans } = await simulate(plan);
    const { value, standardError } = fans[0]!.points[11]!.mean;
    // Months are independent: E = 100·Π (h·E[1+r] + (1 − h)·E[(1+r)(1+x)]), and of lognormal r and x
    // E[(1+r)(1+x)] = E[1+r]·E[1+x]·e^(ρ·σ_r·σ_x/12).
    const sigma = (mean: number, deviation: number) => Math.sqrt(Math.log(1 + (deviation / (1 + mean)) ** 2));
    const [local, rate] = [1.07 ** (1 / 12), 1.02 ** (1 / 12)];
    const both = local * rate * Math.exp((-0.6 * sigma(0.07, 0.25) * sigma(0.02, 0.15)) / 12);
    const truth = 100 * (0.25 * local + 0.75 * both) ** 12;
    expect(Math.abs(value - truth) / (standardError as number)).toBeLessThan(4);
    expect(project(plan).groups[0]![11]!.closing.toNumber() / truth).toBeCloseTo(1, 13);
  });

  it("translate: the mean of a segment in another currency is that of a product of lognormals", async () => {
    const plan = makePlan(oneClass("name: Local", "currency: EUR,"));
    const { fans } = await simulate(plan);
    const { value, standardError } = fans[0]!.points[11]!.mean;
    const sigma = (mean: number, deviation: number) => Math.sqrt(Math.log(1 + (deviation / (1 + mean)) ** 2));
    const truth = 108 * 1.07 * 1.02 * Math.exp(-0.6 * sigma(0.07, 0.25) * sigma(0.02, 0.15));
    expect(Math.abs(value - truth) / (standardError as number)).toBeLessThan(4);
  });

  it("leave the draws of asset classes where they were", () => {
    const closing = (currencies: string) => {
      const { lines, values } = replay(makePlan(oneClass("name: Local", "", currencies)), Uint32Array.of(0, 1, 2));
      return [...values.subarray(lines.indexOf("closing") * 36, (lines.indexOf("closing") + 1) * 36)];
    };
    const one = "EUR: { rate: 1.08, mean: 2%, volatility: 15% }";
    expect(closing(`${one}, AUD: { rate: 0.6, volatility: 12% }`)).toEqual(closing(one));
  });
});

/** 100 in one asset class for a year. */
const oneClass = (asset: string, segment = "", currencies = "EUR: { rate: 1.08, mean: 2%, volatility: 15% }") =>
  parseScenario(`
name: One class
currency: USD
currencies: { ${currencies} }
start: 2025-12-31
horizon: 12 months
seed: 5
paths: 20000
markets:
  assets: { fund: { mean: 7%, volatility: 25%, ${asset} } }
  correlation: [[fund, EUR, -0.6]]
segments: [{ id: one, ${segment} opening: 100, mix: { fund: 100% }, flows: {}, fees: 0bp }]
`);
