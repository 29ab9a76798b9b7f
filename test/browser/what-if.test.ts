import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { parseEpisode } from "../../src/scenario/parse-episode.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { forecast } from "../../src/run.js";
import { offerOf } from "../../src/whatif/offer.js";
import { panelOf } from "../../src/whatif/panel.js";
import { aumcast } from "../cli/run-command.js";
import { HOSTILE_NAMES } from "../report/hostile-names.js";
import { launch, withoutChromium } from "./chromium.js";
import { contrasts, overlaps, sidewaysScroll, textsOutside, tooWide } from "./measures.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SCENARIO = {
  name: HOSTILE_NAMES[0] as string,
  currency: "USD",
  start: "2025-12-31",
  horizon: "24 months",
  seed: "panel",
  paths: "1100",
  markets: { assets: { "us-equity": { mean: "6%", volatility: "16%" } } },
  segments: [
    {
      id: "fund",
      name: '</script><script>document.title = "gone"</script>',
      opening: "1bn",
      mix: { "us-equity": "100%" },
      flows: { inflows: { value: "10%", source: "<img src=x onerror=alert(1)>" }, outflows: "8%", volatility: "20%" },
      fees: "50bp",
    },
  ],
  economics: { costs: [{ id: "rent", amount: "2m" }] },
  targets: ["aum at 2027-12 >= 1.1bn", "revenue in 2027 >= 5m"],
};

describe.skipIf(withoutChromium())("the panel of a report in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-what-if-"));
  const file = join(folder, "own.json");
  const address = pathToFileURL(join(folder, "own.html")).href;
  let browser: Browser;
  let run: Run;
  let html: string;

  beforeAll(async () => {
    browser = await launch();
    writeFileSync(file, JSON.stringify(SCENARIO));
    run = await forecast(parseScenario(JSON.stringify(SCENARIO), "own.json"));
    const crisis = parseEpisode(readFileSync(join(ROOT, "scenarios/episodes/gfc-2007.yaml")), "gfc-2007");
    const offer = await offerOf(run, { file: "own.json", episodes: [crisis] });
    if (offer === null) throw new Error("nothing is offered");
    html = await renderHtml(makeReport(run), { panel: panelOf(offer) });
    writeFileSync(join(folder, "own.html"), html);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function visit(options: Parameters<Browser["newContext"]>[0] = {}) {
    const page = await (await browser.newContext(options)).newPage();
    const noise: string[] = [];
    page.on("console", (message) => noise.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (url !== address && !url.startsWith("data:") && !url.startsWith("blob:null/")) noise.push(`request: ${url}`);
    });
    await page.goto(address);
    return { page, noise };
  }

  const statusOf = (page: Page) => page.locator("#what-if .status").innerText();

  /** Waits for an answer of all paths to what is moved. */
  async function answered(page: Page, words: string): Promise<string> {
    await page.waitForFunction(
      (expected) =>
        document.querySelector('#what-if[aria-busy="false"] .status')?.textContent?.includes(expected) === true,
      words,
      { timeout: 60_000 },
    );
    return statusOf(page);
  }

  /** What stands behind the figures of a column: 1 the report's, 2 what is moved, 3 the difference. */
  const columnOf = (page: Page, column: number): Promise<readonly number[]> =>
    page
      .locator(`#what-if tbody td:nth-of-type(${column}) data`)
      .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLDataElement).value)));

  /** The same figures in a run: of AUM, revenue and operating income the median, the ends and the mean; the chances. */
  const figuresOf = ({ answers }: Run): readonly number[] => [
    ...(["aum month", "revenue trailing-12", "operating-income trailing-12"] as const).flatMap((name) => {
      const fan = answers.fans.find(({ group, measure, window }) => `${group} ${measure} ${window}` === `firm ${name}`);
      const last = fan?.points.at(-1);
      return [last?.p50, last?.p5, last?.p95, last?.mean].map((one) => one?.value as number);
    }),
    ...answers.targets.map(({ chance }) => chance.value),
  ];

  it("computes the report's numbers again to the last bit, under its policy and without a request", async () => {
    const { page, noise } = await visit();
    const title = await page.title();
    await page.locator("#what-if > summary").click();
    expect(await answered(page, "last bit")).toMatch(
      /^Nothing is moved\. \d{3} numbers of the report .* all the same to the last bit\.$/,
    );
    expect(await columnOf(page, 1)).toEqual(figuresOf(run));
    expect(await columnOf(page, 2)).toEqual(figuresOf(run));
    expect(await page.locator("script").count()).toBe(3);
    expect(await page.title()).toBe(title);
    expect(await page.locator("img").count()).toBe(0);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it("says what the command says of the file that it gives, moved by keyboard alone", async () => {
    const { page, noise } = await visit();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    const to = async (id: string) => {
      for (let presses = 0; presses < 40 && (await focused()) !== id; presses++) await page.keyboard.press("Tab");
      expect(await focused()).toBe(id);
    };
    const summary = () => page.evaluate(() => document.activeElement?.parentElement?.id);
    for (let presses = 0; presses < 20 && (await summary()) !== "what-if"; presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await answered(page, "last bit");
    for (const lever of ["market-return", "volatility", "inflows", "outflows", "fee-rates", "cost"]) {
      await to(`what-if-${lever}`);
      for (const key of lever === "cost" ? ["Home"] : ["ArrowRight", "ArrowRight", "ArrowRight"])
        await page.keyboard.press(key);
    }
    await to("what-if-stress");
    await page.keyboard.press("ArrowDown");
    await to("what-if-stress-from");
    await page.keyboard.press("ArrowDown");
    await to("what-if-stress-flows");
    await page.keyboard.press("Space");
    await answered(page, "1,100 simulations. Differences");
    const [now, differences] = [await columnOf(page, 2), await columnOf(page, 3)];
    await page.getByRole("button", { name: "Copy as YAML" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#what-if textarea").waitFor();
    const yaml = await page.locator("#what-if textarea").inputValue();
    expect(yaml).toContain("extends: own.json\n");
    expect(yaml).toContain("  - episode: gfc-2007\n    at: 2027-01\n    with: [flows]\n");
    writeFileSync(join(folder, "what-if.yaml"), yaml);
    const asked = ["run", "what-if.yaml", "--out", "out", "--static", "--audit", "0", "--quiet"];
    expect(aumcast(asked, folder)).toMatchObject({ status: 0, stderr: "" });
    const other = JSON.parse(readFileSync(join(folder, "out", "what-if.run.json"), "utf8")) as Run;
    expect(now).toEqual(figuresOf(other));
    const own = figuresOf(run);
    differences.forEach((difference, index) => {
      const change = (now[index] as number) - (own[index] as number);
      expect(Math.abs(difference - change)).toBeLessThanOrEqual(1e-9 * Math.abs(own[index] as number));
    });
    await page.getByRole("button", { name: "Reset" }).press("Enter");
    await answered(page, "last bit");
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it.each([390, 1280])("fits %i px, light and dark, and is not printed", async (width) => {
    const { page, noise } = await visit({ viewport: { width, height: 900 } });
    await page.locator("#what-if > summary").click();
    await answered(page, "last bit");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = {
        sideways: await page.evaluate(sidewaysScroll),
        tooWide: await page.evaluate(tooWide),
        outside: await page.evaluate(textsOutside),
        covered: await page.evaluate(overlaps),
      };
      expect(found, colorScheme).toEqual({ sideways: 0, tooWide: [], outside: [], covered: [] });
      for (const [selector, ratio] of Object.entries(await page.evaluate(contrasts)))
        expect(ratio, `${selector}, ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
    }
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#what-if").isVisible()).toBe(false);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it("is not there without JavaScript or in a static report, and says so where workers are refused", async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    expect(await page.locator("#what-if").isVisible()).toBe(false);
    await page.context().close();
    const offer = await offerOf(run);
    if (offer === null) throw new Error("nothing is offered");
    expect(await renderHtml(makeReport(run), { static: true, panel: panelOf(offer) })).not.toMatch(
      /what-if|wasm-unsafe|worker-src/,
    );
    const refusing = join(folder, "refusing.html");
    writeFileSync(refusing, html.replace("worker-src blob:; ", "worker-src 'none'; "));
    const other = await (await browser.newContext()).newPage();
    await other.goto(pathToFileURL(refusing).href);
    await other.locator("#what-if > summary").click();
    await other.waitForFunction(() =>
      document.querySelector("#what-if .status")?.textContent?.startsWith("This browser"),
    );
    expect(await other.locator("#what-if input").count()).toBe(0);
    await other.context().close();
  });
});
