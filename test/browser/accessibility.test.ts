import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { controls, faintTexts, focused, skippedHeadings } from "./accessibility.js";
import { launch, withoutChromium } from "./chromium.js";
import { sidewaysScroll, tooWide } from "./measures.js";
import { boardPage, scenarioPage } from "./shipped-pages.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(withoutChromium())("a report, for everybody", () => {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-people-"));
  const NAMES = ["base", "manager", "board"] as const;
  let browser: Browser;

  beforeAll(async () => {
    const launched = launch();
    for (const name of NAMES) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: drawing takes a core
      const html = await (name === "board" ? boardPage() : scenarioPage(name));
      writeFileSync(join(folder, `${name}.html`), html);
    }
    browser = await launched;
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit(name: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return page;
  }

  const openAll = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });

  // How: everything that opens is open, and long tables have three rows, which are made alike. Pictures are one image each to a
  // reader; the contrast of what is drawn in them is computed from the theme (test/report/contrast.test.ts).
  it.each([
    ["base", "light", DESKTOP],
    ["manager", "dark", PHONE],
    ["board", "dark", DESKTOP],
    ["board", "light", PHONE],
  ] as const)("breaks no rule of axe-core: %s, %s, %o", async (name, colorScheme, viewport) => {
    const page = await visit(name, { colorScheme, viewport });
    await openAll(page);
    await page.evaluate(() => {
      for (const row of document.querySelectorAll("tbody tr:nth-child(n+4)")) row.remove();
    });
    await page.evaluate(`${AXE};0`);
    const found = await page.evaluate(
      async (tags) => {
        const { axe } = window as unknown as { axe: { run: (where: object, how: RunOptions) => Promise<AxeResults> } };
        const how = { runOnly: tags, resultTypes: ["violations" as const], preload: false };
        const { violations, passes } = await axe.run({ include: [["html"]], exclude: [[".plot svg > *"]] }, how);
        const where = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
        return { where, passed: passes.length };
      },
      [...TAGS],
    );
    expect(found.where).toEqual([]);
    expect(found.passed).toBeGreaterThan(25);
    await page.context().close();
  });

  it.each(NAMES)("is readable in both schemes and on paper, at every width and zoom: %s", async (name) => {
    const page = await visit(name);
    expect(await page.evaluate(skippedHeadings)).toEqual([]);
    await openAll(page);
    // 640 px is a window of 1280 px at 200 %, 320 px the same at 400 %.
    for (const width of [1280, 640, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const found = { sideways: await page.evaluate(sidewaysScroll), tooWide: await page.evaluate(tooWide) };
      expect(found, `${width} px`).toEqual({ sideways: 0, tooWide: [] });
    }
    for (const media of ["screen", "print"] as const)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ media, colorScheme });
        expect(await page.evaluate(faintTexts), `${media}, ${colorScheme}`).toEqual([]);
      }
    await page.context().close();
  });

  it("is used by keyboard alone: Tab reaches every control in order, shows where it is, and leads out again", async () => {
    const page = await visit("base", { viewport: DESKTOP });
    const expected = await page.evaluate(controls);
    expect(expected.length).toBeGreaterThan(30);
    const reached: string[] = [];
    const wrong: string[] = [];
    for (let presses = 0; presses <= expected.length; presses++) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate(focused);
      if (now === null) break;
      reached.push(now.name);
      wrong.push(...now.wrong.map((what) => `${now.name}: ${what}`));
    }
    expect(reached).toEqual(expected);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it("opens by keyboard, without JavaScript: a chart's figures, which then scroll by the arrow keys", async () => {
    const page = await visit("base", { viewport: DESKTOP, javaScriptEnabled: false });
    await page.locator("#aum-fan summary").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#aum-fan-table").isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    const scroll = page.locator("#aum-fan .scroll");
    await expect.poll(() => scroll.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await page.context().close();
  });
});
