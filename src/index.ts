/**
 * The library: scenario file → Scenario → Plan → Projection and Simulation → Run → Report → HTML. Each arrow is one function.
 * Reading (yaml, zod) and drawing (vega) are loaded when they are first called.
 */
import type { ReadOptions } from "./scenario/parse-scenario.js";
import type { Scenario } from "./scenario/scenario.js";

export { analyse } from "./analysis/analyse.js";
export { type Problem, InputError, InvariantError } from "./errors.js";
export { project } from "./model/project.js";
export { makePlan } from "./plan/make-plan.js";
export { makeReport } from "./report/make-report.js";
export { renderHtml } from "./report/render-html.js";
export { replay } from "./simulation/replay.js";
export { simulate } from "./simulation/simulate.js";
export { VERSION } from "./version.js";

export type * from "./analysis/run.js";
export type { LedgerRow, Projection, SegmentRow } from "./model/projection.js";
export type { ColumnRequest, Outputs, SeriesRequest, Window } from "./plan/outputs.js";
export type { Plan } from "./plan/plan.js";
export type { Scenario } from "./scenario/scenario.js";
export type { Replay, SimulateOptions, Simulation, Summary } from "./simulation/simulation.js";

/**
 * Reads and checks a scenario file.
 *
 * @param source  the text or bytes of the file (YAML or JSON)
 * @param file    what messages call it
 * @throws InputError with every problem found, each with its line and what to write
 */
export async function parseScenario(
  source: string | Uint8Array,
  file = "scenario.yaml",
  options: ReadOptions = {},
): Promise<Scenario> {
  const reading = await import("./scenario/parse-scenario.js");
  return reading.parseScenario(source, file, options);
}
