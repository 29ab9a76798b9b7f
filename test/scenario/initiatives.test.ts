import { describe, expect, it } from "vitest";
import { chooseInitiatives } from "../../src/scenario/choose-initiatives.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { problemsOf } from "./scenario-text.js";

const text = (initiatives: string, economics = "economics: { costs: [{ id: rent, amount: 1m }] }"): string =>
  `name: T
currency: USD
start: 2025-12-31
horizon: 3 years
seed: 1
paths: 10
markets: { assets: { a: { mean: 0%, volatility: 0% } } }
segments:
  - { id: s, opening: 100m, tags: { channel: retail }, mix: { a: 100% }, flows: { inflows: 8%, outflows: 6% }, fees: { rate: 50bp, paid-from: invoice } }
  - { id: n, opening: 100m, mix: { a: 100% }, fees: { rate: 50bp, paid-from: invoice } }
${economics}
initiatives:
${initiatives}`;

const refusals: readonly (readonly [string, string])[] = [
  [
    "- { id: x, from: 2026-01, flows: { sx: { inflows: +1pp } } }",
    "s.yaml:13:36: initiatives[0].flows.sx is not a segment of this scenario. Write s or n.",
  ],
  [
    "- { id: x, from: 2026-01, flows: { channel=retial: { inflows: +1pp } } }",
    "s.yaml:13:36: initiatives[0].flows.channel=retial names retial, a value of channel that no segment has (did you mean retail?). Write retail.",
  ],
  [
    "- { id: x, from: 2026-01, flows: { s: { inflows: +10% } } }",
    "s.yaml:13:50: initiatives[0].flows.s.inflows is +10%, which may be points or a part of what is there. Write +10pp, or x1.1.",
  ],
  [
    "- { id: x, from: 2026-01, flows: { s: { inflows: 1.1x } } }",
    "s.yaml:13:50: initiatives[0].flows.s.inflows is 1.1x; a factor has its x in front. Write x1.1.",
  ],
  [
    "- { id: x, from: 2026-01, flows: { n: { inflows: x1.1 } } }",
    "s.yaml:13:50: initiatives[0].flows.n.inflows multiplies inflows, of which n states none. Write points, as +1pp, or an amount.",
  ],
  [
    "- { id: x, from: 2026-01, fees: { s: 2m } }",
    "s.yaml:13:38: initiatives[0].fees.s is the amount 2m. Write a change of the rates, as -2bp, or a factor, as x0.95.",
  ],
  [
    "- { id: x, from: 2027-01, until: 2026-06, fees: { s: -2bp } }",
    "s.yaml:13:34: initiatives[0].until is 2026-06, before it begins. Write 2027-01 or a later month.",
  ],
  [
    "- { id: x, from: 2031-01, fees: { s: -2bp } }",
    "s.yaml:13:18: initiatives[0].from is no month of the forecast. Write a month of the forecast, or leave it out.",
  ],
  [
    "- { id: x, from: 2026-01, ramp: soon, fees: { s: -2bp } }",
    "s.yaml:13:33: initiatives[0].ramp is soon, not a time. Write 0 to 600 months, such as 24 months, or the shares by year, such as [25%, 60%, 100%].",
  ],
  [
    "- { id: x, from: 2026-01, ramp: [50%, 120%], fees: { s: -2bp } }",
    "s.yaml:13:39: initiatives[0].ramp[1] is 120%; full effect is all of it. Write 100% or less.",
  ],
  [
    "- { id: x, from: 2026-01, fees: { s: -2bp }, probability: 120% }",
    "s.yaml:13:59: initiatives[0].probability is 120%; a chance lies between 0% and 100%. Write 100% or less.",
  ],
  ["- { id: x, from: 2026-01 }", "s.yaml:13:3: initiatives[0] does nothing. Add flows, fees, revenue or cost."],
  [
    "- { id: x, from: 2026-01, fees: { s: -2bp }, on: maybe }",
    "s.yaml:13:50: initiatives[0].on is maybe, neither true nor false. Write true or false.",
  ],
  [
    "- { id: x, from: 2026-01, cost: { inflation: 3% } }",
    "s.yaml:13:33: initiatives[0].cost says no amount. Add one-off: 4m, or running: 2m (a year).",
  ],
];

describe("initiatives of a file", () => {
  it.each(refusals)("%s", (item, message) => {
    expect(problemsOf(text(item))).toEqual([message]);
  });

  it("need the firm around the assets for cost and revenue", () => {
    const item = "- { id: x, from: 2026-01, cost: { running: 1m }, revenue: { amount: 1m } }";
    expect(problemsOf(text(item, ""))).toHaveLength(2);
  });

  it("are chosen by id, and the document says so", () => {
    const whole = parseScenario(
      text("- { id: x, from: 2026-01, fees: { s: -2bp } }\n- { id: y, from: 2026-01, fees: { s: -3bp }, on: false }"),
    );
    const chosen = chooseInitiatives(whole, ["y"]);
    expect(chosen.initiatives.map(({ on }) => on)).toEqual([false, true]);
    expect(parseScenario(JSON.stringify(chosen.resolved)).initiatives.map(({ on }) => on)).toEqual([false, true]);
    expect(() => chooseInitiatives(whole, ["z", "xx"])).toThrow(
      "--initiatives: id is z, which is no initiative of scenario.yaml. Write one of x, y.",
    );
  });
});
