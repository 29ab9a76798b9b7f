import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { findKpi } from "../../src/kpi/kpis.js";
import { type Format, format } from "../../src/report/format.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { forecastText } from "../../src/run.js";
import { pageTexts } from "./page-text.js";

const FOLDER = resolve(import.meta.dirname, "../../scenarios");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

/** Reads what a scenario extends from its own folder. */
const read = (reference: string) => ({ file: reference, source: readFileSync(join(FOLDER, reference)) });

const valueAt = (path: string, holder: unknown): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], holder);

/** "kpi:KEY.figures[3].value": as `aumcast kpi KEY --run … --json` has it. */
function figureAt(path: string, run: Run): unknown {
  const [, key, rest] = /^kpi:([\w-]+)\.figures(.*)$/.exec(path) as unknown as [string, string, string];
  return valueAt(rest, findKpi(key).figures(run));
}

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
      const value = path.startsWith("kpi:") ? figureAt(path, stored) : valueAt(path, stored);
      expect(text).toContain(format(value, source.get("data-as") as Format, stored.currency));
      checked++;
    }
    expect(checked).toBeGreaterThan(500);
  });
});
