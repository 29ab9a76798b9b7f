import { describe, expect, it } from "vitest";
import { findKpi } from "../../src/kpi/kpis.js";
import { compareScenarios } from "../../src/questions/compare.js";
import { comparisonFigure } from "../../src/report/cells/comparison.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { plain, type TableCell } from "../../src/report/cell.js";
import { makeReport } from "../../src/report/make-report.js";
import { SMALL, smallRun } from "../analysis/small-run.js";

const FEWER = { "paths: 400": "paths: 40" };
const FISCAL = { ...FEWER, "seed: 7": "seed: 7\nfiscal-year-ends: 6" };

describe("a report on fiscal years", async () => {
  const { run } = await smallRun(FISCAL);
  const report = makeReport(run);
  const said = JSON.stringify(report.cells);

  it("names them everywhere; calendar years are those of the convention only", () => {
    const calendar = new Set(said.match(/[^"]*calendar year[^"]*/gi));
    expect([...calendar]).toEqual([
      "A year is named after the calendar year that it ends in; values by year stay those of calendar years.",
    ]);
    expect(said.includes("Sum the months of the fiscal year path by path, then take percentiles.")).toBe(true);
    expect(said.includes('{"text":"FY2026","from":"answers.targets[2].when.date","value":"2026"')).toBe(true);
  });

  it("ask their targets at the end of each, the stub at the horizon among them", () => {
    const { table } = report.cells.find((cell) => "id" in cell && cell.id === "chances-over-time") as TableCell;
    expect(table.columns.map(({ label }) => plain(label))).toEqual([
      "Target",
      "FY2026 (Oct–Jun)",
      "FY2027",
      "FY2028 (Jul–Dec)",
    ]);
    const cells = table.rows[0]?.cells.map((cell) => cell[0]);
    expect(cells?.map((cell) => typeof cell === "object" && cell.value)).toEqual(
      run.supplement?.chances.filter(({ target }) => target === 0).map(({ chance }) => chance.value),
    );
    expect(cells?.[2]).toMatchObject({ value: run.answers.targets[0]?.chance.value });
  });

  it("end with a month, since their quarters are no calendar quarters", async () => {
    expect(plain(report.title)).toMatch(/ to Dec 2027$/);
    expect(plain(makeReport((await smallRun(FEWER)).run).title)).toMatch(/ to Q4 2027$/);
  });

  it("end comparisons with a month too", async () => {
    const fiscal = SMALL.replace("seed: 7", FISCAL["seed: 7"]);
    const titles = [fiscal, SMALL].map(async (text) => {
      const both = [text, text.replace("60bp", "50bp")].map((one) => parseScenario(one, "small.yaml"));
      const comparison = await compareScenarios(both, { paths: 40, simulation: { threads: 1 } });
      return plain(comparisonFigure("both", comparison, ["one", "other"]).title);
    });
    const [own, calendar] = await Promise.all(titles);
    expect([own?.slice(0, 16), calendar?.slice(0, 15)]).toEqual(["AUM by Dec 2027:", "AUM by Q4 2027:"]);
  });

  it("are the period of a target's chance", () => {
    expect(
      findKpi("target-chance")
        .figures(run)
        .map(({ period }) => period),
    ).toEqual(["2027-12", "2027-12", "FY2026 (Oct–Jun)", "FY2027"]);
  });
});
