import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { expectDecimal } from "./expect-decimal.js";

/** A segment of 1 000 that earns 8 % and takes in 50 at the end of its only month. */
const euros = (currency: string, more = "", months = 1) =>
  parseScenario(`
name: Euros
currency: USD
currencies: { EUR: ${currency} }
start: 2025-12-31
horizon: ${months} months
seed: 1
paths: 1
conventions: { timing: end, ${more} }
markets:
  assets: { market: { mean: 0%, volatility: 0% } }
  given: [{ label: Test, from: 2026-01, returns: { market: [8%] } }]
segments:
  - id: euros
    currency: EUR
    opening: 1000
    mix: { market: 100% }
    flows: { contributions: 600 }
    fees: 0bp
`);

const rowOf = (currency: string, more?: string) => {
  const { reported, segments } = project(makePlan(euros(currency, more)));
  return { row: reported[0]![0]!, own: segments[0]![0]! };
};

describe("a segment in another currency", () => {
  it("translates balances at their dates' rates, movements at the average one, and FX is the rest", () => {
    const { row, own } = rowOf("{ rate: 1.10, path: [1.04], averages: [1.08] }");
    expectDecimal(own.closing, "1130");
    expectDecimal(own.fx, "0");
    expectDecimal(row.opening, "1100");
    expectDecimal(row.inflows, "54");
    expectDecimal(row.marketGain, "86.4");
    expectDecimal(row.closing, "1175.2");
    expectDecimal(row.fx, "-65.2");
  });

  it("takes the mean of the month's ends where no average is given", () => {
    expectDecimal(rowOf("{ rate: 1.10, path: [1.04] }").row.inflows, "53.5");
  });

  it("may take the gain at the closing rate, which moves the difference into FX", () => {
    const { row } = rowOf("{ rate: 1.10, path: [1.04] }", "translation: gain-at-closing");
    expectDecimal(row.marketGain, "83.2");
    // 1175.2 − 1100 − 53.5 − 83.2
    expectDecimal(row.fx, "-61.5");
  });

  it("keeps its rate without mean and volatility, and lets it grow by the mean with one", () => {
    expectDecimal(rowOf("{ rate: 1.10 }").row.fx, "0");
    const { reported } = project(makePlan(euros("{ rate: 1.10, mean: 2% }", "", 12)));
    // 1000·1.08 + 12·50 in euros, after a year at 1.10·1.02
    expectDecimal(reported[0]![11]!.closing, "1884.96");
  });
});

describe("an asset class of another currency", () => {
  const returnsOf = (asset: string, segment: string) => {
    const scenario = parseScenario(`
name: Abroad
currency: USD
currencies: { EUR: { rate: 1.10, path: [1.155] }, GBP: { rate: 1.25, path: [1.275] } }
start: 2025-12-31
horizon: 1 months
seed: 1
paths: 1
markets:
  assets: { abroad: { mean: 0%, volatility: 0%, ${asset} } }
  given: [{ label: Test, from: 2026-01, returns: { abroad: [10%] } }]
segments: [{ id: one, opening: 100, ${segment} mix: { abroad: 100% }, flows: {}, fees: 0bp }]
`);
    return project(makePlan(scenario)).segments[0]![0]!.segmentReturn;
  };

  it("earns (1 + r)(1 + x) − 1, less the hedged share", () => {
    // 1.1·1.05 − 1; half of it in local terms: ½·0.1 + ½·0.155
    expectDecimal(returnsOf("currency: EUR", ""), "0.155");
    expectDecimal(returnsOf("currency: EUR, hedged: 50%", ""), "0.1275");
    expectDecimal(returnsOf("currency: EUR, hedged: 100%", ""), "0.1");
  });

  it("earns the change of the cross rate in a segment of a third currency", () => {
    // 1.1·1.05/1.02 − 1
    const cross = returnsOf("currency: EUR", "currency: GBP,");
    expect(cross.plus(1).times("1.02").minus("1.155").abs().lessThan("1e-37")).toBe(true);
    const home = returnsOf("currency: USD", "currency: GBP,");
    expect(home.plus(1).times("1.02").minus("1.1").abs().lessThan("1e-37")).toBe(true);
  });

  it("earns its own return where the segment has its currency, or where it names none", () => {
    expectDecimal(returnsOf("currency: EUR", "currency: EUR,"), "0.1");
    expectDecimal(returnsOf("name: Any", "currency: GBP,"), "0.1");
  });
});
