import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calculate, type StatedPeriod } from "../../src/calc/calculate.js";
import { calcTable } from "../../src/cli/text/calc-table.js";
import { aumcast, workFolder } from "./run-command.js";

const folder = workFolder();

const ARGUMENTS = "calc --opening 800m --inflows 12m --outflows 36m --return 6% --fee 85bp --timing mid".split(" ");

describe("aumcast calc", () => {
  it("prints a table, a chart in plain characters and the sentence", () => {
    const { status, stdout, stderr } = aumcast(ARGUMENTS);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Ending AUM +816,381,060$/m);
    expect(stdout).toMatch(/^Organic growth +-3\.00%$/m);
    expect(stdout).toMatch(/^Market +\| +\++ +47,280,000$/m);
    expect(stdout).toMatch(/^ +\| begins at 752,360,000$/m);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "AUM grew 2.0% to USD 816,381,060 on markets alone: markets added 5.9%, clients took out 3.0% net, fees took 0.9%.",
    );
    expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it("prints all of it as JSON, amounts as decimal text", () => {
    const { stdout } = aumcast([...ARGUMENTS, "--json", "--label", "Base", "--period", "quarter"]);
    expect(JSON.parse(stdout)).toMatchObject({
      label: "Base",
      period: "quarter",
      inputs: { return: "0.06", fee: "0.0085" },
      results: { ending: "821555265", "fee-revenue": "1724735", "organic-growth": "-0.03" },
      warnings: [],
    });
  });

  it("draws bars of nothing, of everything lost, on an axis from nothing or below it", () => {
    const chart = (stated: StatedPeriod) => calcTable(calculate({ timing: "end", ...stated }));
    expect(chart({ opening: 0 })).toMatch(/^Ending +\| +0$/m);
    expect(chart({ opening: 100, return: -1 })).toMatch(/^Market +\|-{48} +-100$/m);
    expect(chart({ opening: 100, inflows: 100 })).toMatch(/^Inflows +\| {24}\+{24} +100$/m);
    expect(chart({ opening: 100, outflows: 110, return: "0.1" })).toMatch(/^Outflows +\|-{48} +-110$/m);
  });

  it("refuses with a sentence and exit code 2", () => {
    const { status, stdout, stderr } = aumcast(["calc", "--opening", "800", "--return", "6", "--fee", "NaN"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      "calc: return is 6, which may be 6% or 600%; a rate needs a unit. Write 6% or 6bp.\n" +
        "calc: fee is NaN, not a rate. Write a rate such as 5%, 35bp or 1.5pp.\n",
    );
    expect(aumcast(["calc"]).stderr).toBe("calc: opening is missing. Write an amount such as 800m.\n");
  });

  it("writes the calculator as a page, and nothing when a field is wrong", () => {
    const [good, bad] = [join(folder, "new", "calculator.html"), join(folder, "bad.html")];
    expect(aumcast(["calc", "--html", good]).stdout).toBe(`calculator  ${good}\n`);
    const page = readFileSync(good, "utf8");
    expect(page).toContain('<td class="number" id="ending">816,381,060</td>');
    expect(page).not.toMatch(/\b(src|href)="(?!#)|url\((?!data:)/);
    expect(aumcast(["calc", "--html", bad, "--opening", "much"])).toMatchObject({ status: 2, stdout: "" });
    expect(existsSync(bad)).toBe(false);
  });
});
