import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import { project } from "../../src/model/project.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { type Book, planOf, posted, refusal, rowsOf, scenarioText } from "./scenario.js";

/** 12 m that stand still, invoiced, and one change of its fees. */
const changed = (fees: string, date: string, change: string, own: Partial<Book> = {}): Book => ({
  opening: "12m",
  fees,
  events: `[{ date: ${date}, kind: fee-change, segment: book, fees: ${change} }]`,
  ...own,
});
const numbers = (book: Book, line: "billed" | "revenue" | "netRevenue" = "revenue") => posted(book, line).map(Number);
const months = (...parts: readonly (readonly [count: number, amount: number])[]): readonly number[] =>
  parts.flatMap(([count, amount]) => Array.from({ length: count }, () => amount));

describe("a change of fees", () => {
  it("takes force with the first billing period that begins on its date or after it", () => {
    const flat = "{ rate: 1%, paid-from: invoice }";
    expect(numbers(changed(flat, "2025-04-01", "60bp"))).toEqual(months([3, 10_000], [9, 6000]));
    expect(numbers(changed(flat, "2025-04-02", "60bp"))).toEqual(months([4, 10_000], [8, 6000]));
    const quarterly = "{ rate: 1%, paid-from: invoice, frequency: quarterly, when: advance }";
    const bills = numbers(changed(quarterly, "2025-05-15", "60bp"), "billed");
    expect(bills).toEqual([30_000, 0, 0, 30_000, 0, 0, 18_000, 0, 0, 18_000, 0, 0]);
    const arrears = "{ rate: 1%, paid-from: invoice, frequency: quarterly, billing-month: 2 }";
    const due = numbers(changed(arrears, "2025-04-01", "60bp"), "billed");
    expect(due).toEqual([0, 20_000, 0, 0, 30_000, 0, 0, 18_000, 0, 0, 18_000, 0]);
  });

  it("keeps what it does not state, and null takes a term away", () => {
    // 24 units of 500,000: 5,000 each by the schedule.
    const terms = "{ rate: 1%, units: 24, minimum: 6k, discount: 10%, paid-from: invoice }";
    const of = (change: string) => numbers(changed(terms, "2025-07-01", change)).map((fee) => fee / 24);
    expect(of("80bp")).toEqual(months([12, 500]));
    expect(of("{ minimum: null }")).toEqual(months([6, 500], [6, 375]));
    expect(of("{ rate: 2%, cap: 8k }")).toEqual(months([6, 500], [6, 8000 / 12]).map((fee) => expect.closeTo(fee, 2)));
    expect(of("{ discount: 0%, minimum: 0, waiver: 100 }")).toEqual(
      months([6, 500], [6, 5000 / 12 - 100]).map((fee) => expect.closeTo(fee, 2)),
    );
  });

  it("may be another schedule: a rate takes the place of tiers, tiers that of a rate, cliffs that of slices", () => {
    const tiers = "tiers: [{ up-to: 1m, rate: 120bp }, { rate: 60bp }]";
    // 4 units of 3 m: 12,000 + 12,000 by slices, 18,000 on the cliff.
    const book = (fees: string, change: string) =>
      numbers(changed(`{ ${fees}, units: 4, paid-from: invoice }`, "2025-10-01", change));
    expect(book(`schedule: tiered, ${tiers}`, "{ schedule: cliff }")).toEqual(months([9, 8000], [3, 6000]));
    expect(book(`schedule: tiered, ${tiers}`, "30bp")).toEqual(months([9, 8000], [3, 3000]));
    expect(book("rate: 30bp", `{ schedule: tiered, ${tiers} }`)).toEqual(months([9, 3000], [3, 8000]));
    expect(book(`schedule: cliff, ${tiers}`, "{ tiers: [{ up-to: 3m, rate: 100bp }, { rate: 40bp }] }")).toEqual(
      months([9, 6000], [3, 4000]),
    );
    expect(
      book(`schedule: cliff, tiers: [{ up-to: 3m, rate: 120bp }, { rate: 60bp }]`, "{ boundary: upper_inclusive }"),
    ).toEqual(months([9, 6000], [3, 12_000]));
  });

  it("follows on another, in the order of their dates, for all segments with a tag", () => {
    const text = scenarioText({
      opening: "12m",
      fees: "{ rate: 1%, minimum: 5k, paid-from: invoice }, tags: { channel: retail }",
      events: `[{ date: 2025-09-01, kind: fee-change, segment: book, fees: 50bp, label: Second },
                { date: 2025-03-01, kind: fee-change, tag: channel=retail, fees: 80bp, label: First }]`,
    });
    const [rows = []] = project(makePlan(parseScenario(text))).segments;
    expect(rows.map((row) => row.revenue.toNumber())).toEqual(months([2, 10_000], [6, 8000], [4, 5000]));
  });

  it("restates what drifts from its date on, and lets the rest drift on", () => {
    const drifting = "{ rate: 1%, drift: -6%, paid-from: invoice }";
    const factor = (count: number) => 0.94 ** (count / 12);
    const anew = rowsOf(changed(drifting, "2025-07-01", "80bp")).map((row) => row.revenue.toNumber());
    anew.forEach((fee, month) =>
      expect(fee).toBeCloseTo(month < 6 ? 10_000 * factor(month) : 8000 * factor(month - 6), 8),
    );
    const slower = rowsOf(changed(drifting, "2025-07-01", "{ drift: 0% }")).map((row) => row.revenue.toNumber());
    slower.forEach((fee, month) => expect(fee).toBeCloseTo(10_000 * factor(Math.min(month, 6)), 8));
  });

  it("changes rebates, new business and the rate of a performance fee", () => {
    const rebated = changed("{ rate: 1%, rebates: 10%, paid-from: invoice }", "2025-07-01", "{ rebates: 25% }");
    expect(numbers(rebated, "netRevenue")).toEqual(months([6, 9000], [6, 7500]));
    const fresh = "{ rate: 0%, new: { size: 1m, fees: 1% }, base: ending, paid-from: invoice }";
    const won = { flows: "{ inflows: 120m }", conventions: "{ timing: end }" };
    const [june, july] = numbers(changed(fresh, "2025-07-01", "{ new: { fees: 50bp } }", won)).slice(5, 7);
    expect([june, july]).toEqual([(60e6 * 0.01) / 12, (70e6 * 0.005) / 12].map((fee) => expect.closeTo(fee, 1)));
    const shared = "{ rate: 0%, performance: { rate: 20%, crystallisation: quarterly } }";
    const returns = { returns: `[10%${", 0%".repeat(5)}, 10%${", 0%".repeat(5)}]` };
    const due = (date: string) => numbers(changed(shared, date, "{ performance: { rate: 10% } }", returns));
    // 20 % of 1.2 m, then a share of 10 % on the 12.96 m that are left, from the first period that begins after the date.
    expect(due("2025-05-01")).toEqual([0, 0, 240_000, 0, 0, 0, 0, 0, 129_600, 0, 0, 0]);
    expect(due("2025-08-01")).toEqual([0, 0, 240_000, 0, 0, 0, 0, 0, 259_200, 0, 0, 0]);
  });

  it("draws an uncertain rate once, whatever else of the contract changes", () => {
    const book = changed("{ rate: { value: 1%, uncertainty: 10bp }, minimum: 1k }", "2025-07-01", "{ minimum: 2k }");
    const plan = planOf(book);
    expect(plan.uncertain.map(({ key }) => key)).toEqual(["segments.book.fees.rate"]);
    const rates = [plan.segments[0]?.fees, plan.segments[0]?.fees.changes[0]?.own].map((fees) => fees?.tiers[0]?.rate);
    expect(rates.map((rate) => rate?.uncertain)).toEqual([0, 0]);
  });
});

describe("on the paths a change of fees", () => {
  const QUARTERLY = "frequency: quarterly";
  const BOOKS: Readonly<Record<string, Book>> = {
    "of a rate": changed("1%", "2025-05-01", "60bp"),
    "to tiers, in advance": changed(
      `{ rate: 1%, units: 5, when: advance, ${QUARTERLY} }`,
      "2025-06-10",
      "{ schedule: tiered, tiers: [{ up-to: 2m, rate: 1% }, { rate: 50bp }] }",
    ),
    "to a cliff that is capped": changed(
      `{ schedule: tiered, tiers: [{ up-to: 2m, rate: 1% }, { rate: 50bp }], units: 5, ${QUARTERLY} }`,
      "2025-07-01",
      "{ schedule: cliff, cap: 11k, order: [cap, discount], discount: 5% }",
    ),
    "of new business, charged by days": changed(
      `{ rate: 1%, when: advance, flows-in-period: charged, new: { size: 1m, fees: 80bp }, ${QUARTERLY} }`,
      "2025-07-01",
      "{ rate: 70bp, new: { size: 2m, fees: 40bp } }",
    ),
  };

  it.each(Object.entries(BOOKS))("%s is that of the exact ledger", (_, book) => {
    const moving = {
      returns: "[2%, -1%, 3%, 0%, 1%, -4%, 2%, 2%, 0%, 1%, 5%, -2%]",
      flows: "{ inflows: 20%, outflows: 30% }",
    };
    const plan = planOf({ ...book, ...moving });
    const [exact = []] = project(plan).segments;
    for (const kernel of ["reference", "auto"] as const) {
      const { lines, values } = replay(plan, Uint32Array.of(0), kernel);
      for (const line of ["revenue", "closing", "feesInAdvance", "feesInArrears"] as const) {
        exact.forEach((row, month) => {
          const found = values[lines.indexOf(line) * plan.months.length + month] as number;
          expect(Math.abs(found - row[line].toNumber())).toBeLessThan(1e-12 * row.opening.toNumber());
        });
      }
    }
  });
});

describe("a change of fees is refused", () => {
  const flat = "{ rate: 1%, minimum: 5k, paid-from: invoice }";
  const told = (date: string, change: string, fees = flat) =>
    refusal(changed(fees, date, change)).replaceAll(/fees.yaml:\d+:\d+: /g, "");

  it("where it changes nothing, or what runs through the whole forecast", () => {
    expect(told("2025-07-01", "{ rate: 100bp }")).toBe(
      "events[0].fees changes nothing: these terms are in force already. Write what changes, or remove the event.",
    );
    expect(told("2025-07-01", "{ rate: 50bp, frequency: quarterly }")).toBe(
      "events[0].fees.frequency cannot change within the forecast: billing periods would overlap. Leave it out, and let the other terms change.",
    );
    expect(told("2025-07-01", "{ units: 7 }")).toContain(
      "fees.units cannot change within the forecast: billing units are those",
    );
    expect(told("2025-07-01", "{ performance: { rate: 20% } }")).toContain(
      "only its rate and the rate of its hurdle can change",
    );
    expect(told("2025-07-01", "{ rate: 50bp, paid-from: assets, frequency: monthly }")).toContain(
      "fees.paid-from cannot change",
    );
  });

  it("where it leads to a contract that cannot be", () => {
    expect(told("2025-07-01", "{ cap: 4k }")).toContain("events[0].fees.cap is 4k, less than the minimum of 5k.");
    expect(told("2025-07-01", "{ tiers: [{ up-to: 1m, rate: 1% }, { rate: 50bp }] }")).toContain(
      "events[0].fees has tiers and no schedule.",
    );
    expect(told("2025-07-01", "-5bp")).toContain("a fee rate cannot be negative");
    expect(told("2025-07-01", "{ ratte: 50bp }")).toContain("fees.ratte is not a known key (did you mean rate?)");
  });

  it("where its date or segment is none, or two take force together", () => {
    expect(told("2024-06-30", "50bp")).toContain("the forecast covers 2025-01-01 to 2025-12-31");
    expect(told("2025-12-15", "50bp")).toContain(
      "events (Fee change) changes fees on 2025-12-15; no billing period of the forecast begins then or later. Write an earlier date",
    );
    const two = (events: string) => refusal({ opening: "12m", fees: flat, events: `[${events}]` });
    expect(
      two(`{ date: 2025-05-10, kind: fee-change, segment: book, fees: 50bp, label: First },
           { date: 2025-06-01, kind: fee-change, segment: book, fees: 60bp, label: Second }`),
    ).toContain("events (Second) takes force in 2025-06 as First of 2025-05-10 does");
    expect(two("{ date: 2025-05-10, kind: fee-change, segment: boook, fees: 50bp }")).toContain("did you mean book?");
    expect(two("{ date: 2025-05-10, kind: fee-change, tag: channel=retail, fees: 50bp }")).toContain(
      "Give the segments tags",
    );
    expect(two("{ date: 2025-05-10, kind: fee-change, fees: 50bp }")).toContain("does not say whose fees change");
    expect(two("{ date: 2025-05-10, kind: fee-change, segment: book }")).toContain("has no fees");
  });
});
