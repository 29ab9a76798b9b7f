import { builtinModules } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

describe("aumcast/browser", () => {
  it("bundles for a page without any of Node's own modules", async () => {
    const entry = `export { analyse, explainRollForwards, makePlan, parseRollForwards, parseScenario, project, replay, simulate } from "${join(ROOT, "dist", "browser.js")}";`;
    const { metafile, errors } = await build({
      stdin: { contents: entry, resolveDir: ROOT },
      bundle: true,
      write: false,
      outfile: "page.js",
      format: "esm",
      platform: "browser",
      metafile: true,
      logLevel: "silent",
    });
    expect(errors).toEqual([]);
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
    expect(imports.filter((path) => builtinModules.includes(path.replace(/^node:/, "")))).toEqual([]);
  });
});
