import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { SMALL, smallRun } from "../analysis/small-run.js";
import { aumcast, workFolder } from "./run-command.js";

const folder = workFolder();

describe("aumcast audit", () => {
  let text: string;
  beforeAll(async () => {
    text = JSON.stringify((await smallRun()).run);
  });
  const audited = (content: string, ...options: readonly string[]) => {
    writeFileSync(join(folder, "copy.run.json"), content);
    return aumcast(["audit", "copy.run.json", "--paths", "7", ...options], folder);
  };

  it("prints as JSON what was found, and exits with 0 where all agrees", () => {
    const { status, stdout } = audited(text, "--json");
    const found = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(found).toMatchObject({ of: 400, rows: 7 * 2 * 27, tolerance: 1e-9, contradictions: [], agrees: true });
    expect(found.paths).toHaveLength(7);
    expect(Math.max(...found.lines.map(({ difference }: { difference: number }) => difference))).toBeLessThan(1e-12);
  });

  it("exits with 1 where the run contradicts its scenario, and says where", () => {
    const run = JSON.parse(text);
    run.answers.singlePaths[1].aum[0] = 5;
    const { status, stdout, stderr } = audited(JSON.stringify(run));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^The run says answers\.singlePaths\[1\]\.aum\[0\] is 5; its scenario gives \d+\.\d+\.$/m);
    expect(stdout).toMatch(/^Every line agrees within .*, but the run contradicts its scenario in 2 places\.$/m);
    expect(stderr).toContain("copy.run.json does not agree with the exact ledger or with its own scenario.\n");
    expect(stderr).not.toContain("bug");
  });

  it("refuses with 2 what is no run", () => {
    expect(audited(SMALL)).toMatchObject({ status: 2, stdout: "" });
    expect(aumcast(["audit", "none.json"], folder)).toMatchObject({
      status: 2,
      stderr: "none.json: file does not exist. Name a NAME.run.json that aumcast run wrote.\n",
    });
  });
});
