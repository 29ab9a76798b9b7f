import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Format, format } from "../../src/report/format.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { forecastText } from "../../src/run.js";
import { pageTexts } from "./page-text.js";

const FOLDER = resolve(import.meta.dirname, "../../scenarios");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

/** Reads what a scenario extends from its own folder. */
const read = (reference: string) => ({ file: reference, source: readFileSync(join(FOLDER, reference)) });

describe("the shipped scenarios", () => {
  it.each(files)("make a report without a warning, every value of which stands in the run: %s", async (name) => {
    const { run } = await forecastText(readFileSync(join(FOLDER, name)), name, {
      overrides: { paths: 256 },
      simulation: { threads: 1 },
      reading: { read },
    });
    // As it is stored: what JSON cannot carry would be missed here.
    const stored = JSON.parse(JSON.stringify(run)) as typeof run;
    const warnings: string[] = [];
    const html = await renderHtml(makeReport(stored), { onWarning: (message) => warnings.push(message) });
    expect(warnings).toEqual([]);
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
    let checked = 0;
    for (const { text, around } of pageTexts(html)) {
      const source = around[around.length - 1]?.attributes;
      const path = source?.get("data-from");
      if (source === undefined || path === undefined) continue;
      const keys = path.split(/[.[\]]+/).filter(Boolean);
      const value = keys.reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], stored);
      expect(text).toContain(format(value, source.get("data-as") as Format, stored.currency));
      checked++;
    }
    expect(checked).toBeGreaterThan(500);
  });
});
