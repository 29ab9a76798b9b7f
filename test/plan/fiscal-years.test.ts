import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { summarise } from "../../src/model/periods.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { add, NOTHING } from "../../src/units.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const scenario = (ends: string, target: string): string => `
name: Years
currency: USD
start: 2025-09-30
horizon: 27 months
seed: 1
paths: 10
${ends}
markets: { assets: { a: { mean: 6%, volatility: 0% } } }
segments: [{ id: s, opening: 100m, mix: { a: 100% }, fees: 50bp }]
targets: ["${target}"]
`;
const planOf = (ends: string, target = "revenue in 2027 >= 0") => makePlan(parseScenario(scenario(ends, target)));

describe("years that end with another month", () => {
  it("are named after the year they end in; stubs say their months", () => {
    expect(planOf("fiscal-year-ends: 9").years.map(({ label, from, months }) => [label, from, months])).toEqual([
      ["FY2026", 0, 12],
      ["FY2027", 12, 12],
      ["FY2028 (Oct–Dec)", 24, 3],
    ]);
    expect(planOf("").years.map(({ label }) => label)).toEqual(["2025 (Oct–Dec)", "2026", "2027"]);
  });

  it("hold the sum of their own months in the ledger", () => {
    const plan = planOf("fiscal-year-ends: 6");
    const rows = project(plan).groups[0] ?? [];
    const years = summarise(rows, "year", plan);
    expect(years.map(({ label, months }) => [label, months])).toEqual([
      ["FY2026 (Oct–Jun)", 9],
      ["FY2027", 12],
      ["FY2028 (Jul–Dec)", 6],
    ]);
    const own = rows.slice(9, 21).reduce((sum, { revenue }) => add(sum, revenue), NOTHING);
    expect(years[1]?.revenue.equals(own)).toBe(true);
  });

  it("have quarters of their own, which add up to them", () => {
    const plan = planOf("fiscal-year-ends: 5", "revenue in 2027 >= 0");
    const rows = project(plan).groups[0] ?? [];
    const [years, quarters] = [summarise(rows, "year", plan), summarise(rows, "quarter", plan)];
    expect(quarters.map(({ label }) => label).slice(0, 5)).toEqual([
      "FY2026 Q2 (Oct–Nov)",
      "FY2026 Q3",
      "FY2026 Q4",
      "FY2027 Q1",
      "FY2027 Q2",
    ]);
    const whole = quarters.filter(({ label }) => label.startsWith("FY2027"));
    const sum = whole.reduce((total, { revenue }) => add(total, revenue), NOTHING);
    expect(whole).toHaveLength(4);
    expect(sum.toFixed(20)).toBe(years[1]?.revenue.toFixed(20));
  });

  it("are what questions ask of", () => {
    expect(() => planOf("fiscal-year-ends: 9", "revenue in 2028 >= 0")).not.toThrow();
    expect(() => planOf("fiscal-year-ends: 9", "revenue in 2025 >= 0")).toThrow(/asks for 2025/);
    expect(() => planOf("fiscal-year-ends: 13")).toThrow(/December is month 12/);
  });

  it("are printed with the conventions", () => {
    expect(planOf("fiscal-year-ends: 9").conventions.map(({ choice }) => choice)).toContain("end with Sep");
  });
});
