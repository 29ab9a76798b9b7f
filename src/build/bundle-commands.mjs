// Bundles the command line: its hundreds of small files, and those of the packages it uses, become a few scripts that load fast.
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { packageNotices } from "./package-notices.mjs";

/** What each bundle can begin with, and the file of dist/ that is then run. What is loaded only when it is needed stays so within a bundle. */
const BUNDLES = {
  command: { main: "cli/main.js", "preview-thread": "cli/preview/thread.js" },
  vega: { "spec-process": "notebook/spec-process.js" },
  work: { "audit-thread": "cli/running/audit-thread.js", worker: "simulation/worker.js" },
};

/**
 * Puts bundles in the place of dist/cli/: the command, the threads that it starts beside it, and what they load when they need
 * it. The library keeps its own files, one a source file, and its packages.
 */
export async function bundleCommands(root, dist) {
  const [commands, folder] = [join(dist, "cli"), join(dist, "bundles")];
  const built = Object.entries(BUNDLES).map(([name, entries]) => bundleEntries(root, dist, { folder, name, entries }));
  const loader = build({
    ...optionsOf(root),
    entryPoints: { "load-code": join(commands, "loading", "load-code.js") },
    outdir: folder,
  });
  const inputs = (await Promise.all([...built, loader])).flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(folder, "NOTICES"), packageNotices(root, inputs));
  // Plain scripts, within a package of modules.
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  rmSync(commands, { recursive: true });
  renameSync(folder, commands);
}

const optionsOf = (root) => ({
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  // Who prints the line of an error prints no megabyte.
  lineLimit: 400,
  // Charts are measured by the font's own table; Vega's entry for Node would look for a native canvas.
  alias: { "vega-canvas": join(root, "node_modules", "vega-canvas", "build", "vega-canvas.browser.js") },
  metafile: true,
  absWorkingDir: root,
  logLevel: "warning",
});

/** A bundle is an expression, the function of `require`, an entry and its address that runs the entry: src/cli/loading/load-code.ts calls it. */
async function bundleEntries(root, dist, { folder, name, entries }) {
  const begin = Object.entries(entries).map(([entry, file]) => `if (entry === "${entry}") require("./${file}");`);
  const path = join(folder, `${name}.bundle.js`);
  const result = await build({
    ...optionsOf(root),
    stdin: { contents: begin.join("\n"), resolveDir: dist },
    outfile: path,
    // A script that is run as such has no modules to import from.
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "address" },
    banner: { js: '(function (require, entry, address) {"use strict";' },
    footer: { js: "})" },
  });
  const code = inAscii(readFileSync(path, "utf8"));
  writeFileSync(path, code);
  const hash = createHash("sha256").update(code).digest("hex");
  for (const entry of Object.keys(entries)) {
    const beginning = `{ folder: __dirname, bundle: "${name}", entry: "${entry}", hash: "${hash}", require }`;
    const program = `#!/usr/bin/env node\nrequire("./load-code.js").loadCode(${beginning});\n`;
    writeFileSync(join(folder, `${entry}.js`), program, { mode: 0o755 });
  }
  return result;
}

/**
 * A script in ASCII takes half the memory and is read ten times as fast. esbuild leaves other characters where they stand in templates and
 * regular expressions, whose `source` alone then differs: one that somebody reads is made from a string (src/scenario/values/change-text.ts).
 */
const inAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
