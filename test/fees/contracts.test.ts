import { describe, expect, it } from "vitest";
import { Exact } from "../../src/units.js";
import { type Book, posted, refusal, rowsOf, scenarioText } from "./scenario.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const TIERS =
  "tiers: [{ up-to: 500k, rate: 1% }, { up-to: 1m, rate: 0.8% }, { up-to: 2m, rate: 0.6% }, { rate: 0.4% }]";
const QUARTERLY = "frequency: quarterly, paid-from: invoice";
const revenue = (book: Book): string => {
  const total = rowsOf(book).reduce((sum, row) => sum.plus(row.revenue), new Exact(0));
  return total.toDecimalPlaces(6).toFixed();
};

describe("a bill", () => {
  it("is the published one: 1.8 million pays 13,800 by slices, 10,800 on a cliff, a quarter of it each quarter", () => {
    // joellewis/finance_skills, fee-billing: 3,450 a quarter.
    const bills = (schedule: string) =>
      posted({ opening: "1.8m", fees: `{ schedule: ${schedule}, ${TIERS}, ${QUARTERLY} }` }, "billed");
    expect(bills("tiered")).toEqual(["0", "0", "3450", "0", "0", "3450", "0", "0", "3450", "0", "0", "3450"]);
    expect(bills("cliff").filter((bill) => bill !== "0")).toEqual(["2700", "2700", "2700", "2700"]);
  });

  it("takes minimum and cap a year of each unit before the part of the year, in the order agreed", () => {
    // 0.9·1.25 % of 300,000 is 3,375: the minimum of 4,000 acts after the discount, or before it.
    const bill = (order: string) =>
      posted(
        { opening: "300k", months: 3, fees: `{ rate: 1.25%, discount: 10%, minimum: 4k, ${order} ${QUARTERLY} }` },
        "billed",
      )[2];
    expect([bill(""), bill("order: [minimum, discount],")]).toEqual(["1000", "900"]);
    const capped = { opening: "10m", months: 3, fees: `{ rate: 1%, units: 4, cap: 20k, waiver: 100, ${QUARTERLY} }` };
    expect(posted(capped, "billed")[2]).toBe(String(4 * (20_000 / 4 - 100)));
  });

  it("is never below nothing, and a waiver accrues with its period", () => {
    const rows = rowsOf({ opening: "1.2m", months: 3, fees: `{ rate: 1%, waiver: 600, ${QUARTERLY} }` });
    expect(rows.map((row) => row.revenue.toFixed())).toEqual(["800", "800", "800"]);
    expect(posted({ opening: "1.2m", months: 3, fees: `{ rate: 1%, waiver: 4k, ${QUARTERLY} }` }, "billed")).toEqual([
      "0",
      "0",
      "0",
    ]);
  });

  it("leaves excluded assets out before the tiers", () => {
    // O-FEES-009: 2.3 m less 450,000 of cash pays 16,375 a year.
    const tiers = "schedule: tiered, tiers: [{ up-to: 1m, rate: 1% }, { up-to: 2m, rate: 0.75% }, { rate: 0.5% }]";
    expect(revenue({ opening: "2.3m", fees: `{ ${tiers}, excluded: 450k, paid-from: invoice }` })).toBe("16375");
    expect(revenue({ opening: "2m", fees: `{ rate: 1%, excluded: 10%, paid-from: invoice }` })).toBe("18000");
  });

  it("is rounded for each unit: halves to the even cent or up", () => {
    // 3 units of 7,500: 2.345 a month each.
    const bill = (rounding: string) =>
      rowsOf({
        opening: "22500",
        months: 1,
        fees: `{ rate: 0.3752%, units: 3, rounding: ${rounding}, paid-from: invoice }`,
      })[0]?.billed.toFixed();
    expect([bill("none"), bill("half-even"), bill("half-up")]).toEqual(["7.035", "7.02", "7.05"]);
  });

  it("falls due in its month: a first period that the start date cuts is charged for what is left of it", () => {
    const bills = (fees: string) =>
      posted(
        { opening: "1.2m", start: "2025-01-31", months: 8, fees: `{ rate: 1%, paid-from: invoice, ${fees} }` },
        "billed",
      );
    expect(bills("frequency: quarterly, billing-month: 12")).toEqual(["0", "2000", "0", "0", "3000", "0", "0", "3000"]);
    expect(bills("frequency: quarterly, billing-month: 3, when: advance")).toEqual([
      "1000",
      "3000",
      "0",
      "0",
      "3000",
      "0",
      "0",
      "3000",
    ]);
    expect(bills("frequency: annual, billing-month: 5")).toEqual(["0", "0", "0", "4000", "0", "0", "0", "0"]);
  });

  it("is paid so many months later, and revenue does not wait", () => {
    const book = {
      opening: "1.2m",
      months: 7,
      fees: `{ rate: 1%, rebates: 10%, distribution-costs: 25%, collected-after: 2, ${QUARTERLY} }`,
    };
    expect(posted(book, "collected")).toEqual(["0", "0", "0", "0", "3000", "0", "0"]);
    expect(posted(book, "netRevenue").every((month) => month === "650")).toBe(true);
    expect(posted(book, "revenue").every((month) => month === "1000")).toBe(true);
  });
});

describe("a part of a year", () => {
  const year = (dayCount: string, own: Partial<Book> = {}) =>
    revenue({ opening: "36.5m", fees: `{ rate: 1%, day-count: ${dayCount}, paid-from: invoice }`, ...own });

  it("is by twelfths, by days, or by days of 30", () => {
    expect(["/12", "actual/365", "actual/360", "actual/actual", "30/360", "share"].map((one) => year(one))).toEqual([
      "365000",
      "365000",
      new Exact("365000").times(365).dividedBy(360).toDecimalPlaces(6).toFixed(),
      "365000",
      "365000",
      "365000",
    ]);
    // 2024 has a day more.
    expect(year("actual/365", { start: "2023-12-31" })).toBe("366000");
    expect(year("actual/actual", { start: "2023-12-31" })).toBe("365000");
  });

  it("is split at New Year where a period runs over it", () => {
    // Two months of 2023 and one leap January: 61/365 + 31/366 of 365,000.
    const book = {
      opening: "36.5m",
      start: "2023-10-31",
      months: 3,
      fees: `{ rate: 1%, day-count: actual/actual, ${QUARTERLY} }`,
    };
    const expected = new Exact(365_000).times(new Exact(61).dividedBy(365).plus(new Exact(31).dividedBy(366)));
    expect(posted(book, "billed")[2]).toBe(expected.toDecimalPlaces(2).toFixed());
  });
});

describe("flows within a period billed in advance", () => {
  // 1 % a year, the second quarter of 91 days by shares: 200,000 more on its 20th day, 200,000 less on its 71st.
  const book = (own: string, events: string): Book => ({
    opening: "1m",
    start: "2025-03-31",
    months: 6,
    events,
    fees: `{ rate: 1%, ${QUARTERLY}, when: advance, day-count: share, flows-in-period: charged, ${own} }`,
  });
  const arrival = "{ date: 2025-04-20, kind: inflow, segment: book, amount: 200k }";
  const departure = "{ date: 2025-06-10, kind: outflow, segment: book, amount: 200k }";
  /** The bill of the next quarter less the usual quarter's fee. */
  const adjustment = (events: string, assets: number, own = "") =>
    new Exact(posted(book(own, `[${events}]`), "billed")[3] as string).minus(assets / 400).toFixed();

  it("are charged and refunded by days, with the day of arrival or without", () => {
    expect(adjustment(arrival, 1_200_000)).toBe("390.11");
    expect(adjustment(arrival, 1_200_000, "arrival-day: counted")).toBe("395.6");
    expect(adjustment(departure, 800_000)).toBe("-109.89");
    expect(adjustment(`${arrival}, ${departure}`, 1_000_000)).toBe("280.22");
  });

  it("are earned in the months to which they belong", () => {
    const rows = rowsOf(book("", `[${arrival}]`)).slice(0, 3);
    const expected = [30, 31, 30].map((days, month) => (1e4 / 4 / 91) * days + (500 / 91) * (month === 0 ? 10 : days));
    rows.forEach((row, month) => expect(row.revenue.toNumber()).toBeCloseTo(expected[month] as number, 9));
  });

  it("are neither charged nor refunded unless it is said", () => {
    const text = book("", `[${arrival}]`).fees.replace("flows-in-period: charged, ", "");
    expect(posted({ ...book("", `[${arrival}]`), fees: text }, "billed")).toEqual(["2500", "0", "0", "3000", "0", "0"]);
  });
});

describe("the base of a quarter", () => {
  // 1 m, and 600,000 more on 15 May 2025 (16 of its 31 days left), in a market that stands still: 91 days.
  const of = (base: string, own = "") => {
    const fees = `{ rate: 4%, ${QUARTERLY}, base: ${base}${own} }`;
    const events = "[{ date: 2025-05-15, kind: inflow, segment: book, amount: 600k }]";
    return Number(posted({ opening: "1m", start: "2025-03-31", months: 3, fees, events }, "billed")[2]);
  };

  it("is its beginning, its ending, their mean, the mean of its month ends or of its days", () => {
    const days = (left: number) => Math.round((1e6 + (6e5 * left) / 91) * 100 * 0.01) / 100;
    expect([of("beginning"), of("ending"), of("average"), of("month-ends")]).toEqual([10_000, 16_000, 13_000, 14_000]);
    expect([of("daily"), of("daily", ", arrival-day: counted")]).toEqual([days(46), days(47)]);
  });
});

describe("new business in units of its own", () => {
  it("pays by its own schedule on its own part, and leaves the others theirs", () => {
    // 100 units of 1 m at 1 %; 12 m a year of new money in units of 3 m: 1 % to 1 m, 0.5 % above, 20,000 a year each.
    const tiers = "schedule: tiered, tiers: [{ up-to: 1m, rate: 1% }, { rate: 0.5% }]";
    const book = (own: string): Book => ({
      opening: "100m",
      months: 2,
      flows: "{ new: 12000k }",
      fees: `{ ${tiers}, units: 100, base: ending, paid-from: invoice${own} }`,
    });
    const revenues = (own: string) => rowsOf(book(own)).map((row) => row.revenue.toDecimalPlaces(8).toFixed());
    const month = (fee: number) => new Exact(fee).dividedBy(12).toDecimalPlaces(8).toFixed();
    expect(revenues("")).toEqual([month(1_010_000), month(1_020_000)]);
    const new3m = 20_000 / 3;
    expect(revenues(", new: { size: 3m }")).toEqual([month(1_000_000 + new3m), month(1_000_000 + 2 * new3m)]);
    expect(revenues(", new: { size: 3m, fees: 40bp }")).toEqual([month(1_004_000), month(1_008_000)]);
    expect(revenues(", new: { size: 3m, fees: { rate: 40bp, minimum: 30k } }")).toEqual([
      month(1_010_000),
      month(1_020_000),
    ]);
  });

  it("grows and shrinks with the rest", () => {
    const flows = "{ new: 12000k, departures: 12% }";
    const fees = "{ rate: 0%, paid-from: invoice, base: ending, new: { size: 3m, fees: { rate: 0%, minimum: 12k } } }";
    const rows = rowsOf({ opening: "100m", months: 2, flows, fees, returns: "[10%, 0%]" });
    // A third of a unit comes each month; 1 % of the clients leave in the second.
    expect(rows.map((row) => row.revenue.toDecimalPlaces(10).toFixed())).toEqual(["333.3333333333", "663.3333333333"]);
  });
});

describe("rates that drift", () => {
  it("are multiplied by (1 + d)^(m/12), m the months since the start", () => {
    const rows = rowsOf({ opening: "1.2m", months: 13, fees: "{ rate: 1%, drift: -4%, paid-from: invoice }" });
    const half = new Exact("0.96").sqrt().times(1000);
    expect(rows[6]?.revenue.minus(half).abs().lessThan("1e-30")).toBe(true);
    expect([rows[0], rows[12]].map((row) => row?.revenue.toFixed())).toEqual(["1000", "960"]);
  });
});

describe("accounts of a household", () => {
  // Morningstar Office help: 100,000 and 300,000 billed together pay 2,125, apart 2,875.
  const tiers = "schedule: tiered, tiers: [{ up-to: 100k, rate: 1% }, { up-to: 250k, rate: 0.5% }, { rate: 0.25% }]";
  const book = (own: string): Book => ({
    opening: "4m",
    fees: `{ ${tiers}, households: [{ count: 10, accounts: [100k, 300k] }], paid-from: invoice${own} }`,
  });

  it("are added up before the schedule, or billed apart", () => {
    expect([revenue(book("")), revenue(book(", householding: separate"))]).toEqual(["21250", "28750"]);
  });
});

describe("what cannot be meant", () => {
  const fees = (own: string) => refusal({ opening: "1m", fees: `{ rate: 1%, paid-from: invoice, ${own} }` });

  it.each([
    [
      "minimum: 4k, cap: 1k",
      "segments[0].fees.cap is 1k, less than the minimum of 4k. Write a cap of the minimum or more.",
    ],
    ["billing-month: 3", "segments[0].fees.billing-month says nothing for monthly bills. Remove billing-month."],
    ["flows-in-period: charged", "flows-in-period says nothing for fees in arrears, whose base has the flows in it."],
    [
      "base: daily, when: advance",
      "base says nothing for fees in advance, which are charged on the assets at the beginning.",
    ],
    ["arrival-day: counted", "arrival-day says nothing unless flows are charged by days"],
    ["order: [cap, cap]", "order[1] is in the order already. Remove one of the two."],
    ["discount: 110%", "a discount is at most the fee. Write 100% or less."],
    ["rebates: 60%, distribution-costs: 50%", "distribution-costs and rebates are more than all revenue."],
    ["householding: separate", "householding says nothing of units without accounts."],
    [
      "day-count: actual/364",
      "day-count is actual/364 (did you mean actual/365?), not one of the choices. Write actual/365.",
    ],
    ["new: { fees: 40bp }", "segments[0].fees.new has no size. Add size: 3m."],
  ])("is refused: %s", (own, message) => {
    expect(fees(own)).toContain(message);
  });

  it("is refused of fees from the assets that would be paid later", () => {
    expect(refusal({ opening: "1m", fees: "{ rate: 1%, collected-after: 1 }" })).toContain(
      "collected-after says nothing for fees that are deducted from the assets when they fall due.",
    );
  });

  it("is warned of where no unit reaches the second tier", () => {
    const one = { opening: "1m", fees: `{ schedule: tiered, ${TIERS}, units: 4 }` };
    expect(parseScenario(scenarioText(one), "fees.yaml").warnings[0]?.what).toContain("no billing unit reaches");
  });
});
