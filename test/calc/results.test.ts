import { describe, expect, it } from "vitest";
import { calculate } from "../../src/calc/calculate.js";
import { resultsOf } from "../../src/calc/results.js";

describe("the results as lines of a table", () => {
  it("are those worked by hand, to the minor unit and a hundredth of a per cent", () => {
    // The fee a year of the average: 6,898,940 / 808,190,530 = 0.8536 %.
    const stated = { opening: 800e6, inflows: 12e6, outflows: 36e6, return: "0.06", fee: "0.0085" };
    const results = resultsOf(calculate(stated)).map(({ name, text }) => `${name} ${text}`);
    expect(results).toEqual([
      "Opening AUM 800,000,000",
      "Net flows -24,000,000",
      "Investment impact 47,280,000",
      "Fee deducted 6,898,940",
      "Ending AUM 816,381,060",
      "Average AUM 808,190,530",
      "Fee revenue 6,898,940",
      "Fee revenue a year, of the average 0.85%",
      "Organic growth -3.00%",
      "Market growth 5.91%",
      "Total growth 2.05%",
    ]);
  });

  it("are named by what is counted, and have no growth over nothing", () => {
    const named = resultsOf(calculate({ opening: 0, inflows: 3, counts: "client-assets" }));
    const texts = Object.fromEntries(named.map(({ name, text }) => [name, text]));
    expect(texts).toMatchObject({
      "Ending client assets": "3",
      "Average client assets": "1.50",
      "Organic growth": "–",
    });
  });

  it.each([
    ["USD", "7.35"],
    ["JPY", "7"],
  ])("round to the minor unit of %s", (currency, fee) => {
    // 0.7 % of 1050.
    const results = resultsOf(calculate({ opening: 1050, fee: "0.007", currency }));
    expect(results.find(({ key }) => key === "fee-revenue")?.text).toBe(fee);
  });
});
