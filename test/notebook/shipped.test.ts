import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findKpi } from "../../src/kpi/kpis.js";
import { tryNotebook } from "../../src/notebook/read-notebook.js";
import { type NotebookReport, runTried } from "../../src/notebook/run-notebook.js";
import { type Format, format } from "../../src/report/format.js";
import { localeOf } from "../../src/report/locale.js";
import { renderHtml } from "../../src/report/render-html.js";
import { pageTexts } from "../report/page-text.js";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "reports");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

const fileAt = (folder: string) => (reference: string) => ({
  file: reference.replace("../", ""),
  source: readFileSync(join(folder, reference)),
});
const reading = {
  read: (reference: string) => fileAt(reference.startsWith("..") ? FOLDER : join(ROOT, "scenarios"))(reference),
  episode: (reference: string) => fileAt(join(ROOT, "scenarios", "episodes"))(`${reference}.yaml`),
};

const valueAt = (path: string, holder: unknown): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], holder);

/** What stands at the place that a value names: in a cell's answer, in a run, or among the figures of a KPI. */
function found(path: string, { runs, answers }: NotebookReport): unknown {
  const [first, ...rest] = path.split(".") as [string, ...string[]];
  const main = [...runs.values()][0];
  const [, key, at] = /^kpi:([\w-]+)\.figures(.*)$/.exec(path) ?? [];
  if (key !== undefined) return valueAt(at as string, findKpi(key).figures(main as never));
  const holder = answers.get(first) ?? runs.get(first);
  return holder === undefined ? valueAt(path, main) : valueAt(rest.join("."), holder);
}

const AROUND = /^(title|subtitle|command|params$|\w+: )/;

describe("the shipped notebooks", () => {
  it.each(files)("run, and every value stands where it says: %s", async (name) => {
    const tried = tryNotebook(readFileSync(join(FOLDER, name)), name);
    const report = await runTried(tried, { reading, overrides: { paths: 64 }, simulation: { threads: 1 } });
    const html = await renderHtml(report.report, { draw: () => Promise.resolve("<svg></svg>") });
    const [run] = [...report.runs.values()];
    let checked = 0;
    for (const { text, around } of pageTexts(html)) {
      const source = around[around.length - 1]?.attributes;
      const path = source?.get("data-from");
      if (source === undefined || path === undefined || AROUND.test(path)) continue;
      expect(text, path).toContain(
        format(found(path, report), source.get("data-as") as Format, run?.currency ?? "", localeOf(run?.locale)),
      );
      checked++;
    }
    expect(checked).toBeGreaterThan(60);
    expect(html).not.toContain("There is nothing to show here");
  });
});
