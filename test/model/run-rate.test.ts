import { describe, expect, it } from "vitest";
import { averageOfMonths } from "../../src/model/averages.js";
import { project } from "../../src/model/project.js";
import { organicFees, runRate } from "../../src/model/run-rate.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { expectDecimal } from "./expect-decimal.js";

const YEAR = { from: 0, months: 12 };

/** A calendar year of one segment whose keys are given, in a market of which the mean is given. */
function yearOf(segment: string, { mean = "0%", events = "[]" } = {}): { readonly plan: Plan; readonly rows: Rows } {
  const plan = makePlan(
    parseScenario(`
name: A year
currency: USD
start: 2025-12-31
horizon: 12 months
seed: 1
paths: 1
markets: { assets: { market: { name: Market, mean: ${mean}, volatility: 0% } } }
segments: [{ id: one, name: One, mix: { market: 100% }, ${segment} }]
events: ${events}
`),
  );
  return { plan, rows: project(plan).segments[0] as Rows };
}
type Rows = ReturnType<typeof project>["segments"][number];

describe("run-rate of fees", () => {
  it("is the schedule on the closing balance of every unit", () => {
    const fees =
      "{ schedule: tiered, tiers: [{ up-to: 1m, rate: 1% }, { rate: 0.5% }], units: 10, paid-from: invoice }";
    const { plan, rows } = yearOf(`opening: 20m, flows: { withdrawals: 4m }, fees: ${fees}`);
    const segment = plan.segments[0] as Plan["segments"][number];
    // Ten units of 2 m: 1 m at 1 % and 1 m at 0.5 %; existing clients withdraw to 1.6 m each.
    expectDecimal(runRate(segment, rows, -1), "150000");
    expectDecimal(runRate(segment, rows, 11).toDecimalPlaces(20), "130000");
  });

  it("grows organically with flows at their own rate, and not with markets", () => {
    // Flat 50 bp on net flows of 4 m a year, whatever the market does.
    const flat = "flows: { inflows: 10m, outflows: 6m }, fees: { schedule: flat, rate: 0.5%, paid-from: invoice }";
    for (const mean of ["0%", "20%"]) {
      const { plan, rows } = yearOf(`opening: 100m, ${flat}`, { mean });
      const segment = plan.segments[0] as Plan["segments"][number];
      expectDecimal(organicFees(segment, rows, YEAR).toDecimalPlaces(20), "20000");
      expectDecimal(organicFees(segment, rows, { from: 0, months: 3 }).toDecimalPlaces(20), "5000");
    }
  });

  it("takes money of existing clients at the rate of their last slice, new clients at that of all slices", () => {
    const fees =
      "{ schedule: tiered, tiers: [{ up-to: 1m, rate: 1% }, { rate: 0.5% }], units: 10, paid-from: invoice }";
    const withdrawn = yearOf(`opening: 20m, flows: { contributions: 1.2m }, fees: ${fees}`);
    const arrived = yearOf(`opening: 20m, flows: { new: 1.2m }, fees: ${fees}`);
    const of = ({ plan, rows }: typeof arrived) =>
      organicFees(plan.segments[0] as Plan["segments"][number], rows, YEAR);
    expectDecimal(of(withdrawn).toDecimalPlaces(20), "6000");
    expectDecimal(of(arrived).toDecimalPlaces(20), "9000");
  });
});

describe("daily average AUM", () => {
  const mandate = "[{ date: 2026-12-31, kind: inflow, segment: one, amount: 10m, label: A mandate }]";

  it("gives the AUM guide's mandate of 31 December one day of 365, or none", () => {
    const { rows } = yearOf("opening: 20m, flows: {}, fees: 0bp", { events: mandate });
    const [own, next] = [averageOfMonths("daily", rows), averageOfMonths("daily-from-next-day", rows)];
    expectDecimal(own.minus(next).toDecimalPlaces(20), "27397.26027397260273972603");
    expectDecimal(next, "20000000");
    expect(own.toNumber() / 1e6).toBeCloseTo(20.0274, 4);
  });

  it("is the trapezoid of a balance that changes evenly", () => {
    const { rows } = yearOf("opening: 100m, flows: { inflows: 24m }, fees: 0bp");
    // Every month gains 2 m: the mean of 31 months' middles, weighted by their days.
    const middles = rows.map(({ opening, closing }) => opening.plus(closing).dividedBy(2));
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const expected = middles.reduce(
      (all, middle, month) => all.plus(middle.times(days[month] as number)),
      middles[0]?.times(0) as (typeof middles)[0],
    );
    expectDecimal(averageOfMonths("daily", rows).toDecimalPlaces(20), expected.dividedBy(365).toDecimalPlaces(20));
  });
});

describe("alpha apart", () => {
  it("has its share of the month's gain, and none of a month without it", () => {
    const { rows } = yearOf("opening: 100m, alpha: 1.2%, flows: { inflows: 12m }, fees: 0bp", { mean: "6%" });
    const [first] = rows;
    // (100 m + half of 1 m) earned 0.1 % more than the mix.
    expectDecimal((first as (typeof rows)[0]).alphaGain.toDecimalPlaces(20), "100500");
    const without = yearOf("opening: 100m, flows: { inflows: 12m }, fees: 0bp", { mean: "6%" });
    expect(without.rows.every(({ alphaGain }) => alphaGain.isZero())).toBe(true);
  });

  it("is all of the gain where the market stands still", () => {
    const { rows } = yearOf("opening: 100m, alpha: -1.2%, flows: {}, fees: 0bp");
    expectDecimal((rows[0] as (typeof rows)[0]).alphaGain.toDecimalPlaces(20), "-100000");
  });
});
