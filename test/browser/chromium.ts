import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../chromium.mjs";

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

/** Whether browser tests are to be left out: outside CI a machine may have no Chromium; in CI that is a failure. */
export function withoutChromium(): boolean {
  if (findChromium() !== null) return false;
  const message = "Chromium is missing: install Debian's package chromium, or set CHROMIUM to its path.";
  if (process.env["CI"]) throw new Error(message);
  process.stderr.write(`${message} The browser tests are skipped.\n`);
  return true;
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() as string, args: FLAGS });
}
