import { describe, expect, it } from "vitest";
import { exactPath } from "../../src/audit/exact-path.js";
import { averageOfMonths } from "../../src/model/averages.js";
import { project } from "../../src/model/project.js";
import { summarise } from "../../src/model/periods.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { rollYears } from "../../src/simulation/year-ledgers.js";
import { replay } from "../../src/simulation/replay.js";
import { simulatedFan } from "../../src/analysis/kept-column.js";
import { simulate } from "../../src/simulation/simulate.js";

const planOf = (text: string) => makePlan(parseScenario(text, "days.yaml"));

/** Everything that has a date, in two currencies; outflows that cannot be paid are cut. */
const busy = (average: string, volatility: string) => `
name: Days
currency: USD
start: 2026-12-31
horizon: 18 months
seed: 3
paths: 512
conventions: { average-aum: ${average}, outflows: cap }
currencies: { EUR: { rate: 1.1, mean: 1%, volatility: ${volatility} } }
markets: { assets: { equity: { mean: 6%, volatility: ${volatility} } } }
clients: [{ id: big, name: Big, mandates: { one: 20m }, departure: 30% }]
segments:
  - { id: one, opening: 100m, mix: { equity: 100% }, flows: { inflows: 10%, outflows: 8%, volatility: 20% }, fees: 60bp }
  - id: two
    currency: EUR
    opening: 40m
    mix: { equity: 100% }
    distributions: { rate: 3%, reinvested: 50% }
    flows: { inflows: 5%, outflows: 5% }
    fees: { schedule: tiered, tiers: [{ rate: 1% }], units: 1, frequency: quarterly, when: advance, paid-from: assets }
events:
  - { date: 2027-01-10, kind: inflow, segment: one, amount: { value: 10m, uncertainty: 2m }, label: In }
  - { date: 2027-02-20, kind: outflow, segment: two, amount: 60m, label: More than there is }
  - { date: 2027-03-05, kind: exchange, from: one, to: two, amount: 15m, label: Across }
  - { date: 2027-04-30, kind: acquisition, segment: two, amount: 20m, label: Bought }
  - { date: 2027-06-11, kind: scope, segment: one, amount: -5m, label: No longer counted }
  - { date: 2027-07-01, kind: distribution, segment: two, amount: 2m, reinvested: 40%, label: Paid out }
  - { date: 2028-02-29, kind: disposal, segment: one, amount: 7m, probability: 50%, label: Sold }
`;

describe.each(["daily", "daily-from-next-day"] as const)("average AUM by %s", (convention) => {
  it("of drawn paths is that of the exact ledger on what was drawn", () => {
    const plan = planOf(busy(convention, "12%"));
    const paths = Uint32Array.from([0, 3, 17, 100, 511]);
    const rolled = rollYears(plan, paths);
    const replayed = replay(plan, paths);
    const line = rolled.lines.indexOf("averageAum");
    paths.forEach((_, at) => {
      const { reported } = exactPath(plan, replayed, at);
      reported.forEach((rows, segment) =>
        plan.years.forEach(({ from, months }, year) => {
          const exact = averageOfMonths(convention, rows.slice(from, from + months)).toNumber();
          const place = ((line * plan.segments.length + segment) * plan.years.length + year) * paths.length + at;
          expect(Math.abs((rolled.values[place] as number) / exact - 1)).toBeLessThan(1e-12);
        }),
      );
    });
  });

  it("of paths that know no chance is the projection's, for the firm and for segments", async () => {
    const certain = busy(convention, "0%")
      .replace("departure: 30%", "departure: 0%")
      .replace(/probability: 50%, |volatility: 20%/g, "");
    const plan = planOf(certain.replace("{ value: 10m, uncertainty: 2m }", "10m"));
    const simulation = await simulate(plan);
    const { groups } = project(plan);
    groups.forEach((rows, group) => {
      const fan = simulatedFan(simulation, { group, measure: "average-aum", window: "year" });
      summarise(rows, "year", plan).forEach(({ averageAum }, year) => {
        const found = fan?.points[year]?.mean.value as number;
        expect(Math.abs(found / averageAum.toNumber() - 1)).toBeLessThan(1e-12);
      });
    });
  });
});

describe("average AUM by day", () => {
  it("is the mean of the days' closing balances", () => {
    const plan = planOf(`
name: By hand
currency: USD
start: 2026-12-31
horizon: 2 months
seed: 1
paths: 256
conventions: { average-aum: daily }
markets: { assets: { cash: { mean: 0%, volatility: 0% } } }
segments:
  - { id: one, opening: 100m, mix: { cash: 100% }, flows: {}, fees: 0bp }
events:
  - { date: 2027-01-10, kind: inflow, segment: one, amount: 31m, label: In }
  - { date: 2027-02-28, kind: outflow, segment: one, amount: 59m, label: Out }
`);
    // Nine days at 100, 22 from the 10th and 27 more at 131, and the last at 72.
    const days = [...Array<number>(9).fill(100e6), ...Array<number>(22 + 27).fill(131e6), 72e6];
    const mean = days.reduce((sum, balance) => sum + balance, 0) / days.length;
    const [year] = summarise(project(plan).groups[0] ?? [], "year", plan);
    expect(year?.averageAum.toNumber()).toBeCloseTo(mean, 6);
  });
});
