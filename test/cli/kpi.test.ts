import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import type { Effects } from "../../src/cli/effects.js";
import { readWholeRun } from "../../src/cli/files/read-run.js";
import { KPIS } from "../../src/kpi/kpis.js";
import { forecastText } from "../../src/run.js";
import { aumcast, workFolder } from "./run-command.js";

const folder = workFolder();
const RUN = "adviser.run.json";
const SCENARIO = readFileSync(join(folder, "scenarios", "adviser.yaml"));
const { run } = await forecastText(SCENARIO, "adviser.yaml", { overrides: { paths: 100 }, simulation: { threads: 1 } });
writeFileSync(join(folder, RUN), JSON.stringify(run));

describe("aumcast kpi", () => {
  it("lists every KPI with its key, its name and one line", () => {
    const { status, stdout } = aumcast(["kpi"], folder);
    const lines = stdout.trimEnd().split("\n");
    expect([status, lines.length]).toEqual([0, KPIS.length + 1]);
    KPIS.forEach(({ key, name, summary }, index) => {
      const line = lines[index + 1] as string;
      expect([line.startsWith(`${key} `), line.includes(` ${name} `), line.endsWith(summary)]).toEqual([
        true,
        true,
        true,
      ]);
    });
  });

  it("prints all that is written about one, in lines that fit, by any of its names", () => {
    const { status, stdout } = aumcast(["kpi", "redemptions"], folder);
    const outflows = KPIS.find(({ key }) => key === "outflows");
    const words = stdout.replace(/\s+/g, " ");
    for (const sentence of [...(outflows?.definition ?? []), ...(outflows?.actions ?? []), ...(outflows?.impact ?? [])])
      expect(words).toContain(sentence);
    expect([status, Math.max(...stdout.split("\n").map((line) => line.length)) <= 100]).toEqual([0, true]);
  });

  it("gives the same as JSON", () => {
    const one = JSON.parse(aumcast(["kpi", "drawdown", "--json"], folder).stdout);
    expect(one).toEqual(JSON.parse(JSON.stringify(KPIS.find(({ key }) => key === "drawdown"))));
    expect(JSON.parse(aumcast(["kpi", "--json"], folder).stdout).length).toBe(KPIS.length);
  });

  it("prints the figures of a run, with period and standard error", () => {
    const { chance } = run.answers.targets[0] as Run["answers"]["targets"][number];
    const { status, stdout } = aumcast(["kpi", "target-chance", "--run", RUN], folder);
    const error = ((chance.standardError as number) * 100).toFixed(1);
    expect(status).toBe(0);
    expect(stdout).toContain(`aum at 2028-12 >= 1bn`);
    expect(stdout).toContain(`2028-12  ${Math.round(chance.value * 100)}% ±${error}`);
    const all = JSON.parse(aumcast(["kpi", "--run", RUN, "--json"], folder).stdout);
    expect(all.run.resultHash).toBe(run.resultHash);
    expect(all.kpis).toEqual(
      JSON.parse(JSON.stringify(KPIS.map(({ key, figures }) => ({ kpi: key, figures: figures(run) })))),
    );
  });

  it("says which name was meant", () => {
    const { status, stdout, stderr } = aumcast(["kpi", "drawdwon"], folder);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "kpi: drawdwon is not a KPI (did you mean drawdown?). Write drawdown.\n",
    });
  });

  it("says which file it needs", () => {
    const { status, stderr } = aumcast(["kpi", "aum", "--run", "no.run.json"], folder);
    const message = "no.run.json: file does not exist. Name a NAME.run.json that aumcast run wrote.\n";
    expect({ status, stderr }).toEqual({ status: 2, stderr: message });
  });
});

describe("reading a run", () => {
  const whole = JSON.stringify(run);
  const read = (text: string): Run =>
    readWholeRun("some.run.json", { readFile: () => new TextEncoder().encode(text) } as unknown as Effects);

  it("gives back what was written", () => {
    expect(read(whole)).toEqual(JSON.parse(whole));
  });

  const changed =
    "file was changed after it was written: its numbers do not have its resultHash. Run the scenario again.";

  it.each([
    [
      "is no run",
      "{}",
      "file holds no run: versions, a scenario and answers. Name a NAME.run.json that aumcast run wrote.",
    ],
    ["lacks answers", whole.replace('"bridges":', '"other":'), changed],
    [
      "has other numbers",
      whole.replace('"opening":[{"group":"firm","aum":8', '"opening":[{"group":"firm","aum":9'),
      changed,
    ],
  ])("refuses a file that %s", (_, text, message) => {
    expect(text).not.toBe(whole);
    expect(() => read(text)).toThrow(`some.run.json: ${message}`);
  });
});
