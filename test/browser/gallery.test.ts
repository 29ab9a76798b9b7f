import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { carriedStyle } from "../../src/report/self-contained.js";
import { launch, withoutChromium } from "./chromium.js";
import { CHARTS, galleryPage } from "./gallery-page.mjs";
import { overlaps, quietTexts, sidewaysScroll, textsOutside } from "./measures.js";

describe.skipIf(withoutChromium())("all charts on one page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("have no text outside, covered, or quieter than 4.5 to 1, on a page and on a phone, light and dark", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.setContent(galleryPage(carriedStyle()));
    await page.evaluate(() => document.fonts.ready);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await page.locator("svg:visible").count()).toBe(CHARTS.length);
        const found = {
          sideways: await page.evaluate(sidewaysScroll),
          outside: await page.evaluate(textsOutside),
          covered: await page.evaluate(overlaps),
          quiet: await page.evaluate(quietTexts),
        };
        expect(found, `${width} px, ${colorScheme}`).toEqual({ sideways: 0, outside: [], covered: [], quiet: [] });
      }
    }
  });

  it("are all those of the golden folder", () => {
    const names = readdirSync(fileURLToPath(new URL("../golden/charts", import.meta.url)));
    const listed = CHARTS.flatMap(([id = ""]) => ["narrow", "wide"].map((variant) => `${id}-${variant}.svg`));
    expect(names.map((name) => `charts/${name}`).filter((name) => !listed.includes(name))).toEqual([]);
  });
});
