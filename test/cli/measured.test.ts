import { expect, it } from "vitest";
import { decimals, writtenAs } from "../../src/cli/text/measured.js";

it("writes numbers with the sign of mathematics, and none on what rounds to nothing", () => {
  expect([-1.26, -0.04, 0.04, 1.26].map((value) => decimals(value, 1))).toEqual(["\u22121.3", "0.0", "0.0", "1.3"]);
  expect(writtenAs("fee-rate", "USD").value(-0.00123)).toBe("\u221212.3 bp");
});
