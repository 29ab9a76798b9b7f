import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { aumcast, workFolder } from "./run-command.js";

const folder = workFolder();
/** What paths say of the exact ledger is proved elsewhere, and takes longer than these runs. */
const UNAUDITED = ["--audit", "0", "--quiet"];
const readRun = (path: string): Run => JSON.parse(readFileSync(path, "utf8"));

describe("aumcast run", () => {
  it("writes a report and every answer, and says where they are with the headline figures", () => {
    const { status, stdout, stderr } = aumcast(["run", "scenarios/base.yaml", "--paths", "512"], folder);
    expect({ status, stderr: stderr.replace(/^base: (\d+ %,|done in) .*\n/gm, "") }).toEqual({ status: 0, stderr: "" });
    expect(readdirSync(join(folder, "reports", "out")).sort()).toEqual(["base.html", "base.run.json"]);
    const run = readRun(join(folder, "reports", "out", "base.run.json"));
    expect(run.paths).toBe(512);
    for (const said of ["$90.9bn", "reports/out/base.html", "reports/out/base.run.json", run.resultHash])
      expect(stdout).toContain(said);
  });

  it("says beforehand what a run would take, and then runs nothing", () => {
    const args = ["run", "scenarios/base.yaml", "scenarios/client-first.yaml", "--paths", "1000000", "--estimate"];
    const { status, stdout, stderr } = aumcast([...args, "--out", "estimated"], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [base, overlay] = stdout.trimEnd().split("\n");
    expect(base).toMatch(/^base: 1 000 000 paths × 60 months × 3 segments: about [\d.]+ (s|min), [\d.]+ [MG]B$/);
    expect(overlay).toMatch(
      /^client-first: 1 000 000 paths × 36 months × 1 segment: about [\d.]+ (s|min), [\d.]+ [MG]B$/,
    );
    expect(existsSync(join(folder, "estimated"))).toBe(false);
  });

  it("makes a run of its own of every file", () => {
    const files = ["adviser", "client-first", "downturn", "manager"].map((name) => `scenarios/${name}.yaml`);
    const { status } = aumcast(["run", ...files, "--paths", "256", "--out", "several", ...UNAUDITED], folder);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, "several"))).toHaveLength(2 * files.length);
  });

  it("gives the same answers for the same seed, whatever the threads, the time zone and the language", () => {
    const surroundings = [
      { TZ: "UTC", LC_ALL: "C" },
      { TZ: "Asia/Tokyo", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/Los_Angeles", LC_ALL: "de_DE.UTF-8" },
    ];
    const bytes = surroundings.map((environment, index) => {
      const args = [
        "run",
        "scenarios/adviser.yaml",
        "--paths",
        "1000",
        "--out",
        `same-${index}`,
        "--threads",
        String(index + 1),
        "--quiet",
      ];
      expect(aumcast(args, folder, environment).status).toBe(0);
      return ["adviser.run.json", "adviser.html"].map((name) =>
        readFileSync(join(folder, `same-${index}`, name), "utf8"),
      );
    });
    expect(bytes[1]).toEqual(bytes[0]);
    expect(bytes[2]).toEqual(bytes[0]);
  });

  it("takes another seed and another number of paths from the command line, and then gives other answers", () => {
    const run = (args: readonly string[], out: string): Run => {
      expect(
        aumcast(["run", "scenarios/adviser.yaml", "--paths", "256", "--out", out, ...UNAUDITED, ...args], folder)
          .status,
      ).toBe(0);
      return readRun(join(folder, out, "adviser.run.json"));
    };
    const [file, other, same] = [
      run([], "seed-a"),
      run(["--seed", "other"], "seed-b"),
      run(["--seed", "20251231"], "seed-c"),
    ];
    expect(other.resultHash).not.toBe(file.resultHash);
    expect(same.resultHash).toBe(file.resultHash);
  });

  it("leaves the script out of a static report", () => {
    aumcast(["run", "scenarios/adviser.yaml", "--paths", "256", "--out", "static", "--static", ...UNAUDITED], folder);
    expect(readFileSync(join(folder, "static", "adviser.html"), "utf8")).not.toMatch(
      /<script(?! type="application\/json")/,
    );
  });

  it("refuses two files whose results would have one name", () => {
    mkdirSync(join(folder, "elsewhere"), { recursive: true });
    writeFileSync(join(folder, "elsewhere", "base.yaml"), readFileSync(join(folder, "scenarios", "base.yaml")));
    const { status, stderr } = aumcast(["run", "scenarios/base.yaml", "elsewhere/base.yaml"], folder);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        "elsewhere/base.yaml: file would write the same base.html as scenarios/base.yaml. Run them one by one with another --out.\n",
    });
  });

  it.skipIf(process.getuid?.() === 0)("says before it computes that a folder cannot be written", () => {
    mkdirSync(join(folder, "closed"), { recursive: true });
    chmodSync(join(folder, "closed"), 0o500);
    const { status, stderr } = aumcast(["run", "scenarios/adviser.yaml", "--out", "closed/out"], folder);
    expect(status).toBe(2);
    expect(stderr).toContain("cannot be written (EACCES: ");
  });

  it("writes nothing when the output folder is a file", () => {
    writeFileSync(join(folder, "a-file"), "");
    const { status, stderr } = aumcast(["run", "scenarios/adviser.yaml", "--out", "a-file"], folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^a-file: output cannot be written \(E\w+: [\w ]+\)\. Name another folder with --out, or free it\.\n$/,
    );
  });

  it("says what is wrong with all files before it runs any", () => {
    writeFileSync(join(folder, "bad.yaml"), "name: x\n");
    const { status, stderr, stdout } = aumcast(["run", "scenarios/base.yaml", "bad.yaml", "--out", "none"], folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("bad.yaml:1:1");
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("refuses a number of paths that is none", () => {
    const { status, stderr } = aumcast(["run", "scenarios/base.yaml", "--paths", "-5"], folder);
    expect(status).toBe(2);
    expect(stderr).toContain("Write a whole number from 1");
  });
});
