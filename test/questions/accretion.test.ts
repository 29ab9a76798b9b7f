import { describe, expect, it } from "vitest";
import type { AcquisitionAnswer } from "../../src/analysis/worth.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { accretion } from "../../src/questions/accretion.js";
import { makeReport } from "../../src/report/make-report.js";
import { forecast } from "../../src/run.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const text = ({ volatility = "0%", own = "price: 1m, cost: { running: 100k }", economics = true } = {}): string => `
name: T
currency: USD
start: 2025-12-31
horizon: 5 years
seed: 5
paths: 500
markets: { assets: { a: { mean: 0%, volatility: ${volatility} } } }
segments:
  - { id: s, opening: 100m, mix: { a: 100% }, fees: { rate: 100bp, base: beginning, paid-from: invoice } }
${economics ? "economics: { costs: [{ id: rent, amount: 600k }] }" : ""}
events:
  - { date: 2026-12-31, kind: acquisition, segment: s, amount: 50m, retention: 80%, probability: 40%, label: Book, ${own} }
`;

const of = async (source: string): Promise<AcquisitionAnswer> => {
  const [only] = (await accretion(parseScenario(source))) ?? [];
  if (only === undefined) throw new Error("nothing was answered");
  return only;
};

describe("an acquisition with a price", () => {
  it("adds its fee less its cost, and earns its price back", async () => {
    // 40m at 100 bp are 400k a year from 2027; 100k a year from December 2026 on: 300k a year, and 8 333 before.
    const found = await of(text());
    expect(found.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
    found.years.slice(1).forEach(({ revenue, operatingIncome, margin, returnOnPrice }) => {
      expect(revenue.mean.value).toBeCloseTo(400_000, 6);
      expect(operatingIncome?.p5.value).toBeCloseTo(300_000, 6);
      expect(margin?.without?.value).toBeCloseTo(0.4, 12);
      expect(margin?.with?.value).toBeCloseTo(0.7 / 1.4, 12);
      expect(returnOnPrice?.p50.value).toBeCloseTo(0.3, 12);
    });
    expect(found.years[0]?.operatingIncome?.mean.value).toBeCloseTo(-100_000 / 12, 6);
    expect(found.years.map(({ paidBack }) => paidBack?.value)).toEqual([0, 0, 0, 0, 1]);
    expect([found.paybackYear, found.retention, found.probability, found.price]).toEqual([2030, 0.8, 0.4, 1e6]);
    // Four years of r·500k − 100k, less 8 333, are 1m.
    expect(found.breakEvenRetention).toBeCloseTo((1e6 + 100_000 / 12 + 400_000) / 2e6, 9);
  });

  it("may not pay at all, or at any retention", async () => {
    const dear = await of(text({ own: "price: 3m, cost: { running: 100k }" }));
    expect([dear.paybackYear, dear.breakEvenRetention]).toEqual([null, null]);
    const given = await of(text({ own: "price: 0" }));
    expect([given.breakEvenRetention, given.years[1]?.returnOnPrice]).toEqual([0, null]);
  });

  it("answers what it can without the firm around the assets", async () => {
    const found = await of(text({ own: "price: 1m", economics: false }));
    expect(found.years[2]?.revenue.mean.value).toBeCloseTo(400_000, 6);
    expect([found.years[2]?.operatingIncome, found.breakEvenRetention]).toEqual([null, null]);
    expect(() => parseScenario(text({ economics: false }))).toThrow("cost needs the firm around the assets");
  });

  it("costs chance × cost in the exact ledger, and its price nothing", () => {
    const { economics } = project(
      makePlan(parseScenario(text({ own: "price: 1m, cost: { one-off: 240k, running: 120k }" }))),
    );
    expect(economics?.[11]?.costs[1]?.toNumber()).toBe(0.4 * (240_000 + 10_000));
    expect(economics?.[30]?.cost.toNumber()).toBe(50_000 + 0.4 * 10_000);
  });

  it("is in the run and its report where it states one, and nowhere else", async () => {
    const run = await forecast(parseScenario(text({ volatility: "15%" })));
    const [found] = run.answers.acquisitions ?? [];
    expect(found?.years[4]?.returnOnPrice?.mean.standardError).toBeGreaterThan(0);
    const paid = found?.years.map(({ paidBack }) => paidBack?.value ?? NaN) ?? [];
    expect(paid).toEqual([...paid].sort((a, b) => a - b));
    expect(makeReport(run).cells.map(({ id }) => id)).toContain("accretion-table");
    const plain = await forecast(parseScenario(text({ own: "run-off: 5%" })), { overrides: { paths: 8 } });
    expect(plain.answers.acquisitions).toBeUndefined();
  });
});
