import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aumcast, workFolder } from "./run-command.js";

const folder = workFolder();

describe("aumcast init", () => {
  it("begins a project whose scenario and notebook run", () => {
    const { status, stdout } = aumcast(["init", "ours"], folder);
    expect(status).toBe(0);
    expect(stdout).toContain("cd ours\naumcast run scenarios/firm.yaml\naumcast report reports/outlook.md");
    const own = join(folder, "ours");
    expect(aumcast(["check", "scenarios/firm.yaml"], own)).toMatchObject({ status: 0, stderr: "" });
    expect(aumcast(["report", "reports/outlook.md", "--quiet"], own)).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(own, "reports", "out")).sort()).toContain("outlook.html");
  });

  it("names asset classes that the shipped episodes know", () => {
    const asked = ["stress", "scenarios/firm.yaml", "--with", "gfc-2007", "--paths", "100", "--quiet"];
    expect(aumcast(asked, join(folder, "ours"))).toMatchObject({ status: 0 });
  });

  it("overwrites nothing", () => {
    const { status, stderr } = aumcast(["init", "ours"], folder);
    expect(status).toBe(2);
    expect(stderr).toBe(
      ["scenarios/firm.yaml", "reports/outlook.md"]
        .map((name) => `ours/${name}: file is there already. Name another folder: aumcast init my-firm.\n`)
        .join(""),
    );
  });
});
