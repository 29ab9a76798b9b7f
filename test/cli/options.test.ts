import { describe, expect, it } from "vitest";
import { seedText } from "../../src/cli/options/seed.js";
import { countOrNone, threadCount, wholeNumber } from "../../src/cli/options/whole-number.js";

describe("options that count something", () => {
  it("are whole numbers, from 1 or 0, of at most the paths that there can be", () => {
    expect(["1", "10000", "4294967295"].map(wholeNumber)).toEqual([1, 10_000, 4_294_967_295]);
    expect(["0", "50"].map(countOrNone)).toEqual([0, 50]);
    for (const text of ["0", "-1", "1e3", "1_000", "1.5", "01", "", " 5", "abc"])
      expect(() => wholeNumber(text), text).toThrow("Write a whole number from 1, such as 10000.");
  });

  it("say what to write instead", () => {
    expect(() => wholeNumber("10000000000")).toThrow("Write a whole number from 1 to 4294967295, such as 10000.");
    expect(() => threadCount("0")).toThrow("Write a whole number from 1, such as 2.");
    expect(() => countOrNone("-1")).toThrow("Write a whole number from 0, such as 50.");
  });
});

describe("the option of a seed", () => {
  it("takes what files take", () => {
    expect(["7", "a text", "18446744073709551615", " 7 "].map(seedText)).toEqual([
      "7",
      "a text",
      "18446744073709551615",
      "7",
    ]);
  });

  it("refuses what they refuse", () => {
    const refused: Record<string, string> = {
      "": "is empty",
      "-1": "a seed has no sign",
      "1.5": "not a whole number",
      "07": "Write 7",
      "18446744073709551616": "more than 2⁶⁴−1",
    };
    for (const [text, why] of Object.entries(refused)) expect(() => seedText(text), text).toThrow(why);
  });
});
