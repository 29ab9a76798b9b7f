import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { absent, contestant, ROOT, runOnce } from "./contestant.mjs";
import { PATHS } from "./workload.mjs";

/** Further peers, where a checkout of them lies next to the project. */
const SHARED = resolve(ROOT, "../shared/bench");
const BLOCK = "8192";
const OTHER_GENERATORS = [0, 1, 3, 4];
/** The generator and the normals of each METHOD of the C++ peer. */
const METHODS = {
  0: "squares, inverse CDF",
  1: "splitmix, inverse CDF",
  3: "squares, Box–Muller",
  4: "splitmix, Box–Muller",
  5: "Philox, Box–Muller",
};
const PHILOX = 5;

/** Its doubles at once, the program, and what the processor must have. */
const WIDTHS = [
  { width: "128 bit", program: "sim2", flag: "sse4_2" },
  { width: "AVX2", program: "sim4", flag: "avx2" },
  { width: "AVX-512", program: "sim8", flag: "avx512f" },
];

export const NUMPY = { own: "NumPy, ours", shared: "NumPy, idiomatic", tuned: "NumPy, Box–Muller" };
export const cppName = (width, what) => `C++ ${width}, ${what}`;

/**
 * The NumPy peers: ours, and two that lie beside the project, an idiomatic one and one with normals by Box–Muller. Which of them is
 * the fastest depends on the version: some have fast sines and cosines.
 */
export function numpyPeers(paths, python) {
  const why = whyNoNumpy(python);
  const own = contestant(NUMPY.own, [python, join(ROOT, "test/bench/peer.py"), String(paths)]);
  const missing = why ?? whyNotShared(paths, "numpy/one.py");
  const shared = (name, ...more) =>
    missing === undefined
      ? contestant(name, [python, join(SHARED, "numpy/one.py"), "1", BLOCK, ...more])
      : absent(name, missing);
  return [why === undefined ? own : absent(NUMPY.own, why), shared(NUMPY.shared), shared(NUMPY.tuned, "best")];
}

/**
 * Builds the C++ peers in a folder of our own, once.
 *
 * @returns for each width either the program or the reason why there is none
 */
export function buildCpp(paths, folder) {
  const missing = whyNotShared(paths, "cpp/build.sh") ?? whyNoCompiler();
  if (missing !== undefined) return WIDTHS.map(({ width }) => ({ width, missing }));
  const copy = join(folder, "peers");
  if (!existsSync(copy)) {
    cpSync(SHARED, copy, { recursive: true });
    spawnSync("chmod", ["-R", "u+w", copy]);
    spawnSync("sh", ["build.sh"], { cwd: join(copy, "cpp") });
  }
  return WIDTHS.map(({ width, program, flag }) => {
    if (!processorHas(flag)) return { width, missing: `the processor has no ${flag}` };
    const path = join(copy, "cpp", program);
    return existsSync(path) ? { width, program: path } : { width, missing: "g++ cannot build it here" };
  });
}

/** One run of a program that `buildCpp` made. */
export const cppPeer = (name, program, { method = PHILOX, threads = 1, paths = PATHS } = {}) =>
  contestant(name, [program, String(paths), "256", "1", "one", String(method), String(threads)]);

/** For each width the program with our generator, and with that of the others which is fastest here. */
export const cppPeers = (programs) =>
  programs.flatMap(({ width, program, missing }) => {
    const names = [cppName(width, METHODS[PHILOX]), cppName(width, "fastest")];
    if (missing !== undefined) return names.map((name) => absent(name, missing));
    const method = fastest(program);
    return [cppPeer(names[0], program), { ...cppPeer(names[1], program, { method }), remark: METHODS[method] }];
  });

function fastest(program) {
  const seconds = (method) => runOnce(cppPeer("", program, { method, paths: 20_000 })).cpu ?? Infinity;
  const times = OTHER_GENERATORS.map((method) => ({ method, cpu: seconds(method) }));
  return times.reduce((best, next) => (next.cpu < best.cpu ? next : best)).method;
}

function whyNotShared(paths, file) {
  if (paths !== PATHS) return `takes ${PATHS} paths only`;
  return existsSync(join(SHARED, file)) ? undefined : `../shared/bench/${file} is not there`;
}

function whyNoNumpy(python) {
  const { status, error } = spawnSync(python, ["-c", "import numpy"]);
  if (error !== undefined) return `there is no ${python}`;
  return status === 0 ? undefined : `${python} has no numpy`;
}

const whyNoCompiler = () => (spawnSync("g++", ["--version"]).error === undefined ? undefined : "there is no g++");

/** Where the system does not tell, the program is tried. */
function processorHas(flag) {
  const cpuinfo = "/proc/cpuinfo";
  return !existsSync(cpuinfo) || readFileSync(cpuinfo, "utf8").includes(` ${flag}`);
}
