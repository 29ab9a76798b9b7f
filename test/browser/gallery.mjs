// `npm run gallery`: the pictures that the README shows, from the report that `npm start` wrote.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../chromium.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

const executablePath = findChromium();
if (executablePath === null) throw new Error("Chromium is missing: apt-get install chromium, or set CHROMIUM");
mkdirSync(`${ROOT}reports/gallery`, { recursive: true });
const browser = await chromium.launch({ executablePath, args: FLAGS });
const page = await browser.newPage({ viewport: { width: 860, height: 1240 } });
await page.goto(`file://${ROOT}reports/out/base.html`);
await page.screenshot({ path: `${ROOT}reports/gallery/base.png` });
await browser.close();
