import { localeOf } from "../../src/report/locale.js";
import { describe, expect, it } from "vitest";
import {
  type Format,
  amount,
  chance,
  columnFormat,
  format,
  grouped,
  ordinal,
  percent,
  statedAmount,
} from "../../src/report/format.js";

const USD = (value: unknown, as: Format): string => format(value, as, "USD");

describe("how numbers are written", () => {
  it.each([
    [84.9e9, "$84.9bn"],
    [146.3e9, "$146bn"],
    [8.494e9, "$8.49bn"],
    [54e9, "$54.0bn"],
    [1.234e12, "$1.23tn"],
    [420e6, "$420m"],
    [9_999, "$10.0k"],
    [999.7e6, "$1.00bn"],
    [999.4e6, "$999m"],
    [12, "$12.0"],
    [0, "$0"],
    [-4.91e9, "\u2212$4.91bn"],
    [5e15, "$5,000tn"],
  ])("gives an amount of %d three significant digits", (value, expected) => {
    expect(amount(value, "USD")).toBe(expected);
  });

  it("puts the currency's sign before the amount, and other currencies' codes with a space that does not break", () => {
    expect([amount(1e9, "EUR"), amount(1e9, "GBP"), amount(1e9, "JPY"), amount(-1e9, "CHF")]).toEqual([
      "€1.00bn",
      "£1.00bn",
      "¥1.00bn",
      "\u2212CHF\u00a01.00bn",
    ]);
  });

  it("writes axis and target amounts with no more digits than they have", () => {
    expect([0, 5e10, 2.5e9, 1.25e9, 110e9, -2e9].map((value) => statedAmount(value, "USD"))).toEqual([
      "$0",
      "$50bn",
      "$2.5bn",
      "$1.25bn",
      "$110bn",
      "\u2212$2bn",
    ]);
  });

  it("writes changes with their sign, and what leaves as a fall", () => {
    expect(USD(6.4e9, "signed-money")).toBe("+$6.40bn");
    expect(USD(-6.4e9, "signed-money")).toBe("\u2212$6.40bn");
    expect(USD(4.9e9, "fall-money")).toBe("\u2212$4.90bn");
    expect(USD(0, "fall-money")).toBe("$0");
    expect(USD(4.9e9, "fall:bn:1")).toBe("\u2212$4.9bn");
    expect(USD(0, "fall:bn:1")).toBe("$0.0bn");
  });

  it("keeps a column in one unit, the next smaller one where amounts differ in size", () => {
    expect(columnFormat([90.9e9, 212e9])).toBe("money:bn:1");
    expect(columnFormat([8.4e9, 2e9])).toBe("money:bn:2");
    expect(columnFormat([1.09e9, 0.14e9])).toBe("money:m:0");
    expect(columnFormat([0, null])).toBe("money:one:0");
    expect(USD(1.09e9, "money:m:0")).toBe("$1,090m");
    expect(USD(-0.01e9, "money:bn:1")).toBe("$0.0bn");
  });

  it("shows 0% and 100% only for what never or always happened", () => {
    const shown = [0, 0.0001, 0.004, 0.0096, 0.43, 0.994, 0.9999, 1].map((value) => chance(value));
    expect(shown).toEqual(["0%", "<0.1%", "0.4%", "1.0%", "43%", "99.4%", ">99.9%", "100%"]);
  });

  it("writes chances of headlines in whole percent, 0% and 100% only for what never or always happened", () => {
    const shown = [0, 0.0001, 0.0049, 0.005, 0.0149, 0.43, 0.994, 0.995, 0.9999, 1];
    const texts = shown.map((value) => USD(value, "whole-chance"));
    expect(texts).toEqual(["0%", "<1%", "<1%", "1%", "1%", "43%", "99%", ">99%", ">99%", "100%"]);
  });

  it("writes percentages with a real minus, and no minus before nothing", () => {
    expect([0.067, 0.43, -0.123, -0.0001, 1.333].map((value) => percent(value))).toEqual([
      "6.7%",
      "43%",
      "\u221212%",
      "0.0%",
      "133%",
    ]);
  });

  it("names percentiles in English, never the 0th or 100th", () => {
    const named = [0, 0.01, 0.02, 0.03, 0.11, 0.12, 0.13, 0.21, 0.22, 0.573, 1].map((share) => ordinal(share));
    expect(named).toEqual(["1st", "1st", "2nd", "3rd", "11th", "12th", "13th", "21st", "22nd", "57th", "99th"]);
  });

  it("groups digits, dates, and marks what has no value", () => {
    expect([grouped(10_000), grouped(999), grouped(-1_234_567)]).toEqual(["10,000", "999", "\u22121,234,567"]);
    expect(USD(null, "money")).toBe("–");
    expect([
      USD("2030-09", "period"),
      USD("2030-08", "period"),
      USD("2030-09", "month"),
      USD("2025-09-30", "date"),
    ]).toEqual(["Q3 2030", "Aug 2030", "Sep 2030", "30 Sep 2025"]);
    expect(USD(2.2e-16, "tiny")).toBe("2.2E\u221216");
    expect(USD(0.00375, "points")).toBe("0.38\u00a0pp");
    expect(USD(0.003856, "basis-points")).toBe("38.6\u00a0bp");
  });

  it("refuses what no run can hold", () => {
    expect(() => USD(Number.NaN, "money")).toThrow("a report cannot show NaN");
    expect(() => USD({}, "money")).toThrow("a report cannot show {}");
  });
});

describe("a number as a scenario states it", () => {
  it.each([
    ["1.2bn", "1.2bn", "1,2\u00a0Mrd."],
    ["1358400000.25", "1.3584bn", "1,3584\u00a0Mrd."],
    ["-6.5312345678901234%", "\u22126.53123%", "\u22126,53123\u00a0%"],
    ["62.5bp", "62.5\u00a0bp", "62,5\u00a0Bp"],
    ["0.25", "0.25", "0,25"],
    ["lognormal", "lognormal", "lognormal"],
    ["1m of it", "1m of it", "1m of it"],
  ])("%s has the locale's marks", (text, english, german) => {
    expect(format(text, "notation", "USD")).toBe(english);
    expect(format(text, "notation", "EUR", localeOf("de-DE"))).toBe(german);
  });
});
