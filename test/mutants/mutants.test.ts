import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { MUTANTS, type Mutant } from "./mutants.js";
import { planted } from "./planted.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aumcast-mutants-"));
const killed: string[] = [];

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${killed.length}/${MUTANTS.length} killed\n`);
});

describe("the proofs", () => {
  it("hold for the product as it is", async () => {
    expect(await failuresOf(null)).toEqual([]);
  });

  it.each(MUTANTS)("see $name", async (mutant) => {
    const failures = await failuresOf(mutant);
    expect(failures.length).toBeGreaterThan(0);
    killed.push(mutant.name);
  });
});

/** Bundles the proofs with one planted error and runs them in a process of their own. */
async function failuresOf(mutant: Mutant | null): Promise<string[]> {
  const outfile = join(folder, `${mutant === null ? "product" : MUTANTS.indexOf(mutant)}.mjs`);
  await build({
    entryPoints: [join(ROOT, "test", "mutants", "proofs.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    plugins: mutant === null ? [] : [planted(mutant)],
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the proofs did not run: ${stderr}`);
  return JSON.parse(stdout).failed;
}
