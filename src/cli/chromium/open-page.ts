import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Tab, withTab } from "./devtools.js";

/** Opens a page of our own in Chromium, with its fonts, and ends the browser when `work` is done. */
export async function withPage<Result>(
  program: string,
  html: string,
  work: (tab: Tab) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "aumcast-page-"));
  const file = join(folder, "page.html");
  writeFileSync(file, html);
  try {
    return await withTab(program, async (tab) => {
      await tab.send("Page.enable");
      const loaded = tab.next("Page.loadEventFired");
      await tab.send("Page.navigate", { url: pathToFileURL(file).href });
      await loaded;
      await tab.send("Runtime.evaluate", { expression: "document.fonts.ready", awaitPromise: true });
      return work(tab);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
