import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { addSolve } from "../../src/cli/commands/solve.js";
import { realEffects } from "../../src/cli/effects.js";
import { olderFiles } from "../../src/cli/outputs/older-files.js";
import { SCENARIO } from "../notebook/small-book.js";

const folder = mkdtempSync(join(tmpdir(), "aumcast-solve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string, text?: string): string => {
  if (text !== undefined) writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** What the command prints. */
async function solve(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const effects = { ...realEffects(new AbortController().signal), print: (text: string) => void printed.push(text) };
  const program = new Command().exitOverride();
  addSolve(program, effects);
  const question = ["--vary", "markets.assets.equity.mean + k from -4% to 4%", "--goal", "mean(aum at 2028-12) = 115m"];
  const drawn = ["--paths", "16", "--scan", "3", "--threads", "1", "--quiet"];
  await program.parseAsync(["solve", at("small.yaml", SCENARIO), ...question, ...drawn, ...args], { from: "user" });
  return printed.join("\n");
}

const ALONG = ["--along", "segments.*.flows.inflows × j from 0.9 to 1.1"];

describe("aumcast solve --along --svg", () => {
  it("draws the frontier as a picture of its own, in the colours of a theme", { timeout: 120_000 }, async () => {
    const theme = at("theme.yaml", 'accent: "#00695C"\n');
    const printed = await solve(...ALONG, "--svg", at("plain.svg"));
    await solve(...ALONG, "--svg", at("own.svg"), "--theme", theme);
    const [plain, own] = [readFileSync(at("plain.svg"), "utf8"), readFileSync(at("own.svg"), "utf8")];
    for (const svg of [plain, own]) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+"/);
      expect(svg).not.toContain("var(--");
      expect(svg.match(/role-mark|mark-symbol|<path/g)?.length ?? 0).toBeGreaterThan(6);
    }
    expect(plain).not.toContain("#00695C");
    expect(own).toContain("#00695C");
    // The solution at factor 1 is that of solving for the one variable alone.
    const [, k] = /([-+\u2212][\d.]+)\u00a0?\s?pp ±/.exec(await solve()) ?? [];
    expect(k).toBeDefined();
    expect(printed).toContain(k as string);
  });

  it("is refused where it would do nothing", async () => {
    await expect(solve("--svg", at("none.svg"))).rejects.toThrow(
      /^--svg: \S*none\.svg does nothing without --along\. Add --along, or leave it out\.$/,
    );
    await expect(solve(...ALONG, "--theme", "theme.yaml")).rejects.toThrow(/^--theme: .* does nothing without --svg/);
  });
});

describe("files of an earlier run beside new ones", () => {
  it("are named, and nothing is said where there are none", () => {
    for (const name of ["fans.csv", "audit.csv", "fans.parquet", ".hidden"]) at(name, "");
    const own = new Set(["fans.csv", "plain.svg", "own.svg", "none.svg", "small.yaml", "theme.yaml"]);
    expect(olderFiles(folder, own)).toEqual([`  older    ${folder}: audit.csv and fans.parquet, not of this run`]);
    expect(olderFiles(folder, new Set([...own, "audit.csv", "fans.parquet"]))).toEqual([]);
  });
});
