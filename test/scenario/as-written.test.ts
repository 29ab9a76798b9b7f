import { describe, expect, it } from "vitest";
import { asWritten } from "../../src/scenario/values/number-text.js";

describe("a value as it is written", () => {
  it.each([
    ["-0.5", "-0.5"],
    ["-0.5%", "-0.5%"],
    ["-0.05bp", "-0.05bp"],
    ["-10%", "-10%"],
    ["-0", "0"],
    ["-0.00", "0.00"],
    ["-0%", "0%"],
    [" 5% ", "5%"],
  ])("is %s shown as %s: only nothing loses its sign", (text, shown) => {
    expect(asWritten(text)).toBe(shown);
  });
});
