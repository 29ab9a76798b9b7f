// `npm test`: everything that must hold before a change lands. The last line is "N passed, N failed".
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ensureChromium } from "./chromium.mjs";
import { ensureNodes } from "./everywhere/nodes.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const tally = { passed: 0, failed: 0 };

// What is installed comes over the network, while the processor builds and checks.
const installed = Promise.all([
  check("Chromium for the browser tests", async () => needed(await ensureChromium(), "The browser tests are skipped.")),
  check("Node 22 and 24 for the golden hashes", async () =>
    needed(await ensureNodes(), "What runs under them is skipped."),
  ),
]);
// The build compiles the source with all checks of types, or was done with it when nothing has changed.
await check("build, and types of the source", () => node("src/build/build.mjs"));
await Promise.all([
  check("types of the tests", () => tool("typescript", "bin/tsc", "-p", "test", "--noEmit")),
  check("lint", () => tool("oxlint", "bin/oxlint", "--type-aware", "--deny-warnings", "src", "test")),
  check("format", () => tool("@biomejs/biome", "bin/biome", "check", "--error-on-warnings")),
]);
await installed;
unitTests();
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function check(name, action) {
  try {
    await action();
    tally.passed++;
    process.stdout.write(`ok     ${name}\n`);
  } catch (error) {
    tally.failed++;
    process.stdout.write(`FAILED ${name}: ${error.message}\n`);
  }
}

function tool(name, bin, ...args) {
  return node(join("node_modules", name, bin), ...args);
}

/** A program in a process of its own. What it prints is shown when it is done: others run beside it. */
async function node(program, ...args) {
  const ended = promisify(execFile)(process.execPath, [program, ...args], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  const { stdout, stderr, code = 0 } = await ended.catch((error) => error);
  process.stdout.write(`${stdout}${stderr}`);
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** Outside CI a machine that lacks something may still run the rest: the tests that need it then say that they were skipped. */
function needed(problem, meanwhile) {
  if (problem === null) return;
  if (process.env.CI) throw new Error(problem);
  process.stdout.write(`       ${problem} ${meanwhile}\n`);
}

function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-test-"));
  const report = join(folder, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules", "vitest", "vitest.mjs"), ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, "utf8"));
    tally.passed += numPassedTests;
    tally.failed += numFailedTests;
    // A file that cannot even be loaded counts no test; an unhandled error fails the run without failing one.
    if (numFailedTests === 0 && (!success || status !== 0 || numFailedTestSuites > 0)) tally.failed++;
  } catch {
    tally.failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
