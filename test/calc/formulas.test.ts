import { describe, expect, it } from "vitest";
import { calculate } from "../../src/calc/calculate.js";
import { formulasOf } from "../../src/calc/formulas.js";
import type { StatedPeriod } from "../../src/calc/terms.js";

const numbersOf = (stated: Omit<StatedPeriod, "opening">) =>
  formulasOf(calculate({ opening: 800e6, ...stated })).map(({ numbers }) => numbers);

describe("the formulas", () => {
  it("carry the numbers of the calculation", () => {
    const numbers = numbersOf({ inflows: 12e6, outflows: 36e6, return: "0.06", fee: "0.0085", timing: "mid" });
    expect(numbers).toEqual([
      "12,000,000 − 36,000,000 = -24,000,000",
      "(800,000,000 + 0.5 × -24,000,000) × 6% = 47,280,000",
      "0.85% × 1/1 × 100% × (800,000,000 + 823,280,000) / 2 = 6,898,940",
      "800,000,000 + -24,000,000 + 47,280,000 − 6,898,940 = 816,381,060",
      "(800,000,000 + 816,381,060) / 2 = 808,190,530",
      "-24,000,000 / 800,000,000 = -3.00%",
      "47,280,000 / 800,000,000 = 5.91%",
    ]);
  });

  it("are true as they stand, for parts of a year, billable parts and other timings", () => {
    const cases: readonly Omit<StatedPeriod, "opening">[] = [
      { inflows: 8e6, return: "-0.05", fee: "0.01", timing: "start", period: "quarter", billable: 400e6 },
      { outflows: 40e6, return: "0.1", fee: "0.012", timing: "end", period: { days: 73 } },
      { return: "0.02", fee: "0.004", timing: "end", payer: "invoice", period: "month" },
    ];
    for (const stated of cases)
      for (const numbers of numbersOf(stated)) {
        const [left, right] = numbers.split(" = ").map(valueOf) as [number, number];
        // Amounts are whole here to the cent, growth is shown to a hundredth of a per cent.
        expect(Math.abs(left - right), numbers).toBeLessThan(numbers.endsWith("%") ? 5.001e-5 : 0.0051);
      }
  });
});

/** The value of an expression of numbers, + − × / and parentheses, as a reader with a pocket calculator finds it. */
function valueOf(expression: string): number {
  const tokens = expression.replaceAll(",", "").match(/[()+−×/]|-?\d+(?:\.\d+)?%?/g) ?? [];
  const number = (text: string): number => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));
  const factor = (): number => {
    const token = tokens.shift() ?? "";
    if (token !== "(") return number(token);
    const inside = sum();
    tokens.shift();
    return inside;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[0] === "×" || tokens[0] === "/") value = tokens.shift() === "×" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[0] === "+" || tokens[0] === "−")
      value = tokens.shift() === "+" ? value + product() : value - product();
    return value;
  };
  return sum();
}
