// `npm run cases -- DIR`: runs acceptance cases, from a folder or one file, through the product. The last line is "N passed, N failed".
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// Beside node_modules, so that the bundle finds the packages that it leaves outside.
const FOLDER = join(ROOT, "node_modules", ".cache", "aumcast");
const BUNDLE = join(FOLDER, `cases.${process.pid}.mjs`);

const path = process.argv[2];
if (path === undefined || process.argv.length > 3) {
  process.stderr.write("Usage: npm run cases -- DIR, where DIR is a folder of case files, or one file\n");
  process.exit(2);
}

mkdirSync(FOLDER, { recursive: true });
await build({
  entryPoints: [join(ROOT, "test", "cases", "main.ts")],
  outfile: BUNDLE,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
  logLevel: "error",
});
try {
  const { main } = await import(pathToFileURL(BUNDLE).href);
  process.exitCode = await main(path, (line) => process.stdout.write(`${line}\n`));
} finally {
  rmSync(BUNDLE, { force: true });
}
