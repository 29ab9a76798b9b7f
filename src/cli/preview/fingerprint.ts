import { statSync } from "node:fs";

/** What changes whenever a file is written, put in place of another, or taken away. Reads no content. */
export function fingerprint(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? "missing" : `${found.ino}:${found.size}:${found.mtimeNs}:${found.ctimeNs}`;
}
