import { describe, expect, it } from "vitest";
import { plain, type TableCell } from "../../src/report/cell.js";
import { alertLevel, alertWords, targetSign, targetWords } from "../../src/report/cells/targets.js";
import { makeReport } from "../../src/report/make-report.js";
import { reading } from "../../src/report/reading.js";
import { smallRun } from "../analysis/small-run.js";

const ALERTS = "\nalerts:\n  - organic-growth of funds in 2027 <= 0%\n  - aum ever <= 800m\ntargets:";

describe("what is asked of a run, in words", async () => {
  const { run } = await smallRun({ "paths: 400": "paths: 40", "\ntargets:": ALERTS });
  const reader = reading(run);

  it("names targets and alerts alike, with their time and without", () => {
    expect(plain(targetWords(reader, 1))).toBe("AUM of at most $800m by Dec 2027");
    expect([0, 1].map((index) => plain(alertWords(reader, index)))).toEqual([
      "Organic growth of Funds of at most 0% in 2027",
      "AUM of at most $800m at some month end",
    ]);
    expect(plain(alertLevel(reader, 1))).toBe("AUM of at most $800m");
  });

  it("is short in a chart, in the report's language", () => {
    const signs = (locale?: "de-DE") => {
      const own = locale === undefined ? reader : reading({ ...run, locale });
      return run.answers.targets.map((_, index) => targetSign(own, index));
    };
    expect(signs()).toEqual(["AUM ≥ $1bn", "AUM ≤ $800m", "Revenue ≥ $4m", expect.stringContaining(" ≥ 0%")]);
    expect(signs("de-DE")[2]).toBe("Ertrag ≥ 4 Mio. $".replaceAll(" M", "\u00a0M").replaceAll(" $", "\u00a0$"));
  });

  it("heads the table of what is watched", () => {
    const table = makeReport(run).cells.find((cell) => "id" in cell && cell.id === "alert-table") as TableCell;
    expect(plain(table.title)).toMatch(/^Likeliest to sound: .* of at most \S+, ever in \S+ of simulations$/);
    expect(table.table.rows.map(({ head }) => plain(head))).toEqual([0, 1].map((at) => plain(alertWords(reader, at))));
  });
});
