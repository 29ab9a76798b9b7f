import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MAIN, workFolder } from "./run-command.js";

const folder = workFolder();
const adviser = readFileSync(join(folder, "scenarios", "adviser.yaml"), "utf8");
/** The adviser with other sizes, as a file of its own. */
const sized = (name: string, sizes: { readonly paths: number; readonly horizon?: string }): string => {
  const text = adviser.replace(/^paths: .*$/m, `paths: ${sizes.paths}`);
  writeFileSync(join(folder, name), text.replace(/^horizon: .*$/m, `horizon: ${sizes.horizon ?? "5 years"}`));
  return name;
};
const small = sized("small.yaml", { paths: 256 });
const large = sized("large.yaml", { paths: 3_000_000 });
/** Its blocks take long, so that a signal comes in the middle of one. */
const slow = sized("slow.yaml", { paths: 300_000, horizon: "50 years" });

interface Started {
  readonly child: ChildProcess;
  readonly said: { stdout: string; stderr: string };
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, [MAIN, "run", ...args], { cwd: folder });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
  return { child, said, ended: new Promise((resolve) => child.on("close", resolve)) };
}

async function until(condition: () => boolean, { child }: Started): Promise<void> {
  while (!condition()) {
    if (child.exitCode !== null) throw new Error("the command ended before it could be interrupted");
    // oxlint-disable-next-line no-await-in-loop -- waits for another process
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Long enough to be in the middle of the paths, which are far more than that. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/** What a long run keeps beside its results is another test's: see `checkpoints.test.ts`. */
const KEEPING_NOTHING = ["--checkpoint-every", "0"];

const written = (out: string): string[] => (existsSync(join(folder, out)) ? readdirSync(join(folder, out)).sort() : []);
const PROGRESS =
  /^large: (\d+ %, [\d ]+ of [\d ]+ paths, [\d ]+ paths\/s, [\d.]+ (s|min|h) left|[\d ]+ paths × .*: about [\d.]+ (s|min|h), .*B)$/;

describe("aumcast run, interrupted", () => {
  it("says how far it was and what is lost, and ends with 130", async () => {
    const run = start([large, "--out", "lost", ...KEEPING_NOTHING]);
    await until(() => existsSync(join(folder, "lost")), run);
    await aWhile();
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(130);
    const lines = run.said.stderr.trimEnd().split("\n");
    expect(lines.pop()).toMatch(/^Interrupted after [\d ]+ of 3 000 000 paths of large\. Nothing was written\.$/);
    for (const line of lines) expect(line).toMatch(PROGRESS);
    expect({ stdout: run.said.stdout, files: written("lost") }).toEqual({ stdout: "", files: [] });
  });

  it("keeps what was finished and names it, and ends with 143 when asked to terminate", async () => {
    const run = start([small, large, "--out", "kept", ...KEEPING_NOTHING]);
    await until(() => run.said.stdout.includes("small.run.json"), run);
    await aWhile();
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(143);
    expect(run.said.stderr).toMatch(
      / of large\. Nothing of large was written; finished before: kept\/small\.html\.\n$/,
    );
    expect(written("kept")).toEqual(["small.html", "small.run.json"]);
  });

  it("ends at once when told twice, in the middle of a block", async () => {
    const run = start([slow, "--out", "twice", "--quiet"]);
    await until(() => existsSync(join(folder, "twice")), run);
    // Two different signals: two of one kind may arrive as one.
    run.child.kill("SIGINT");
    run.child.kill("SIGTERM");
    expect([130, 143]).toContain(await run.ended);
    expect({ ...run.said, files: written("twice") }).toEqual({ stdout: "", stderr: "", files: [] });
  });

  it("says nothing but that when it is quiet", async () => {
    const run = start([large, "--out", "quiet", "--quiet", ...KEEPING_NOTHING]);
    await until(() => existsSync(join(folder, "quiet")), run);
    await aWhile();
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(130);
    expect(run.said.stderr).toMatch(/^Interrupted after [\d ]+ of 3 000 000 paths of large\. Nothing was written\.\n$/);
  });
});

describe("aumcast run", () => {
  it("writes its files when nobody reads what it prints", async () => {
    const run = start([small, "--out", "unread", "--audit", "0"]);
    run.child.stdout?.destroy();
    run.child.stderr?.destroy();
    expect(await run.ended).toBe(0);
    expect(written("unread")).toEqual(["small.html", "small.run.json"]);
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says that what it prints cannot be written",
    () => {
      const full = openSync("/dev/full", "w");
      const { status, stderr } = spawnSync(process.execPath, [MAIN, "schema"], {
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
      });
      closeSync(full);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: "What is printed cannot be written (ENOSPC). Send it to another file, or free the disk.\n",
      });
    },
    120_000,
  );

  it.skipIf(!existsSync("/usr/bin/script"))("shows a bar on a terminal, and leaves the cursor as it was", () => {
    const paths = ["--paths", "20000", "--audit", "0"];
    const command = [process.execPath, MAIN, "run", small, ...paths, "--out", "bar"]
      .map((word) => `'${word}'`)
      .join(" ");
    const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toMatch(/small =+-* \d+ %, [\d ]+ of 20 000 paths, [\d ]+ paths\/s, [\d.]+ (s|min) left/);
    expect(stdout.lastIndexOf("\u001B[?25h")).toBeGreaterThan(stdout.lastIndexOf("\u001B[?25l"));
  });
});
