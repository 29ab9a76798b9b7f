import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ROOT, "dist");
const GOLDEN = join(ROOT, "test", "golden", "public-types.d.ts.txt");

describe("the public types", () => {
  it("are those of the golden file: a change to them is a change for everybody who uses the library", () => {
    const found = declarationsFrom(["index.d.ts", "browser.d.ts"]);
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(GOLDEN, found);
    expect(existsSync(GOLDEN)).toBe(true);
    expect(found).toBe(readFileSync(GOLDEN, "utf8"));
  });
});

/** Every declaration file that the entries reach, in order of names, without comments. */
function declarationsFrom(entries: readonly string[]): string {
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const text = readFileSync(join(DIST, file), "utf8");
    found.set(file, withoutComments(text));
    for (const [, name] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
      visit(relative(DIST, resolve(DIST, dirname(file), (name as string).replace(/\.js$/, ".d.ts"))));
    }
  };
  entries.forEach(visit);
  const files = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return files.map(([file, text]) => `// ${file}\n${text}\n`).join("\n");
}

const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\/\/.*$/gm, "")
    .replace(/^\s*\n/gm, "")
    .trim();
