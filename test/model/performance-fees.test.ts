import { describe, expect, it } from "vitest";
import { formatProblem, InputError } from "../../src/errors.js";
import { project } from "../../src/model/project.js";
import type { SegmentRow } from "../../src/model/projection.js";
import { post } from "../../src/model/posting.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

type Document = Readonly<Record<string, unknown>>;

/** A year's return, all of it in December. */
const yearly = (...years: readonly string[]): readonly string[] =>
  years.flatMap((year) => [...Array<string>(11).fill("0%"), year]);

interface Fund {
  readonly opening?: string;
  readonly returns: readonly string[];
  /** Of the asset class that a hurdle may follow. */
  readonly index?: readonly string[];
  readonly fees?: Document;
  readonly performance: Document;
  readonly events?: readonly Document[];
  readonly conventions?: Document;
}

const documentOf = ({ opening = "100", returns, index, fees, performance, events = [], conventions = {} }: Fund) =>
  JSON.stringify({
    name: "Fund",
    currency: "USD",
    start: "2025-12-31",
    horizon: `${returns.length} months`,
    seed: 1,
    paths: 1,
    conventions,
    markets: {
      assets: { fund: { mean: "0%", volatility: "0%" }, index: { mean: "0%", volatility: "0%" } },
      given: [
        { label: "Given", from: "2026-01", returns: { fund: returns, ...(index === undefined ? {} : { index }) } },
      ],
    },
    segments: [{ id: "fund", opening, mix: { fund: "100%" }, flows: {}, fees: { rate: "0bp", ...fees, performance } }],
    events,
  });

const rowsOf = (fund: Fund): readonly SegmentRow[] =>
  project(makePlan(parseScenario(documentOf(fund), "fund.json"))).segments[0] ?? [];

/** What fell due, by year. */
const feesOf = (rows: readonly SegmentRow[]): readonly number[] =>
  Array.from({ length: Math.ceil(rows.length / 12) }, (_, year) =>
    rows.slice(12 * year, 12 * year + 12).reduce((sum, row) => sum + row.performanceFees.toNumber(), 0),
  );
const close = (found: readonly number[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  found.forEach((value, at) => expect(value).toBeCloseTo(expected[at] as number, 12));
};
const closingOf = (rows: readonly SegmentRow[], month: number): number => rows[month]?.closing.toNumber() ?? NaN;

describe("published examples", () => {
  it("2 and 20 above the high-water mark, before the management fee: 500 becomes 564.96", () => {
    // acadifi.com: +15% pays 10 and 15, -10% pays 11 and nothing, +20% pays 9.68 and 6.16
    const rows = rowsOf({
      opening: "500",
      returns: yearly("15%", "-10%", "20%"),
      fees: { rate: "2%", base: "beginning", frequency: "annual" },
      performance: { rate: "20%", measured: "before" },
    });
    close(feesOf(rows), [15, 0, 6.16]);
    close(
      [11, 23, 35].map((month) => closingOf(rows, month)),
      [550, 484, 564.96],
    );
  });

  it("a hard hurdle of 6% net of a management fee of 1% on the year's end pays 5.84 in all; without either hurdle 7.30", () => {
    // analystforum.com: 100 rises to 130
    const fund = { returns: yearly("30%"), fees: { rate: "1%", base: "ending", frequency: "annual" } };
    const net = rowsOf({ ...fund, performance: { rate: "20%", hurdle: "6%" } });
    close(feesOf(net), [4.54]);
    expect(net[11]?.feesInArrears.toNumber()).toBeCloseTo(5.84, 12);
    const independent = rowsOf({ ...fund, performance: { rate: "20%", measured: "before" } });
    expect(independent[11]?.feesInArrears.toNumber()).toBeCloseTo(7.3, 12);
    expect(closingOf(independent, 11)).toBeCloseTo(122.7, 12);
  });
});

describe("a performance fee", () => {
  const one = (performance: Document, ...years: readonly string[]) =>
    feesOf(rowsOf({ returns: yearly(...years), performance }));

  it("is charged in full above a full catch-up, and in part within it", () => {
    const terms = { rate: "20%", hurdle: "8%", "catch-up": "100%" };
    close(one(terms, "12%"), [2.4]);
    close(one(terms, "9%"), [1]);
    close(one({ ...terms, "catch-up": "50%" }, "12%"), [2]);
    close(one(terms, "8%"), [0]);
  });

  it("compounds its hurdle since the mark was set, or begins again each period", () => {
    close(one({ rate: "20%", hurdle: "4%" }, "3%", "9%"), [0, 0.2 * (112.27 - 108.16)]);
    close(one({ rate: "20%", hurdle: "4%", "hurdle-from": "period" }, "3%", "9%"), [0, 0.2 * (112.27 - 104)]);
  });

  it("falls due by quarter over a quarter of the hurdle: added up, or compounding to the year's", () => {
    const returns = ["0%", "0%", "3%"];
    const terms = { rate: "20%", hurdle: "8%", crystallisation: "quarterly" };
    close(feesOf(rowsOf({ returns, performance: terms })), [0.2 * (103 - 102)]);
    const effective = feesOf(rowsOf({ returns, performance: { ...terms, "hurdle-rates": "effective" } }));
    close(effective, [0.2 * (103 - 100 * 1.08 ** 0.25)]);
  });

  it("waits until an opening mark is passed", () => {
    close(one({ rate: "20%", "opening-mark": "1.08" }, "5%", "5%"), [0, 0.2 * (110.25 - 108)]);
    close(one({ rate: "20%", "opening-mark": "0.95" }, "0%"), [0.2 * 5]);
  });

  it("is charged below the mark over a hurdle that fell, unless that is free", () => {
    const fund = { returns: yearly("-10%"), index: yearly("-20%") };
    const hurdle = { asset: "index", plus: "1%" };
    close(feesOf(rowsOf({ ...fund, performance: { rate: "20%", hurdle } })), [0.2 * (90 - 81)]);
    close(feesOf(rowsOf({ ...fund, performance: { rate: "20%", hurdle, "below-mark": "free" } })), [0]);
    close(feesOf(rowsOf({ ...fund, performance: { rate: "20%", hurdle, kind: "soft" } })), [0]);
  });

  it("accrues until it is due, and is no revenue before", () => {
    const rows = rowsOf({ returns: ["10%", "-4%", ...Array<string>(10).fill("0%")], performance: { rate: "20%" } });
    close(
      rows.slice(0, 3).map((row) => row.performanceAccrual.toNumber()),
      [2, 0.2 * 5.6, 0.2 * 5.6],
    );
    close(
      rows.map((row) => row.revenue.toNumber()),
      [...Array<number>(11).fill(0), 0.2 * 5.6],
    );
    expect(rows[11]?.performanceAccrual.toNumber()).toBe(0);
  });

  it("is invoiced without touching the assets, and gains are charged once", () => {
    const rows = rowsOf({
      returns: yearly("10%", "0%", "10%"),
      fees: { "paid-from": "invoice" },
      performance: { rate: "20%" },
    });
    close(feesOf(rows), [2, 0, 0.2 * 11]);
    expect(closingOf(rows, 35)).toBeCloseTo(121, 12);
  });
});

describe("subscriptions and redemptions", () => {
  const event = (kind: string, date: string, amount: string) => ({ date, kind, segment: "fund", amount, label: kind });

  it("a redemption pays its share when it leaves, out of what it takes; together nothing is lost", () => {
    const rows = rowsOf({
      returns: ["10%", ...Array<string>(11).fill("0%")],
      performance: { rate: "20%" },
      events: [event("outflow", "2026-01-31", "44")],
    });
    // 110 with an accrued fee of 2: four tenths of both leave.
    const [january] = rows;
    close(
      [january?.outflows, january?.performanceFees, january?.closing].map((line) => line?.toNumber() ?? NaN),
      [43.2, 0.8, 66],
    );
    close(feesOf(rows), [2]);
    expect(closingOf(rows, 11)).toBeCloseTo(64.8, 12);
  });

  it("a subscription below the mark rides free under the fund's, and pays under its own", () => {
    const fund = {
      returns: ["0%", ...Array<string>(10).fill("0%"), "10%"],
      events: [event("inflow", "2026-01-31", "100")],
    };
    const shared = { rate: "20%", "opening-mark": "1.2" };
    close(feesOf(rowsOf({ ...fund, performance: shared })), [0]);
    close(feesOf(rowsOf({ ...fund, performance: { ...shared, mark: "series" } })), [2]);
  });

  it("a subscription above the mark is not charged for gains before it, under its own", () => {
    const fund = {
      returns: ["20%", ...Array<string>(11).fill("0%")],
      events: [event("inflow", "2026-01-31", "120")],
    };
    close(feesOf(rowsOf({ ...fund, performance: { rate: "20%" } })), [8]);
    close(feesOf(rowsOf({ ...fund, performance: { rate: "20%", mark: "series" } })), [4]);
  });

  it("after a total loss new money has nothing to make good", () => {
    const rows = rowsOf({
      returns: ["-100%", ...Array<string>(10).fill("0%"), "10%"],
      performance: { rate: "20%" },
      events: [event("inflow", "2026-02-28", "50")],
    });
    close(feesOf(rows), [1]);
  });

  it("post to the cent, the fee among the fees and the revenue", () => {
    const rows = rowsOf({
      opening: "99.99",
      returns: Array<string>(24).fill("1.2345%"),
      fees: { rate: "0.77%" },
      performance: { rate: "17%", crystallisation: "quarterly", mark: "series" },
      events: [event("outflow", "2026-02-11", "21.37"), event("inflow", "2026-05-05", "7.77")],
    });
    const [posted = []] = post([rows], 2);
    for (const row of posted) {
      expect(row.performanceFees.greaterThanOrEqualTo(0)).toBe(true);
      expect(row.revenue.equals(row.feesInAdvance.plus(row.feesInArrears))).toBe(true);
      expect(row.performanceFees.minus(row.revenue).lessThanOrEqualTo("0.01")).toBe(true);
    }
    const total = (of: readonly { performanceFees: SegmentRow["performanceFees"] }[]) =>
      of.reduce((sum, { performanceFees }) => sum + performanceFees.toNumber(), 0);
    expect(Math.abs(total(posted) - total(rows))).toBeLessThan(0.0051);
  });
});

describe("a scenario with a performance fee", () => {
  const problemsOf = (performance: Document): readonly string[] => {
    try {
      parseScenario(documentOf({ returns: ["0%"], performance }), "fund.json");
    } catch (error) {
      if (error instanceof InputError)
        return error.problems.map((problem) => formatProblem(problem).replace(/^\S+ /, ""));
      throw error;
    }
    return [];
  };

  it.each<[Document, string]>([
    [{ hurdle: "8%" }, "segments[0].fees.performance has no rate. Add rate: 20%."],
    [
      { rate: "0.2" },
      "segments[0].fees.performance.rate is 0.2, which may be 0.2% or 20%; a rate needs a unit. Write 20% or 0.2%.",
    ],
    [
      { rate: "120%" },
      "segments[0].fees.performance.rate is 120%; a fee cannot be more than the gain. Write 100% or less.",
    ],
    [
      { rate: "20%", "catch-up": "100%" },
      "segments[0].fees.performance.catch-up says nothing without a hurdle. Remove it, or add hurdle: 8%.",
    ],
    [
      { rate: "20%", hurdle: "8%", kind: "soft", "catch-up": "100%" },
      "segments[0].fees.performance.kind says nothing beside a catch-up, which stands between hard and soft. Remove one of the two.",
    ],
    [
      { rate: "20%", mark: "none", "opening-mark": "1.1" },
      "segments[0].fees.performance.opening-mark says nothing with mark: none. Remove one of the two.",
    ],
    [
      { rate: "20%", hurdle: { asset: "indx" } },
      "segments[0].fees.performance.hurdle.asset is indx, which is not an asset class of markets.assets (did you mean index?). Write index.",
    ],
    [
      { rate: "20%", "opening-mark": "0" },
      "segments[0].fees.performance.opening-mark is 0; a mark is a value. Write more than 0.",
    ],
    [
      { rate: "20%", crystallisation: "anual" },
      "segments[0].fees.performance.crystallisation is anual (did you mean annual?), not one of the choices. Write annual.",
    ],
    [
      { rate: "20%", "crystallisation-month": 13 },
      "segments[0].fees.performance.crystallisation-month is 13; December is month 12. Write 12 or less.",
    ],
  ])("says what is wrong: %j", (performance, message) => {
    expect(problemsOf(performance)).toEqual([message]);
  });

  it("warns of a mark out of reach, and of a catch-up that never catches up", () => {
    const warningsOf = (performance: Document) =>
      parseScenario(documentOf({ returns: ["0%"], performance }), "fund.json").warnings.map(({ what }) => what);
    expect(warningsOf({ rate: "20%", hurdle: "5%", "opening-mark": "1.6", "catch-up": "10%" })).toEqual(
      expect.arrayContaining([
        "begins far under water: the value must rise by 60% before a fee is due",
        "has a catch-up of 10%, below the fee rate: it never catches up",
      ]),
    );
  });
});
