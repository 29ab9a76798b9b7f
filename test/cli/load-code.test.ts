import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const LOADER = fileURLToPath(new URL("../../dist/cli/load-code.js", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "aumcast-load-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A bundle as the build makes them, of one program: says whether V8 was given what another run compiled. */
const BUNDLE = `(function (require, entry, address) {"use strict";
  const early = () => [1, 2, 3].map((one) => one * 2).join("-");
  console.log(early(), entry, address.endsWith("/main.js"));
  process.exitCode = Number(require("node:process").env.CODE ?? 0);
})`;

function program(name: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  copyFileSync(LOADER, join(folder, "load-code.js"));
  writeFileSync(join(folder, "command.bundle.js"), BUNDLE);
  const hash = createHash("sha256").update(BUNDLE).digest("hex");
  const start = { bundle: "command", entry: "main", hash };
  const main = `require("./load-code.js").loadCode({ ...${JSON.stringify(start)}, folder: __dirname, require })`;
  writeFileSync(join(folder, "main.js"), main);
  return folder;
}

/** With a home of its own, or none. */
function run(folder: string, env: Record<string, string> = {}, flags: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(folder, "main.js"), "check"], {
    encoding: "utf8",
    env,
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

const GOOD = { status: 0, said: "2-4-6 main true\n" };
const kept = (folder: string): readonly string[] => readdirSync(join(folder, "compiled"));

describe("a command that starts", { timeout: 120_000 }, () => {
  it("leaves what it has compiled, and does the same with it, with a damaged one and under other flags of V8", () => {
    const folder = program("usual");
    expect(run(folder)).toEqual(GOOD);
    const [name] = kept(folder);
    const path = join(folder, "compiled", name as string);
    const whole = readFileSync(path);
    expect(run(folder)).toEqual(GOOD);
    expect(readFileSync(path).equals(whole)).toBe(true);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, whole.length >> 1);
    writeFileSync(path, damaged);
    expect(run(folder)).toEqual(GOOD);
    expect(readFileSync(path).equals(damaged)).toBe(false);
    expect(run(folder, {}, ["--no-opt"])).toEqual(GOOD);
    expect(kept(folder)).toHaveLength(2);
  });

  it("leaves nothing when it fails, and says what it says", () => {
    const folder = program("failing");
    expect(run(folder, { CODE: "2" })).toEqual({ ...GOOD, status: 2 });
    expect(existsSync(join(folder, "compiled"))).toBe(false);
  });

  it.runIf(process.platform === "linux")("uses the user's folder where its own cannot be written, or none", () => {
    const folder = program("installed");
    writeFileSync(join(folder, "compiled"), "");
    const caches = join(home, "caches");
    expect(run(folder, { XDG_CACHE_HOME: caches })).toEqual(GOOD);
    expect(readdirSync(join(caches, "aumcast"))).toHaveLength(1);
    expect(run(folder, { XDG_CACHE_HOME: "/dev/null" })).toEqual(GOOD);
  });
});
