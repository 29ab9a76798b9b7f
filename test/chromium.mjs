// Where Chromium is, for the browser tests; installed from Debian when it is missing and may be.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium, from CHROMIUM or the usual places; null when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** Installs Debian's chromium when none is there. Returns what stands in the way, or null. */
export async function ensureChromium() {
  if (findChromium() !== null) return null;
  if (!existsSync("/usr/bin/apt-get"))
    return "Chromium is missing and apt-get is not here to install it. Set CHROMIUM.";
  if (process.getuid?.() !== 0) return "Chromium is missing and only root may install it: apt-get install chromium";
  try {
    await aptGet("update");
    await aptGet("install", "-y", "--no-install-recommends", "chromium");
  } catch (error) {
    return `Chromium is missing and could not be installed: ${error.message}`;
  }
  return findChromium() === null ? "Chromium was installed but is not where it should be." : null;
}

/** Asks nothing; what it prints fits. */
const aptGet = (...args) =>
  promisify(execFile)("apt-get", args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    maxBuffer: 64 * 1024 * 1024,
  });
