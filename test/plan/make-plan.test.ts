import { describe, expect, it } from "vitest";
import { formatMonth, monthOf } from "../../src/months.js";
import { chain } from "../../src/model/returns.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { planSeed } from "../../src/plan/seed.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { Exact, monthlyRate, money, share } from "../../src/units.js";
import { expectDecimal } from "../model/expect-decimal.js";
import { messageOf } from "../model/ledgers.js";
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
  PLAIN_RESPONSE,
  stated,
} from "./scenario-builder.js";

const planOf = (own: Partial<Scenario> = {}) => makePlan(scenario(own));
const segmentOf = (own: Parameters<typeof segment>[2], more: Partial<Scenario> = {}) =>
  planOf({ ...more, segments: [segment("x", 100, own)] }).segments[0]!;

describe("a plan's calendar", () => {
  it("starts in the month after the date of the opening balances and labels stub years", () => {
    const plan = planOf({ start: { year: 2025, month: 9, day: 30 }, horizonMonths: 18 });
    expect(plan.months.map(formatMonth).slice(0, 2)).toEqual(["2025-10", "2025-11"]);
    expect(plan.years.map(({ label, months }) => [label, months])).toEqual([
      ["2025 (Oct–Dec)", 3],
      ["2026", 12],
      ["2027 (Jan–Mar)", 3],
    ]);
  });

  it("changes a value by year in January", () => {
    const own = { alpha: rate({ 2026: "0.12", "from 2027": "0.24" }) };
    const { alpha } = segmentOf(own, { horizonMonths: 14 });
    expect(alpha.byMonth.map(String)).toEqual([...Array(12).fill("0.01"), "0.02", "0.02"]);
  });

  it("refuses a year of the forecast for which a value says nothing", () => {
    const alpha = { ...rate({ 2026: "0.01" }, "segments.x.alpha"), text: "2026: 1%" };
    expect(messageOf(() => segmentOf({ alpha }, { horizonMonths: 13 }))).toBe(
      'test.yaml:1:1: segments.x.alpha is 2026: 1%; it says nothing about 2027, a year of the forecast. Write a value for 2027, or "from 2027: …".',
    );
  });

  it("invests a dated movement from the next day to the end of its month, in leap years too", () => {
    const weightOn = (date: string, start: Scenario["start"]) =>
      planOf({ start, events: [event({ kind: "inflow", date, segment: "retail", amount: amount(1) })] }).segments[0]!
        .movements[0]!;
    expectDecimal(weightOn("2028-02-01", { year: 2027, month: 12, day: 31 }).weight, new Exact(28).dividedBy(29));
    expectDecimal(weightOn("2026-02-01", { year: 2025, month: 12, day: 31 }).weight, new Exact(27).dividedBy(28));
    expectDecimal(weightOn("2028-02-29", { year: 2027, month: 12, day: 31 }).weight, 0);
    expect(weightOn("2028-02-29", { year: 2027, month: 12, day: 31 }).month).toBe(1);
  });

  it("refuses a movement outside the forecast", () => {
    const events = [event({ kind: "inflow", date: "2025-12-31", segment: "retail", amount: amount(1) })];
    expect(messageOf(() => planOf({ events }))).toBe(
      "test.yaml:9:5: events (test) is dated 2025-12-31; the forecast runs from 2026-01 to 2026-12. Write a date within it, or leave the event out.",
    );
  });
});

describe("a plan's markets", () => {
  it("do not depend on the order of asset classes in the file", () => {
    const [a, b] = [asset("alpha", "0.07", "0.16"), asset("beta", "0.04", "0.05")];
    const mix = new Map([["alpha", stated("1", share)]]);
    const of = (assets: (typeof a)[]) =>
      planOf({ segments: [segment("x", 1, { mix })], markets: { ...scenario().markets, assets } }).markets;
    expect(of([b, a])).toEqual(of([a, b]));
  });

  it("take given months as they are, beta times another's where a class is not named, and expectations after them", () => {
    const markets: Scenario["markets"] = {
      ...scenario().markets,
      assets: [asset("fund", "0.12", "0.1"), asset("property", "0.06", "0.1")],
      given: [
        {
          at: "test",
          label: "fall",
          from: monthOf(2026, 2),
          returns: new Map([["fund", ["-0.1", "0.05"].map(monthlyRate)]]),
          betas: [{ asset: "property", of: "fund", beta: stated("0.5", share) }],
          provenance: {},
        },
      ],
    };
    const [fund, property] = planOf({ markets }).markets.assets;
    expect(fund?.given.slice(0, 4).map((one) => one?.toString() ?? null)).toEqual([null, "-0.1", "0.05", null]);
    expect(property?.expected.slice(1, 3).map(String)).toEqual(["-0.05", "0.025"]);
    expectDecimal(property?.expected[3] ?? null, new Exact("1.06").pow(new Exact(1).dividedBy(12)).minus(1));
  });

  it("refuse correlations that cannot hold together", () => {
    const pair = (first: string, second: string, value: string) => ({
      at: "test.yaml:4:1",
      first,
      second,
      value: share(value),
    });
    const markets = {
      ...scenario().markets,
      assets: ["fund", "b", "c"].map((id) => asset(id, "0.05", "0.1")),
      correlations: [pair("fund", "b", "0.9"), pair("b", "c", "0.9"), pair("fund", "c", "-0.5")],
    };
    expect(messageOf(() => planOf({ markets }))).toBe(
      "test.yaml:4:1: markets.correlation fund–b 0.9, b–c 0.9, fund–c -0.5 cannot all hold. " +
        "Bring the correlations of the assets that move together nearer to each other.",
    );
  });
});

describe("a plan's uncertain values", () => {
  it("shift a series in its own unit: a twelfth a month for a nominal rate or an amount", () => {
    const plan = planOf({
      segments: [
        segment("x", 100, {
          alpha: rate("0.01", "segments.x.alpha", normal("0.012")),
          flows: flows({
            inflows: flow(rateLevel("0.06", "segments.x.flows.inflows", range("0.024", "0.12"))),
            outflows: flow(amountLevel("60", "segments.x.flows.outflows", { kind: "normal", deviation: money(24) })),
          }),
        }),
      ],
    });
    const [x] = plan.segments;
    const shiftOf = (position: number | null | undefined) => {
      const { key, shift } = plan.uncertain[position!]!;
      return [key, ...Object.values(shift).map(String)];
    };
    expect(shiftOf(x?.alpha.uncertain)).toEqual(["segments.x.alpha", "normal", "0.001"]);
    expect(shiftOf(x?.flows.inflows.rate.uncertain)).toEqual(["segments.x.flows.inflows", "range", "-0.003", "0.005"]);
    expect(shiftOf(x?.flows.outflows.amount.uncertain)).toEqual(["segments.x.flows.outflows", "normal", "2"]);
    expect([x?.flows.inflows.amount.uncertain, x?.flows.outflows.rate.uncertain]).toEqual([null, null]);
  });

  it("follow the conversion of an effective rate", () => {
    const own = {
      conventions: conventions({ flowRates: "effective" }),
      flows: flows({ inflows: flow(rateLevel("0.05", "k", range("0", "0.1"))) }),
    };
    const plan = planOf({ segments: [segment("x", 100, own)] });
    const month = (a: string) => new Exact(a).pow(new Exact(1).dividedBy(12));
    const { shift } = plan.uncertain[0]!;
    if (shift.kind !== "range") throw new Error("the uncertainty is a range");
    expectDecimal(shift.high, month("1.1").minus(month("1.05")));
    expectDecimal(shift.low, month("1").minus(month("1.05")));
  });

  it("of new and existing clients add up as independent normals under the direction's key", () => {
    const inflows = flow(rateLevel("0.05", "new", normal("0.03")), {
      balance: rateLevel("0.03", "contributions", normal("0.04")),
    });
    const plan = planOf({ segments: [segment("x", 100, { flows: flows({ inflows }) })] });
    expect(plan.uncertain.map(({ key }) => key)).toEqual(["segments.x.flows.inflows"]);
    const { shift } = plan.uncertain[0]!;
    expectDecimal(shift.kind === "normal" ? shift.deviation : null, new Exact("0.05").dividedBy(12));
    expectDecimal(plan.segments[0]?.flows.inflows.unitShare[0] ?? null, "0.625");
  });
});

describe("a plan's fees", () => {
  it("mean the rates of a billing period: so far in arrears, the whole of it in advance", () => {
    const start = { year: 2025, month: 10, day: 31 }; // quarters: Nov–Jan, Feb–Apr
    const tiers = { 2025: "0.012", "from 2026": "0.024" };
    const of = (when: "arrears" | "advance") =>
      segmentOf({ fees: fees(tiers, { when, frequency: "quarterly" }) }, { start, horizonMonths: 5 }).fees.tiers[0]!
        .rate.byMonth;
    expect(of("arrears").map(String)).toEqual(["0.012", "0.012", "0.016", "0.024", "0.024"]);
    expect(of("advance").map(String)).toEqual(["0.016", "0.016", "0.016", "0.024", "0.024"]);
  });

  it("are deducted only from assets, and only where returns are gross", () => {
    const deducted = (paidFrom: "assets" | "invoice", returns: "gross" | "net") =>
      segmentOf({ fees: fees("0.01", { paidFrom }), conventions: conventions({ returns }) }).fees.deducted;
    expect([deducted("assets", "gross"), deducted("invoice", "gross"), deducted("assets", "net")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("scale households to the opening in proportion", () => {
    const bands = [
      { count: share(3), size: money(10) },
      { count: share(1), size: money("70.4") },
    ];
    const plan = segmentOf({ fees: fees([[null, "0.01"]], { units: { kind: "households", bands, provenance: {} } }) });
    expectDecimal(
      plan.fees.bands.reduce((sum, { count, size }) => sum.plus(count.times(size)), new Exact(0)),
      "100",
    );
    expectDecimal(plan.fees.bands[0]?.size ?? null, new Exact(1000).dividedBy("100.4"));
  });
});

describe("a plan's flows", () => {
  it("give the months before the start to a response: stated, or as expected", () => {
    const respond = (to: "last-month" | "trailing-year", trailing: string | null) =>
      segmentOf(
        {
          flows: flows({
            inflows: flow(rateLevel("0.05"), {
              response: {
                at: "test",
                to,
                slope: stated("1", share),
                ...PLAIN_RESPONSE,
                over: monthlyRate(0) as never,
                trailing: trailing === null ? null : (monthlyRate(trailing) as never),
              },
            }),
          }),
        },
        { markets: { ...scenario().markets, assets: [asset("fund", "0.07", "0.16")] } },
      ).flows.inflows.response!.before;
    expect(respond("last-month", "0.03").map(String)).toEqual(["0.03"]);
    expect(respond("trailing-year", "0.09")).toHaveLength(12);
    expectDecimal(chain(respond("trailing-year", "0.09")), "0.09");
    expectDecimal(chain(respond("trailing-year", null)), "0.07");
  });

  it("leave out shocks without volatility and find the asset class that they move with", () => {
    const own = (volatility: string) => {
      const withMarket = { asset: "fund", inflows: stated("0.3", share), outflows: null, net: null };
      const inflows = flow(rateLevel("0.05"), { volatility: rate(volatility) });
      const base = flows();
      return segmentOf({ flows: { ...base, inflows, correlations: { ...base.correlations, withMarket } } }).flows
        .inflows.shock;
    };
    expect(own("0")).toBeNull();
    expect(own("0.2")?.market?.asset).toBe(0);
    expect(own("0.2")?.market?.correlation.toFixed()).toBe("0.3");
    expect(own("0.2")?.betweenSegments.toFixed()).toBe("0.5");
  });
});

describe("a plan's groups", () => {
  const tags = (channel: string, wrapper: string) => ({
    tags: new Map([
      ["wrapper", wrapper],
      ["channel", channel],
    ]),
  });

  it("are the firm, the segments in file order, and the tags by code units of key=value", () => {
    const segments = [
      segment("z", 1, { name: "Zed", ...tags("retail", "fund") }),
      segment("a", 1, { name: "Ay", ...tags("Institutional", "fund") }),
    ];
    expect(planOf({ segments }).groups.map(({ id, kind, label, members }) => ({ id, kind, label, members }))).toEqual([
      { id: "firm", kind: "firm", label: "Firm", members: [0, 1] },
      { id: "segment:z", kind: "segment", label: "Zed", members: [0] },
      { id: "segment:a", kind: "segment", label: "Ay", members: [1] },
      { id: "tag:channel=Institutional", kind: "tag", label: "Channel: Institutional", members: [1] },
      { id: "tag:channel=retail", kind: "tag", label: "Channel: retail", members: [0] },
      { id: "tag:wrapper=fund", kind: "tag", label: "Wrapper: fund", members: [0, 1] },
    ]);
  });

  it("ask for fans of all, growth and paths by percentile of firm and segments, and spreads of the firm", () => {
    const plan = planOf({ segments: [segment("a", 1, tags("retail", "fund"))], horizonMonths: 24 });
    const { kept, fans, spreads, growth, nearest } = plan.outputs;
    expect(kept).toEqual([
      { group: 0, measure: "aum", window: "month", at: 23 },
      { group: 0, measure: "revenue", window: "trailing-12", at: 23 },
    ]);
    expect(spreads).toEqual([kept[0], { group: 0, measure: "revenue", window: "trailing-12", at: 23 }]);
    expect(nearest).toEqual([0, 1]);
    const total = [0, 1].flatMap((group) => [0, 1, null].map((year) => ({ group, ratio: "total", year })));
    expect(growth).toEqual([
      ...total,
      { group: 0, ratio: "organic", year: null },
      { group: 0, ratio: "yield", year: null },
    ]);
    for (const group of plan.groups.keys()) expect(fans).toContainEqual({ group, measure: "aum", window: "month" });
    const own = { percentiles: [50], fans: [], kept: [] };
    expect(makePlan(scenario(), { outputs: own, paths: 7, seed: "other" })).toMatchObject({
      outputs: own,
      paths: 7,
      seed: { text: "other" },
    });
  });
});

describe("a plan's seed", () => {
  it("is the key itself when it is an integer of 64 bits", () => {
    expect(planSeed("20261231")).toEqual({ text: "20261231", low: 20261231, high: 0 });
    expect(planSeed("18446744073709551615")).toMatchObject({ low: 0xffffffff, high: 0xffffffff });
    expect(planSeed("4294967296")).toMatchObject({ low: 0, high: 1 });
  });

  it("is the first eight bytes of the SHA-256 of any other text, composed or not", () => {
    // FIPS 180-2: SHA-256("abc") = ba7816bf 8f01cfea …, read as little-endian
    expect(planSeed("abc")).toEqual({ text: "abc", low: 0xbf1678ba, high: 0xeacf018f });
    expect(planSeed("Z\u0075\u0308rich").low).toBe(planSeed("Z\u00fcrich").low);
    expect(planSeed("18446744073709551616").low).not.toBe(0);
    expect(planSeed("007").low).not.toBe(7);
  });
});
