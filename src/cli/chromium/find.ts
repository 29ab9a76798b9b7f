import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { InputError } from "../../errors.js";

/** What Chromium and its kin are called on the PATH, and where they lie where nobody puts them there. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const FIX =
  "Install Chromium, Chrome or Edge, name it with --chromium PATH, or open NAME.html in a browser and print it from there";

/**
 * The program of an installed Chromium, Chrome or Edge: the one that is named, that of CHROME_PATH, or the first that is found.
 *
 * @param option  which option needs it, for the message
 * @throws InputError that says what to do when there is none
 */
export function findChromium(
  named: string | undefined,
  option: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const given = named ?? environment["CHROME_PATH"];
  if (given !== undefined) {
    if (isProgram(given)) return given;
    const key = named === undefined ? "CHROME_PATH" : "--chromium";
    throw new InputError([{ at: option, key, what: `is ${given}, which is no program`, fix: "Name a Chromium" }]);
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const candidates = folders.flatMap((folder) =>
    NAMES.flatMap((name) => endings.map((end) => join(folder, name + end))),
  );
  const found = [...candidates, ...PLACES].find(isProgram);
  if (found !== undefined) return found;
  throw new InputError([{ at: option, key: "Chromium", what: "is not found on this machine", fix: FIX }]);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
