import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import { nearestCorrelation } from "../../src/scenario/nearest-correlation.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const planOf = (correlation: object, given: readonly object[] = []) =>
  makePlan(
    parseScenario(
      JSON.stringify({
        name: "Repaired",
        currency: "USD",
        start: "2025-12-31",
        horizon: "12 months",
        seed: "1",
        paths: "10",
        markets: {
          assets: Object.fromEntries(["a", "b", "c"].map((id) => [id, { mean: "5%", volatility: "10%" }])),
          correlation,
          given,
        },
        segments: [{ id: "s", opening: "1m", mix: { a: "40%", b: "30%", c: "30%" }, flows: {}, fees: "0bp" }],
      }),
      "s.json",
    ),
  );

describe("correlations that cannot all hold", () => {
  const pairs = [
    ["a", "b", "1"],
    ["b", "c", "1"],
  ];

  it("are replaced by the nearest that can: Higham's example", () => {
    // Higham (2002), page 334: to four digits.
    const nearest = nearestCorrelation(
      new Matrix([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
    );
    const expected = [
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ];
    expected.forEach((row, i) =>
      row.forEach((value, j) => expect(Math.abs(nearest.get(i, j) - value)).toBeLessThan(5e-5)),
    );
  });

  it("are repaired only when that is asked for, and the change is printed", () => {
    expect(() => planOf(pairs)).toThrow("smallest eigenvalue");
    const { markets, assumptions, conventions } = planOf({ repair: "nearest", pairs });
    expect(markets.correlation[0]?.map(Number)[1]).toBeCloseTo(0.7607, 4);
    expect(markets.correlation[0]?.map(Number)[2]).toBeCloseTo(0.1573, 4);
    const [first, , last] = assumptions.filter(({ key }) => key.startsWith("markets.correlation"));
    expect([first?.text, last?.text]).toEqual(["1, repaired to 0.7607", "1, repaired to 0.7607"]);
    expect(conventions.find(({ topic }) => topic === "Correlations")?.meaning).toContain(
      "the largest change is 0.2393",
    );
  });

  it("that can hold stay as they are", () => {
    const { markets, assumptions } = planOf({ repair: "nearest", pairs: [["a", "b", "0.5"]] });
    expect(markets.correlation[0]?.map(Number)).toEqual([1, 0.5, 0]);
    expect(assumptions.filter(({ key }) => key.startsWith("markets.correlation")).map(({ text }) => text)).toEqual([
      "0.5",
    ]);
  });
});

it("quarters that are given become months in equal log steps", () => {
  const given = { label: "Quarters", from: "2026-01", every: "quarter", returns: { a: ["-27.1%"] } };
  expect(
    planOf([], [given])
      .markets.assets[0]?.given.slice(0, 4)
      .map((one) => one?.toNumber() ?? null),
  ).toEqual([-0.1, -0.1, -0.1, null]);
});
