// `npm run bench [-- --rounds N] [--paths N] [--json FILE]`: Aumcast beside its peers on one workload (workload.yaml): 100 000 paths,
// 120 months, 6 segments, one thread. Rounds are interleaved and medians of CPU time are compared, because machines are shared and noisy.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, "../..");
/** Further peers, where a checkout of them lies next to the project. */
const SHARED = resolve(ROOT, "../shared/bench");
const [MONTHS, SEGMENTS] = [120, 6];

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    paths: { type: "string", default: "100000" },
    json: { type: "string" },
  },
});
const [rounds, paths] = [Number(values.rounds), Number(values.paths)];
const full = paths === 100_000;

/** Each prints one line of JSON with `cpu` and `wall` in seconds. */
const CONTESTANTS = [
  { name: "aumcast", command: [process.execPath, join(HERE, "aumcast.mjs"), String(paths)] },
  { name: "numpy, idiomatic", command: ["python3", join(HERE, "peer.py"), String(paths)] },
  {
    name: "numpy, in place",
    missing: shared("numpy/one.py"),
    command: ["python3", join(SHARED, "numpy/one.py"), "1", "8192"],
  },
  {
    name: "numpy, best found",
    missing: shared("numpy/one.py"),
    command: ["python3", join(SHARED, "numpy/one.py"), "1", "8192", "best"],
  },
  {
    name: "c++, 128 bit",
    missing: shared("cpp/sim2"),
    command: [join(SHARED, "cpp/sim2"), "100000", "256", "1", "one", "5", "1"],
  },
];

build();
const missing = [];
const running = CONTESTANTS.filter(
  ({ name, missing: reason }) => reason === undefined || !missing.push({ name, reason }),
);
const results = new Map(running.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++) for (const contestant of running) measure(contestant);
report();

function shared(file) {
  if (!full) return "runs 100000 paths only";
  return existsSync(join(SHARED, file)) ? undefined : `${join("../shared/bench", file)} is not there`;
}

/** Builds dist/ when it is out of date. */
function build() {
  const { status } = spawnSync(process.execPath, [join(ROOT, "src/build/build.mjs")], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

function measure({ name, command: [program, ...args] }) {
  const { status, stdout, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status === 0) results.get(name)?.push(JSON.parse(stdout.trim().split("\n").at(-1)));
  else if (results.delete(name)) missing.push({ name, reason: error?.message ?? `exits with ${status}` });
}

function report() {
  const rows = [...results].map(([name, runs]) => ({ name, cpu: median(runs.map(({ cpu }) => cpu)), runs }));
  const bases = rows.filter(({ name }) => name.startsWith("numpy"));
  const unit = paths * MONTHS * SEGMENTS;
  const line = (cells) =>
    `${cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(18))).join("")}\n`;
  process.stdout.write(
    line(["", "CPU s (median)", "ns/segment-month", ...bases.map(({ name }) => `× ${name.slice(7)}`)]),
  );
  for (const { name, cpu } of rows) {
    const ratios = bases.map((basis) => (cpu / basis.cpu).toFixed(2));
    process.stdout.write(line([name, cpu.toFixed(2), ((cpu / unit) * 1e9).toFixed(1), ...ratios]));
  }
  for (const { name, reason } of missing) process.stdout.write(`${name.padEnd(20)} not run: ${reason}\n`);
  process.stdout.write(
    `${rounds} rounds, interleaved; ${paths} paths × ${MONTHS} months × ${SEGMENTS} segments, one thread.\n`,
  );
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ paths, months: MONTHS, segments: SEGMENTS, rounds, rows, missing }, null, 2)}\n`,
    );
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
