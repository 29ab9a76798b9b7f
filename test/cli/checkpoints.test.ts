import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { decodeCheckpoints, encodeCheckpoints } from "../../src/cli/files/checkpoint-file.js";
import { readBytes, removeWhole, writeWhole } from "../../src/cli/files/write-whole.js";
import { simulate } from "../../src/simulation/simulate.js";
import { resumedPlan } from "./resumed-plan.js";
import { aumcast, MAIN, workFolder } from "./run-command.js";

const folder = workFolder();
const OWNER = { plan: "a".repeat(64), paths: 1000, seed: "7", sampling: "plain" };
/** A checkpoint whose every byte tells which it is. */
const numbered = (count: number, length = 20_000) => ({
  simulation: "one",
  roll: 0,
  paths: count,
  threads: 1,
  memory: [new Uint8Array(length).fill(count), new Uint8Array(), new Uint8Array(8).fill(count)],
});

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.on("close", resolve));

async function until(condition: () => boolean, child: ChildProcess): Promise<void> {
  while (!condition()) {
    if (child.exitCode !== null) throw new Error("the command ended before it could be stopped");
    // oxlint-disable-next-line no-await-in-loop -- waits for another process
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe("a file of checkpoints", () => {
  const path = join(folder, "a.checkpoint");
  const write = (): void =>
    writeWhole(path, encodeCheckpoints({ owner: OWNER, checkpoints: [numbered(1), numbered(2)] }));
  const read = (owner = OWNER) => decodeCheckpoints(readBytes(path) as Uint8Array, path, owner).checkpoints;

  it("holds what was written, and is refused when one bit or its end is another", () => {
    write();
    expect(read()).toEqual([numbered(1), numbered(2)]);
    const whole = readFileSync(path);
    for (const at of [0, 9, 300, 30_000, whole.length - 1]) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] as number) ^ 4;
      writeFileSync(path, bent);
      expect(read).toThrow(/a\.checkpoint: checkpoint is damaged: its checksum does not agree\. Run without --resume/);
    }
    for (const length of [0, 10, 43, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(read).toThrow("is damaged");
    }
  });

  it("is refused for another plan, number of paths or seed, by name", () => {
    write();
    const other = { ...OWNER, plan: "b".repeat(64) };
    expect(() => read({ ...other, paths: 2000 })).toThrow("is of a run of 1000 paths; this one has 2000");
    expect(() => read({ ...other, seed: "8" })).toThrow("is of a run with seed 7; this one has 8");
    expect(() => read({ ...other, sampling: "sobol" })).toThrow("is of a run with plain sampling; this one is sobol");
    expect(() => read(other)).toThrow("belongs to another plan: the scenario has been changed since");
    removeWhole(path);
    expect(existsSync(path)).toBe(false);
  });
});

describe("a simulation that is killed at 20 random moments", () => {
  it("goes on each time, and ends with the bits of one that nothing stopped", async () => {
    const [child, path, result] = ["child.mjs", "b.checkpoint", "b.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const entry = fileURLToPath(new URL("resumed-child.ts", import.meta.url));
    await build({ entryPoints: [entry], outfile: child, bundle: true, format: "esm", platform: "node" });
    let random = 20260930;
    let [killed, resumable] = [0, 0];
    const found = new Set<string>();
    while (killed < 20 || found.size === 0) {
      const one = spawn(process.execPath, [child, path, result], { stdio: ["ignore", "pipe", "inherit"] });
      const end = ended(one);
      // Its first checkpoint is written, or it has gone on to the end.
      await Promise.race([end, new Promise((resolve) => one.stdout.once("data", resolve))]);
      random = (random * 48271) % 2147483647;
      await new Promise((resolve) => setTimeout(resolve, killed < 20 ? random % 30 : 0));
      if (killed < 20 && one.kill("SIGKILL")) killed++;
      await end;
      if (existsSync(path)) resumable++;
      if (existsSync(result)) found.add(readFileSync(result, "utf8"));
      rmSync(result, { force: true });
    }
    expect(resumable).toBeGreaterThan(10);
    expect([...found]).toEqual([JSON.stringify(await simulate(resumedPlan))]);
  }, 300_000);
});

describe("aumcast run --resume", () => {
  const file = join("out", "adviser.checkpoint");
  const args = ["run", "scenarios/adviser.yaml", "--paths", "12000", "--audit", "0", "--static"];
  const start = (...more: string[]) => {
    const child = spawn(process.execPath, [MAIN, ...args, "--out", "out", "--checkpoint-every", "0.001", ...more], {
      cwd: folder,
    });
    const said = { stderr: "" };
    child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
    return { child, said };
  };

  it("goes on after kill -9 and after Ctrl-C, to the answers of a run that nothing stopped", async () => {
    const first = start();
    await until(() => existsSync(join(folder, file)), first.child);
    first.child.kill("SIGKILL");
    await ended(first.child);
    expect(readdirSync(join(folder, "out")).filter((name) => !name.startsWith("."))).toEqual(["adviser.checkpoint"]);

    const before = statSync(join(folder, file)).mtimeMs;
    const second = start("--resume", "--threads", "1");
    await until(() => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs !== before, second.child);
    second.child.kill("SIGINT");
    expect(await ended(second.child)).toBe(130);
    expect(second.said.stderr).toContain(`adviser: goes on from ${file}.\n`);
    expect(second.said.stderr).toMatch(
      /Interrupted after [\d ]+ of 12 000 paths of adviser\. Nothing was written\. Its paths are kept in out\/adviser\.checkpoint: the same command with --resume goes on\.\n$/,
    );

    const other = aumcast([...args, "--out", "out", "--resume", "--seed", "8"], folder);
    expect({ status: other.status, said: other.stderr }).toMatchObject({
      status: 2,
      said: expect.stringMatching(/checkpoint is of a run with seed \d+; this one has 8/) as string,
    });
    const third = aumcast([...args, "--out", "out", "--resume", "--threads", "2"], folder);
    expect({ status: third.status, said: third.stderr }).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["adviser.html", "adviser.run.json"]);
    expect(aumcast([...args, "--out", "whole", "--resume"], folder).stderr).toContain(
      "adviser: there is no whole/adviser.checkpoint to go on with; it begins anew.",
    );
    const [resumed, whole] = ["out", "whole"].map((out) => readFileSync(join(folder, out, "adviser.run.json"), "utf8"));
    expect(resumed).toBe(whole);
  }, 300_000);
});
