// `npm run gallery`: the pictures that the README shows, from the report of `npm start` and from the golden charts.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { carriedStyle } from "../../dist/report/self-contained.js";
import { findChromium } from "../chromium.mjs";
import { CHARTS, galleryPage } from "./gallery-page.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const SHEET =
  "body{max-width:none;margin:24px;padding:0}main{max-width:none;display:grid;grid-template-columns:repeat(3,712px);gap:16px 40px}figure{margin:0}";

const executablePath = findChromium();
if (executablePath === null) throw new Error("Chromium is missing: apt-get install chromium, or set CHROMIUM");
const folder = `${ROOT}reports/gallery`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/index.html`, index());
const browser = await chromium.launch({ executablePath, args: FLAGS });
const page = await browser.newPage({ viewport: { width: 860, height: 1240 } });
await page.goto(`file://${ROOT}reports/out/base.html`);
await page.screenshot({ path: `${folder}/base.png` });
// A page of its own: a report's policy would hold for what is put in its place.
const sheet = await browser.newPage({ viewport: { width: 2280, height: 1000 } });
await sheet.setContent(galleryPage(carriedStyle(), SHEET));
await sheet.evaluate(() => document.fonts.ready);
await sheet.screenshot({ path: `${folder}/charts.png`, fullPage: true });
await browser.close();

/** The golden pictures themselves, to be looked at one by one. */
function index() {
  const figures = CHARTS.map(
    ([id, name]) =>
      `<figure><figcaption>${name}</figcaption><img alt="${name}" src="../../test/golden/${id}-wide.svg"></figure>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Charts of Aumcast</title></head>
<body>
${figures.join("\n")}
</body></html>
`;
}
