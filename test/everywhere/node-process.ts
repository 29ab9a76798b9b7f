import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Found, Surroundings } from "./surroundings.js";

const PROGRAM = fileURLToPath(new URL("print-hashes.mjs", import.meta.url));

/** Runs the configurations in a process of its own under any Node; the language as POSIX names it, "tr_TR.UTF-8". */
export async function hashesInNode(path: string, { timeZone, locale, configurations }: Surroundings): Promise<Found> {
  const posix = locale === "en-US" ? "C" : `${locale.replace("-", "_")}.UTF-8`;
  const env = { ...process.env, TZ: timeZone, LC_ALL: posix };
  const { stdout } = await promisify(execFile)(path, [PROGRAM, JSON.stringify(configurations)], { env });
  return JSON.parse(stdout);
}
