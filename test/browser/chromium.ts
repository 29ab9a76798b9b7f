import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** CHROMIUM, or the usual places; null when there is none. */
export function chromiumPath(): string | null {
  const named = process.env["CHROMIUM"];
  return [...(named === undefined ? [] : [named]), ...PLACES].find((place) => existsSync(place)) ?? null;
}

/** Whether browser tests are to be left out: outside CI a machine may have no Chromium; in CI that is a failure. */
export function withoutChromium(): boolean {
  if (chromiumPath() !== null) return false;
  const message = "Chromium is missing: install Debian's package chromium, or set CHROMIUM to its path.";
  if (process.env["CI"]) throw new Error(message);
  process.stderr.write(`${message} The browser tests are skipped.\n`);
  return true;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath() as string, args: FLAGS });
}
