import { describe, expect, it } from "vitest";
import type { EconomicsRow } from "../../src/model/economics.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

/** 1.2bn without returns or flows at 100 bp, billed outside: revenue is 1m a month, so that the firm can be worked out by hand. */
const scenario = (economics: string, more = ""): string => `
name: A firm
currency: USD
start: 2025-12-31
horizon: 24 months
seed: 1
paths: 10
markets: { assets: { a: { mean: 0%, volatility: 0% } } }
segments: [{ id: s, opening: 1.2bn, mix: { a: 100% }, fees: { rate: 100bp, paid-from: invoice } }]
economics:
${economics
  .split("\n")
  .map((line) => `  ${line}`)
  .join("\n")}
${more}
`;
const rollOf = (economics: string, more = ""): readonly EconomicsRow[] =>
  project(makePlan(parseScenario(scenario(economics, more)))).economics ?? [];
const numbers = (rows: readonly EconomicsRow[], of: (row: EconomicsRow) => { toNumber(): number } | undefined) =>
  rows.map((row) => of(row)?.toNumber());

describe("the firm around the assets", () => {
  it("is not there unless it is written", () => {
    const plain = scenario("costs: []").replace(/economics:\n.*costs: \[\]/, "");
    expect(project(makePlan(parseScenario(plain))).economics).toBeNull();
  });

  it("adds other revenue, of an amount and of a rate on AUM", () => {
    const rows = rollOf("revenue: [{ id: planning, amount: 120k }, { id: custody, rate: 1bp }]");
    expect(rows[0]?.otherRevenue.map((one) => one.toNumber())).toEqual([10_000, 10_000]);
    expect(rows[23]?.revenue.toNumber()).toBe(1_020_000);
    expect(rows[23]?.operatingIncome.toNumber()).toBe(1_020_000);
  });

  it("lets a fixed cost grow by inflation and by steps in the money of their month", () => {
    const rows = rollOf(
      "costs: [{ id: rent, amount: 1.2m, inflation: 21%, steps: [{ from: 2027-01, amount: 120k }, { from: 2027-07, amount: -60k }] }]",
    );
    const cost = numbers(rows, (row) => row.costs[0]) as number[];
    expect(cost[0]).toBe(100_000);
    expect(cost[11]).toBeCloseTo(100_000 * 1.21 ** (11 / 12), 6);
    expect(cost[12]).toBeCloseTo(121_000 + 10_000, 6);
    expect(cost[18]).toBeCloseTo(121_000 * 1.21 ** 0.5 + 10_000 * 1.1 - 5_000, 6);
  });

  it("takes variable cost of revenue with its other lines, and of AUM", () => {
    const rows = rollOf(
      "revenue: [{ id: planning, amount: 1.2m }]\ncosts: [{ id: platform, share: 10% }, { id: custody, rate: 2bp, of: s }]",
    );
    expect(rows[5]?.costs.map((one) => one.toNumber())).toEqual([110_000, 20_000]);
  });

  it("pays heads by year, and counts those without a cost", () => {
    const rows = rollOf(
      "people: [{ id: adviser, count: { 2026: 10, from 2027: 12 }, cost: 240k, inflation: 10% }, { id: client, count: 3.5 }]",
    );
    expect(rows.map(({ heads }) => heads[0]?.toNumber())).toEqual([...Array(12).fill(10), ...Array(12).fill(12)]);
    expect(rows[3]?.heads[1]?.toNumber()).toBe(3.5);
    expect(rows[0]?.cost.toNumber()).toBe(200_000);
    expect(rows[12]?.cost.toNumber()).toBeCloseTo(12 * 20_000 * 1.1, 6);
  });

  it("accrues a bonus of the fiscal year's income, and takes it back in a loss", () => {
    const rows = rollOf(
      "costs: [{ id: project, amount: 6m, steps: [{ from: 2026-04, amount: 12m }] }]\nbonus: 20%",
      "fiscal-year-ends: 6",
    );
    // 0.5m a month before April, −0.5m after: 1.5m at the end of March, nothing at the end of June.
    expect(numbers(rows, (row) => row.bonus).slice(0, 8)).toEqual([
      100_000, 100_000, 100_000, -100_000, -100_000, -100_000, 0, 0,
    ]);
    expect(rows[3]?.operatingIncome.toNumber()).toBe(-400_000);
  });

  it("holds rises while the margin of the last twelve months is low, for good", () => {
    const plan =
      "costs: [{ id: rent, amount: 9.6m, steps: [{ from: 2026-03, amount: 1.2m }, { from: 2026-05, amount: -2.4m }, { from: 2026-06, amount: 1.2m }] }]";
    const held = rollOf(`${plan}\nreactions: [{ margin-below: 25%, hold: [rent] }]`);
    // Planned: 800k, 900k from March, 700k from May, 800k from June; the margin of 20 % holds March's rise, not May's fall.
    expect(numbers(held, (row) => row.cost).slice(0, 6)).toEqual([
      800_000, 800_000, 800_000, 800_000, 600_000, 600_000,
    ]);
    expect(held.map(({ reacting }) => reacting[0]).slice(0, 3)).toEqual([false, true, true]);
    // From June on the margin behind is (4·0.2 + 2·0.4)/6 > 25 %, but the rise of June, held in May's light, does not come back.
    expect(held[6]?.reacting).toEqual([false]);
    expect(held[6]?.cost.toNumber()).toBe(600_000);
  });

  it("saves a part of a cost while it lasts, and holds heads", () => {
    const rows = rollOf(
      "costs: [{ id: marketing, share: 90% }]\npeople: [{ id: sales, count: { 2026: 5, 2027: 9 } }]\nreactions: [{ margin-below: 15%, cut: { marketing: 50% }, hold: [sales] }]",
    );
    // 10 % in January; half of the cost is saved in February: 55 %, on average 32.5 %, so that March is as planned again.
    expect(numbers(rows, (row) => row.cost).slice(0, 4)).toEqual([900_000, 450_000, 900_000, 900_000]);
    expect(rows[23]?.heads[0]?.toNumber()).toBe(9);
  });

  it.each([
    ["costs: [{ id: rent }]", "neither an amount nor a rate"],
    ["costs: [{ id: rent, amount: 1m, rate: 1bp }]", "beside another basis"],
    ["costs: [{ id: rent, share: 10%, inflation: 3% }]", "belongs to an amount"],
    ["costs: [{ id: rent, share: 10%, steps: [{ from: 2026-03, amount: 1m }] }]", "belong to an amount"],
    ["costs: [{ id: rent, amount: 1m, steps: [{ from: 2036-03, amount: 1m }] }]", "no month of the forecast"],
    ["costs: [{ id: rent, amount: 1m }, { id: rent, amount: 2m }]", "already"],
    ["costs: [{ id: bonus, amount: 1m }]", "the bonus pool already"],
    ["costs: [{ id: rent, rate: 1bp, of: t }]", "is not a segment"],
    ["costs: [{ id: rent, amount: 1m }]\nreactions: [{ margin-below: 25%, hold: [rint] }]", "did you mean rent"],
    ["costs: [{ id: rent, share: 1% }]\nreactions: [{ margin-below: 25%, hold: [rent] }]", "is not a fixed cost"],
    ["reactions: [{ margin-below: 25% }]", "does nothing"],
    ["people: [{ id: adviser, count: 3, inflation: 2% }]", "belongs to a cost"],
    ["bonus: 120%", "no more than all"],
    ["cost: [{ id: rent, amount: 1m }]", "did you mean costs"],
  ])("refuses what has no meaning: %s", (economics, message) => {
    expect(() => rollOf(economics)).toThrow(message);
  });
});
