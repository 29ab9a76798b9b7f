import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { parseRollForwards } from "../../src/published/parse-roll-forwards.js";
import { type Cells, rollForwardText } from "./roll-forward-text.js";

const AMOUNT = "Write an amount in the unit of its row such as 42962 or -0.6.";
const SECOND: Cells = { period_start: "2025-04-01", period_end: "2025-06-30", beginning: "106", ending: "112" };

describe("a file of roll-forwards", () => {
  it.each<readonly [string, Cells, string]>([
    ["a text for a number", { fx: "n/a" }, `fx is n/a, not an amount in the unit of its row. ${AMOUNT}`],
    [
      "a rate for an amount",
      { net_flows: "5%" },
      "net_flows is the rate 5%; an amount is needed. Write the amount that was published, in the unit of its row.",
    ],
    ["a unit in the cell", { ending: "106m" }, "ending is 106m; the unit stands in its own column. Write 106."],
    ["a currency in the cell", { ending: "$106" }, "ending is $106; the currency stands in its own column. Write 106."],
    ["a decimal comma", { fx: "0,5" }, "fx is 0,5; decimals follow a point, not a comma. Write 0.5."],
    ["nothing", { ending: "" }, "ending is empty. Write what was published, or leave the row out."],
    ["no flows", { net_flows: "" }, "net_flows is empty. Write net flows, or gross inflows and outflows."],
    ["a negative balance", { beginning: "(100)" }, "beginning is (100); it cannot be negative. Write 100."],
    [
      "net flows that the gross ones contradict",
      { gross_inflows: "8", gross_outflows: "1" },
      "net_flows is 5; gross inflows less gross outflows is 7. Write 7, or leave the gross flows empty.",
    ],
    [
      "a day that does not exist",
      { period_start: "2025-02-30" },
      "period_start is 2025-02-30. Write a day that exists as year-month-day, such as 2025-09-30.",
    ],
    [
      "an end before the start",
      { period_end: "2024-12-31" },
      "period_end is 2024-12-31, before period_start. Write the last day of the period.",
    ],
    ["another length", { period: "9M" }, "period is 9M; 2025-01-01 to 2025-03-31 is 3 months. Write Q."],
    [
      "a length near whole months",
      { period_end: "2025-04-05" },
      "period is Q; 2025-01-01 to 2025-04-05 is not whole months. Write the dates of whole months, or a * after the name.",
    ],
    [
      "a name for a length",
      { period: "quarter" },
      "period is quarter. Write M, Q, H, FY or months such as 9M; * for near it.",
    ],
    ["another unit", { unit: "mn" }, "unit is mn. Write one, thousand, million, billion or trillion."],
    ["another currency", { currency: "$" }, "currency is $. Write three capital letters, such as USD."],
    ["no segment", { segment: " " }, "segment is empty. Write a name, such as Total."],
  ])("refuses %s, with what to write", (_, cells, message) => {
    expect(messageFor(rollForwardText(cells))).toBe(`rolls.csv:2: ${message}`);
  });

  it("tells everything that is wrong at once, in the order of the lines", () => {
    const text = rollForwardText({ fx: "x", ending: "y" }, SECOND, { manager: "B", currency: "usd" }, SECOND);
    expect(
      messageFor(text)
        ?.split("\n")
        .map((line) => line.split(" is ")[0]),
    ).toEqual([
      "rolls.csv:2: fx",
      "rolls.csv:2: ending",
      "rolls.csv:4: currency",
      "rolls.csv:5: period_start and period_end are 2025-04-01 and 2025-06-30, as those of A: Total at rolls.csv:3. Remove one of the two rows.",
    ]);
  });

  it("names columns that are missing, twice there or misspelt", () => {
    const text = rollForwardText({})
      .replace("currency", "curency")
      .replace(",ending", "")
      .replace("fx", "period")
      .replace("gross_inflows", "in")
      .replace("net_flows", "flows");
    expect(messageFor(text)?.split("\n")).toEqual([
      "rolls.csv:1: period is there twice. Remove one of them.",
      "rolls.csv:1: curency is not a known column (did you mean currency?). Write currency.",
      "rolls.csv:1: ending is no column of the file. Add it to the first line.",
      "rolls.csv:1: net_flows is no column of the file. Add it to the first line.",
    ]);
  });

  it("refuses periods that overlap, but lets quarters stand beside the year that they are in", () => {
    const year: Cells = { period_end: "2025-12-31", period: "FY" };
    expect(messageFor(rollForwardText({}, year))).toBeNull();
    expect(messageFor(rollForwardText({}, { ...SECOND, period_start: "2025-03-01", period: "4M" }))).toBeNull();
    expect(messageFor(rollForwardText({ period: "Q*" }, { ...SECOND, period_start: "2025-03-01", period: "Q*" }))).toBe(
      "rolls.csv:3: period_start is 2025-03-01; the Q* of A: Total at rolls.csv:2 ends 2025-03-31. " +
        "Write the day after, or another name of the period in the column period.",
    );
  });

  it("refuses an opening that is not the closing before, unless gaps are allowed", () => {
    const text = rollForwardText({ ...SECOND, beginning: "107", ending: "113" }, {});
    expect(messageFor(text)).toBe(
      "rolls.csv:2: beginning is 107; the period before, at rolls.csv:3, closed with 106. Write 106, or allow gaps (--allow-gaps) if it was restated.",
    );
    expect(parseRollForwards(text, "rolls.csv", { gaps: "allow" }).rollForwards).toHaveLength(2);
  });

  it("takes an opening for the closing before it when rounding can be the difference", () => {
    const coarse: Cells = {
      unit: "billion",
      beginning: "0.1",
      net_flows: "0",
      market_and_performance: "0.0",
      ending: "0.1",
    };
    expect(messageFor(rollForwardText(coarse, SECOND))).toBeNull();
    expect(messageFor(rollForwardText(coarse, { ...SECOND, beginning: "161", ending: "167" }))).toContain(
      "closed with 100",
    );
  });

  it.each([
    ["", "rolls.csv: file has no rows. Write a line of column names, and one line a roll-forward."],
    [
      rollForwardText({}).replaceAll(",", ";"),
      "rolls.csv:1: file has semicolons or tabs between cells. Save it with commas between cells.",
    ],
    [
      `${rollForwardText({})}A,"Total\n`,
      'rolls.csv:3: file has quotation marks that do not belong together. Write a text with commas as "…", and a quotation mark in it twice.',
    ],
    [
      `${rollForwardText({})}A,Total\n`,
      'rolls.csv:3: row has 2 cells; the first line has 17. Write a text with commas as "…", and a comma for every empty cell.',
    ],
    ["x".repeat(1_000_001), "rolls.csv: file has 1000001 bytes; 1 MB is the most. Split it by manager."],
  ])("refuses what is no table (%#)", (text, message) => {
    expect(messageFor(text)).toBe(message);
  });

  it("names the line where a row begins, whatever the line ends and however many lines its cells have", () => {
    const name = { manager: 'The "A"\nand B', ending: "x" };
    for (const end of ["\n", "\r\n"]) {
      const text = `\uFEFF${rollForwardText({}, { manager: "A\n\nC" }, name)}`.replaceAll("\n", end);
      expect(messageFor(new TextEncoder().encode(text))?.split(" ")[0]).toBe("rolls.csv:6:");
    }
  });

  it("keeps what a terminal would act upon out of names", () => {
    const { rollForwards, unreadColumns } = parseRollForwards(
      rollForwardText({ manager: "A\u001b[2J\nB" }).replace("fx", "\u001b[2J"),
      "rolls.csv",
    );
    expect(rollForwards[0]?.manager).toBe("A [2J B");
    expect(unreadColumns).toEqual(["<U+001B>[2J"]);
  });
});

/** What is said of a file; null where nothing is wrong. */
function messageFor(source: string | Uint8Array): string | null {
  try {
    parseRollForwards(source, "rolls.csv");
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
