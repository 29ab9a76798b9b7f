import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import type { SimulateOptions } from "../../src/simulation/simulation.js";
import type { Mutant } from "../mutants/mutants.js";
import { planted } from "../mutants/planted.js";
import type { Found } from "./surroundings.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// Below the root, so that the bundles find the packages, which are left out of them.
mkdirSync(join(ROOT, ".cache"), { recursive: true });
const folder = mkdtempSync(join(ROOT, ".cache", "leak-"));

/** Leaves of 256 paths are units of work, so that order could matter; threads take them as they come. */
const CONFIGURATIONS: readonly SimulateOptions[] = [{ blockPaths: 256 }, { blockPaths: 256, threads: 3 }];

/** Another order of work, which is allowed. */
const LAST_UNIT_FIRST: Mutant = {
  name: "the last unit first",
  file: "simulation/crew.ts",
  from: "part.unit(done)",
  to: "part.unit(units - 1 - done)",
};

/** Moments go to the first place that is still empty, instead of their own. */
const IN_ORDER_OF_ARRIVAL: Mutant = {
  name: "sums in order of arrival",
  file: "simulation/collect/trees.ts",
  from: "(unit * series + one) * MOMENTS",
  to: "nodes.findIndex((count, at) => at % (series * MOMENTS) === one * MOMENTS && count === 0)",
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the hash", () => {
  it("does not depend on the order in which the paths are rolled", async () => {
    const hashes = new Set([...(await hashesWith([])), ...(await hashesWith([LAST_UNIT_FIRST]))]);
    expect(hashes.size).toBe(1);
  });

  it("would see sums that are added in order of arrival", async () => {
    const leaking = [IN_ORDER_OF_ARRIVAL];
    const hashes = new Set([...(await hashesWith(leaking)), ...(await hashesWith([...leaking, LAST_UNIT_FIRST]))]);
    process.stdout.write(`sums in order of arrival: ${hashes.size} hashes\n`);
    expect(hashes.size).toBeGreaterThan(1);
  });
});

/** The hashes of the rich scenario under the configurations, by the product with some lines replaced. */
async function hashesWith(mutants: readonly Mutant[]): Promise<readonly string[]> {
  const outdir = join(folder, mutants.map(({ name }) => name).join(" and ") || "as it is");
  await build({
    entryPoints: {
      program: join(ROOT, "test", "everywhere", "program.ts"),
      worker: join(ROOT, "src", "simulation", "worker.ts"),
    },
    outdir,
    bundle: true,
    platform: "node",
    packages: "external",
    format: "esm",
    logLevel: "error",
    plugins: mutants.map(planted),
  });
  const args = [
    join(outdir, "program.js"),
    join(ROOT, "test", "everywhere", "rich.yaml"),
    JSON.stringify(CONFIGURATIONS),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return (JSON.parse(stdout) as Found).results.map(({ hash }) => hash);
}
