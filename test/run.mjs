// `npm test`: everything that must hold before a change lands. The last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../src/build/build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureNodes } from "./everywhere/nodes.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const tally = { passed: 0, failed: 0 };

await check("build", build);
await check("types of the source", () => tool("typescript", "bin/tsc", "-p", ".", "--noEmit"));
await check("types of the tests", () => tool("typescript", "bin/tsc", "-p", "test", "--noEmit"));
await check("lint", () => tool("oxlint", "bin/oxlint", "--type-aware", "--deny-warnings", "src", "test"));
await check("format", () => tool("@biomejs/biome", "bin/biome", "check", "--error-on-warnings"));
await check("Chromium for the browser tests", () => needed(ensureChromium(), "The browser tests are skipped."));
await check("Node 22 and 24 for the golden hashes", () => needed(ensureNodes(), "What runs under them is skipped."));
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
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules", name, bin), ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`${name} exited with ${status}`);
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
