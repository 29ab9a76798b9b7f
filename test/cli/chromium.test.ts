import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { withTab } from "../../src/cli/chromium/devtools.js";
import { findChromium } from "../../src/cli/chromium/find.js";

const folder = mkdtempSync(join(tmpdir(), "aumcast-find-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, text = "#!/bin/sh\nexit 3\n"): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

describe("the browser that prints", () => {
  it("is the one that is named, then that of CHROME_PATH, then the first on the PATH", () => {
    const [named, other, found] = [program("mine"), program("other"), program("google-chrome")];
    const environment = { CHROME_PATH: other, PATH: [join(folder, "none"), folder].join(delimiter) };
    expect(findChromium(named, "--pdf", environment)).toBe(named);
    expect(findChromium(undefined, "--pdf", environment)).toBe(other);
    expect(findChromium(undefined, "--pdf", { PATH: environment.PATH })).toBe(found);
  });

  it("is said to be missing with what to do", () => {
    mkdirSync(join(folder, "chromium"));
    expect(() => findChromium(join(folder, "chromium"), "--pdf", {})).toThrow(
      `--pdf: --chromium is ${join(folder, "chromium")}, which is no program. Name a Chromium.`,
    );
    expect(() => findChromium(undefined, "--png", { CHROME_PATH: "/nowhere" })).toThrow(
      "--png: CHROME_PATH is /nowhere, which is no program. Name a Chromium.",
    );
  });

  it("is said to have failed when it is no Chromium", async () => {
    const work = () => Promise.resolve();
    await expect(withTab(program("false"), work)).rejects.toThrow(
      /false: Chromium ended before it was done \(exit code 3\)\. Name another with --chromium PATH\.$/,
    );
  });
});
