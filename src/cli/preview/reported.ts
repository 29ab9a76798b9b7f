import { extname } from "node:path";
import { memoryOf } from "../../notebook/memory.js";
import type { Report } from "../../report/cell.js";
import { type Draw, startDrawing } from "../../report/draw.js";
import type { Effects } from "../effects.js";
import { runNotebookFile } from "../running/notebook-run.js";
import { duration } from "../running/pace.js";
import { type Branded, brandedBy } from "../options/theme-option.js";
import { readScenario } from "../files/read-scenario.js";
import type { PreviewRequest } from "./messages.js";

/** Charts look the same every time: Vega is loaded once. */
let drawing: Draw | null = null;
/** What a save did not change is not run again. */
const memory = memoryOf();

interface Reported {
  readonly report: Report;
  readonly branded: Branded;
}

/** Runs the file and draws its report. */
export async function reported(
  request: PreviewRequest,
  effects: Effects,
): Promise<{ readonly page: string; readonly said: string }> {
  const began = effects.now();
  const [{ renderHtml }, { report, branded }] = await Promise.all([
    import("../../report/render-html.js"),
    extname(request.file) === ".md" ? notebookReport(request, effects) : scenarioReport(request, effects),
  ]);
  drawing ??= startDrawing(() => undefined);
  const page = await renderHtml(report, { ...branded, draw: drawing });
  return { page, said: `${request.file}: shown after ${duration((effects.now() - began) / 1000)}` };
}

const simulationOf = ({ threads }: PreviewRequest, { memoryLimit, signal }: Effects) => ({
  threads,
  memoryLimit,
  signal,
});

async function notebookReport(request: PreviewRequest, effects: Effects): Promise<Reported> {
  const simulation = simulationOf(request, effects);
  return runNotebookFile(request.file, request.choice, { effects, simulation, memory });
}

/** As `aumcast run` has it, but for the audit, which takes longer than a look. */
async function scenarioReport(request: PreviewRequest, effects: Effects): Promise<Reported> {
  const [{ forecast }, { makeReport }] = await Promise.all([
    import("../../run.js"),
    import("../../report/make-report.js"),
  ]);
  const scenario = await readScenario(request.file, effects);
  const { paths } = request.choice;
  const overrides = paths === undefined ? {} : { paths };
  return {
    report: makeReport(await forecast(scenario, { overrides, simulation: simulationOf(request, effects) })),
    branded: await brandedBy(request.choice, effects),
  };
}
