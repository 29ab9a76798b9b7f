// `node test/trust/dieharder.mjs [path|month|stream|seed] [test numbers]`: the interleaved draws through dieharder (Debian package of that
// name), with a control of two rounds. Some minutes for each of the twelve tests; not part of `npm test`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Birthdays, permutations, ranks, bit stream, ones, spheres, squeeze, runs, craps, common divisors, monobit, serial. */
const TESTS = ["0", "1", "2", "4", "8", "12", "13", "15", "16", "17", "100", "102"];
/** dieharder reads raw words from its input as generator 200. */
const FROM_INPUT = "200";

const [order = "path", ...chosen] = process.argv.slice(2);
if (!["path", "month", "stream", "seed"].includes(order))
  throw new Error(`no order ${order}: path, month, stream or seed`);
const tests = chosen.length > 0 ? chosen : TESTS;
const { dieharderBytes } = await words();

const product = await findings(10);
const control = await findings(2);
// Too even is a fault as well.
const extreme = ({ p }) => 2 * Math.min(p, 1 - p);
const failed = (found) => found.filter((one) => !(extreme(one) >= 1e-6 / found.length));
const worst = product.reduce((a, b) => (extreme(b) < extreme(a) ? b : a));
process.stdout.write(
  `dieharder, next ${order}: ${product.length - failed(product).length} of ${product.length} passed ` +
    `(most extreme p ${worst.p}: ${worst.test}); 2-round control fails ${failed(control).length} of ${control.length}\n`,
);
process.exitCode = failed(product).length === 0 && failed(control).length > 0 ? 0 : 1;

async function findings(rounds) {
  const found = [];
  for (const test of tests) found.push(...(await dieharder(test, rounds)));
  if (found.length === 0) throw new Error("dieharder reported nothing");
  return found;
}

/** Runs one test on as many words as it takes. A test may report several chances. */
async function dieharder(test, rounds) {
  const child = spawn("dieharder", ["-g", FROM_INPUT, "-d", test], { stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  // It closes its input when it has had enough: then there is nothing more to write, and nothing wrong.
  child.stdin.on("error", () => {});
  const ready = () => once(child.stdin, "drain").catch(() => {});
  const ended = Promise.race([once(child, "close"), once(child, "error").then(([error]) => Promise.reject(error))]);
  for (const bytes of dieharderBytes(order, rounds)) {
    if (!child.stdin.writable) break;
    if (!child.stdin.write(bytes)) await Promise.race([ready(), ended]);
  }
  await ended;
  return [...output.matchAll(/^\s*(\w+)\|[^|]*\|[^|]*\|[^|]*\|\s*([\d.]+)\|\s*\w+/gm)].map(([line, name, p]) => {
    process.stdout.write(`${rounds} rounds: ${line.trim()}\n`);
    return { test: name, p: Number(p) };
  });
}

/** The draws as the tests of the repository make them, compiled. */
async function words() {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-dieharder-"));
  const outfile = join(folder, "words.mjs");
  const entry = fileURLToPath(new URL("battery/dieharder-words.ts", import.meta.url));
  try {
    await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
