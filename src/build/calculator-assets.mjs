// Makes src/calc/page/generated: the calculator's own style, and its script with `calculate` and the decimals in it, as strings.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { pageScript } from "./page-script.mjs";
import { plainDecimal } from "./plain-decimal.mjs";

export async function buildCalculatorAssets(root) {
  const [style, script] = await Promise.all([styleOf(root), pageScript(root, "src/calc/client/calculator.ts")]);
  const folder = join(root, "src", "calc", "page", "generated");
  mkdirSync(folder, { recursive: true });
  const text = [
    `/** What the calculator adds to the report's stylesheet. */\nexport const CALCULATOR_STYLE = ${JSON.stringify(style)};\n`,
    `/** The calculator. */\nexport const CALCULATOR_SCRIPT = ${JSON.stringify(script)};\n`,
  ];
  writeFileSync(join(folder, "assets.ts"), text.join("\n"));
}

/** dist/calc.js, the library's "aumcast/calc" in one file, for pages of one's own. */
export async function bundleCalculator(dist) {
  await build({
    absWorkingDir: dist,
    entryPoints: ["calc/calculate.js"],
    outfile: "calc.js",
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["decimal.js"],
    plugins: [plainDecimal],
  });
}

async function styleOf(root) {
  const source = readFileSync(join(root, "src", "calc", "page", "calculator.css"), "utf8");
  return (await transform(source, { loader: "css", minify: true, target: "chrome110" })).code.trim();
}
