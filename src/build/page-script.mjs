// Bundles a page's script into one text that its element can hold.
import { build } from "esbuild";
import { plainDecimal } from "./plain-decimal.mjs";

/** The script of a page: `entry` and all that it imports, minified. `define`: names that stand for texts. */
export async function pageScript(root, entry, define = {}) {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    define,
    plugins: [plainDecimal],
    absWorkingDir: root,
  });
  const text = built.outputFiles[0].text.trim();
  if (/<\/script|<!--/i.test(text)) throw new Error(`the script of ${entry} would end its own element`);
  return text;
}
