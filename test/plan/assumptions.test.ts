import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { annualRate, money, share } from "../../src/units.js";
import {
  amount,
  amountLevel,
  asset,
  conventions,
  event,
  fees,
  flow,
  flows,
  normal,
  range,
  rate,
  rateLevel,
  scenario,
  segment,
} from "./scenario-builder.js";

const assumptionsOf = (own: Partial<Scenario>) => makePlan(scenario(own)).assumptions;
const lineOf = (own: Partial<Scenario>, label: string) => assumptionsOf(own).find((line) => line.label === label);
const conventionsOf = (own: Partial<Scenario>, topic: string) =>
  makePlan(scenario(own)).conventions.filter((line) => line.topic.startsWith(topic));

describe("the table of assumptions", () => {
  it("has a line for every stated value, in the order of the file", () => {
    const segments = [
      segment("x", "12500000000", {
        name: "Equity",
        alpha: rate("0.005"),
        flows: flows({
          inflows: flow(rateLevel("0.08"), { volatility: rate("0.2") }),
          outflows: flow(amountLevel("60")),
        }),
        fees: fees([
          ["100000000", "0.0045"],
          [null, "0.0025"],
        ]),
      }),
    ];
    const events = [event({ kind: "outflow", date: "2026-06-30", segment: "x", amount: amount("250") })];
    expect(assumptionsOf({ segments, events }).map(({ label }) => label)).toEqual([
      "fund: mean return (arithmetic)",
      "fund: volatility",
      "Equity: opening",
      "Equity: mix, fund",
      "Equity: alpha",
      "Equity: inflows",
      "Equity: outflows",
      "Equity: volatility of monthly inflows",
      "Equity: fee rate up to 100m per billing unit",
      "Equity: fee rate above 100m per billing unit",
      "Equity: billing units",
      "Outflow on 2026-06-30, Equity: test",
    ]);
  });

  it("says uncertainty in words and where a value comes from", () => {
    const mean = {
      ...rate("0.07", "markets.assets.fund.mean", normal("0.015")),
      text: "7%",
      provenance: { source: "House view", kind: "judgement" as const },
    };
    const markets = { ...scenario().markets, assets: [asset("fund", "0", "0.16", { mean })] };
    expect(lineOf({ markets }, "fund: mean return (arithmetic)")).toEqual({
      key: "markets.assets.fund.mean",
      label: "fund: mean return (arithmetic)",
      text: "7%",
      uncertainty: "± 1.5 pp, drawn once per path",
      source: "House view",
      date: null,
      kind: "judgement",
    });
    const own = {
      flows: flows({
        inflows: flow(rateLevel("0.06", "in", range("0.04", "0.08"))),
        outflows: flow(amountLevel("60", "out", { kind: "normal", deviation: money("2500000") })),
      }),
      fees: fees("0", {
        tiers: [{ upTo: null, rate: rate("0.0035", "fee", { kind: "normal", deviation: annualRate("0.0002") }) }],
      }),
    };
    const segments = [segment("x", 1, own)];
    expect(
      ["inflows", "outflows", "fee rate"].map((label) => lineOf({ segments }, `x: ${label}`)?.uncertainty),
    ).toEqual([
      "evenly from 4 % to 8 %, drawn once per path",
      "± 2.5m, drawn once per path",
      "± 2 bp, drawn once per path",
    ]);
  });

  it("mentions the correlation between segments where several have shocks", () => {
    const shocked = (id: string) =>
      segment(id, 1, { flows: flows({ inflows: flow(rateLevel("0.1"), { volatility: rate("0.2") }) }) });
    const label = "b: flow shocks with those of other segments";
    expect(lineOf({ segments: [shocked("a"), shocked("b")] }, label)?.text).toBe("0.5");
    expect(lineOf({ segments: [segment("a", 1), shocked("b")] }, label)).toBeUndefined();
  });

  it("says once what both directions share", () => {
    const volatility = rate("0.2", "segments.x.flows.volatility");
    const both = flows({ inflows: flow(null, { volatility }), outflows: flow(null, { volatility }) });
    const keys = assumptionsOf({ segments: [segment("x", 1, { flows: both })] }).map(({ key }) => key);
    expect(keys.filter((key) => key === volatility.key)).toHaveLength(1);
    expect(
      lineOf({ segments: [segment("x", 1, { flows: both })] }, "x: volatility of monthly inflows and outflows"),
    ).toBeDefined();
  });

  it("spells out households", () => {
    const bands = [
      { count: share(300), size: money("500000") },
      { count: share(10), size: money("5000000") },
    ];
    const segments = [
      segment("x", "200000000", {
        fees: fees([[null, "0.01"]], { units: { kind: "households", bands, provenance: {} } }),
      }),
    ];
    expect(lineOf({ segments }, "x: households")?.text).toBe("310 households: 300 of 500k, 10 of 5m");
  });
});

describe("the conventions in force", () => {
  it("are one line where all segments agree, and name the segments where they do not", () => {
    const own = conventions({ timing: share(0) });
    expect(conventionsOf({ segments: [segment("a", 1), segment("b", 1)] }, "Flow timing")).toEqual([
      {
        topic: "Flow timing",
        choice: "mid",
        meaning: "Inflows and outflows without a date come evenly through the month and are invested for half of it.",
        stated: false,
      },
    ]);
    const mixed = conventionsOf(
      { segments: [segment("a", 1), segment("b", 1, { name: "Bee", conventions: own })] },
      "Flow timing",
    );
    expect(mixed.map(({ topic, choice, stated: said }) => [topic, choice, said])).toEqual([
      ["Flow timing: a", "mid", false],
      ["Flow timing: Bee", "end", true],
    ]);
  });

  it("tell what the file says from what is the default", () => {
    const resolved = { segments: [{ id: "x", fees: { schedule: "cliff", base: "ending" } }] };
    const segments = [
      segment("x", 1, { fees: fees([[null, "0.01"]], { schedule: "cliff", base: "ending", paidFromStated: false }) }),
    ];
    const own = { segments, resolved, statedConventions: new Set(["timing"] as const) };
    const said = (topic: string) => conventionsOf(own, topic).map(({ choice, stated: is }) => [choice, is]);
    expect(said("Flow timing")).toEqual([["mid", true]]);
    expect(said("Fee schedule")).toEqual([["cliff", true]]);
    expect(said("Fee base")).toEqual([["ending", true]]);
    expect(said("Bounds of bands")).toEqual([["lower inclusive", false]]);
    expect(said("Fees paid from")).toEqual([["assets", false]]);
    expect(said("Billing frequency")).toEqual([["monthly", false]]);
  });

  it("each say what they mean in one sentence that ends", () => {
    const plan = makePlan(scenario({ segments: [segment("x", 1, { distributions: rate("0.03") })] }));
    for (const { meaning } of plan.conventions) expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(new Set(plan.conventions.map(({ topic }) => topic)).size).toBe(plan.conventions.length);
  });
});
