import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package that this program is part of: where shipped scenarios and notebooks stand. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "scenarios")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
