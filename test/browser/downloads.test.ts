import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { runFixture } from "../report/run-fixture.js";
import { launch, withoutChromium } from "./chromium.js";

describe.skipIf(withoutChromium())("the figures of a page as CSV", () => {
  it("come by keyboard from every table and chart, in full, under the page's policy, and are not printed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aumcast-csv-"));
    const browser = await launch();
    try {
      const run = runFixture({ paths: 20, months: 14 });
      const file = join(folder, "report.html");
      writeFileSync(file, await renderHtml(makeReport(run)));
      const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
      const noise: string[] = [];
      page.on("console", (message) => noise.push(message.text()));
      page.on("pageerror", (error) => noise.push(error.message));
      await page.goto(pathToFileURL(file).href);
      const tables = await page.locator("main table[id]").count();
      expect(await page.locator("main button.csv").count()).toBe(tables);

      const button = page.locator("#aum-fan > button.csv");
      await button.focus();
      const coming = page.waitForEvent("download");
      await page.keyboard.press("Enter");
      const download = await coming;
      expect(download.suggestedFilename()).toBe("aum-fan.csv");
      const rows = parse(readFileSync(await download.path(), "utf8"), { bom: true }) as string[][];
      const fan = run.answers.fans.find(({ group, measure }) => group === "firm" && measure === "aum");
      const medians = fan?.points.map((point) => String(point?.p50.value));
      const column = rows[0]?.findIndex((name) => /median/i.test(name)) ?? -1;
      expect(
        rows
          .slice(1)
          .map((row) => row[column])
          .slice(-14),
      ).toEqual(medians);

      await page.emulateMedia({ media: "print" });
      expect(await page.locator("main button.csv").first().isVisible()).toBe(false);
      expect(noise).toEqual([]);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
