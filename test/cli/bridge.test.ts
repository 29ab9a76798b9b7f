import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { Exact } from "../../src/units.js";
import { aumcast, ROOT, workFolder } from "./run-command.js";

const folder = workFolder();
const FILE = join(ROOT, "test", "cli", "fixtures", "roll-forwards.csv");

describe("aumcast bridge", () => {
  const { status, stdout } = aumcast(["bridge", FILE, "--json"], folder);
  const answer = JSON.parse(stdout);

  it("prints as JSON what it prints as CSV", () => {
    const csv = parse(aumcast(["bridge", FILE, "--csv"], folder).stdout, { columns: true });
    const texts = [...answer["roll-forwards"], ...answer.chains].map((record: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value ?? "")])),
    );
    expect(status).toBe(0);
    expect(csv).toEqual(texts);
    expect(csv.map((record) => (record as Record<string, string>)["periods"])).toEqual([
      "1",
      "1",
      "1",
      "1",
      "1",
      "1",
      "1",
      "2",
      "2",
    ]);
  });

  it("prints amounts that add up, in the unit that they were published in", () => {
    const lines = [
      "opening",
      "net-flows",
      "market-gain",
      "fx",
      "distributions",
      "transfers",
      "acquisitions",
      "residual",
    ];
    for (const record of [...answer["roll-forwards"], ...answer.chains]) {
      const sum = lines.reduce((total, line) => total.plus(record[line] ?? 0), new Exact(0));
      expect(sum.toFixed()).toBe(record.closing);
    }
    expect(answer["roll-forwards"].map(({ unit, closing }: Record<string, string>) => `${closing} ${unit}`)).toContain(
      "23.6 billion",
    );
  });

  it("groups managers, leaves out lines that none of them publishes, and counts what adds up", () => {
    const { stdout: table, stderr } = aumcast(["bridge", FILE], folder);
    const [first = "", perpetual = ""] = table.split(/\n\n(?=\S)/);
    expect(first.split("\n")[0]).toBe("Cohen & Steers, USD million");
    expect(first).not.toContain("FX");
    expect(perpetual).toContain("2 periods chained, 2012-07-01 to 2012-12-31");
    expect(table).toContain("7 roll-forwards: 5 exact, 1 within rounding, 1 not reconciled.");
    expect(stderr).toBe("");
  });

  it("carries the source of every figure, and says which columns it does not read", () => {
    expect(answer.chains[0].source).toBe(
      "Press article on the update for Q1 FY13 (rounded); Press article on the update for Q2 FY13 (rounded)",
    );
    writeFileSync(join(folder, "remarks.csv"), readFileSync(FILE, "utf8").replace(",source", ",remark"));
    expect(aumcast(["bridge", "remarks.csv"], folder).stderr).toBe("columns that are not read: remark\n");
  });

  it("refuses a broken file with every problem, and prints nothing", () => {
    const broken = readFileSync(FILE, "utf8").replace(",972,", ",,").replace("23.6,,,-0.6", "23.9,,,-0.6");
    writeFileSync(join(folder, "broken.csv"), broken);
    expect(aumcast(["bridge", "broken.csv"], folder)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "broken.csv:2: market_and_performance is empty. Write what was published, or leave the row out.\n" +
        "broken.csv:5: beginning is 23.9; the period before, at broken.csv:4, closed with 23.6. " +
        "Write 23.6, or allow gaps (--allow-gaps) if it was restated.\n",
    });
    expect(aumcast(["bridge", "none.csv"], folder).stderr).toBe(
      "none.csv: file does not exist. Name a CSV file of roll-forwards.\n",
    );
  });

  it("keeps names from becoming formulas in a spreadsheet, and leaves negative numbers alone", () => {
    writeFileSync(join(folder, "formula.csv"), readFileSync(FILE, "utf8").replace("Perpetual", "=HYPERLINK(1)"));
    const csv = aumcast(["bridge", "formula.csv", "--csv"], folder).stdout;
    expect(csv).toContain(",'=HYPERLINK(1),");
    expect(csv).toContain(",-0.6,");
    expect(aumcast(["bridge", "formula.csv", "--csv", "--no-excel-safe"], folder).stdout).toContain(",=HYPERLINK(1),");
  });
});
