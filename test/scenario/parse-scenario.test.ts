import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import type { Stated } from "../../src/scenario/scenario.js";
import { FIXTURES, meaningOf, problemsOf, WHOLE } from "./scenario-text.js";

const scenario = parseScenario(WHOLE, "whole.yaml");
const segment = (index: number) => scenario.segments[index] as (typeof scenario.segments)[number];

/** A stated value as a reader of the file would say it: "2025..2025 0.06 | 2026.. 0.07". */
const said = (stated: Stated<{ toString: () => string }> | null | undefined): string | undefined =>
  stated?.spans.map(({ from, to, value }) => `${from ?? ""}..${to ?? ""} ${value}`.replace(/^\.\. /, "")).join(" | ");

describe("a scenario that uses every key", () => {
  it("says what it is called, when it starts and how far it goes", () => {
    const { name, description, currency, start, horizonMonths, seed, paths } = scenario;
    expect({ name, description, currency, start, horizonMonths, seed, paths }).toEqual({
      name: "Everything at once",
      description: "Every key of the format, once.",
      currency: "USD",
      start: { year: 2025, month: 9, day: 30 },
      horizonMonths: 60,
      seed: "20250930",
      paths: 10_000,
    });
  });

  it("has the conventions that it states, and a segment its own on top", () => {
    expect(JSON.stringify(scenario.conventions)).toBe(
      '{"timing":"0.25","flowReturn":"compound","flowRates":"effective","flowsOn":"closing","returns":"net","outflows":"cap","mandates":"with-assets","dayOfArrival":"not-counted","organic":"client-flows","averageAum":"13-month","translation":"average"}',
    );
    expect(scenario.statedConventions.size).toBe(7);
    expect(segment(0).conventions.timing.toString()).toBe("0");
    expect(segment(0).conventions.flowReturn).toBe("compound");
  });

  it("takes percent, points and basis points for the shares that they are", () => {
    const [equity, bonds] = scenario.markets.assets;
    expect(said(equity?.mean)).toBe("2025..2025 0.06 | 2026.. 0.07");
    expect(equity?.mean?.uncertainty).toMatchObject({ kind: "normal" });
    expect(String(equity?.mean?.uncertainty?.kind === "normal" && equity.mean.uncertainty.deviation)).toBe("0.015");
    expect(bonds?.volatility?.uncertainty?.kind === "normal" && bonds.volatility.uncertainty.deviation.toString()).toBe(
      "0.005",
    );
    expect(said(segment(0).alpha)).toBe("0.005");
  });

  it("takes the middle of a range where no value is stated", () => {
    const mean = scenario.markets.assets[1]?.mean;
    expect(said(mean)).toBe("0.045");
    expect(mean?.text).toBe("3% to 6%");
  });

  it("keeps sources, and parameters of one asset over those of all", () => {
    expect(scenario.markets.assets.map(({ parameters }) => parameters)).toEqual([
      "arithmetic",
      "geometric",
      "geometric",
    ]);
    expect(scenario.markets.assets[0]?.mean?.provenance).toEqual({
      source: "House view",
      date: "2025-09-30",
      kind: "judgement",
    });
    expect(scenario.markets.correlationProvenance).toEqual({ source: "House view", kind: "assumption" });
  });

  it("reads amounts with k, m, bn and tn, and rates or amounts as flows", () => {
    expect(scenario.segments.map(({ opening }) => said(opening))).toEqual(["12500000000", "620000000", "900000000"]);
    const { inflows, outflows } = segment(1).flows;
    expect(
      [inflows.units, inflows.balance, outflows.units, outflows.balance].map((level) => level?.spans[0]?.value.kind),
    ).toEqual(["amount", "rate", "rate", "amount"]);
  });

  it("puts the uncertainty of flows on each direction's level", () => {
    const { inflows, outflows } = segment(0).flows;
    expect([inflows.units?.uncertainty, outflows.units?.uncertainty].map((one) => one?.kind)).toEqual([
      "normal",
      "normal",
    ]);
    expect(segment(2).flows.net?.mean.uncertainty?.kind).toBe("normal");
  });

  it("names values by ids, never by position, so that draws stay where they are", () => {
    expect(segment(0).flows.inflows.units?.key).toBe("segments.institutional-equity.flows.inflows");
    expect(segment(2).fees.tiers[0]?.rate.key).toBe("segments.cash.fees.rate");
    expect(scenario.events.map(({ amount }) => amount.key)).toEqual([
      "events.2027-06-30.outflow.institutional-equity.amount",
      "events.2027-09-15.exchange.wealth.cash.amount",
    ]);
  });

  it("says where each value is written", () => {
    expect(segment(1).opening.at).toBe("whole.yaml:66:14");
    expect(scenario.targets[0]?.at).toBe("whole.yaml:85:5");
  });

  it("invoices separate accounts unless the file says otherwise", () => {
    expect(scenario.segments.map(({ fees }) => [fees.paidFrom, fees.paidFromStated])).toEqual([
      ["invoice", false],
      ["assets", true],
      ["assets", false],
    ]);
  });

  it("is the same scenario again when its resolved document is read", () => {
    expect(meaningOf(parseScenario(JSON.stringify(scenario.resolved), "again.json"))).toBe(meaningOf(scenario));
  });

  it.each([
    ["CRLF line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["another order of keys", (text: string) => text.replace(/^(seed:.*\n)(paths:.*\n)/m, "$2$1")],
    ["tabs where they are spaces", (text: string) => text.replace("paths: ", "paths:\t")],
  ])("is the same scenario with %s", (_, change) => {
    const other = change(WHOLE);
    expect(other).not.toBe(WHOLE);
    expect(meaningOf(parseScenario(other))).toBe(meaningOf(scenario));
    expect(meaningOf(parseScenario(new TextEncoder().encode(other)))).toBe(meaningOf(scenario));
  });

  it("is the same scenario with its segments as a mapping by id", () => {
    const { resolved } = scenario;
    const list = resolved["segments"] as readonly { readonly id: string }[];
    const segments = Object.fromEntries(list.map(({ id, ...rest }) => [id, rest]));
    expect(meaningOf(parseScenario(JSON.stringify({ ...resolved, segments })))).toBe(meaningOf(scenario));
  });

  it("keeps every digit of a number, also beyond those of a double", () => {
    const text = WHOLE.replace("opening: 620m", "opening: 620000000.00000000000000000001");
    const [, wealth] = parseScenario(text).segments;
    expect(wealth?.opening.spans[0]?.value.toFixed()).toBe("620000000.00000000000000000001");
  });

  it("takes -0 for 0 and never repeats its sign", () => {
    const text = WHOLE.replace("opening: 900000000", "opening: -0.0");
    const cash = parseScenario(text).segments[2];
    expect([cash?.opening.text, Object.is(cash?.opening.spans[0]?.value.toNumber(), 0)]).toEqual(["0.0", true]);
  });
});

describe("a file with twelve faults", () => {
  it("is told all twelve, in the order of the file, and nothing that only follows from them", () => {
    const text = readFileSync(`${FIXTURES}twelve-faults.yaml`, "utf8");
    expect(problemsOf(text, "f.yaml")).toEqual([
      "f.yaml:2:11: currency is usd, not three capital letters. Write USD.",
      "f.yaml:5:7: seed is -4; a seed has no sign. Write 0 to 18446744073709551615, or a text.",
      "f.yaml:6:1: seed is written twice, first on line 5. Keep one of the two.",
      "f.yaml:8:24: conventions.timing is midd (did you mean mid?), not one of the choices. Write mid.",
      "f.yaml:11:24: markets.assets.us-equity.mean is 5.5, which may be 5.5% or 550%; a rate needs a unit. Write 5.5% or 5.5bp.",
      "f.yaml:12:27: markets.assets.us-bonds.volatilty is not a known key (did you mean volatility?). Write volatility.",
      "f.yaml:13:45: markets.correlation[1] gives us-bonds with us-equity again: on line 13 0.1 and here 0.2. Keep one of the two; a pair has one correlation in either order.",
      "f.yaml:16:14: segments[0].opening is 12.5bm; amounts take k, m, bn or tn. Write 12.5bn or 12.5m.",
      "f.yaml:17:10: segments[0].mix adds up to 105% (us-equity 60%, us-bonds 45%). Lower one by 5%.",
      "f.yaml:18:27: segments[0].flows.outflws is not a known key (did you mean outflows?). Write outflows.",
      "f.yaml:19:66: segments[0].fees.tiers[1] ends at 1m, not above the tier before it, which ends at 2m. Write the tiers in rising order.",
      "f.yaml:22:13: events[1].date is 2027-06-31, a day that does not exist. Write a day of the calendar.",
    ]);
  });
});
