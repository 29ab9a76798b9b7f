import { describe, expect, it } from "vitest";
import { calculate, readPeriod } from "../../src/calc/calculate.js";
import type { StatedPeriod } from "../../src/calc/terms.js";
import { InputError } from "../../src/errors.js";

/** The figures of a calculation as decimal text. */
function figuresOf(stated: StatedPeriod) {
  const { rolled } = calculate({ timing: "mid", ...stated });
  const { netFlows, marketGain, fee, feeDeducted, closing, averageAum, organicGrowth, marketGrowth, totalGrowth } =
    rolled;
  const all = { netFlows, marketGain, fee, feeDeducted, closing, averageAum, organicGrowth, marketGrowth, totalGrowth };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value?.toFixed() ?? null]));
}

describe("one period, calculated by hand", () => {
  it("earns half the return on flows in the middle and charges the average of opening and ending before the fee", () => {
    // gain 800·0.06 − 24·½·0.06 = 47.28; before the fee 823.28; fee 0.0085·(800 + 823.28)/2 = 6.89894.
    expect(figuresOf({ opening: 800e6, inflows: 12e6, outflows: 36e6, return: "0.06", fee: "0.0085" })).toEqual({
      netFlows: "-24000000",
      marketGain: "47280000",
      fee: "6898940",
      feeDeducted: "6898940",
      closing: "816381060",
      averageAum: "808190530",
      organicGrowth: "-0.03",
      marketGrowth: "0.0591",
      totalGrowth: "0.020476325",
    });
  });

  it.each([
    // 10·0.1 + 2·w·0.1, and a fee of 1 % on (10 + ending)/2.
    ["start", "1.2", "13.084", "0.116"],
    ["mid", "1.1", "12.9845", "0.1155"],
    ["end", "1", "12.885", "0.115"],
  ] as const)("weighs flows at the %s", (timing, marketGain, closing, fee) => {
    const found = figuresOf({ opening: 10, inflows: 2, return: "0.1", fee: "0.01", timing });
    expect(found).toMatchObject({ marketGain, closing, fee });
  });

  it.each([
    // 1.2 % of 1200, for the part of a year: a twelfth, a quarter, all, 73/365 = a fifth.
    ["month", "1.2"],
    ["quarter", "3.6"],
    ["year", "14.4"],
    [{ days: 73 }, "2.88"],
  ] as const)("charges a part of the annual fee for %o", (period, fee) => {
    expect(figuresOf({ opening: 1200, fee: "0.012", period })["fee"]).toBe(fee);
  });

  it("deducts nothing after a net return, nor when the fee is paid by invoice", () => {
    const terms = { opening: 1000, return: "0.05", fee: "0.01" } as const;
    for (const other of [{ basis: "net" }, { payer: "invoice" }] as const)
      expect(figuresOf({ ...terms, ...other })).toMatchObject({ closing: "1050", fee: "10.25", feeDeducted: "0" });
  });

  it("charges the billable part alone", () => {
    // 1 % of three quarters of 1000.
    expect(figuresOf({ opening: 1000, fee: "0.01", billable: 750 })).toMatchObject({ fee: "7.5", closing: "992.5" });
  });

  it("adds up: closing is opening, flows, gain, less the fee; the year's revenue over the average is the fee rate", () => {
    const { rolled, terms } = calculate({ opening: 777, inflows: 31, outflows: 12, return: "-0.07", fee: "0.02" });
    const sum = rolled.opening.plus(rolled.netFlows).plus(rolled.marketGain).minus(rolled.feeDeducted);
    expect(sum.equals(rolled.closing)).toBe(true);
    expect(calculate({ opening: 50, fee: "0.02", payer: "invoice", period: "month" }).rolled.revenueYield).toEqual(
      calculate({ opening: 50, fee: "0.02", payer: "invoice" }).rolled.revenueYield,
    );
    expect(terms.stated.has("timing")).toBe(false);
  });

  it("has no growth over an opening of nothing, and loses everything at −100 %", () => {
    expect(figuresOf({ opening: 0, inflows: 5 })).toMatchObject({
      closing: "5",
      organicGrowth: null,
      totalGrowth: null,
    });
    expect(figuresOf({ opening: 5, return: -1, fee: 0 })).toMatchObject({ closing: "0", totalGrowth: "-1" });
    expect(calculate({ opening: 0, return: -1 }).sentence).toBe("AUM began with nothing and ended at USD 0.");
  });

  it("is the same in writing", () => {
    const written = { opening: "800m", inflows: "12m", outflows: "36m", return: "6%", fee: "85bp", timing: "mid" };
    const stated = { opening: 800e6, inflows: 12e6, outflows: 36e6, return: "0.06", fee: "0.0085", timing: "mid" };
    expect(calculate(readPeriod(written))).toEqual(calculate(stated as StatedPeriod));
    expect(readPeriod({ opening: "1", period: "45 days", age: "1 day" })).toMatchObject({
      period: { days: 45 },
      age: 1,
    });
  });
});

describe("the sentence", () => {
  const sentence = (stated: Omit<StatedPeriod, "opening">) =>
    calculate({ opening: 1000, timing: "end", ...stated }).sentence;

  it.each([
    [
      { outflows: 30, return: "0.06" },
      "AUM grew 3.0% to USD 1,030 on markets alone: markets added 6.0%, clients took out 3.0% net.",
    ],
    [
      { inflows: 20, return: "0.01" },
      "AUM grew 3.0% to USD 1,030 mostly on new money: markets added 1.0%, clients brought in 2.0% net.",
    ],
    [
      { inflows: 19, return: "0.011" },
      "AUM grew 3.0% to USD 1,030 on new money and markets: markets added 1.1%, clients brought in 1.9% net.",
    ],
    [
      { outflows: 10, return: "-0.09", counts: "client-assets" },
      "Client assets fell 10.0% to USD 900 mostly on markets: markets took 9.0%, clients took out 1.0% net.",
    ],
    [{ fee: "0.01" }, "AUM fell 1.0% to USD 990 on fees alone: fees took 1.0%."],
    [
      { inflows: 50, return: "-0.05" },
      "AUM ended at USD 1,000, within 0.05% of the opening: markets took 5.0%, clients brought in 5.0% net.",
    ],
    [{ return: "0.0004" }, "AUM ended at USD 1,000.40, within 0.05% of the opening: no cause reached 0.05%."],
  ] as const)("of %o follows from its figures", (stated, text) => {
    expect(sentence(stated)).toBe(text);
  });
});

describe("what is refused", () => {
  const messageOf = (action: () => unknown): string => {
    try {
      action();
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return "nothing was refused";
  };

  it.each([
    [{}, "opening is missing. Write an amount, such as 800000000"],
    [{ opening: Number.NaN }, "opening is NaN, not a number. Write an amount, such as 800000000"],
    [{ opening: Number.POSITIVE_INFINITY }, "opening is Infinity, not a number. Write an amount, such as 800000000"],
    [{ opening: "800m" }, 'opening is "800m", not a number. Write an amount, such as 800000000'],
    [{ opening: null }, "opening is null, not a number. Write an amount, such as 800000000"],
    [{ opening: 1e17 }, "opening is 100000000000000000, which is out of range. Write an amount below 100000tn"],
    [{ inflows: 1e-7 }, "inflows is 1e-7, less than any coin. Write 0, or 0.001 or more"],
    [{ inflows: -1 }, "inflows is -1; it cannot be negative. Write an amount of 0 or more"],
    [{ outflows: -1 }, "outflows is -1; it cannot be negative. Write an amount of 0 or more"],
    [{ return: "-1.01" }, "return is -101%; -100% is the least. Write -100% or more"],
    [{ return: 60 }, "return is 6000%; 1000% is the most. Write 1000% or less"],
    [{ fee: "-0.01" }, "fee is -1%; 0% is the least. Write 0% or more"],
    [{ fee: "0.85" }, "fee is 85%; 25% is the most. Write 25% or less"],
    [{ period: "week" }, 'period is "week", which is none. Write month or quarter or year'],
    [{ period: { days: 367 } }, "period is 367 days; 1 to 366 are possible. Write a whole number of days"],
    [{ timing: "begin" }, 'timing is "begin", which is none. Write start or mid or end'],
    [{ currency: "usd" }, 'currency is "usd", not three capital letters. Write three capital letters'],
    [
      { label: "a\u001b[2J" },
      'label is "a?[2J", not a line of at most 80 characters. Write a line of at most 80 characters',
    ],
    [{ counts: "aua" }, 'counts is "aua", which is none. Write aum or client-assets or billable'],
    [{ billable: 101 }, "billable is 101; the opening is 100. Write the part of the opening that it is"],
    [{ advised: 101 }, "advised is 101; the opening is 100. Write the part of the opening that it is"],
    [{ basis: "before" }, 'basis is "before", which is none. Write gross or net'],
    [{ payer: "client" }, 'payer is "client", which is none. Write assets or invoice'],
    [{ age: 0.5 }, "age is 0.5 days; 1 to 36500 are possible. Write a whole number of days"],
    [{ stale: Number.NaN }, "stale is NaN days; 1 to 36500 are possible. Write a whole number of days"],
  ])("says of %o what is wrong and what to write", (fields, message) => {
    const stated = Object.keys(fields).length === 0 ? {} : { opening: 100, ...fields };
    expect(messageOf(() => calculate(stated as unknown as StatedPeriod))).toBe(`calc: ${message}.`);
  });

  it.each([
    [{}, "opening is missing. Write an amount such as 800m"],
    [{ opening: "12.5bm" }, "opening is 12.5bm; amounts take k, m, bn or tn. Write 12.5bn or 12.5m"],
    [{ opening: " " }, "opening is empty. Write 800m, for example"],
    [{ return: "6" }, "return is 6, which may be 6% or 600%; a rate needs a unit. Write 6% or 6bp"],
    [{ period: "7 weeks" }, 'period is "7 weeks". Write month, quarter, year, or days, such as 45 days'],
    [{ age: "old" }, "age is old. Write days, such as 45 days"],
    [{ fee: 5 }, 'fee is not a text. Write a text such as "85bp"'],
  ])("says the same of %o in writing", (fields, message) => {
    const written = Object.keys(fields).length === 0 ? {} : { opening: "1", ...fields };
    expect(messageOf(() => readPeriod(written as Record<string, string>))).toBe(`calc: ${message}.`);
  });

  it("names every wrong field at once, and fields that are none", () => {
    expect(messageOf(() => readPeriod({ opening: "x", fee: "y", flows: "1" } as object))).toMatch(
      /^calc: opening .*\ncalc: fee .*\ncalc: flows is no field of the calculator\. Write one of opening, .* or stale\.$/,
    );
    expect(messageOf(() => calculate({ opening: -1, return: -2 }))).toMatch(/^calc: opening .*\ncalc: return .*$/);
  });

  it("pays no more than there is", () => {
    expect(messageOf(() => calculate({ opening: 100, outflows: 120 }))).toBe(
      "the period: outflows are 120; 100 is payable. Lower the outflows, or cap them at what is payable.",
    );
  });
});
