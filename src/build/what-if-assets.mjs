// Makes src/whatif/generated: the panel's style, and its script with the engine in it (compressed, to be started as a worker), as strings.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { transform } from "esbuild";
import { pageScript } from "./page-script.mjs";

/** Where a script of a page would have its workers: it has none. */
const NO_THREADS = { "import.meta.url": '""' };

export async function buildWhatIfAssets(root) {
  const [style, engine] = await Promise.all([styleOf(root), pageScript(root, "src/whatif/worker.ts", NO_THREADS)]);
  const compressed = deflateRawSync(engine, { level: 9 }).toString("base64");
  const script = await pageScript(root, "src/whatif/client/panel.ts", { ENGINE: JSON.stringify(compressed) });
  const folder = join(root, "src", "whatif", "generated");
  mkdirSync(folder, { recursive: true });
  const text = [
    `/** What the panel adds to the report's stylesheet. */\nexport const WHAT_IF_STYLE = ${JSON.stringify(style)};\n`,
    `/** The panel, with the engine in it. */\nexport const WHAT_IF_SCRIPT = ${JSON.stringify(script)};\n`,
  ].join("\n");
  const file = join(folder, "assets.ts");
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

async function styleOf(root) {
  const source = readFileSync(join(root, "src", "whatif", "client", "panel.css"), "utf8");
  return (await transform(source, { loader: "css", minify: true, target: "chrome110" })).code.trim();
}
