import { describe, expect, it } from "vitest";
import { attribute, revenueYield } from "../../src/model/attribution.js";
import { averageOf } from "../../src/model/averages.js";
import { drawdown } from "../../src/model/drawdown.js";
import { annualFee, type FeeSchedule } from "../../src/model/fee-schedule.js";
import { minorUnitDigits } from "../../src/minor-units.js";
import { payable } from "../../src/model/payable.js";
import { summarise } from "../../src/model/periods.js";
import { annualRate, Exact, monthlyRate, money, share } from "../../src/units.js";
import { fees, flow, flows, amountLevel, segment } from "../plan/scenario-builder.js";
import { expectDecimal } from "./expect-decimal.js";
import { rowsOf } from "./ledgers.js";

describe("average AUM", () => {
  it("gives a mandate of 10 m on 31 December beside 20 m the weight that each convention says", () => {
    const closings = [...Array(11).fill(money(20)), money(30)];
    const of = (convention: Parameters<typeof averageOf>[0]) => averageOf(convention, money(20), closings);
    expectDecimal(of("two-point"), "25");
    expectDecimal(of("month-ends"), new Exact(250).dividedBy(12));
    expectDecimal(of("13-month"), new Exact(270).dividedBy(13));
    expectDecimal(of("quarter-ends"), "22.5");
    expectDecimal(of("five-points"), "22");
    expectDecimal(of("trapezoid"), new Exact(245).dividedBy(12)); // eleven months of 20 and one of 25
  });

  it("is the mean of opening and closing over one month for all that look at both", () => {
    for (const convention of ["two-point", "13-month", "five-points", "trapezoid"] as const) {
      expectDecimal(averageOf(convention, money(1), [money(3)]), "2");
    }
  });
});

describe("attribution", () => {
  it("is null where there was nothing to grow", () => {
    const { organicGrowth, totalGrowth } = attribute({
      opening: money(0),
      netFlows: money(5),
      marketGain: money(1),
      fees: money(0),
      closing: money(6),
    });
    expect([organicGrowth, totalGrowth]).toEqual([null, null]);
    expect(revenueYield(money(1), money(0), share(1))).toBeNull();
  });

  it("reports a bridge that does not add up with its residual", () => {
    const { reconciles, residual } = attribute({
      opening: money(100),
      netFlows: money(5),
      marketGain: money(1),
      fees: money(0),
      closing: money("106.01"),
    });
    expect([reconciles, residual.toFixed()]).toEqual([false, "0.01"]);
  });
});

describe("a fee schedule", () => {
  const bands = [
    { upTo: money(100), rate: annualRate("0.01") },
    { upTo: money(200), rate: annualRate("0.005") },
    { upTo: null, rate: annualRate("0.002") },
  ];
  const tiered: FeeSchedule = { schedule: "tiered", boundary: "lower_inclusive", tiers: bands };

  it("charges every slice its own rate", () => {
    expect([0, 50, 100, 150, 200, 1200].map((size) => annualFee(tiered, money(size)).toFixed())).toEqual([
      "0",
      "0.5",
      "1",
      "1.25",
      "1.5",
      "3.5",
    ]);
  });

  it("never charges less for more in slices, and does so at a cliff", () => {
    const cliff: FeeSchedule = { ...tiered, schedule: "cliff" };
    const sizes = Array.from({ length: 400 }, (_, size) => money(size));
    const falls = (schedule: FeeSchedule) =>
      sizes.slice(1).filter((size, index) => annualFee(schedule, size).lessThan(annualFee(schedule, sizes[index]!)));
    expect(falls(tiered)).toEqual([]);
    expect(falls(cliff).map((size) => size.toFixed())).toEqual(["100", "200"]);
  });
});

describe("what is payable", () => {
  const terms = { invested: money(100), inflows: money(10), weight: share("0.5"), earn: "simple" } as const;

  it("leaves exactly nothing when it is taken", () => {
    expectDecimal(payable({ ...terms, rate: monthlyRate("-0.3") }), new Exact(70).dividedBy("0.85").plus(10));
    expectDecimal(
      payable({ ...terms, earn: "compound", rate: monthlyRate("-0.36") }),
      new Exact(64).dividedBy("0.8").plus(10),
    );
  });

  it("is the inflows alone after a total loss at the full weight", () => {
    expectDecimal(payable({ ...terms, weight: share(1), rate: monthlyRate(-1) }), "10");
  });
});

describe("a drawdown", () => {
  it("is nothing where a series never falls", () => {
    expect(drawdown([1, 2, 2, 3].map(money)).depth.toFixed()).toBe("0");
  });

  it("has no recovery where the high is not reached again", () => {
    expect(drawdown([4, 5, 1, 4].map(money))).toMatchObject({ peakIndex: 1, troughIndex: 2, recoveryIndex: null });
  });
});

describe("a table of the ledger", () => {
  const rows = rowsOf({
    start: { year: 2025, month: 10, day: 31 },
    horizonMonths: 15,
    segments: [
      segment("x", 100, {
        flows: flows({ inflows: flow(amountLevel("12")) }),
        fees: fees("0.012", { paidFrom: "invoice" }),
      }),
    ],
  });

  it("labels stubs by their months", () => {
    expect(summarise(rows, "year", { averageAum: "trapezoid" }).map(({ label, stub }) => [label, stub])).toEqual([
      ["2025 (Nov–Dec)", true],
      ["2026", false],
      ["2027 (Jan)", true],
    ]);
    expect(summarise(rows, "quarter", { averageAum: "trapezoid" }).map(({ label }) => label)).toEqual([
      "2025 Q4 (Nov–Dec)",
      "2026 Q1",
      "2026 Q2",
      "2026 Q3",
      "2026 Q4",
      "2027 Q1 (Jan)",
    ]);
    expect(summarise(rows, "month", { averageAum: "trapezoid" })[0]?.label).toBe("Nov 2025");
  });

  it("takes the opening first, flows summed, the closing last, and annualises the fee rate", () => {
    // 100 and 1 a month: 2026 opens at 102, gains 12, averages 108; 12 months of 10 bp
    const year = summarise(rows, "year", { averageAum: "trapezoid" })[1];
    expect([year?.opening, year?.netFlows, year?.closing, year?.averageAum].map(String)).toEqual([
      "102",
      "12",
      "114",
      "108",
    ]);
    expectDecimal(year?.feeRateBp ?? null, "120");
    expectDecimal(year?.organicGrowth ?? null, new Exact(12).dividedBy(102));
    expectDecimal(summarise(rows, "year", { averageAum: "trapezoid" })[0]?.feeRateBp ?? null, "120");
  });

  it("adds up to the same totals in every period", () => {
    for (const period of ["month", "quarter", "year"] as const) {
      const table = summarise(rows, period, { averageAum: "two-point" });
      expectDecimal(
        table.reduce((sum, { inflows }) => sum.plus(inflows), new Exact(0)),
        "15",
      );
      expect(table.at(-1)?.closing.toFixed()).toBe("115");
    }
  });
});

it("knows the digits of minor units", () => {
  expect(["USD", "EUR", "JPY", "KRW", "KWD", "BHD"].map(minorUnitDigits)).toEqual([2, 2, 0, 0, 3, 3]);
});
