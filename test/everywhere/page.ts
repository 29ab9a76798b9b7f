import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import type { Found, Surroundings } from "./surroundings.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HERE = join(ROOT, "test", "everywhere");

/** The library as a page carries it: one script, whose hash is all that its Content-Security-Policy allows. */
export async function bundleForPage(): Promise<string> {
  const contents = `import { analyse, makePlan, parseScenario, project, simulate } from "${join(ROOT, "dist", "browser.js")}";
    import { hashesOf } from "${join(HERE, "hashes.mjs")}";
    globalThis.hashesOf = (...rest) => hashesOf({ analyse, makePlan, parseScenario, project, simulate }, ...rest);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    charset: "ascii",
    logLevel: "error",
  });
  return (outputFiles[0]?.text as string).replaceAll("</script", "<\\/script");
}

/** Opens a file with the script under a strict policy that allows WebAssembly or does not, and runs the configurations there. */
export async function hashesInPage(
  browser: Browser,
  { script, folder }: { readonly script: string; readonly folder: string },
  { webAssembly, timeZone, locale, configurations }: Surroundings & { readonly webAssembly: boolean },
): Promise<Found> {
  const file = join(folder, `page-${webAssembly ? "with" : "without"}-wasm.html`);
  writeFileSync(file, pageOf(script, webAssembly));
  const context = await browser.newContext({ timezoneId: timeZone, locale });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  expectWebAssembly(await page.evaluate(compiles), webAssembly);
  const source = readFileSync(join(HERE, "rich.yaml"), "utf8");
  const found = await page.evaluate(runInPage, { source, configurations });
  await context.close();
  return { runtime: `Chromium ${browser.version()} ${webAssembly ? "with" : "without"} wasm-unsafe-eval`, ...found };
}

function pageOf(script: string, webAssembly: boolean): string {
  const hash = createHash("sha256").update(script).digest("base64");
  const sources = webAssembly ? `'sha256-${hash}' 'wasm-unsafe-eval'` : `'sha256-${hash}'`;
  const policy = `default-src 'none'; script-src ${sources}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script}</script>`;
}

/** Whether this page may compile WebAssembly: the smallest module there is. */
const compiles = (): Promise<boolean> =>
  WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(
    () => true,
    () => false,
  );

function expectWebAssembly(found: boolean, asked: boolean): void {
  if (found !== asked) throw new Error(`the page ${found ? "compiles" : "refuses"} WebAssembly against its policy`);
}

const runInPage = ({ source, configurations }: { source: string; configurations: readonly object[] }) =>
  (
    globalThis as unknown as { hashesOf: (source: string, list: readonly object[]) => Promise<Omit<Found, "runtime">> }
  ).hashesOf(source, configurations);
