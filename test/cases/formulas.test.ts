import { describe, expect, it } from "vitest";
import { touchedAtAStep } from "./formulas/barrier.js";
import { day } from "./formulas/days.js";
import { normalDistribution, normalQuantile } from "./formulas/normal.js";
import { ONE, Precise } from "./numbers.js";

describe("formulas of the cases", () => {
  it("have the normal quantile to 30 digits", () => {
    // OEIS A220510 and the published table of Φ⁻¹.
    expect(normalQuantile(new Precise("0.975")).toFixed(30)).toBe("1.959963984540054235524594430521");
    expect(normalQuantile(new Precise("0.5")).isZero()).toBe(true);
    const p = new Precise("0.0001");
    expect(normalDistribution(normalQuantile(p)).minus(p).abs().lessThan("1e-40")).toBe(true);
    expect(
      normalQuantile(p)
        .plus(normalQuantile(ONE.minus(p)))
        .abs()
        .lessThan("1e-40"),
    ).toBe(true);
  });

  it("see a walk without drift touch its start at half of first steps, and by reflection more often later", () => {
    // From 0 with the barrier at 0 the chance to stay above for n steps is C(2n, n)/4ⁿ (Sparre Andersen): 1/2, 3/8, 5/16.
    for (const [steps, above] of [
      [1, 1 / 2],
      [2, 3 / 8],
      [3, 5 / 16],
    ] as const) {
      expect(touchedAtAStep({ barrier: 0, mean: 0, deviation: 0.05, steps })).toBeCloseTo(1 - above, 9);
    }
  });

  it("refuse days that do not exist", () => {
    expect(() => day("2023-02-30", "from")).toThrow("no day");
  });
});
