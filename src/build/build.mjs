// `npm run build`: the kernel and the assets of report and calculator → dist/ (JavaScript, types, JSON Schema). Skipped when nothing that goes in has changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildCalculatorAssets, bundleCalculator } from "./calculator-assets.mjs";
import { bundleCommands } from "./bundle-commands.mjs";
import { bundleWorker } from "./bundle-worker.mjs";
import { buildKernel } from "./kernel.mjs";
import { buildReportAssets } from "./report-assets.mjs";
import { buildWhatIfAssets } from "./what-if-assets.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const INPUTS = ["src", join("scenarios", "episodes"), "package.json", "package-lock.json", "tsconfig.json"];
const GENERATED = [
  join("src", "report", "generated"),
  join("src", "calc", "page", "generated"),
  join("src", "whatif", "generated"),
  join("src", "simulation", "kernel", "wasm", "generated"),
];
const STAMP = join("dist", ".inputs");

/** Builds dist/ when an input changed since the last build. Returns whether it had to. */
export async function build(root = ROOT) {
  const inputs = fingerprint(root);
  if (existsSync(join(root, STAMP)) && readFileSync(join(root, STAMP), "utf8") === inputs) return false;
  await Promise.all([buildKernel(root), buildReportAssets(root), buildCalculatorAssets(root)]);
  await buildWhatIfAssets(root);
  const fresh = join(root, `dist.${process.pid}`);
  try {
    compile(root, fresh);
    await writeSchema(fresh);
    await Promise.all([bundleCommands(root, fresh), bundleCalculator(fresh)]);
    // The bundle of the commands holds the thread's code too, from the files as they were.
    await bundleWorker(fresh);
    await writeNormalTable(fresh);
    await writeEpisodes(root, fresh);
    compileAhead(root, fresh);
    writeFileSync(join(fresh, ".inputs"), inputs);
    replace(join(root, "dist"), fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Puts the fresh folder in the place of the old one, which is missing for a moment only. */
function replace(folder, fresh) {
  const old = `${folder}.old-${process.pid}`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

/** SHA-256 over the names and contents of everything that the build reads. */
function fingerprint(root) {
  const hash = createHash("sha256").update(process.version);
  for (const file of INPUTS.flatMap((input) => filesBelow(root, join(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(root, path) {
  if (!existsSync(path) || GENERATED.includes(relative(root, path))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(root, join(path, name)));
}

function compile(root, outDir) {
  mkdirSync(outDir, { recursive: true });
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.json"), "--outDir", outDir], { stdio: "inherit" });
}

/** Commands leave what they have compiled to the next ones (src/cli/loading/load-code.ts): so the first that a user starts is as fast as the others. */
function compileAhead(root, dist) {
  const scenario = join(root, "scenarios", "base.yaml");
  const out = join(dist, "ahead");
  const run = ["run", scenario, "--quiet", "--paths", "1000", "--audit", "4", "--threads", "2", "--out", out];
  for (const args of [["--help"], run])
    execFileSync(process.execPath, [join(dist, "cli", "main.js"), ...args], { stdio: ["ignore", "ignore", "inherit"] });
  rmSync(out, { recursive: true });
}

/** What the command reads in place of making it (src/cli/loading/normal-table.ts). */
async function writeNormalTable(dist) {
  const { normalTable } = await import(pathToFileURL(join(dist, "simulation", "arithmetic", "normal-of-word.js")).href);
  writeFileSync(join(dist, "cli", "normal-table.bin"), new Uint8Array(normalTable().buffer));
}

/** The shipped episodes as a report's panel takes them, for the command (src/cli/running/what-if.ts). */
async function writeEpisodes(root, dist) {
  const { readEpisodes } = await import(pathToFileURL(join(dist, "whatif", "known-episodes.js")).href);
  const folder = join(root, "scenarios", "episodes");
  const files = readdirSync(folder).map((name) => ({
    name: name.replace(/\.ya?ml$/, ""),
    source: readFileSync(join(folder, name)),
  }));
  writeFileSync(join(dist, "cli", "episodes.json"), JSON.stringify(readEpisodes(files)));
}

async function writeSchema(outDir) {
  const { scenarioSchema } = await import(pathToFileURL(join(outDir, "scenario", "json-schema.js")).href);
  writeFileSync(join(outDir, "scenario.schema.json"), `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await build();
  if (built) process.stderr.write("built dist/\n");
}
