import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/report/cell.js";
import { textWidth } from "../../src/report/charts/text-width.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { HOSTILE_NAMES } from "../report/hostile-names.js";
import { type FixtureOptions, runFixture } from "../report/run-fixture.js";
import { launch, withoutChromium } from "./chromium.js";
import { contrasts, overlaps, sidewaysScroll, textsOutside, tooWide } from "./measures.js";

/** Runs whose charts are hard to label: few and many amounts, nothing, falls, close targets, other currencies. */
const FIXTURES: Readonly<Record<string, FixtureOptions>> = {
  usual: { paths: 300 },
  falling: { paths: 60, drift: -0.3, currency: "CHF" },
  "close targets": {
    paths: 60,
    targets: [90, 91, 92, 130].map((level) => ({
      text: `aum at 2030-09 >= ${level}bn`,
      threshold: level * 1e9,
      comparison: ">=" as const,
      at: "horizon" as const,
    })),
  },
  "no risk": { paths: 3, risk: 0 },
  "one month": { paths: 40, months: 1, targets: [], tags: false },
  nothing: { paths: 3, openings: [0, 0, 0] },
  "ten years": { paths: 40, months: 120 },
  hostile: { paths: 3, months: 14, name: HOSTILE_NAMES[0] as string, segmentNames: HOSTILE_NAMES.slice(-3) },
};

describe.skipIf(withoutChromium())("a report in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-report-"));
  const addresses = new Map<string, string>();
  const titles = new Map<string, string>();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    for (const [name, options] of Object.entries(FIXTURES)) {
      const report = makeReport(runFixture(options));
      const file = join(folder, `${name.replaceAll(" ", "-")}.html`);
      writeFileSync(file, await renderHtml(report));
      addresses.set(name, pathToFileURL(file).href);
      titles.set(name, plain(report.title));
    }
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Visit {
    readonly page: Page;
    /** Messages of the console, errors, violations of the policy, and requests for anything but the page itself. */
    readonly noise: string[];
  }

  async function visit(name: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Visit> {
    const page = await (await browser.newContext(options)).newPage();
    const noise: string[] = [];
    const address = addresses.get(name) as string;
    page.on("console", (message) => noise.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:")) noise.push(`request: ${request.url()}`);
    });
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    return { page, noise };
  }

  it.each(Object.keys(FIXTURES))(
    "fits 390 and 1280 px, light and dark: no sideways scroll, no text cut or covered, no noise (%s)",
    async (name) => {
      const { page, noise } = await visit(name);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const found = {
            sideways: await page.evaluate(sidewaysScroll),
            tooWide: await page.evaluate(tooWide),
            outside: await page.evaluate(textsOutside),
            covered: await page.evaluate(overlaps),
          };
          expect(found, `${width} px, ${colorScheme}`).toEqual({ sideways: 0, tooWide: [], outside: [], covered: [] });
        }
      }
      expect(noise).toEqual([]);
      await page.context().close();
    },
  );

  it("keeps its title whatever names say, and runs none of them", async () => {
    const { page, noise } = await visit("hostile");
    expect(await page.title()).toBe(titles.get("hostile"));
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("img").count()).toBe(0);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "has readable text in the %s scheme: contrast of at least 4.5 to 1",
    async (colorScheme) => {
      const { page } = await visit("usual", { colorScheme });
      for (const [selector, ratio] of Object.entries(await page.evaluate(contrasts))) {
        expect(ratio, selector).toBeGreaterThanOrEqual(4.5);
      }
      await page.context().close();
    },
  );

  it("shows a row of the chart's table where the pointer is", async () => {
    const { page, noise } = await visit("usual", { viewport: { width: 1280, height: 900 } });
    const plot = page.locator("#aum-fan .plot");
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox()) as { x: number; y: number; width: number; height: number };
    await page.mouse.move(box.x + 60, box.y + 200);
    const early = await plot.locator(".tip").innerText();
    await page.mouse.move(box.x + 640, box.y + 200);
    const late = await plot.locator(".tip").innerText();
    expect(early).toContain("2025");
    expect(late).toContain("Sep 2030");
    const row = page.locator("#aum-fan-table tbody tr").last();
    for (const cell of await row.locator("td").allTextContents()) expect(late).toContain(cell);
    await page.mouse.move(5, 5);
    expect(await plot.locator(".tip").isVisible()).toBe(false);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it("shows the same by keyboard, and hides it by Escape", async () => {
    const { page, noise } = await visit("usual", { viewport: { width: 1280, height: 900 } });
    const tip = page.locator("#aum-fan .tip");
    for (let presses = 0; presses < 30 && !(await tip.isVisible()); presses++) await page.keyboard.press("Tab");
    expect(await tip.innerText()).toContain("Sep 2030");
    await page.keyboard.press("ArrowLeft");
    expect(await tip.innerText()).toContain("Aug 2030");
    await page.keyboard.press("Home");
    expect(await tip.innerText()).toContain("Oct 2025");
    await page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it("points at the rows of the bridge on a phone, downwards", async () => {
    const { page } = await visit("usual", { viewport: { width: 390, height: 900 } });
    const plot = page.locator("#bridge .plot");
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox()) as { x: number; y: number };
    await page.mouse.move(box.x + 150, box.y + 50);
    expect(await plot.locator(".tip").innerText()).toContain("Inflows");
    expect(await page.evaluate(sidewaysScroll)).toBe(0);
    await page.context().close();
  });

  it("says everything without JavaScript", async () => {
    const { page, noise } = await visit("usual", { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    expect(await page.locator("#aum-fan svg.wide").isVisible()).toBe(true);
    await page.locator("#aum-fan summary").click();
    expect(await page.locator("#aum-fan-table").isVisible()).toBe(true);
    expect(await page.locator("#precision-table").isVisible()).toBe(true);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it("jumps past the head by the first tab stop", async () => {
    const { page } = await visit("usual");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the report");
    await page.context().close();
  });

  // How: the page is laid out for print at the paper's own width; then the heights of its unbreakable blocks are compared
  // with the height of a page. `break-inside: avoid` keeps whole what fits; what does not fit would be cut.
  it.each([
    ["A4", 210, 297],
    ["Letter", 215.9, 279.4],
  ])("cuts no chart by a page break on %s", async (_, width, height) => {
    const pixels = (millimetres: number): number => (millimetres / 25.4) * 96;
    const [margins, room] = [30, pixels(height - 34)];
    const { page } = await visit("usual", { viewport: { width: Math.floor(pixels(width - margins)), height: 900 } });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const blocks = await page.evaluate(() =>
      [...document.querySelectorAll("figure, .figure-grid")].map((block) => ({
        id: block.id,
        height: block.getBoundingClientRect().height,
        breaks: getComputedStyle(block).breakInside,
      })),
    );
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) expect(block, block.id).toMatchObject({ breaks: "avoid" });
    expect(Math.max(...blocks.map((block) => block.height))).toBeLessThan(room);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate(textsOutside)).toEqual([]);
    expect(await page.evaluate(sidewaysScroll)).toBe(0);
    const pdf = await page.pdf({ format: _, preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(16);
    await page.context().close();
  });

  it("measures text as Chromium does, to 3 %", async () => {
    const { page } = await visit("usual");
    const samples = ["Median $84.9bn", "95th $146bn", "Sep 2030", "Target: at least $110bn", "\u2212$1.25bn"];
    for (const weight of [400, 600] as const) {
      const measured = await page.evaluate(
        ([texts, heavy]) => {
          const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
          canvas.font = `${heavy} 100px Inter`;
          return texts.map((text) => canvas.measureText(text).width);
        },
        [samples, weight] as const,
      );
      samples.forEach((text, index) => {
        const ratio = textWidth(text, 100, weight) / (measured[index] as number);
        expect(ratio, text).toBeGreaterThan(0.99);
        expect(ratio, text).toBeLessThan(1.03);
      });
    }
    await page.context().close();
  });
});
