import { describe, expect, it } from "vitest";
import { exactPath } from "../../src/audit/exact-path.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";

const text = (own: { fees?: string; amount?: string; outflows?: string; volatility?: string; eur?: string }) =>
  `
name: Exchanges
currency: USD
start: 2024-12-31
horizon: 12 months
seed: 4
paths: 60
${own.eur === undefined ? "" : "currencies: { EUR: { rate: 1.25, mean: 0%, volatility: 0% } }"}
conventions: { timing: end, outflows: ${own.outflows ?? "refuse"} }
markets: { assets: { fund: { mean: 0%, volatility: ${own.volatility ?? "0%"} } }${own.volatility === undefined ? `, given: [{ label: Up, from: 2025-01, returns: { fund: [10%] } }]` : ""} }
segments:
  - { id: fund, opening: 100m, ${own.eur ?? ""} mix: { fund: 100% }, flows: {}, fees: ${own.fees ?? "{ rate: 0%, performance: { rate: 20% } }"} }
  - { id: other, opening: 10m, mix: {}, flows: {}, fees: 0% }
events: [{ date: 2025-03-31, kind: exchange, from: fund, to: other, amount: ${own.amount ?? "49m"} }]
`.replace("mix: {}", "mix: { fund: 100% }");
const planOf = (own: Parameters<typeof text>[0]): Plan => makePlan(parseScenario(text(own)));

describe("an exchange", () => {
  it("redeems: the fee of what leaves falls due, and arrives in full at the other side", () => {
    const { segments } = project(planOf({}));
    const [fund, other] = segments.map((rows) => rows[2]);
    // A unit of 1.10 owes 20 % of 0.10: 0.02/1.10 of what is redeemed, and 49 m are what is left of 49 m / (1 − 0.02/1.10).
    const part = 0.02 / 1.1;
    expect(fund?.performanceFees.toNumber()).toBeCloseTo((49e6 * part) / (1 - part), 6);
    expect(other?.exchanges.toNumber()).toBe(49e6);
    expect(fund?.closing.toNumber()).toBeCloseTo(110e6 - 49e6 / (1 - part), 6);
    // What stays owes the same of itself at the year's end.
    const december = segments[0]?.[11]?.performanceFees.toNumber();
    expect(december).toBeCloseTo((110e6 - 49e6 / (1 - part)) * part, 6);
    const total = segments[0]?.reduce((sum, row) => sum + row.performanceFees.toNumber(), 0);
    expect(total).toBeCloseTo(100e6 * 0.1 * 0.2, 6);
  });

  it("is invoiced where fees are, and owes nothing under the mark", () => {
    const invoiced = "{ rate: 0%, paid-from: invoice, performance: { rate: 20% } }";
    const [rows = []] = project(planOf({ fees: invoiced })).segments;
    expect(rows[2]?.performanceFees.toNumber()).toBeCloseTo((49e6 * 0.02) / 1.1, 6);
    expect(rows[2]?.closing.toNumber()).toBeCloseTo(61e6, 6);
    const under = project(planOf({ fees: "{ rate: 0%, performance: { rate: 20%, opening-mark: 1.2 } }" })).segments[0];
    expect(under?.[2]?.performanceFees.toNumber()).toBe(0);
  });

  it("to another currency is cut to the balance, and what is paid arrives at the rate", () => {
    const own = { eur: "currency: EUR,", amount: "500m", outflows: "cap", fees: "0%" };
    const { segments } = project(planOf(own));
    expect(segments[0]?.[2]?.closing.toNumber()).toBe(0);
    expect(segments[0]?.[2]?.exchanges.toNumber()).toBeCloseTo(-110e6, 6);
    expect(segments[0]?.[2]?.unmetOutflows.toNumber()).toBeCloseTo(390e6, 6);
    expect(segments[1]?.[2]?.exchanges.toNumber()).toBeCloseTo(110e6 * 1.25, 6);
    expect(() => project(planOf({ ...own, outflows: "refuse" }))).toThrow(/moves 500,000,000 out of fund/);
  });

  it("is on the paths what it is in their exact ledgers, also out of series and of currencies", () => {
    const shared = "{ rate: 60bp, performance: { rate: 20%, mark: series, crystallisation: half-yearly } }";
    for (const own of [
      { volatility: "20%" },
      { volatility: "20%", fees: shared, amount: "90m" },
      {
        volatility: "25%",
        eur: "currency: EUR,",
        amount: "99m",
        outflows: "cap",
        fees: "{ rate: 0%, performance: { rate: 30% } }",
      },
    ]) {
      const plan = planOf(own);
      const replayed = replay(plan, Uint32Array.of(0, 1, 2, 3, 59), "auto");
      replayed.paths.forEach((_, at) =>
        exactPath(plan, replayed, at).segments.forEach((rows, segment) =>
          rows.forEach((row, month) => {
            for (const line of ["closing", "performanceFees", "exchanges", "revenue"] as const) {
              const place =
                (replayed.lines.indexOf(line) * plan.segments.length + segment) * plan.months.length + month;
              const found = replayed.values[place * replayed.paths.length + at] as number;
              expect(Math.abs(found - row[line].toNumber()), `${line} ${month}`).toBeLessThan(1e-11 * 200e6);
            }
          }),
        ),
      );
    }
  });
});
