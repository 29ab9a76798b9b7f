import { describe, expect, it } from "vitest";
import { normalDistribution as exactly } from "../../src/model/normal-distribution.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { normalDistribution } from "../../src/simulation/arithmetic/normal-distribution.js";
import { meanFlowRates } from "../../src/simulation/flow-rates.js";
import { replay } from "../../src/simulation/replay.js";
import { Exact } from "../../src/units.js";
import { expectMean, LIMIT } from "./in-standard-errors.js";
import { everyPath, linesOf } from "./replayed-lines.js";

const planOf = (flows: string, { months = 2, paths = 1500, given = "", volatility = "20%", more = "" } = {}): Plan =>
  makePlan(
    parseScenario(`
name: Responses
currency: USD
start: 2025-12-31
horizon: ${months} months
seed: 5
paths: ${paths}
markets: { assets: { fund: { mean: 6%, volatility: ${volatility} }, other: { mean: 3%, volatility: ${volatility} } }, correlation: [[fund, other, 0.5]]${given} }
segments: [{ id: a, opening: 100, mix: { fund: 70%, other: 30% }, ${more} fees: 40bp, flows: { ${flows} } }]`),
  );

/** σ of the month and drift μ of the log return of a class with mean 6 % and volatility 20 %. */
const variance = Math.log(1 + (0.2 / 1.06) ** 2);
const [SIGMA, DRIFT] = [Math.sqrt(variance / 12), (Math.log(1.06) - variance / 2) / 12];
const phi = (x: number): number => exactly(new Exact(x)).toNumber();

/** The second month's flows as shares of its opening. */
function secondMonth(plan: Plan, line: "inflows" | "outflows"): readonly number[] {
  const replayed = replay(plan, everyPath(plan));
  const openings = linesOf(plan, replayed, "opening")[0]?.[1];
  return [...(linesOf(plan, replayed, line)[0]?.[1] ?? [])].map((flow, path) => flow / (openings?.[path] as number));
}

const ofFund = (flows: string): Plan => {
  const plan = planOf(flows);
  const weights = plan.segments[0]?.weights.map((row) =>
    row.map((weight, asset) => (asset === 0 ? weight.div(weight) : weight.times(0))),
  );
  return { ...plan, segments: plan.segments.map((segment) => ({ ...segment, weights: weights as never })) };
};

describe("on the paths, in the mean", () => {
  it("points are the option that they draw", () => {
    // outflows × min(1 + R, 1) after the fall of a month: 1 − E[(1 − S)⁺], S lognormal
    const plan = ofFund("outflows: 12%, response: { outflows: { to: last-month, points: [[-100%, 0], [0%, 1]] } }");
    const d2 = DRIFT / SIGMA;
    const put = phi(-d2) - Math.exp(DRIFT + SIGMA ** 2 / 2) * phi(-d2 - SIGMA);
    expectMean(secondMonth(plan, "outflows"), 0.01 * (1 - put));
  });

  it("a drawdown fires with the chance of the fall", () => {
    const plan = ofFund("outflows: 12%, drawdown: { depth: 5%, outflows: 3, for: 2 months }");
    const chance = phi((Math.log(0.95) - DRIFT) / SIGMA);
    expectMean(secondMonth(plan, "outflows"), 0.01 * (1 + 2 * chance));
  });

  it("net flows gain the slope times the expected return", () => {
    const plan = ofFund("inflows: 60%, response: { net: { to: last-month, slope: 3 } }");
    const replayed = replay(plan, everyPath(plan));
    const [inflows, outflows, openings] = (["inflows", "outflows", "opening"] as const).map(
      (line) => linesOf(plan, replayed, line)[0]?.[1] as Float64Array,
    );
    const rates = [...(inflows as Float64Array)].map(
      (flow, path) => (flow - (outflows?.[path] as number)) / (openings?.[path] as number),
    );
    expectMean(rates, 0.05 + (3 / 12) * (1.06 ** (1 / 12) - 1));
  });
});

describe("without randomness every path is the exact projection", () => {
  const given =
    ", given: [{ label: Given, from: 2026-01, returns: { fund: [-8%, -9%, 4%, 15%, -30%, 12%, 20%, 9%, 9%, -2%, 1%, 5%, 3%, -6%, 2%, 2%], other: [1%, -2%, 3%, 0%, -9%, 4%, 1%, 1%, 2%, 1%, 0%, 2%, -1%, 0%, 1%, 1%] } }]";
  const plans: Readonly<Record<string, string>> = {
    "points and a lag":
      "inflows: 12%, outflows: 20m, response: { inflows: { to: trailing-year, points: [[-10%, 0.4], [0%, 1], [30%, 1.7]], lag: 2 months, over: 2% }, outflows: { to: last-month, slope: -3, lag: 1 month } }",
    "another class as hurdle, and ranks":
      "inflows: 12%, outflows: 10%, peer-dispersion: 4%, response: { inflows: { to: trailing-year, slope: 2, over: other }, outflows: { to: peer-rank, slope: -1, over: 0.3% }, net: { preset: mutual-funds } }",
    "a drawdown beside a response":
      "inflows: 12%, outflows: 10%, drawdown: { depth: 12%, inflows: 0.5, outflows: 2, for: 3 months, below: 4% }, response: { outflows: { to: last-month, slope: -9 } }",
    "a season": "inflows: 12%, outflows: 3m, season: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]",
    "net flows whose mean changes, with persistence, a season and a response":
      "net: { mean: { 2026: 6%, from 2027: -4% }, persistence: 0.7, before: 9%, season: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0] }, response: { net: { to: trailing-year, points: [[-20%, -3%], [0%, 0%], [20%, 4%]] } }",
  };
  for (const [name, flows] of Object.entries(plans)) {
    for (const conventions of ["", "conventions: { flows-on: closing, flow-rates: continuous },"]) {
      it(`with ${name}${conventions === "" ? "" : ", on closing"}`, () => {
        const plan = planOf(flows.replace("20m", "3").replace("3m", "4"), {
          months: 18,
          paths: 2,
          given,
          volatility: "0%",
          more: `alpha: 2%, ${conventions}`,
        });
        const replayed = replay(plan, everyPath(plan), "auto");
        for (const line of ["inflows", "outflows", "closing"] as const) {
          const found = linesOf(plan, replayed, line)[0];
          project(plan).segments[0]?.forEach((row, month) => {
            for (const value of found?.[month] ?? [])
              expect(Math.abs(value - row[line].toNumber()) / row.opening.toNumber()).toBeLessThan(1e-12);
          });
        }
      });
    }
  }
});

describe("the normal distribution function in doubles", () => {
  it("is the exact one within 1e-15", () => {
    for (let x = -9; x <= 9; x += 0.37) expect(Math.abs(normalDistribution(x) - phi(x))).toBeLessThan(1e-15);
    expect(normalDistribution(-40)).toBe(0);
  });
});

describe("the mean rate on the paths", () => {
  it("stands beside the stated one, for flows that answer and are rates", () => {
    // Of two months the second answers: 1 − (1/2)·put, see above.
    const plan = ofFund(
      "inflows: 12m, outflows: 12%, response: { outflows: { to: last-month, points: [[-100%, 0], [0%, 1]] } }",
    );
    const [rate, ...others] = meanFlowRates({ ...plan, paths: 512 });
    expect(others).toEqual([]);
    expect([rate?.segment, rate?.flow, rate?.paths]).toEqual([0, "outflows", 512]);
    expect(rate?.base).toBeCloseTo(0.12, 12);
    const put = phi(-DRIFT / SIGMA) - Math.exp(DRIFT + SIGMA ** 2 / 2) * phi(-DRIFT / SIGMA - SIGMA);
    const { value, standardError } = rate?.mean ?? { value: 0, standardError: 0 };
    expect(Math.abs(value - 0.12 * (1 - put / 2)) / (standardError ?? 0)).toBeLessThan(LIMIT);
  });
});
