import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Run } from "../../src/analysis/run.js";
import { episodeFiles } from "../../src/cli/files/episode-files.js";
import { readNotebook } from "../../src/notebook/read-notebook.js";
import { runNotebook } from "../../src/notebook/run-notebook.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { forecastText } from "../../src/run.js";

const ROOT = resolve(import.meta.dirname, "../..");
const PATHS = 100;

/** A shipped scenario and what it extends, with few paths: how a page looks does not depend on them. */
const read = (reference: string): { file: string; source: Uint8Array } => {
  const text = readFileSync(join(ROOT, "scenarios", basename(reference)), "utf8");
  return { file: reference, source: new TextEncoder().encode(text.replace(/^paths: .*$/m, `paths: ${PATHS}`)) };
};

/** The run of a shipped scenario. */
export async function scenarioRun(name: string): Promise<Run> {
  const { source } = read(`${name}.yaml`);
  const { run } = await forecastText(source, `${name}.yaml`, { simulation: { threads: 1 }, reading: { read } });
  return run;
}

/** Its page. */
export const scenarioPage = async (name: string): Promise<string> => renderHtml(makeReport(await scenarioRun(name)));

/** The page of the shipped board pack. */
export async function boardPage(): Promise<string> {
  const notebook = readNotebook(readFileSync(join(ROOT, "reports", "board.md"), "utf8"), "board.md", new Map());
  const { report } = await runNotebook(notebook, {
    reading: { read, episode: episodeFiles(join(ROOT, "scenarios", "base.yaml")).read },
    simulation: { threads: 1 },
  });
  return renderHtml(report);
}
