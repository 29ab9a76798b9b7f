import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { codeCache, userCacheFolder } from "../../src/cli/loading/code-cache.js";

const home = mkdtempSync(join(tmpdir(), "aumcast-code-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let folder = "";
let count = 0;
beforeEach(() => {
  folder = join(home, String(count++));
});

const SOURCE = `(function () { return "${"a".repeat(1000)}".length; })`;
const HASH = "0f".repeat(32);
const compiled = (): Buffer => {
  const script = new Script(SOURCE);
  (script.runInThisContext() as () => number)();
  return script.createCachedData();
};
const fileIn = (where: string): string => join(where, readdirSync(where)[0] as string);

describe("compiled code in files", () => {
  it("comes back as it was written, and V8 takes it", () => {
    const written = compiled();
    codeCache([folder], "help", HASH).write(written);
    const cachedData = codeCache([folder], "help", HASH).read() as Buffer;
    expect(cachedData.equals(written)).toBe(true);
    const script = new Script(SOURCE, { cachedData });
    expect(script.cachedDataRejected).toBe(false);
    expect((script.runInThisContext() as () => number)()).toBe(1000);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("counts as none where a byte is another, at any place, or where the end is missing", () => {
    const cache = codeCache([folder], "help", HASH);
    cache.write(compiled());
    const path = fileIn(folder);
    const whole = readFileSync(path);
    const step = Math.ceil(whole.length / 40);
    for (let at = 0; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(path, bytes);
      expect(cache.read()).toBeNull();
    }
    for (const length of [0, 100, 256, whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length));
      expect(cache.read()).toBeNull();
    }
    writeFileSync(path, whole);
    expect(cache.read()).not.toBeNull();
  });

  it("counts as none where it was compiled from other code, whatever its name", () => {
    codeCache([folder], "help", HASH).write(compiled());
    const own = readFileSync(fileIn(folder));
    const other = codeCache([folder], "help", "f0".repeat(32));
    expect(other.read()).toBeNull();
    other.write(compiled());
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), own);
    expect(other.read()).toBeNull();
    expect(codeCache([folder], "run", HASH).read()).toBeNull();
  });

  it("lies in the next folder where the first cannot be made, and nowhere where none can", () => {
    mkdirSync(folder);
    const [file, second] = [join(folder, "file"), join(folder, "second")];
    writeFileSync(file, "");
    codeCache([join(file, "compiled"), second], "help", HASH).write(compiled());
    expect(readdirSync(second)).toHaveLength(1);
    expect(codeCache([join(file, "compiled"), second], "help", HASH).read()).not.toBeNull();
    const nowhere = codeCache([join(file, "compiled")], "help", HASH);
    expect(() => nowhere.write(compiled())).not.toThrow();
    expect(nowhere.read()).toBeNull();
    expect(codeCache([], "help", HASH).read()).toBeNull();
  });

  it("keeps some files of a folder, and what else lies there", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "notes.txt"), "");
    for (let build = 0; build < 40; build++) codeCache([folder], "help", String(build)).write(Buffer.alloc(8));
    expect(readdirSync(folder).filter((name) => name.endsWith(".bin"))).toHaveLength(32);
    expect(readdirSync(folder)).toContain("notes.txt");
    expect(codeCache([folder], "help", "39").read()).not.toBeNull();
  });
});

describe("the user's folder for caches", () => {
  const linux = process.platform === "linux";
  it.runIf(linux)("is the one that the environment names, else the one in the home folder, else none", () => {
    expect(userCacheFolder({ XDG_CACHE_HOME: "/caches" }, () => "/home/a")).toBe("/caches/aumcast");
    expect(userCacheFolder({ XDG_CACHE_HOME: "relative" }, () => "/home/a")).toBe("/home/a/.cache/aumcast");
    expect(userCacheFolder({}, () => "/home/a")).toBe("/home/a/.cache/aumcast");
    expect(userCacheFolder({}, () => "")).toBeNull();
    const homeless = (): string => {
      throw new Error("no such user");
    };
    expect(userCacheFolder({}, homeless)).toBeNull();
  });
});
