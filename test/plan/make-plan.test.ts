import { describe, expect, it } from "vitest";
import { formatMonth } from "../../src/months.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { asset, scenario, segment } from "./scenario-builder.js";

describe("a plan", () => {
  it("starts in the month after the date of the opening balances and labels stub years", () => {
    const plan = makePlan(scenario({ start: { year: 2025, month: 9, day: 30 }, horizonMonths: 18 }));
    expect(plan.months.map(formatMonth).slice(0, 2)).toEqual(["2025-10", "2025-11"]);
    expect(plan.years.map(({ label, months }) => [label, months])).toEqual([
      ["2025 (Oct–Dec)", 3],
      ["2026", 12],
      ["2027 (Jan–Mar)", 3],
    ]);
  });

  it("does not depend on the order of asset classes in the file", () => {
    const [a, b] = [asset("alpha", "0.07", "0.16"), asset("beta", "0.04", "0.05")];
    const mix = new Map([["alpha", segment("x", 1).mix.get("fund")!]]);
    const of = (assets: (typeof a)[]) =>
      makePlan(scenario({ segments: [segment("x", 1, { mix })], markets: { ...scenario().markets, assets } })).markets;
    expect(of([b, a])).toEqual(of([a, b]));
  });
});
