// Bundles the command line: its hundreds of small files, and those of the packages it uses, become a few that load fast.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { packageNotices } from "./package-notices.mjs";

/** CommonJS packages among the bundled ask for Node's own modules by `require`. */
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/**
 * Puts bundles in the place of dist/cli/: the command, the threads that it starts beside it, and what they load when they need
 * it. The library keeps its own files, one a source file, and its packages.
 */
export async function bundleCommands(root, dist) {
  const [commands, bundle] = [join(dist, "cli"), join(dist, "bundle")];
  const { metafile } = await build({
    entryPoints: {
      main: join(commands, "main.js"),
      "audit-thread": join(commands, "running", "audit-thread.js"),
      "preview-thread": join(commands, "preview", "thread.js"),
      "spec-process": join(dist, "notebook", "spec-process.js"),
      worker: join(dist, "simulation", "worker.js"),
    },
    outdir: bundle,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: REQUIRE },
    // Charts are measured by the font's own table; Vega's entry for Node would look for a native canvas.
    alias: { "vega-canvas": join(root, "node_modules", "vega-canvas", "build", "vega-canvas.browser.js") },
    metafile: true,
    absWorkingDir: root,
    logLevel: "warning",
  });
  writeFileSync(join(bundle, "NOTICES"), packageNotices(root, Object.keys(metafile.inputs)));
  rmSync(commands, { recursive: true });
  renameSync(bundle, commands);
}
