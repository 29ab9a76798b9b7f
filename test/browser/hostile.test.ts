import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { HOSTILE_NAMES } from "../report/hostile-names.js";
import { launch, withoutChromium } from "./chromium.js";
import { overlaps, sidewaysScroll, textsOutside, tooWide } from "./measures.js";
import { scenarioRun } from "./shipped-pages.js";

/** Besides markup: links, formulas, text that turns direction, characters that nobody sees, a word without an end. */
const HOSTILE: readonly string[] = [
  ...HOSTILE_NAMES,
  '<a href="javascript:document.title=1">a</a><iframe src="http://127.0.0.1:9/"></iframe>',
  "javascript:alert(1)",
  "=1+1",
  '=HYPERLINK("http://127.0.0.1:9/","x")',
  "\u202e\u2067turned\u200b round\ufeff",
  "http://127.0.0.1:9/name file:///etc/passwd",
  `word${"without".repeat(30)}end`,
  "<svg onload=alert(1)><style>*{display:none}</style>",
  "url(http://127.0.0.1:9/x) */ } body { display: none }",
];

/** Everything that a scenario's author words himself, or that a run of somebody else's may say. */
const WORDED = new Set(["name", "label", "source", "description", "disclaimer", "policy", "uncertainty"]);

/** The run with all of that hostile, each in turn; and its assumptions' values. */
function hostile(run: Run): Run {
  let count = 0;
  const next = (): string => HOSTILE[count++ % HOSTILE.length] as string;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string" && WORDED.has(key)) return next();
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name === "scenario" ? inner : walk(inner, name)]),
    );
  };
  const worded = walk(run, "") as Run;
  // Labels of years are ours.
  return {
    ...worded,
    years: run.years,
    name: next(),
    assumptions: worded.assumptions.map((one) => ({ ...one, text: next() })),
  };
}

/** Texts that could turn what stands beside them: hidden in a line with others, and not isolated. Runs in the page. */
function unisolated(): string[] {
  const turning = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement as Element;
    if (!turning.test(node.textContent ?? "") || element.closest("script, style, svg") !== null) continue;
    const isolated = ["isolate", "plaintext", "isolate-override"].includes(getComputedStyle(element).unicodeBidi);
    const alone = getComputedStyle(element).display !== "inline" && element.childNodes.length === 1;
    if (!isolated && !alone) found.push(`${element.tagName}.${element.className}: ${node.textContent}`);
  }
  return found;
}

describe.skipIf(withoutChromium())("a run whose every word is hostile, in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-hostile-"));
  const address = pathToFileURL(join(folder, "hostile.html")).href;
  const noise: string[] = [];
  let browser: Browser;
  let page: Page;
  let run: Run;

  beforeAll(async () => {
    const launched = launch();
    run = hostile(await scenarioRun("growth-plan"));
    writeFileSync(join(folder, "hostile.html"), await renderHtml(makeReport(run)));
    browser = await launched;
    page = await browser.newPage();
    page.on("console", (message) => noise.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => noise.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:")) noise.push(`request: ${request.url()}`);
    });
    page.on("websocket", (socket) => noise.push(`socket: ${socket.url()}`));
    await page.goto(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows it as text: no script but ours, no element of its, no link, no request, no violation", async () => {
    const elements = await page.evaluate(() => ({
      scripts: document.scripts.length,
      strange: document.querySelectorAll(
        "img, iframe, object, embed, form, a:not(.skip), style:not(head style), svg svg",
      ).length,
      handlers: [...document.querySelectorAll("*")].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith("on")),
      ),
    }));
    expect(elements).toEqual({ scripts: 1, strange: 0, handlers: [] });
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('[data-as="text"]')].map((element) => element.textContent),
    );
    for (const name of HOSTILE) expect(said).toContain(name);
    expect(await page.title()).toContain(run.name.split("\n")[0]);
    expect(noise).toEqual([]);
  });

  it("keeps directions apart, so that a name turns nothing but itself", async () => {
    expect(await page.evaluate(unisolated)).toEqual([]);
  });

  it.each([390, 1280])("keeps its layout at %d px", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const found = {
      sideways: await page.evaluate(sidewaysScroll),
      tooWide: await page.evaluate(tooWide),
      outside: await page.evaluate(textsOutside),
      covered: await page.evaluate(overlaps),
    };
    expect(found).toEqual({ sideways: 0, tooWide: [], outside: [], covered: [] });
    expect(noise).toEqual([]);
  });
});
