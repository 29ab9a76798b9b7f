import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { engineFor } from "../../src/simulation/engine.js";
import { simulate } from "../../src/simulation/simulate.js";

const BASE = {
  name: "Models",
  currency: "USD",
  start: "2025-12-31",
  horizon: "30 months",
  seed: "1",
  paths: "300",
  segments: [
    { id: "s", opening: "100m", mix: { a: "60%", b: "40%" }, flows: { inflows: "9%", outflows: "8%" }, fees: "50bp" },
  ],
};
const scenarioOf = (markets: object, parts: object = {}) =>
  parseScenario(JSON.stringify({ ...BASE, markets, ...parts }), "s.json");
const still = { a: { mean: "6%", volatility: "0%" }, b: { mean: "2%", volatility: "0%" } };

/** Thirty months and more. */
const YEARS = (months: readonly string[]): readonly string[] => Array.from({ length: 11 }, () => months).flat();

/** Each model without anything random: one course of markets. */
const CERTAIN = {
  "student-t": { model: "student-t", "degrees-of-freedom": "4", assets: still },
  regimes: {
    model: "regimes",
    assets: { a: {}, b: {} },
    regimes: {
      one: { assets: still, next: { other: "30%" } },
      other: { assets: still, next: { one: "50%" } },
    },
  },
  bootstrap: {
    model: "bootstrap",
    method: "stationary",
    "block-length": "4",
    assets: { a: {}, b: {} },
    history: { returns: { a: ["1%", "1%", "1%"], b: ["-0.5%", "-0.5%", "-0.5%"] } },
  },
  path: {
    model: "path",
    assets: { a: {}, b: {} },
    history: { returns: { a: YEARS(["3%", "-8%", "1.5%"]), b: YEARS(["0%", "2%", "-1%"]) } },
  },
};

describe("a model of returns", () => {
  it.each(Object.entries(CERTAIN))(
    "without anything random is the projection on every path: %s",
    async (_, markets) => {
      const plan = makePlan(scenarioOf(markets));
      const request = { group: 0, measure: "aum", window: "month", at: 29 } as const;
      const { kept } = await simulate(
        { ...plan, outputs: { percentiles: [], fans: [], kept: [request] } },
        { threads: 1 },
      );
      const closing = project(plan).reported[0]?.[29]?.closing.toNumber() ?? Number.NaN;
      for (const value of kept[0]?.values ?? []) expect(Math.abs(value / closing - 1)).toBeLessThan(1e-12);
      expect(engineFor(plan, "reference").referenceFeatures).toEqual([]);
    },
  );

  it("is named by the run where it is drawn in TypeScript", () => {
    expect(engineFor(makePlan(scenarioOf(CERTAIN.regimes)), "auto").referenceFeatures).toContain(
      "market models other than lognormal",
    );
  });

  it("refuses a currency that would be drawn beside it", () => {
    const currencies = { EUR: { rate: "1.1", volatility: "8%" } };
    expect(() => makePlan(scenarioOf(CERTAIN.bootstrap, { currencies }))).toThrow(
      "currencies.EUR.volatility is 8%; beside model: bootstrap the rate of EUR cannot be drawn. Write volatility: 0% or a path of rates for EUR, or model: lognormal.",
    );
    expect(() => makePlan(scenarioOf(CERTAIN.bootstrap, { currencies: { EUR: { rate: "1.1" } } }))).not.toThrow();
  });
});

describe("what a model refuses", () => {
  const [one, other] = [CERTAIN.regimes.regimes.one, CERTAIN.regimes.regimes.other];
  const regimes = (parts: object) => ({ ...CERTAIN.regimes, regimes: { one, other, ...parts } });
  const bootstrap = (parts: object) => ({ ...CERTAIN.bootstrap, ...parts });
  const moving = (classes: object, assets: object = { a: {}, b: still.b }) => ({
    model: "stochastic-log-volatility",
    assets,
    "log-volatility": classes,
  });
  const CASES: readonly (readonly [string, object, string])[] = [
    [
      "chances over 100 %",
      regimes({ one: { ...one, next: { one: "80%", other: "30%" } } }),
      "markets.regimes.one.next adds up to 110%. Write chances that add up to 100%.",
    ],
    [
      "a state that is none",
      regimes({ one: { ...one, next: { others: "30%" } } }),
      "markets.regimes.one.next.others is not a state of markets.regimes (did you mean other?). Write other.",
    ],
    [
      "a class without parameters",
      regimes({ one: { ...one, assets: { a: still.a } } }),
      "markets.regimes.one.assets says nothing of b. Give every asset class its mean and volatility in every state.",
    ],
    [
      "a long run that depends on the start",
      regimes({ one: { ...one, next: { other: "0%" } }, other: { ...other, next: { one: "0%" } } }),
      "so that the long run depends on the start. Write first-month: and a state.",
    ],
    [
      "blocks without a length",
      bootstrap({ "block-length": undefined }),
      "markets has method: stationary without the length of a block. Add block-length: 12.",
    ],
    [
      "a fixed block with part of a month",
      bootstrap({ method: "block", "block-length": "2.5" }),
      "markets.block-length is 2.5; a fixed block has whole months. Write a whole number, or method: stationary.",
    ],
    [
      "histories of different lengths",
      bootstrap({ history: { returns: { a: ["1%"], b: ["1%", "2%"] } } }),
      "markets.history.returns.b has 2 months, but a has 1. Give all asset classes the same months.",
    ],
    [
      "a history that a volatility takes below -100 %",
      bootstrap({
        assets: { a: { volatility: "400%" }, b: {} },
        history: { from: "2008-10", returns: { a: ["-40%", "1%", "2%"], b: ["1%", "1%", "1%"] } },
      }),
      "takes the return of a in 2008-10 to",
    ],
    [
      "means by year beside a history",
      bootstrap({ assets: { a: { mean: { "2026": "5%", "from 2027": "6%" } }, b: {} } }),
      "markets.assets.a.mean recentres a history, which has one mean and one volatility. Write one value that is known.",
    ],
    [
      "a path that is too short",
      { ...CERTAIN.path, history: { returns: { a: ["1%", "2%"], b: ["1%", "2%"] } } },
      "markets.assets.a has no return in 2026-03, and model: path draws none. Give every month of the forecast (to 2028-06) its return, or write a shorter horizon.",
    ],
    [
      "a path without returns",
      { model: "path", assets: { a: {}, b: {} } },
      "markets has model: path without returns. Add history: FILE.csv, or given: with the returns of every month.",
    ],
    [
      "a mean beside a path",
      { ...CERTAIN.path, assets: still },
      "markets.assets.a.mean stands beside model: path, which has its own. Remove it.",
    ],
    [
      "a class whose volatility neither moves nor is stated",
      moving({ a: "us" }, { a: {}, b: {} }),
      "markets.assets has neither a mean and volatility of b nor says how its volatility moves. Add mean and volatility to b, or b: us to log-volatility.",
    ],
    [
      "a class whose volatility moves and is stated",
      moving({ a: "us" }, { a: { volatility: "5%" }, b: still.b }),
      "markets.assets has a mean or volatility of a, whose volatility moves. Remove them, or remove a from log-volatility.",
    ],
    [
      "a set that is none",
      moving({ a: "usa" }),
      "markets.log-volatility.a is usa (did you mean us?), not one of the choices. Write us.",
    ],
    [
      "bounds out of order",
      moving({ a: { set: "us", start: "90%" } }),
      "has start 90%, outside least 3.05% to most 79.88%.",
    ],
    [
      "values without a set",
      moving({ a: { start: "15%", "long-run": "15%", reversion: "0.3", shock: "0.3", drift: "5%" } }),
      "markets.log-volatility.a has no correlation, least, cap, most, drift-on-volatility and drift-on-variance. Add them, or set: us for the published values.",
    ],
    [
      "volatilities that move in another model",
      { assets: still, "log-volatility": { a: "us" } },
      "markets.log-volatility belongs to model: stochastic-log-volatility, and the model is lognormal.",
    ],
  ];

  it.each(CASES)("%s", (_, markets, sentence) => {
    const refused = () => makePlan(scenarioOf(markets));
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(sentence);
  });
});
