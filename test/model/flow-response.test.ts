import { describe, expect, it } from "vitest";
import type { SegmentRow } from "../../src/model/projection.js";
import { normalDistribution } from "../../src/model/normal-distribution.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { Exact } from "../../src/units.js";
import { expectDecimal } from "./expect-decimal.js";

/** A segment of 100 with the given returns; 12 % comes in and goes out a year, 1 % of the opening a month. */
const rowsOf = (returns: readonly string[], more: string, segment = ""): readonly SegmentRow[] =>
  project(
    makePlan(
      parseScenario(`
name: Responses
currency: USD
start: 2025-12-31
horizon: ${returns.length} months
seed: 1
paths: 10
markets:
  assets: { fund: { mean: 0%, volatility: 0% }, other: { mean: 0%, volatility: 0% } }
  given: [{ label: Given, from: 2026-01, returns: { fund: [${returns.join(", ")}], other: [${returns.map(() => "1%").join(", ")}] } }]
segments:
  - { id: a, opening: 100, mix: { fund: 100% }, ${segment} fees: 0bp, flows: { inflows: 12%, outflows: 12%, ${more} } }`),
    ),
  ).segments[0] as readonly SegmentRow[];

/** What a flow was, as a multiple of the 1 % that it is without an answer. */
const factors = (rows: readonly SegmentRow[], line: "inflows" | "outflows") =>
  rows.map((row) => row[line].dividedBy(row.opening).times(100));

const expectFactors = (rows: readonly SegmentRow[], line: "inflows" | "outflows", expected: readonly string[]) => {
  factors(rows, line).forEach((factor, month) => expectDecimal(factor, expected[month] as string));
  expect(rows).toHaveLength(expected.length);
};

describe("a response", () => {
  it("goes through its points, level beyond them", () => {
    const rows = rowsOf(
      ["-15%", "5%", "-60%", "40%", "0%"],
      "response: { outflows: { to: last-month, points: [[-20%, 1.8], [0%, 1], [20%, 0.9]] } }",
    );
    // before the start 0 %; −15 % lies three quarters of the way from 0 to −20 %: 1 + 0.75·0.8; 5 % a quarter to 20 %: 1 − 0.25·0.1
    expectFactors(rows, "outflows", ["1", "1.6", "0.975", "1.8", "0.9"]);
  });

  it("comes later where it has a lag", () => {
    const rows = rowsOf(
      ["10%", "-5%", "20%", "0%", "0%"],
      "response: { inflows: { to: last-month, slope: 2, lag: 2 months, trailing: 3% } }",
    );
    expectFactors(rows, "inflows", ["1.06", "1.06", "1.06", "1.2", "0.9"]);
  });

  it("is measured against an asset class over the same months", () => {
    const rows = rowsOf(["10%", "-5%", "20%"], "response: { inflows: { to: last-month, slope: 2, over: other } }");
    expectFactors(rows, "inflows", ["1", "1.18", "0.88"]);
    const trailing = rowsOf(
      ["10%", "-5%", "20%"],
      "response: { inflows: { to: trailing-year, slope: 1, over: other } }",
    );
    expectDecimal(
      factors(trailing, "inflows")[2] ?? null,
      new Exact("1.1").times("0.95").minus(new Exact("1.01").pow(2)).plus(1),
    );
  });

  it("is one to the rank where peers are known", () => {
    // alpha 12 % a year: 1 % a month over the mix; after 12 months of 0 % the trailing year is 1.01¹² − 1 over it
    const rows = rowsOf(
      Array.from({ length: 14 }, () => "0%"),
      "peer-dispersion: 6%, response: { outflows: { to: peer-rank, slope: -1 }, inflows: { to: peer-rank, points: [[0, 0], [1, 2]] } }",
      "alpha: 12%,",
    );
    const rank = normalDistribution(new Exact("1.01").pow(12).minus(1).dividedBy("0.06"));
    expectDecimal(factors(rows, "outflows")[13] ?? null, new Exact("1.5").minus(rank));
    expectDecimal(factors(rows, "inflows")[13] ?? null, rank.times(2));
  });

  it("adds its rate to net flows, where a preset the deviation from the fund in the middle that was published", () => {
    const netOf = (preset: string, alpha: string) => {
      const row = rowsOf(
        ["0%"],
        `peer-dispersion: 6%, response: { net: { preset: ${preset} } }`,
        `alpha: ${alpha},`,
      )[0];
      return row === undefined ? 0 : row.inflows.minus(row.outflows).times(12).toNumber();
    };
    // Sialm, Starks and Zhang (2015): of the last fund, of rank 0.2 and 0.8, and of the first, in percent a year
    const published = { "mutual-funds": [-15.1, -8.5, 8.5, 18.3], "pension-plans": [-31.0, -7.1, 7.1, 42.6] };
    // Φ⁻¹(0.8) = 0.8416212335729143; trailing 12-month alphas that many dispersions above or below the mix
    const far = (deviations: number) => `${(100 * 12 * ((1 + deviations * 0.06) ** (1 / 12) - 1)).toFixed(15)}%`;
    for (const [preset, [last, low, high, first]] of Object.entries(published)) {
      expect(netOf(preset, far(-9))).toBeCloseTo(last as number, 1);
      expect(netOf(preset, far(-0.8416212335729143))).toBeCloseTo(low as number, 1);
      expect(netOf(preset, far(0.8416212335729143))).toBeCloseTo(high as number, 1);
      expect(netOf(preset, far(9))).toBeCloseTo(first as number, 1);
    }
  });
});

describe("a drawdown", () => {
  it("acts in the months after the last month end at its depth", () => {
    // index 1, .9, .8, .84, .882, 1.0, …: −20 % is reached exactly at the second month end
    const returns = ["-10%", "-11.111111111111111111%", "5%", "5%", "14%", "0%", "0%"];
    const rows = rowsOf(returns, "drawdown: { depth: 20%, outflows: 2, inflows: 0.5, for: 3 months }");
    expectFactors(rows, "outflows", ["1", "1", "2", "2", "2", "1", "1"]);
    expectFactors(rows, "inflows", ["1", "1", "0.5", "0.5", "0.5", "1", "1"]);
  });

  it("acts until the index is as high again, from where it stands at the start", () => {
    const rows = rowsOf(
      ["-5%", "2%", "12%", "5%", "-30%", "0%"],
      "drawdown: { depth: 12%, outflows: 3, until: recovery, below: 10% }",
    );
    // highest 1/0.9 = 1.11: 0.95/1.11 = −14.5 %; 0.969; 1.085; 1.1395 is a new high; then −30 %
    expectFactors(rows, "outflows", ["1", "3", "3", "3", "1", "3"]);
  });

  it("meets a response: the larger applies", () => {
    const returns = ["-20%", "-1%", "4%", "0%"];
    const rows = rowsOf(
      returns,
      "drawdown: { depth: 15%, outflows: 1.5, inflows: 0.7, for: 12 months }, response: { outflows: { to: last-month, slope: -10 }, inflows: { to: last-month, slope: 10 } }",
    );
    // responses: 1, 3, 1.1, 0.6 out and 1, 0, 0.9, 1.4 in
    expectFactors(rows, "outflows", ["1", "3", "1.5", "1.5"]);
    expectFactors(rows, "inflows", ["1", "0", "0.7", "0.7"]);
  });
});

describe("a season", () => {
  it("gives every month its part of the year, factors taken relative to their mean", () => {
    const returns = Array.from({ length: 13 }, () => "0%");
    const rows = rowsOf(returns, "season: { inflows: [4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0] }");
    expectFactors(rows, "inflows", ["2", ...Array.from({ length: 10 }, () => "1"), "0", "2"]);
    expectFactors(
      rows,
      "outflows",
      returns.map(() => "1"),
    );
  });

  it("of a mean of 1 is taken as it is; another is said", () => {
    const warnings = (season: string) =>
      parseScenario(`
name: Season
currency: USD
start: 2025-12-31
horizon: 12 months
seed: 1
paths: 10
markets: { assets: { fund: { mean: 0%, volatility: 0% } } }
segments: [{ id: a, opening: 100, mix: { fund: 100% }, fees: 0bp, flows: { inflows: 12%, season: ${season} } }]`).warnings.map(
        ({ key, what, fix }) => `${key} ${what}. ${fix}.`,
      );
    expect(warnings("[1.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")).toEqual([]);
    expect(warnings("[3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")).toEqual([
      "segments[0].flows.season has a mean of 1.16667; every factor is divided by it. Write factors of mean 1, or change the level of the flow.",
    ]);
  });
});

describe("the normal distribution function", () => {
  it("has the values of the tables", () => {
    // Abramowitz and Stegun, table 26.1; symmetry
    const published = {
      0.5: "0.691462461274013",
      1: "0.841344746068543",
      2: "0.977249868051821",
      3: "0.998650101968370",
    };
    for (const [x, value] of Object.entries(published)) {
      expect(normalDistribution(new Exact(x)).toFixed(15)).toBe(value);
      expectDecimal(normalDistribution(new Exact(x).negated()), new Exact(1).minus(normalDistribution(new Exact(x))));
    }
    expect(normalDistribution(new Exact(25)).toNumber()).toBe(1);
  });
});
