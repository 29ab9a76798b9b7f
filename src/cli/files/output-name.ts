import { createHash } from "node:crypto";
import { basename } from "node:path";

/**
 * What the results of a scenario file are called: its name without ".yaml". A name with other characters than letters, digits,
 * "-", "_" and "." becomes a slug with a short hash of the name, so that two names never meet in one file.
 */
export function outputName(file: string): string {
  const name = basename(file).replace(/\.(ya?ml|json)$/i, "");
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name)) return name;
  const slug = name.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return `${slug === "" ? "scenario" : slug}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
