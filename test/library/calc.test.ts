import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Bytes; 33 000 of them are decimal.js. */
const MOST = 45_000;

/** A program bundled for a page, minified, with `aumcast` resolved by its own name, as another package would. */
async function bundled(contents: string): Promise<string> {
  const stdin = { contents, resolveDir: ROOT };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, write: false, format: "esm" });
  return outputFiles[0]?.text ?? "";
}

describe("aumcast/calc", () => {
  it("is at most 45 kB as a bundle, which calculates", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aumcast-calc-"));
    try {
      const bundle = await bundled('export { calculate } from "aumcast/calc";');
      expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(MOST);
      writeFileSync(join(folder, "calc.mjs"), bundle);
      const program =
        'import { calculate } from "./calc.mjs"; console.log(calculate({ opening: 800e6, return: 0.06 }).sentence)';
      const run = execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: folder });
      expect(run.toString()).toBe("AUM grew 6.0% to USD 848,000,000 on markets alone: markets added 6.0%.\n");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
