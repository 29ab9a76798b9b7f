import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { share } from "../../src/units.js";
import {
  amount,
  conventions,
  event,
  givenReturns,
  rate,
  rateLevel,
  scenario,
  segment,
  stated,
} from "../plan/scenario-builder.js";
import { expectDecimal } from "./expect-decimal.js";
import { messageOf, rowsOf } from "./ledgers.js";

/** January 2026 has 31 days: on the 11th, 20 of them are left. */
const at = (kind: Parameters<typeof event>[0]["kind"], size: string, own: object = {}) =>
  event({ kind, date: "2026-01-11", segment: "x", amount: amount(size), ...own });
const JANUARY = { horizonMonths: 1, markets: givenReturns(["0.31"]) };
const one = [segment("x", 100)];

describe("a dated line of the ledger", () => {
  it("of an acquisition earns from the next day, or from its own where the day of arrival is counted", () => {
    const gain = (dayOfArrival: "counted" | "not-counted") => {
      const own = conventions({ dayOfArrival });
      const events = [at("acquisition", "10", { retention: stated("0.5", share) })];
      return rowsOf({ ...JANUARY, segments: one, events, conventions: own })[0];
    };
    // 5 of 10 come over: 31 on the opening, 0.31·5·20/31 = 1 (or ·21/31 = 1.05) on them
    expectDecimal(gain("not-counted")?.marketGain ?? null, "32");
    expectDecimal(gain("counted")?.marketGain ?? null, "32.05");
    expect(gain("counted")?.acquisitions.toFixed()).toBe("5");
    expect(gain("counted")?.inflows.toFixed()).toBe("0");
  });

  it("leaves with what it would have earned, and is no outflow", () => {
    const events = [at("disposal", "10"), at("realization", "5"), at("scope", "-5")];
    const [row] = rowsOf({ ...JANUARY, segments: one, events });
    // 31 − 0.31·20·20/31 = 27
    expect(row?.marketGain.toFixed()).toBe("27");
    expect([row?.disposals, row?.realizations, row?.scope, row?.outflows].map(String)).toEqual(["10", "5", "-5", "0"]);
    expect(row?.closing.toFixed()).toBe("107");
  });

  it("of a distribution comes back in part, regular or dated, and is organic only where it is counted", () => {
    const own = { distributions: rate("0.12"), reinvested: stated("0.8", share) };
    const events = [at("distribution", "10", { reinvested: stated("0.5", share) })];
    const [row] = rowsOf({ horizonMonths: 1, segments: [segment("x", 100, own)], events });
    // 1 % of 100 at the end of the month, 0.8 of it back; 10 on the 11th, 5 back
    expect([row?.distributions, row?.reinvested, row?.closing].map(String)).toEqual(["11", "5.8", "94.8"]);
  });

  it("beyond the assets is refused, or cut with the outflows and counted as unmet", () => {
    const events = [at("disposal", "150"), at("outflow", "50")];
    const plan = { horizonMonths: 1, events };
    expect(messageOf(() => rowsOf({ ...plan, segments: one }))).toContain("asks for outflows of 200 in Jan 2026");
    const cap = [segment("x", 100, { conventions: conventions({ outflows: "cap" }) })];
    const [row] = rowsOf({ ...plan, segments: cap });
    expect([row?.disposals, row?.outflows, row?.unmetOutflows, row?.closing].map(String)).toEqual([
      "75",
      "25",
      "100",
      "0",
    ]);
  });
});

describe("an acquired book", () => {
  const book = { kind: "acquisition", date: "2026-01-31", segment: "x", amount: amount("1200") } as const;

  it("runs off by itself and is counted in its segment", () => {
    const plan = makePlan(
      scenario({ horizonMonths: 3, segments: one, events: [event({ ...book, runOff: rateLevel("0.12") })] }),
    );
    const { segments, groups } = project(plan);
    // 1200 on the last day of January, then 1 % a month of what is left
    expect(segments[1]?.map(({ closing }) => closing.toFixed())).toEqual(["1200", "1188", "1176.12"]);
    expect(groups[1]?.map(({ closing }) => closing.toFixed())).toEqual(["1300", "1288", "1276.12"]);
    expect(plan.groups[1]?.members).toEqual([0, 1]);
  });
});

describe("assets by measure", () => {
  const counts = (...measures: readonly (readonly [string, string])[]) =>
    new Map(measures.map(([measure, part]) => [measure, share(part)])) as never;
  const segments = [
    segment("managed", 100, { counts: counts(["aum", "1"], ["billable", "0.9"], ["raum", "1.1"]) }),
    segment("advised", 40, { counts: counts(["aua", "1"], ["billable", "1"]) }),
    segment("held", 7, { counts: counts(["client-assets", "1"]) }),
  ];

  it("are totals of their own: AUA and other client assets never inside AUM, parts as they count", () => {
    const plan = makePlan(scenario({ horizonMonths: 1, segments }));
    const { groups } = project(plan);
    const closing = plan.groups.map(({ id }, index) => [id, groups[index]?.[0]?.closing.toFixed()]);
    expect(Object.fromEntries(closing)).toEqual({
      firm: "100",
      "segment:managed": "100",
      "segment:advised": "40",
      "segment:held": "7",
      "measure:raum": "110",
      "measure:aua": "40",
      "measure:billable": "130",
      "measure:client-assets": "147",
    });
    expect(plan.groups.map(({ label }) => label)).toContain("Firm, AUM");
  });

  it("are one total where all segments count alike", () => {
    expect(makePlan(scenario({ segments: one })).groups.map(({ label }) => label)).toEqual(["Firm", "x"]);
  });
});
