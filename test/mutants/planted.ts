import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import type { Mutant } from "./mutants.js";

const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));

/** Bundles the product with a planted error. */
export function planted({ file, from, to }: Mutant): Plugin {
  const path = join(SOURCE, file);
  const source = readFileSync(path, "utf8");
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold exactly one: ${from}`);
  return {
    name: `planted in ${file}`,
    setup: (bundle) =>
      bundle.onLoad({ filter: new RegExp(`${file.replace(/[.]/g, "\\.")}$`) }, ({ path: loaded }) =>
        loaded === path ? { contents: source.replace(from, () => to), loader: "ts" } : null,
      ),
  };
}
