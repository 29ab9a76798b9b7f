import { describe, expect, it } from "vitest";
import { auditPaths } from "../../src/audit/audit-paths.js";
import { project } from "../../src/model/project.js";
import { growthOfLogVolatility, planLogVolatility, type VolatilityValues } from "../../src/plan/log-volatility.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { newStreams } from "../../src/simulation/arithmetic/streams.js";
import { nextLog, returnOf } from "../../src/simulation/kernel/log-volatility.js";
import { compileLogVolatility, type MovingProgram } from "../../src/simulation/log-volatility.js";
import { simulate } from "../../src/simulation/simulate.js";
import { monthlyRate } from "../../src/units.js";
import { expectMean } from "./in-standard-errors.js";

const scenarioOf = (logVolatility: object, parts: object = {}) =>
  parseScenario(
    JSON.stringify({
      name: "Volatility",
      currency: "USD",
      start: "2025-12-31",
      horizon: "24 months",
      seed: "1",
      paths: "20000",
      markets: {
        model: "stochastic-log-volatility",
        assets: { a: {}, b: { mean: "4%", volatility: "6%" } },
        "log-volatility": logVolatility,
        correlation: [["a", "b", "0.3"]],
      },
      segments: [{ id: "s", opening: "100m", mix: { a: "100%" }, fees: "0bp" }],
      ...parts,
    }),
    "s.json",
  );

function valuesOf(a: object | string): VolatilityValues {
  const { model, assets } = scenarioOf({ a }).markets;
  if (model.kind !== "stochastic-log-volatility") throw new Error("another model");
  return planLogVolatility(model, assets).classes[0] as VolatilityValues;
}

const compiled = (a: object | string): MovingProgram =>
  compileLogVolatility({ kind: "stochastic-log-volatility", classes: [valuesOf(a)] }, ["a"], newStreams())
    .classes[0] as MovingProgram;

describe("stochastic log volatility", () => {
  it("steps as the Academy's workbook does: (Zs, Zv, σ) → σ, r in per cent", () => {
    const us = compiled("us");
    for (const [zs, zv, before, sigma, percent] of [
      [0, 0, 0.1476, 0.139265, 0.967426],
      [0.01, 0.01, 0.1476, 0.139721, 1.009343],
      [-2, 2, 0.1476, 0.267543, -13.304295],
    ] as const) {
      const now = Math.exp(nextLog(us, Math.log(before), zv));
      expect(now).toBeCloseTo(sigma, 6);
      expect(100 * returnOf(us, now, zs)).toBeCloseTo(percent, 5);
    }
  });

  it("holds the volatility to its bounds, and caps it before the shock", () => {
    const us = compiled("us");
    expect(Math.exp(nextLog(us, Math.log(0.1476), 20))).toBeCloseTo(0.7988, 12);
    expect(Math.exp(nextLog(us, Math.log(0.1476), -20))).toBeCloseTo(0.0305, 12);
    expect(Math.exp(nextLog(us, Math.log(0.7988), 0))).toBeCloseTo(0.3, 12);
  });
});

describe("the growth that is expected of it", () => {
  const drawn = (months: number) => Array.from({ length: months }, () => null);

  it("is a product where the volatility has no shocks", () => {
    const values = valuesOf({ set: "us", shock: "0", "drift-on-variance": "0", "drift-on-volatility": "0" });
    for (const power of [1, 2] as const) {
      let [x, exponent] = [Math.log(0.1476), 0];
      for (const [month, growth] of growthOfLogVolatility(values, power, drawn(60)).entries()) {
        x = (1 - 0.35229) * x + 0.35229 * Math.log(0.12515);
        exponent += (power * 0.055) / 12 + (power * power * Math.exp(2 * x)) / 24;
        expect(growth / Math.exp(exponent) - 1, `month ${month}`).toBeCloseTo(0, 7);
      }
    }
  });

  it.each(["us", "aggressive"] as const)("is the mean of the equations, drawn here anew: %s", (set) => {
    const { start, longRun, reversion, shock, correlation, least, cap, most, drift, onVolatility, onVariance } =
      Object.fromEntries(Object.entries(valuesOf(set)).map(([name, value]) => [name, value.toNumber()])) as Record<
        keyof VolatilityValues,
        number
      >;
    let state = 12345;
    const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const growths = Array.from({ length: 20_000 }, () => {
      let [sigma, growth] = [start, 1];
      for (let month = 0; month < 24; month++) {
        const zv = normal();
        const zs = correlation * zv + Math.sqrt(1 - correlation ** 2) * normal();
        const middle = Math.min(cap, Math.exp((1 - reversion) * Math.log(sigma) + reversion * Math.log(longRun)));
        sigma = Math.min(most, Math.max(least, Math.exp(Math.log(middle) + shock * zv)));
        growth *= Math.exp(
          (drift + onVolatility * sigma + onVariance * sigma ** 2) / 12 + (sigma / Math.sqrt(12)) * zs,
        );
      }
      return growth;
    });
    const values = valuesOf(set);
    expectMean(growths, growthOfLogVolatility(values, 1, drawn(24))[23] as number);
    const squares = growthOfLogVolatility(values, 2, drawn(24))[23] as number;
    expectMean(
      growths.map((growth) => growth * growth),
      squares,
    );
  });

  it("goes through given months, in which the volatility moves on", () => {
    const given = [null, monthlyRate("-0.2"), null];
    const [first, second, third] = growthOfLogVolatility(valuesOf("us"), 1, given) as [number, number, number];
    const [one, , three] = growthOfLogVolatility(valuesOf("us"), 1, drawn(3)) as [number, number, number];
    expect(first).toBeCloseTo(one, 12);
    expect(second).toBeCloseTo(0.8 * one, 12);
    // Another month lies between, so that the third is nearly as it would have been.
    expect(third / second / (three / one) ** 0.5).toBeCloseTo(1, 3);
  });
});

describe("paths of stochastic log volatility", () => {
  const request = { group: 0, measure: "aum", window: "month", at: 23 } as const;
  const plan = makePlan(scenarioOf({ a: "us" }));

  it("have the exact projection as their mean, in WebAssembly's place as in TypeScript", async () => {
    const outputs = { percentiles: [], fans: [], kept: [request] };
    const [one, other] = await Promise.all(
      (["auto", "reference"] as const).map((kernel) => simulate({ ...plan, outputs }, { kernel })),
    );
    const values = one?.kept[0]?.values as Float64Array;
    expectMean([...values], project(plan).reported[0]?.[23]?.closing.toNumber() as number);
    expect(other?.kept[0]?.values).toEqual(values);
  });

  it("agree with the exact ledger, path by path", async () => {
    const few = makePlan(scenarioOf({ a: { set: "small", start: "30%" } }, { paths: "600" }));
    const audit = await auditPaths(few, await simulate(few), 6);
    expect(audit.rows).toBe(6 * 24);
    for (const { difference } of audit.lines) expect(difference).toBeLessThan(1e-9);
  });
});
