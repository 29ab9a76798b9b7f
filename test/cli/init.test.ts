import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calledAs } from "../../src/cli/text/called-as.js";
import { aumcast, workFolder } from "./run-command.js";

const folder = workFolder();

describe("what one types to run it again", () => {
  it.each([
    ["npx", "/home/a/.npm/_npx/1/node_modules/.bin/aumcast", { npm_command: "exec" }, "npx aumcast"],
    ["a project's own", "/home/a/p/node_modules/aumcast/dist/cli/main.js", { PATH: "/usr/bin" }, "npx aumcast"],
    ["installed for all", "/usr/local/bin/aumcast", { PATH: "/usr/bin:/usr/local/bin/" }, "aumcast"],
    ["linked where no shell looks", "/opt/tools/aumcast", { PATH: "/usr/bin" }, "node /opt/tools/aumcast"],
    ["a clone", "/home/a/my work/dist/cli/main.js", { PATH: "/usr/bin" }, 'node "/home/a/my work/dist/cli/main.js"'],
  ])("is what works, started as %s", (_, script, env, typed) => {
    expect(calledAs({ script, env })).toBe(typed);
  });
});

describe("aumcast init", () => {
  it("begins a project whose scenario and notebook run", () => {
    const { status, stdout } = aumcast(["init", "ours"], folder, { npm_command: "exec" });
    expect(status).toBe(0);
    expect(stdout).toContain("cd ours\nnpx aumcast run scenarios/firm.yaml\nnpx aumcast report reports/outlook.md");
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
