// Makes src/report/generated: what a report carries besides its numbers. assets.ts holds fonts, style and script as strings,
// templates.ts the templates compiled to functions. Skips its work when nothing that goes in has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { advanceWidths } from "./font-widths.mjs";
import { pageScript } from "./page-script.mjs";
import { compiledTemplates } from "./page-templates.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WEIGHTS = [400, 600];
/** One character of the width table per 1/64 em: the widest glyph of Inter is below 1.5 em. */
const STEPS_PER_EM = 64;
const LAST_CODE_POINT = 0x17f;

/** Writes the generated files when an input has changed. Returns whether it had to. */
export async function buildReportAssets(root = ROOT) {
  const folder = join(root, "src", "report", "generated");
  const stamp = `// inputs ${fingerprint(root)}\n`;
  const isFresh = (name) =>
    existsSync(join(folder, name)) && readFileSync(join(folder, name), "utf8").startsWith(stamp);
  if (["assets.ts", "templates.ts"].every(isFresh)) return false;
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, "assets.ts"), stamp + (await assets(root)));
  writeWhole(join(folder, "templates.ts"), stamp + compiledTemplates(root));
  return true;
}

function writeWhole(target, text) {
  const fresh = `${target}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, target);
}

async function assets(root) {
  const declare = (name, about, value) => `/** ${about} */\nexport const ${name} = ${JSON.stringify(value)};\n`;
  const font = (weight) => readFileSync(fontFile(root, weight, "woff2")).toString("base64");
  return [
    declare("FONT_REGULAR", "Inter 400, Latin, woff2 in base64.", font(400)),
    declare("FONT_SEMIBOLD", "Inter 600, Latin, woff2 in base64.", font(600)),
    declare("FONT_NOTICE", "Copyright line of Inter's licence (SIL OFL 1.1).", fontNotice(root)),
    declare("WIDTH_STEPS_PER_EM", "Steps of the width tables in one em.", STEPS_PER_EM),
    declare("WIDTHS_REGULAR", "Advance widths of Inter 400 from U+0020 on, in steps.", widths(root, 400)),
    declare("WIDTHS_SEMIBOLD", "Advance widths of Inter 600 from U+0020 on, in steps.", widths(root, 600)),
    declare("STYLE", "The stylesheet, without colours and fonts.", await style(root)),
    declare("SCRIPT", "Tooltips and downloads.", await pageScript(root, "src/report/client/page.ts")),
  ].join("\n");
}

const fontFile = (root, weight, kind) =>
  join(root, "node_modules", "@fontsource", "inter", "files", `inter-latin-${weight}-normal.${kind}`);

function fontNotice(root) {
  const licence = readFileSync(join(root, "node_modules", "@fontsource", "inter", "LICENSE"), "utf8");
  const line = licence.split("\n").find((text) => text.startsWith("Copyright"));
  if (line === undefined) throw new Error("the licence of @fontsource/inter has no copyright line");
  const [holder] = line.split(") ");
  return `Inter: ${holder.trim().replace(/\)?$/, ")")}. Licensed under the SIL Open Font License 1.1 (https://openfontlicense.org).`;
}

/** Widths of U+0020 … U+017F, then of the punctuation that reports use; 0 where the font has no glyph. */
function widths(root, weight) {
  const advance = advanceWidths(readFileSync(fontFile(root, weight, "woff")));
  const codePoints = Array.from({ length: LAST_CODE_POINT - 0x1f }, (_, index) => index + 0x20);
  const extra = [0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x202f, 0x20ac, 0x2212];
  const steps = (codePoint) => Math.round((advance(codePoint) ?? 0) * STEPS_PER_EM);
  return { row: codePoints.map(steps), extra: Object.fromEntries(extra.map((code) => [code, steps(code)])) };
}

async function style(root) {
  const source = readFileSync(join(root, "src", "report", "style.css"), "utf8");
  return (await transform(source, { loader: "css", minify: true, target: "chrome110" })).code.trim();
}

/** SHA-256 over the names and contents of everything that goes in. */
function fingerprint(root) {
  const hash = createHash("sha256");
  for (const file of inputs(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function inputs(root) {
  const below = (folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => `${folder}/${name}`);
  const fonts = WEIGHTS.flatMap((weight) => ["woff", "woff2"].map((kind) => fontFile("", weight, kind)));
  return [
    "src/build/report-assets.mjs",
    "src/build/font-widths.mjs",
    "src/build/page-script.mjs",
    "src/build/page-templates.mjs",
    "src/report/style.css",
    ...below("src/report/templates"),
    ...below("src/report/client"),
    "src/tables/formula.ts",
    ...fonts,
    "node_modules/@fontsource/inter/LICENSE",
    "node_modules/esbuild/package.json",
    "node_modules/handlebars/package.json",
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildReportAssets();
  if (built) process.stderr.write("built src/report/generated\n");
}
