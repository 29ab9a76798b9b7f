import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Fees } from "../../src/scenario/scenario.js";
import { Exact, money, share } from "../../src/units.js";
import {
  amount,
  amountLevel,
  conventions,
  event,
  fees,
  flow,
  flows,
  givenReturns,
  normal,
  rate,
  rateLevel,
  scenario,
  segment,
  stated,
} from "../plan/scenario-builder.js";
import { expectDecimal } from "./expect-decimal.js";
import { column, lastOf, rowsOf } from "./ledgers.js";

const rising = givenReturns(Array<string>(12).fill("0.01"));
const charged = (own: Partial<Fees>, tiers: Parameters<typeof fees>[0] = "0.012") => [
  segment("x", 100, { fees: fees(tiers, own) }),
];

describe("a ledger worked by hand", () => {
  it("leaves assets alone in a flat market without flows or fees", () => {
    expect(column(rowsOf({}), "closing")).toEqual(Array(12).fill("100"));
  });

  it("bills a quarter in arrears on the mean of its ends, and accrues the revenue month by month", () => {
    // 1.2 % on (100 + 101)/2, (100 + 102.01)/2, (100 + 103.0301)/2 for 1, 2 and 3 months
    const rows = rowsOf({ segments: charged({ frequency: "quarterly" }), markets: rising, horizonMonths: 4 });
    expect(column(rows, "revenue").slice(0, 3)).toEqual(["0.1005", "0.10151", "0.10253515"]);
    expect(column(rows, "feesInArrears")).toEqual(["0", "0", "0.30454515", "0"]);
    expect(column(rows, "closing").slice(0, 3)).toEqual(["101", "102.01", "102.72555485"]);
    // the fourth month accrues from the new quarter's beginning and stays unbilled at the horizon
    expectDecimal(lastOf(rows).revenue, new Exact("102.72555485").times("2.01").times("0.0005"));
  });

  it("bills a quarter in advance on its opening, before the return, and spreads the revenue evenly", () => {
    const rows = rowsOf({
      segments: charged({ frequency: "quarterly", when: "advance" }),
      markets: rising,
      horizonMonths: 4,
    });
    expect(column(rows, "feesInAdvance").slice(0, 3)).toEqual(["0.3", "0", "0"]);
    expect(column(rows, "revenue").slice(0, 3)).toEqual(["0.1", "0.1", "0.1"]);
    expect(column(rows, "closing").slice(0, 3)).toEqual(["100.697", "101.70397", "102.7210097"]);
    // the next quarter pays for all of it although the horizon ends after one month
    expectDecimal(lastOf(rows).feesInAdvance, "0.3081630291");
  });

  it("bills a year in arrears on its beginning, each month at its own rate", () => {
    // July 2025 to June 2026: six months at 1.2 % and six at 2.4 % of 100
    const segments = charged({ frequency: "annual", base: "beginning" }, { 2025: "0.012", "from 2026": "0.024" });
    const rows = rowsOf({ start: { year: 2025, month: 6, day: 30 }, segments });
    expect(column(rows, "feesInArrears")).toEqual([...Array(11).fill("0"), "1.8"]);
    for (const { revenue } of rows.slice(0, 6)) expectDecimal(revenue, "0.1");
    for (const { revenue } of rows.slice(6)) expectDecimal(revenue, "0.2", "1e-33");
  });

  it("bills a year in advance at the mean of its months' rates", () => {
    const segments = charged({ frequency: "annual", when: "advance" }, { 2025: "0.012", "from 2026": "0.024" });
    const rows = rowsOf({ start: { year: 2025, month: 6, day: 30 }, segments });
    expect(column(rows, "feesInAdvance")).toEqual(["1.8", ...Array(11).fill("0")]);
    expect(new Set(column(rows, "revenue"))).toEqual(new Set(["0.15"]));
  });

  it("charges a balance on a bound by the band that the boundary names", () => {
    const bands = [
      ["100", "0.012"],
      [null, "0.006"],
    ] as const;
    const feeOf = (boundary: Fees["boundary"]) =>
      column(
        rowsOf({ segments: charged({ schedule: "cliff", boundary, base: "beginning" }, bands), horizonMonths: 1 }),
        "revenue",
      )[0];
    expect(feeOf("lower_inclusive")).toBe("0.05");
    expect(feeOf("upper_inclusive")).toBe("0.1");
  });

  it("charges a household its own slices: 800 m in bands pays less than in equal units", () => {
    // 100 bp to 1 m, 60 bp to 5 m, 30 bp above; a year: 200 × 1 m pay 2.0 m, 50 × 4 m pay 1.4 m, 10 × 40 m pay 1.39 m: 4.79 m
    const tiers = [
      ["1000000", "0.01"],
      ["5000000", "0.006"],
      [null, "0.003"],
    ] as const;
    const bands = [
      [200, 1e6],
      [50, 4e6],
      [10, 40e6],
    ].map(([count, size]) => ({ count: share(count!), size: money(size!) }));
    const revenueOf = (units: Fees["units"]) =>
      rowsOf({
        segments: [segment("x", 800e6, { fees: fees(tiers, { units, base: "beginning" }) })],
        horizonMonths: 1,
      })[0]!.revenue.times(12);
    expectDecimal(revenueOf({ kind: "households", bands, provenance: {} }), "4790000");
    // 400 × 2 m pay 10,000 + 6,000 each: 6.4 m
    expectDecimal(revenueOf({ kind: "equal", count: stated("400", share) }), "6400000");
  });

  it("scales households that miss the opening by less than half a percent to it", () => {
    const units = { kind: "households", bands: [{ count: share(10), size: money("9.95") }], provenance: {} } as const;
    const tiers = [
      ["5", "0.012"],
      [null, "0.006"],
    ] as const;
    // ten units of 10: 5·1.2 % + 5·0.6 % = 0.09 a year each
    const rows = rowsOf({ segments: charged({ units, base: "beginning" }, tiers), horizonMonths: 1 });
    expectDecimal(rows[0]?.revenue ?? null, "0.075");
  });

  it("keeps the fee rate when new clients come, and lowers it when existing ones add", () => {
    // ten units of 10; 10 come in at month end. 1.2 % to 10 and 0.6 % above; fee on the ending
    const units = { kind: "equal", count: stated("10", share) } as const;
    const tiers = [
      ["10", "0.012"],
      [null, "0.006"],
    ] as const;
    const revenueOf = (own: Parameters<typeof flow>[1]) =>
      rowsOf({
        segments: [
          segment("x", 100, {
            conventions: conventions({ timing: share(0) }),
            flows: flows({ inflows: flow(null, own) }),
            fees: fees(tiers, { units, base: "ending" }),
          }),
        ],
        horizonMonths: 1,
      })[0]!;
    const brought = revenueOf({ units: amountLevel("120") });
    expectDecimal(brought.revenue, "0.11"); // 11 units of 10: 1.32 a year
    expectDecimal(brought.unitFactor, "1.1");
    const added = revenueOf({ balance: amountLevel("120") });
    expectDecimal(added.revenue, "0.105"); // 10 units of 11: 1.26 a year
    expectDecimal(added.unitFactor, "1");
    const mixed = revenueOf({ units: amountLevel("60"), balance: amountLevel("60") });
    expectDecimal(mixed.unitFactor, "1.05");
  });

  it("charges a segment that starts empty from its first inflow on", () => {
    const segments = [
      segment("x", 0, { flows: flows({ inflows: flow(amountLevel("120")) }), fees: fees("0.012", { base: "ending" }) }),
    ];
    expect(column(rowsOf({ segments, horizonMonths: 2 }), "revenue")).toEqual(["0.01", "0.01999"]);
  });

  it("lets a dated movement earn from the next day to the month's end", () => {
    // an outflow on the last day earns nothing and costs nothing
    const events = [
      event({ kind: "inflow", date: "2026-01-11", segment: "x", amount: amount("31") }),
      event({ kind: "outflow", date: "2026-01-31", segment: "x", amount: amount("5") }),
    ];
    const rows = rowsOf({ events, segments: [segment("x", 100)], markets: givenReturns(["0.03"]), horizonMonths: 1 });
    // 31 on 11 January: 20 of 31 days, 20·3 % = 0.6
    expectDecimal(rows[0]?.marketGain ?? null, "3.6");
    expectDecimal(rows[0]?.closing ?? null, "129.6");
  });

  it("moves an exchange from one segment to the other and leaves the firm as it was", () => {
    const segments = [segment("a", 100), segment("b", 50)];
    const events = [event({ kind: "exchange", date: "2026-01-31", from: "a", to: "b", amount: amount("30") })];
    const { segments: rows, groups } = project(makePlan(scenario({ segments, events, horizonMonths: 1 })));
    expect(rows.map(([row]) => [row!.exchanges.toFixed(), row!.closing.toFixed()])).toEqual([
      ["-30", "70"],
      ["30", "80"],
    ]);
    expect(groups[0]?.[0]?.exchanges.toFixed()).toBe("0");
    expect(groups[0]?.[0]?.closing.toFixed()).toBe("150");
  });

  it("pays what is payable and shows the rest as unmet when outflows are capped", () => {
    // 100 at −30 % with 100 % out at mid-month: payable 70/0.85
    const segments = [
      segment("x", 100, {
        conventions: conventions({ outflows: "cap" }),
        flows: flows({ outflows: flow(amountLevel("1200")) }),
      }),
    ];
    const rows = rowsOf({ segments, markets: givenReturns(["-0.3", "0"]), horizonMonths: 2 });
    expectDecimal(rows[0]?.outflows ?? null, new Exact(70).dividedBy("0.85"));
    expectDecimal(rows[0]?.unmetOutflows ?? null, new Exact(15).dividedBy("0.85"));
    expect(column(rows, "closing")).toEqual(["0", "0"]);
    expect(rows[1]?.outflows.toFixed()).toBe("0");
  });

  it("loses what came by mid-month in a total loss: half of it when simple, all when compound", () => {
    const of = (flowReturn: "simple" | "compound") =>
      rowsOf({
        segments: [
          segment("x", 100, {
            conventions: conventions({ flowReturn }),
            flows: flows({ inflows: flow(amountLevel("120")) }),
          }),
        ],
        markets: givenReturns(["-1"]),
        horizonMonths: 1,
      })[0]!.closing.toFixed();
    expect([of("simple"), of("compound")]).toEqual(["5", "0"]);
  });

  it("pays no more than the month's new money after a total loss, whenever outflows leave", () => {
    // compound: a mid-month outflow of 50 would cost nothing at the end (1 + g = 0), yet only the 10 of the last day are there
    const events = [
      event({ kind: "inflow", date: "2026-01-31", segment: "x", amount: amount("10") }),
      event({ kind: "outflow", date: "2026-01-15", segment: "x", amount: amount("50") }),
    ];
    const segments = [segment("x", 100, { conventions: conventions({ flowReturn: "compound", outflows: "cap" }) })];
    const [row] = rowsOf({ segments, events, markets: givenReturns(["-1"]), horizonMonths: 1 });
    expect([row?.outflows, row?.unmetOutflows, row?.closing].map(String)).toEqual(["10", "40", "10"]);
  });

  it("keeps 40 digits", () => {
    const inflows = flow(amountLevel("0.12"));
    const segments = [segment("x", "12345678901234567890.12", { flows: flows({ inflows }) })];
    expect(column(rowsOf({ segments, horizonMonths: 1 }), "closing")).toEqual(["12345678901234567890.13"]);
  });

  it("does not move by what is uncertain", () => {
    const of = (uncertainty: ReturnType<typeof normal> | null) =>
      rowsOf({
        segments: [
          segment("x", 100, {
            alpha: rate("0.01", "alpha", uncertainty),
            flows: flows({ inflows: flow(rateLevel("0.05", "inflows", uncertainty)) }),
            fees: fees("0", { tiers: [{ upTo: null, rate: rate("0.01", "fee", uncertainty) }] }),
          }),
        ],
      });
    expect(of(normal("0.02"))).toEqual(of(null));
  });

  it("takes values by year from January to December", () => {
    const segments = [segment("x", 100, { alpha: rate({ 2025: "0.12", 2026: "0", "from 2027": "0.24" }) })];
    const rows = rowsOf({ start: { year: 2025, month: 11, day: 30 }, segments, horizonMonths: 14 });
    expect(column(rows, "segmentReturn")).toEqual(["0.01", ...Array(12).fill("0"), "0.02"]);
  });

  it("weighs the asset classes of the mix, whatever their order in the file", () => {
    const markets = {
      ...scenario().markets,
      assets: ["b", "a"].map((id) => ({ ...scenario().markets.assets[0]!, id, mean: rate(id === "a" ? "0.12" : "0") })),
    };
    const mix = new Map([
      ["b", stated("0.25", share)],
      ["a", stated("0.75", share)],
    ]);
    const rows = rowsOf({ markets, segments: [segment("x", 100, { mix })], horizonMonths: 1 });
    const month = new Exact("1.12").pow(new Exact(1).dividedBy(12)).minus(1);
    expectDecimal(rows[0]?.segmentReturn ?? null, month.times("0.75"));
  });
});
