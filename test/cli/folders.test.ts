import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder, prepareFolder, writeWhole } from "../../src/cli/files/write-whole.js";

const folder = mkdtempSync(join(tmpdir(), "aumcast-folders-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder for results", () => {
  it("is made with those that it is in, and may be there", () => {
    const deep = join(folder, "a", "b", "c");
    makeFolder(deep);
    makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it("is refused with the reason where a file, or a part of a path that is a file, stands in its place", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => prepareFolder(file)).toThrow("cannot be written (EEXIST: there is a file of this name)");
    expect(() => prepareFolder(join(file, "x"))).toThrow("cannot be written (ENOTDIR: a part of it is a file)");
  });

  it.runIf(process.platform === "linux")(
    "is refused, and not tried for ever, where the system lets nothing be made",
    () => {
      expect(() => prepareFolder("/proc/nowhere/out")).toThrow("/proc/nowhere/out: output cannot be written");
    },
  );
});

describe("a file that is written whole", () => {
  it("does not take the place of a folder", () => {
    const page = join(folder, "page.html");
    mkdirSync(page);
    expect(() => writeWhole(page, "x")).toThrow("cannot be written (EISDIR: there is a folder of this name)");
  });
});
