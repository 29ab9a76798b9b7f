import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { aumcast, ROOT, workFolder } from "./run-command.js";

const folder = workFolder();

describe("aumcast", () => {
  it("lists its commands, and says its version", () => {
    const { status, stdout } = aumcast(["--help"], folder);
    expect(status).toBe(0);
    for (const command of ["bridge", "check", "kpi", "plan", "project", "run", "schema"])
      expect(stdout).toContain(`  ${command} `);
    expect(aumcast(["--version"], folder).stdout.trim()).toBe(
      JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version,
    );
  });

  it("refuses a command that it does not know, with the nearest one it does", () => {
    const { status, stderr } = aumcast(["chek", "scenarios/base.yaml"], folder);
    expect(status).toBe(2);
    expect(stderr).toContain("Did you mean check?");
  });

  it("refuses a file that is not there", () => {
    const { status, stderr } = aumcast(["check", "none.yaml"], folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "none.yaml: file does not exist. Name a scenario file, such as scenarios/base.yaml.\n",
    });
  });
});

describe("aumcast compare", () => {
  it("refuses a page of a walk before it runs anything", () => {
    const files = ["scenarios/adviser.yaml", "scenarios/client-first.yaml"];
    const { status, stderr } = aumcast(["compare", ...files, "--walk", "--html"], folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        "--html: html makes no page of a walk. Leave it out, or write a notebook with a compare cell that has walk: true.\n",
    });
  });
});

describe("aumcast check", () => {
  it("finds every shipped scenario ready to run", () => {
    const files = ["base", "downturn", "manager", "adviser", "client-first"].map((name) => `scenarios/${name}.yaml`);
    const { status, stdout, stderr } = aumcast(["check", ...files], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.trim().split("\n")).toEqual([
      "scenarios/base.yaml: 3 segments, 60 months, 10000 paths; ready to run",
      "scenarios/downturn.yaml: 3 segments, 60 months, 10000 paths; ready to run",
      "scenarios/manager.yaml: 3 segments, 60 months, 10000 paths; ready to run",
      "scenarios/adviser.yaml: 1 segment, 60 months, 10000 paths; ready to run",
      "scenarios/client-first.yaml: 1 segment, 36 months, 10000 paths; ready to run",
    ]);
  });
});

describe("aumcast plan", () => {
  it("shows assumptions with their sources and the conventions in force", () => {
    const { status, stdout } = aumcast(["plan", "scenarios/base.yaml"], folder);
    expect(status).toBe(0);
    for (const said of [
      "Open-end funds",
      "30.5%",
      "derived",
      "10-Q, nine months 2025",
      "(default)",
      "aum at 2030-09 >= 110bn",
    ]) {
      expect(stdout).toContain(said);
    }
  });

  it("prints what an overlay comes to, as a scenario file that gives the same plan", () => {
    const { stdout } = aumcast(["plan", "scenarios/client-first.yaml", "--scenario"], folder);
    const resolved = parse(stdout);
    expect(resolved.extends).toBeUndefined();
    expect(resolved.segments[0].flows.new.value).toBe("5.5%");
    expect(resolved.segments[0].fees.tiers).toHaveLength(4);
  });

  it("prints the plan month by month as JSON", () => {
    const plan = JSON.parse(aumcast(["plan", "scenarios/adviser.yaml", "--json"], folder).stdout);
    expect(plan.months).toHaveLength(60);
    expect(plan.segments[0].opening).toBe("800000000");
  });
});

describe("aumcast schema", () => {
  it("prints the JSON Schema that the package ships", () => {
    const { status, stdout } = aumcast(["schema"], folder);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(ROOT, "dist", "scenario.schema.json"), "utf8")));
  });
});
